import { openExcel, type EmulatedExcel } from '.';
import { addressOf, holding, onSheet, plain, read, refused } from './support';

describe('ranges found from others', () => {
  const block = (): Promise<EmulatedExcel> =>
    holding('B2:C4', [
      ['k', 'v'],
      ['a', '=1+1'],
      ['b', true],
    ]);
  it.each([
    ['the edge of a block', (s: Excel.Worksheet) => s.getRange('B2').getRangeEdge('Down'), 'Sheet1!B4'],
    ['the next block', (s: Excel.Worksheet) => s.getRange('B1').getRangeEdge('Down'), 'Sheet1!B2'],
    [
      'the edge of the sheet',
      (s: Excel.Worksheet) => s.getRange('B4').getRangeEdge('Down'),
      'Sheet1!B1048576',
    ],
    [
      'an extended selection',
      (s: Excel.Worksheet) => s.getRange('B2:B3').getExtendedRange('Right'),
      'Sheet1!B2:C3',
    ],
    ['the region around', (s: Excel.Worksheet) => s.getRange('C3').getSurroundingRegion(), 'Sheet1!B2:C4'],
    ['the rows above', (s: Excel.Worksheet) => s.getRange('B3').getRowsAbove(2), 'Sheet1!B1:B2'],
    ['the columns after', (s: Excel.Worksheet) => s.getRange('B3').getColumnsAfter(2), 'Sheet1!C3:D3'],
    [
      'what is before, by a negative count',
      (s: Excel.Worksheet) => s.getRange('C3').getColumnsAfter(-1),
      'Sheet1!B3',
    ],
    [
      'a range that turns back',
      (s: Excel.Worksheet) => s.getRange('D4').getResizedRange(0, -2),
      'Sheet1!B4:D4',
    ],
    ['formulas', (s: Excel.Worksheet) => s.getUsedRange().getSpecialCells('Formulas'), 'Sheet1!C3'],
    [
      'texts',
      (s: Excel.Worksheet) => s.getUsedRange().getSpecialCells('Constants', 'Text'),
      'Sheet1!B2:C2,Sheet1!B3:B4',
    ],
    [
      'logicals',
      (s: Excel.Worksheet) => s.getUsedRange().getSpecialCells('Constants', 'Logical'),
      'Sheet1!C4',
    ],
  ] as const)('are %s', async (_, find, expected) =>
    expect(await addressOf(await block(), find)).toBe(expected),
  );

  it('are refused outside the selection, or when there are none', async () => {
    await refused(
      'InvalidArgument',
      (sheet) => void sheet.getRange('A1:B2').getRangeEdge('Up', 'C3').load('address'),
    );
    await refused('ItemNotFound', (sheet) => void sheet.getRange('A1').getIntersection('B2').load('address'));
  });

  it('are read or read by formulas, directly or not, in any sheet', async () => {
    const excel = await holding('A1:A3', [[1], ['=A1+1'], ['=A2']]);
    const found = await onSheet(excel, async (sheet, context) => {
      context.workbook.worksheets.add('Autre').getRange('A1').formulas = [['=Sheet1!A2*2']];
      const lists = [
        sheet.getRange('A3').getDirectPrecedents(),
        sheet.getRange('A3').getPrecedents(),
        sheet.getRange('A1').getDirectDependents(),
        sheet.getRange('A1').getDependents(),
      ];
      for (const list of lists) list.load('addresses');
      await context.sync();
      return lists.map(({ addresses }) => addresses);
    });
    expect(plain(found)).toEqual([
      ['Sheet1!A2'],
      ['Sheet1!A1:A2'],
      ['Sheet1!A2'],
      ['Sheet1!A2:A3', 'Autre!A1'],
    ]);
    await refused(
      'ItemNotFound',
      (sheet) => void sheet.getRange('A1').getPrecedents().load('addresses'),
      excel,
    );
  });
});

describe('other edits', () => {
  it('remove duplicates within the range', async () => {
    const excel = await holding('A1:C5', [
      ['k', 'v', 'reste'],
      ['a', 1, 'x'],
      ['A', 1, 'y'],
      ['b', 1, 'z'],
      ['a', 2, 't'],
    ]);
    const result = await onSheet(excel, (sheet) =>
      sheet.getRange('A1:B5').removeDuplicates([0], true).load(),
    );
    expect([result.removed, result.uniqueRemaining]).toEqual([2, 2]);
    expect(await read(excel, 'A1:C5')).toEqual([
      ['k', 'v', 'reste'],
      ['a', 1, 'x'],
      ['b', 1, 'y'],
      ['', '', 'z'],
      ['', '', 't'],
    ]);
  });

  it('merge across, and keep the first value of each row', async () => {
    const excel = await holding('A1:B2', [
      ['', 2],
      [3, 4],
    ]);
    const merged = await onSheet(excel, (sheet) => {
      sheet.getRange('A1:B2').merge(true);
      return sheet.getRange('A1:B2').getMergedAreasOrNullObject().load('address');
    });
    expect(merged.address).toBe('Sheet1!A1:B1,Sheet1!A2:B2');
    expect(await read(excel, 'A1:B2')).toEqual([
      [2, ''],
      [3, ''],
    ]);
  });

  it('are said in R1C1 notation, cell by cell', async () => {
    const excel = openExcel();
    const range = await onSheet(excel, (sheet) => {
      sheet.getRange('C2:C3').formulasR1C1 = [['=RC[-1]*R1C1'], [5]];
      return sheet.getRange('C2:C3').load('formulas,formulasR1C1');
    });
    expect(plain([range.formulas, range.formulasR1C1])).toEqual([
      [['=B2*$A$1'], [5]],
      [['=RC[-1]*R1C1'], [5]],
    ]);
  });

  it('set and get the properties of each cell', async () => {
    const excel = openExcel();
    const found = await onSheet(excel, (sheet) => {
      const range = sheet.getRange('A1:B1');
      range.setCellProperties([
        [{ format: { fill: { color: '#FF0000' }, borders: { bottom: { style: 'Continuous' } } } }, {}],
      ]);
      return range.getCellProperties({ address: true, format: { fill: { color: true } } });
    });
    expect(plain(found.value)).toEqual([
      [
        { address: 'Sheet1!A1', format: { fill: { color: '#FF0000' } } },
        { address: 'Sheet1!B1', format: { fill: { color: '#FFFFFF' } } },
      ],
    ]);
    expect(excel.book.sheet('Sheet1').looks[0]?.[0]).toMatchObject({
      'border.EdgeBottom.style': 'Continuous',
    });
    await refused('InvalidArgument', (sheet) => sheet.getRange('A1:B1').setCellProperties([[{}]]), excel);
  });

  it('fit columns, whose width is then not known', async () => {
    const excel = await holding('A1', [['un texte']]);
    await onSheet(excel, (sheet) => sheet.getRange('A1:B1').format.autofitColumns());
    await refused('ApiNotFound', (sheet) => void sheet.getRange('A1').load('format/columnWidth'), excel);
    const other = await onSheet(excel, (sheet) => sheet.getRange('B1').load('format/columnWidth'));
    expect(other.format.columnWidth).toBe(48);
  });
});
