import { openExcel } from '.';
import { ironCalculator } from './book/ironCalculator';
import { copyInto } from './cloneBook';
import { contentsOf, looksOf } from './dump';
import { onSheet, plain, read, refused, selling, soon } from './support';

describe('the workbook', () => {
  it('keeps styles: cells take their format, and lose it with them', async () => {
    const excel = openExcel();
    const range = await onSheet(excel, (sheet, context) => {
      context.workbook.styles.add('Titre');
      const style = context.workbook.styles.getItem('Titre');
      style.font.bold = true;
      style.numberFormat = '0.00';
      style.includeAlignment = false;
      const cells = sheet.getRange('A1');
      cells.format.font.italic = true;
      cells.format.horizontalAlignment = 'Right';
      cells.style = 'Titre';
      return cells.load('style,numberFormat,format/horizontalAlignment,format/font/bold,format/font/italic');
    });
    const { format } = range;
    expect(
      plain([
        range.style,
        range.numberFormat,
        format.horizontalAlignment,
        format.font.bold,
        format.font.italic,
      ]),
    ).toEqual(['Titre', [['0.00']], 'Right', true, false]);
    const after = await onSheet(excel, (sheet, context) => {
      context.workbook.styles.getItem('Titre').delete();
      return sheet.getRange('A1').load('style,format/font/bold');
    });
    expect([after.style, after.format.font.bold]).toEqual(['Normal', false]);
  });

  it("does not tell the format of Excel's own styles, nor take an unknown one", async () => {
    await refused('ApiNotFound', (sheet) => {
      sheet.getRange('A1').style = 'Heading1';
      sheet.getRange('A1').load('format/font/bold');
    });
    await refused('InvalidArgument', (sheet) => void (sheet.getRange('A1').style = 'Inconnu'));
  });

  it('keeps properties, whatever the case of their keys', async () => {
    const [properties, custom] = await onSheet(openExcel(), (_sheet, context) => {
      const own = context.workbook.properties;
      own.title = 'SPASER';
      own.custom.add('Version', 3);
      own.custom.add('VERSION', 4);
      return [own.load('title,author'), own.custom.load('items/key,items/value,items/type')] as const;
    });
    expect(plain([properties.title, properties.author])).toEqual(['SPASER', '']);
    expect(plain(custom.items.map(({ key, value, type }) => [key, value, type] as unknown[]))).toEqual([
      ['Version', 4, 'Number'],
    ]);
  });

  it('tells what is selected, shown, renamed and computed, unless events are off', async () => {
    const excel = openExcel({ calculator: ironCalculator() });
    const got: string[] = [];
    await onSheet(excel, (sheet, context) => {
      context.workbook.worksheets.add('Autre');
      sheet.load('id');
      sheet.onSelectionChanged.add(async ({ address }) => void got.push(`selected ${address}`));
      sheet.onCalculated.add(async ({ type }) => void got.push(type));
      context.workbook.worksheets.onActivated.add(async ({ type }) => void got.push(type));
      sheet.onFormulaChanged.add(async ({ formulaDetails }) => {
        got.push(...formulaDetails.map((one) => `${one.cellAddress} was ${one.previousFormula || 'blank'}`));
      });
    });
    await onSheet(excel, (sheet, context) => {
      context.workbook.worksheets.getItem('Autre').activate();
      sheet.getRange('B2:B3').select();
      sheet.getRange('A1').formulas = [['=1+1']];
    });
    await soon();
    expect(got).toEqual([
      'WorksheetActivated',
      'WorksheetActivated',
      'selected B2:B3',
      'A1 was blank',
      'WorksheetCalculated',
    ]);
    await onSheet(excel, (sheet, context) => {
      context.runtime.enableEvents = false;
      sheet.getRange('C1').select();
    });
    await soon();
    expect(got).toHaveLength(5);
  });

  it('computes a function without a cell', async () => {
    const excel = await selling();
    const [found, lost] = await onSheet(excel, (sheet, context) => {
      const { functions } = context.workbook;
      const area = sheet.getRange('A2:B6');
      return [
        functions.vlookup('Fournitures', area, 2, false).load('value,error'),
        functions.vlookup('Absent', area, 2, false).load('value,error'),
      ] as const;
    });
    expect(plain([found.value, found.error, lost.value, lost.error])).toEqual([40, null, null, '#N/A']);
  });

  it('is copied whole, and what is copied goes its own way', async () => {
    const excel = await selling();
    await onSheet(excel, (sheet) => {
      sheet.comments.add('B2', 'à voir');
      sheet.names.add('Locale', sheet.getRange('A1'));
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('B2').dataValidation.rule = { wholeNumber: { formula1: 1, operator: 'GreaterThan' } };
    });
    const copy = openExcel();
    copyInto(copy.book, excel.book);
    expect([contentsOf(copy.book), looksOf(copy.book)]).toEqual([
      contentsOf(excel.book),
      looksOf(excel.book),
    ]);
    const [table, comment, name] = [copy.book.tables[0], copy.book.comments[0], copy.book.names[0]];
    expect([table?.sheet, comment?.sheet, name?.scope].every((sheet) => sheet === copy.book.sheets[0])).toBe(
      true,
    );
    await onSheet(copy, (sheet) => {
      sheet.getRange('A1:B2').values = 'x' as unknown as string[][];
      sheet.getRange('A1').format.font.bold = false;
    });
    expect(await read(excel, 'A1:B1')).toEqual([['nature', 'montant']]);
    expect(excel.book.sheet('Sheet1').looks[0]?.[0]).toEqual({ 'font.bold': true });
  });
});
