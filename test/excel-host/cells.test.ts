import type { EmulatedExcel } from '.';
import { addressOf, holding, onSheet, plain, read, refused } from './support';

type Edit = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

describe('copying', () => {
  it.each([
    [
      'cells and their relative references',
      'C1',
      'A1:B2',
      'All',
      [
        ['=D1+1', 2],
        ['x', ''],
      ],
      'C1:D2',
    ],
    [
      'results only',
      'C1',
      'A1:B2',
      'Values',
      [
        [3, 2],
        ['x', ''],
      ],
      'C1:D2',
    ],
    ['as many times as the target holds it', 'C1:C4', 'B1:B2', 'All', [[2], [''], [2], ['']], 'C1:C4'],
    ['links', 'C1', 'A1:B1', 'Link', [['=A1', '=B1']], 'C1:D1'],
  ] as const)('brings %s', async (_, target, source, kind, expected, seen) => {
    const excel = await holding('A1:B2', [
      ['=B1+1', 2],
      ['x', ''],
    ]);
    await onSheet(excel, (sheet) => sheet.getRange(target).copyFrom(source, kind));
    expect(await read(excel, seen, 'formulas')).toEqual(expected);
  });

  it('turns, and leaves what stands under blanks', async () => {
    const excel = await holding('A1:C1', [[1, '', 3]]);
    await onSheet(excel, (sheet) => {
      sheet.getRange('E1:E3').values = [['a'], ['b'], ['c']];
      sheet.getRange('E1').copyFrom('A1:C1', 'All', true, true);
    });
    expect(await read(excel, 'E1:E3')).toEqual([[1], ['b'], [3]]);
  });

  it('brings formats alone', async () => {
    const excel = await holding('A1', [[1]]);
    const range = await onSheet(excel, (sheet) => {
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('A1').numberFormat = [['0.00']];
      sheet.getRange('B1').copyFrom('A1', 'Formats');
      return sheet.getRange('B1').load('values,numberFormat,format/font/bold');
    });
    expect(plain([range.values, range.numberFormat, range.format.font.bold])).toEqual([
      [['']],
      [['0.00']],
      true,
    ]);
  });

  it('refuses what it would have to leave behind', () =>
    refused('ApiNotFound', (sheet) => {
      sheet.getRange('A1:B1').merge();
      sheet.getRange('D1').copyFrom('A1:B1');
    }));
});

describe('moving', () => {
  it('takes references along, and those to what it covers are lost', async () => {
    const excel = await holding('A1:D1', [[5, '=A1*2', '=D1', 9]]);
    await onSheet(excel, (sheet, context) => {
      context.workbook.worksheets.add('Autre').getRange('A1').formulas = [['=Sheet1!A1']];
      context.workbook.names.add('Base', sheet.getRange('A1'));
      sheet.getRange('A1').moveTo('D1');
    });
    expect(await read(excel, 'A1:D1', 'formulas')).toEqual([['', '=D1*2', '=#REF!', 5]]);
    expect(excel.book.sheet('Autre').cells[0]?.[0]).toMatchObject({ formula: '=Sheet1!D1' });
    expect(excel.book.names[0]?.formula).toBe("='Sheet1'!$D$1");
  });
});

describe('filling', () => {
  it.each([
    ['a formula', [['=B1*2']], 'FillDefault', 'A1:A3', [['=B1*2'], ['=B2*2'], ['=B3*2']]],
    ['one number', [[4]], 'FillDefault', 'A1:A3', [[4], [4], [4]]],
    ['one number as a series', [[4]], 'FillSeries', 'A1:A3', [[4], [5], [6]]],
    ['two numbers', [[1], [3]], 'FillDefault', 'A1:A4', [[1], [3], [5], [7]]],
    ['two numbers as copies', [[1], [3]], 'FillCopy', 'A1:A4', [[1], [3], [1], [3]]],
  ] as const)('repeats or continues %s', async (_, source, type, target, expected) => {
    const excel = await holding(
      `A1:A${source.length}`,
      source.map((line) => [...line]),
    );
    await onSheet(excel, (sheet) => sheet.getRange(`A1:A${source.length}`).autoFill(target, type));
    expect(await read(excel, target, 'formulas')).toEqual(expected);
  });

  it('knows no series of texts, nor where to go alone', async () => {
    const fill =
      (target: string): Edit =>
      (sheet) =>
        sheet.getRange('A1').autoFill(target, 'FillDefault');
    await refused('ApiNotFound', fill('A1:A3'), await holding('A1', [['Lot 1']]));
    await refused('InvalidArgument', fill('B1:B3'), await holding('A1', [[1]]));
  });
});

