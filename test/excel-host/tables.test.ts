import { openExcel, type EmulatedExcel } from '.';
import { ironCalculator } from './book/ironCalculator';
import { onSheet, plain, read, refused } from './support';

describe('tables', () => {
  const add = (sheet: Excel.Worksheet, address = 'A1:B3', name = 'Ventes'): Excel.Table => {
    const table = sheet.tables.add(address, true);
    table.name = name;
    return table;
  };
  const filled = async (excel = openExcel()): Promise<EmulatedExcel> => {
    await onSheet(excel, (sheet) => {
      sheet.getRange('A1:B3').values = [
        ['k', 'v'],
        ['a', 1],
        ['b', 2],
      ];
      add(sheet);
    });
    return excel;
  };

  it('take a range, name their columns, grow by rows and by writing under them', async () => {
    const excel = await filled();
    const address = await onSheet(excel, (sheet, context) => {
      const table = context.workbook.tables.getItem('Ventes');
      table.rows.add(undefined, [['c', 3]]);
      sheet.getRange('A5:B5').values = [['d', 4]];
      table.columns.load('items/name');
      return table.getDataBodyRange().load('address,values');
    });
    expect(plain([address.address, address.values])).toEqual([
      'Sheet1!A2:B5',
      [
        ['a', 1],
        ['b', 2],
        ['c', 3],
        ['d', 4],
      ],
    ]);
  });

  it.each([
    ['another table', 'InvalidArgument', (sheet: Excel.Worksheet) => void add(sheet, 'B2:C4', 'Autre')],
    ['a taken name', 'InvalidArgument', (sheet: Excel.Worksheet) => void add(sheet, 'E1:F2', 'ventes')],
    ['a name like a cell', 'InvalidArgument', (sheet: Excel.Worksheet) => void add(sheet, 'E1:F2', 'AB12')],
    [
      'merged cells',
      'MergedRangeConflict',
      (sheet: Excel.Worksheet) => {
        sheet.getRange('E1:F1').merge();
        add(sheet, 'E1:F2', 'Autre');
      },
    ],
    [
      'a header in another row',
      'InvalidArgument',
      (sheet: Excel.Worksheet) => sheet.tables.getItem('Ventes').resize('A2:B5'),
    ],
    [
      'a formula on an unknown column',
      'InvalidArgument',
      (sheet: Excel.Worksheet) => void (sheet.getRange('D1').formulas = [['=SUM(Ventes[absente])']]),
    ],
  ])('refuse %s', async (_, code, batch) => refused(code, batch, await filled()));

  it('make headers unique texts and keep one row under them', async () => {
    const excel = openExcel();
    const table = await onSheet(excel, (sheet) => {
      sheet.getRange('A1:C1').values = [['a', 'A', 2024]];
      return add(sheet, 'A1:C1').getRange().load('address,values');
    });
    expect(plain([table.address, (table.values as unknown[][])[0]])).toEqual([
      'Sheet1!A1:C2',
      ['a', 'A2', '2024'],
    ]);
  });

  it('fill a calculated column when they grow, and read « this row » back as @', async () => {
    const excel = await filled(openExcel({ calculator: ironCalculator() }));
    await onSheet(excel, (sheet, context) => {
      const table = context.workbook.tables.getItem('Ventes');
      table.columns.add(
        undefined,
        [['double'], ['=Ventes[[#This Row],[v]]*2'], ['=[@v]*2']]
          .slice(0, 1)
          .concat([['=Ventes[[#This Row],[v]]*2'], ['=Ventes[[#This Row],[v]]*2']]),
      );
      table.resize('A1:C4');
      sheet.getRange('B4').values = [[10]];
      sheet.getRange('E1').formulas = [['=SUM(Ventes[double])']];
    });
    expect(await read(excel, 'C2:C4', 'formulas')).toEqual([
      ['=Ventes[@[v]]*2'],
      ['=Ventes[@[v]]*2'],
      ['=Ventes[@[v]]*2'],
    ]);
    expect(await read(excel, 'C2:C4')).toEqual([[2], [4], [20]]);
    expect(await read(excel, 'E1')).toEqual([[26]]);
  });

  it('leave #REF! behind when deleted, and so does a sheet', async () => {
    const excel = await filled();
    await onSheet(excel, (sheet, context) => {
      context.workbook.worksheets.add('Autre');
      sheet.getRange('D1:E1').formulas = [['=SUM(Ventes[v])', "='Autre'!$A$1+1"]];
      context.workbook.tables.getItem('Ventes').convertToRange();
      context.workbook.worksheets.getItem('Autre').delete();
    });
    expect(await read(excel, 'D1:E1', 'formulas')).toEqual([['=SUM(#REF!)', '=#REF!+1']]);
  });
});
