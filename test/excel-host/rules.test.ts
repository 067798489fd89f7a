import { openExcel } from '.';
import { ironCalculator } from './book/ironCalculator';
import { onSheet, read, refused } from './support';

describe('ranges', () => {
  it.each([
    [
      'an array of another size',
      'InvalidArgument',
      (sheet: Excel.Worksheet) => void (sheet.getRange('A1:B2').values = [[1, 2]]),
    ],
    [
      'a text longer than a cell',
      'InvalidArgument',
      (sheet: Excel.Worksheet) => void (sheet.getRange('A1').values = [['x'.repeat(32_768)]]),
    ],
    [
      'a formula longer than 8,192',
      'FormulaLengthExceedsLimit',
      (sheet: Excel.Worksheet) => void (sheet.getRange('A1').formulas = [[`="${'x'.repeat(8_200)}"`]]),
    ],
    [
      'a formula on an unknown sheet',
      'InvalidArgument',
      (sheet: Excel.Worksheet) => void (sheet.getRange('A1').formulas = [["='Absent'!A1"]]),
    ],
    [
      'a formula on an unknown table',
      'InvalidArgument',
      (sheet: Excel.Worksheet) => void (sheet.getRange('A1').formulas = [['=SUM(Absent[a])']]),
    ],
    [
      'a value on a whole column',
      'InvalidArgument',
      (sheet: Excel.Worksheet) => void (sheet.getRange('A:A').values = 'x' as unknown as string[][]),
    ],
    [
      'an address outside the sheet',
      'InvalidArgument',
      (sheet: Excel.Worksheet) => void sheet.getRange('A1').getOffsetRange(-1, 0).load('address'),
    ],
    [
      'a sheet of the same name',
      'ItemAlreadyExists',
      (_sheet: Excel.Worksheet, context: Excel.RequestContext) =>
        void context.workbook.worksheets.add('SHEET1'),
    ],
    [
      'a sheet name with a colon',
      'InvalidArgument',
      (_sheet: Excel.Worksheet, context: Excel.RequestContext) => void context.workbook.worksheets.add('a:b'),
    ],
    ['deleting the only sheet', 'InvalidOperation', (sheet: Excel.Worksheet) => sheet.delete()],
  ])('refuse %s', (_, code, batch) => refused(code, batch));

  it('leave a cell at null, empty it at an empty text, are filled by a scalar', async () => {
    const excel = openExcel();
    await onSheet(excel, (sheet) => {
      sheet.getRange('A1:C1').values = [[1, 2, 3]];
      sheet.getRange('A1:C1').values = [[null, '', 4]];
      sheet.getRange('A2:C2').values = 'x' as unknown as string[][];
    });
    expect(await read(excel, 'A1:C2')).toEqual([
      [1, '', 4],
      ['x', 'x', 'x'],
    ]);
  });

  it('read what is written as what is typed in en-US', async () => {
    const excel = openExcel();
    await onSheet(excel, (sheet) => {
      sheet.getRange('A1:F1').values = [['0123', "'0123", '45.5%', '1/31/2025', '2024-01', 'true']];
      sheet.getRange('A2').numberFormat = [['@']];
      sheet.getRange('A2').values = [['=1+1']];
    });
    expect(await read(excel, 'A1:F1')).toEqual([[123, '0123', 0.455, 45688, 45292, true]]);
    expect(await read(excel, 'A2')).toEqual([['=1+1']]);
  });

  it('take a locale-shaped date for a text under fr-FR', async () => {
    const excel = openExcel({ locale: 'fr-FR' });
    await onSheet(excel, (sheet) => void (sheet.getRange('A1:B1').values = [['31/12/2025', '1,5']]));
    expect(await read(excel, 'A1:B1', 'valueTypes')).toEqual([['String', 'String']]);
  });

  it('clear contents, formats or both', async () => {
    const excel = openExcel();
    await onSheet(excel, (sheet) => {
      const range = sheet.getRange('A1:B1');
      range.values = [[1, 2]];
      range.format.font.bold = true;
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('B1').clear('Formats');
      sheet.getRange().getOffsetRange(0, 0).clear('Hyperlinks');
    });
    expect(await read(excel, 'A1:B1')).toEqual([['', 2]]);
  });

  it('fail together with a protected sheet, a read-only workbook, a cell edit', async () => {
    const write = (sheet: Excel.Worksheet): void => void (sheet.getRange('A1').values = [[1]]);
    await refused('AccessDenied', (sheet) => {
      sheet.protection.protect();
      write(sheet);
    });
    const readOnly = openExcel();
    readOnly.book.readOnly = true;
    await refused('AccessDenied', write, readOnly);
    const edited = openExcel();
    edited.book.inCellEdit = true;
    await refused('InvalidOperationInCellEditMode', write, edited);
    const waiting = edited.run({ delayForCellEdit: true }, async (context) => {
      write(context.workbook.worksheets.getItem('Sheet1'));
      await context.sync();
    });
    edited.endCellEdit();
    await waiting;
    expect(await read(edited, 'A1')).toEqual([[1]]);
  });
});