describe('searching', () => {
  const texts = (): Promise<EmulatedExcel> =>
    holding('A1:C2', [
      ['Marché', 'lot', 'Lotissement'],
      ['=LEN("lot")', 'LOT', 12],
    ]);
  it.each([
    ['part of a text', 'lot', {}, 'Sheet1!B1'],
    ['a whole text', 'lotissement', { completeMatch: true }, 'Sheet1!C1'],
    ['the case', 'LOT', { matchCase: true }, 'Sheet1!B2'],
    ['the last one first', 'lot', { searchDirection: 'Backwards' }, 'Sheet1!B2'],
    ['a wildcard', 'l?t*nt', { completeMatch: true }, 'Sheet1!C1'],
    ['nothing', 'absent', {}, null],
  ])('finds %s', async (_, text, criteria, expected) =>
    expect(
      await addressOf(await texts(), (sheet) =>
        sheet.getRange('A1:C2').findOrNullObject(text, criteria as Excel.SearchCriteria),
      ),
    ).toBe(expected),
  );

  it('goes on from a cell, finds all, says that nothing is there', async () => {
    const excel = await texts();
    expect(await addressOf(excel, (sheet) => sheet.getRange('B1').find('lot', {}))).toBe('Sheet1!C1');
    expect(await addressOf(excel, (sheet) => sheet.findAll('lot', { completeMatch: false }))).toBe(
      'Sheet1!B1:C1,Sheet1!A2:B2',
    );
    await refused('ItemNotFound', (sheet) => void sheet.findAll('absent', {}).load('address'), excel);
  });

  it('replaces, and counts', async () => {
    const excel = await texts();
    const count = await onSheet(excel, (sheet) => sheet.getRange('A1:C1').replaceAll('lot', 'part', {}));
    expect([count.value, await read(excel, 'A1:C1')]).toEqual([2, [['Marché', 'part', 'partissement']]]);
  });
});

describe('sorting', () => {
  it('puts numbers, texts, logicals, then blanks, with their formats and their formulas', async () => {
    const excel = await holding('A1:B6', [
      ['clé', 'double'],
      ['b', '=A2&A2'],
      ['', 'vide'],
      [true, 'vrai'],
      [10, '=A5*2'],
      ['A', 'majuscule'],
    ]);
    await onSheet(excel, (sheet) => {
      sheet.getRange('A5').format.font.bold = true;
      sheet.getRange('A1:B6').sort.apply([{ key: 0, ascending: true }], false, true);
    });
    expect(await read(excel, 'A1:B6', 'formulas')).toEqual([
      ['clé', 'double'],
      [10, '=A2*2'],
      ['A', 'majuscule'],
      ['b', '=A4&A4'],
      [true, 'vrai'],
      ['', 'vide'],
    ]);
    expect(excel.book.sheet('Sheet1').looks[1]?.[0]).toEqual({ 'font.bold': true });
  });

  it('sorts columns, by several keys, downwards', async () => {
    const excel = await holding('A1:D2', [
      [1, 2, 1, 2],
      ['c', 'a', 'd', 'b'],
    ]);
    await onSheet(excel, (sheet) =>
      sheet.getRange('A1:D2').sort.apply(
        [
          { key: 0, ascending: false },
          { key: 1, ascending: true },
        ],
        false,
        false,
        'Columns',
      ),
    );
    expect(await read(excel, 'A1:D2')).toEqual([
      [2, 2, 1, 1],
      ['a', 'b', 'c', 'd'],
    ]);
  });

  it('refuses a key outside the range', () =>
    refused('InvalidArgument', (sheet) => sheet.getRange('A1:B2').sort.apply([{ key: 2 }])));
});