describe('limits of the web', () => {
  const big = (sheet: Excel.Worksheet): void => {
    const rows = Array.from({ length: 60_000 }, () => new Array<string>(10).fill('0123456789'));
    sheet.getRangeByIndexes(0, 0, 60_000, 10).values = rows;
  };
  it('5 MB per request and per response', async () => {
    await refused('RequestPayloadSizeLimitExceeded', big);
    const excel = openExcel({ web: false });
    await onSheet(excel, big);
    const web = openExcel();
    web.book.sheets.splice(0, 1, ...excel.book.sheets);
    await refused(
      'ResponsePayloadSizeLimitExceeded',
      (sheet) => void sheet.getRangeByIndexes(0, 0, 60_000, 10).load('values'),
      web,
    );
  });
  it('5 M cells read as null, and so does a whole column', async () => {
    expect(await read(openExcel(), 'A1:F900000')).toBeNull();
    expect(await read(openExcel(), 'A:A')).toBeNull();
  });
});

describe('locales', () => {
  it('formulas stay invariant and read back in French', async () => {
    const excel = openExcel({ locale: 'fr-FR', calculator: ironCalculator() });
    await onSheet(excel, (sheet) => {
      sheet.getRange('A1:A3').formulas = [[1.5], [2], ['=SUM(A1:A2)*IF(A1>1.25,2,0)']];
      sheet.getRange('B1').formulasLocal = [['=SOMME(A1:A2)*SI(A1>1,25;10;0)']];
      sheet.getRange('C1:C3').values = [[1234.56], [46022], [0.455]];
      sheet.getRange('C1:C3').numberFormat = [['#,##0.00 "€"'], ['dd/mm/yyyy'], ['0.0%']];
    });
    expect(await read(excel, 'A3', 'formulasLocal')).toEqual([['=SOMME(A1:A2)*SI(A1>1,25;2;0)']]);
    expect(await read(excel, 'B1', 'formulas')).toEqual([['=SUM(A1:A2)*IF(A1>1.25,10,0)']]);
    expect(await read(excel, 'A3:B3')).toEqual([[7, '']]);
    expect(await read(excel, 'C1:C3', 'text')).toEqual([['1\u202f234,56 €'], ['31/12/2025'], ['45,5%']]);
    const culture = await onSheet(excel, (_sheet, context) =>
      context.application.cultureInfo.load('name,numberFormat/numberDecimalSeparator'),
    );
    expect([culture.name, culture.numberFormat.numberDecimalSeparator]).toEqual(['fr-FR', ',']);
  });
});

describe('planned faults', () => {
  it.each([
    ['before', 0],
    ['during', 1],
    ['after', 9],
  ] as const)('strike %s the effect, once', async (moment, last) => {
    const excel = openExcel();
    excel.failAt(1, 'GeneralException', moment);
    const write = (sheet: Excel.Worksheet): void => {
      const cell = sheet.getRange('A1');
      for (let value = 1; value <= 9; value += 1) cell.values = [[value]];
    };
    await refused('GeneralException', write, excel);
    const held = Number(((await read(excel, 'A1')) as unknown[][])[0]?.[0]);
    if (moment === 'during') expect(held > 0 && held < 9).toBe(true);
    else expect(held).toBe(last);
    await onSheet(excel, write);
    expect(await read(excel, 'A1')).toEqual([[9]]);
  });
});
