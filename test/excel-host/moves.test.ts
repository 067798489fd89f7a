import { openExcel, type EmulatedExcel } from '.';
import { fromR1C1, toR1C1 } from './book/r1c1';
import { referencesOf, translated } from './book/references';
import { onSheet, plain, read, refused } from './support';

type Edit = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

const insert =
  (address: string, shift: 'Down' | 'Right'): Edit =>
  (sheet) =>
    void sheet.getRange(address).insert(shift);
const remove =
  (address: string, shift: 'Up' | 'Left'): Edit =>
  (sheet) =>
    sheet.getRange(address).delete(shift);

/** What the formula of H20 becomes when cells move elsewhere in its sheet. */
async function after(formula: string, edit: Edit): Promise<unknown> {
  const excel = openExcel();
  await onSheet(excel, (sheet) => {
    sheet.getRange('H20').formulas = [[formula]];
    edit(sheet, sheet.context as Excel.RequestContext);
  });
  const cells = excel.book.sheet('Sheet1').cells.flatMap((line) => [...(line ?? [])]);
  return cells.find((cell) => typeof cell === 'object')?.formula;
}

describe('references in formulas', () => {
  it.each([
    ['rows above', '=A5+$A$5', insert('2:3', 'Down'), '=A7+$A$7'],
    ['rows below', '=A5', insert('9:9', 'Down'), '=A5'],
    ['a row inside a range', '=SUM(A2:A6)', insert('4:4', 'Down'), '=SUM(A2:A7)'],
    ['a row at the top of a range', '=SUM(A2:A6)', insert('2:2', 'Down'), '=SUM(A3:A7)'],
    ['a row before the last of a range', '=SUM(A2:A6)', insert('6:6', 'Down'), '=SUM(A2:A7)'],
    ['a row right under a range', '=SUM(A2:A6)', insert('7:7', 'Down'), '=SUM(A2:A6)'],
    ['columns', "=SUM(B:C)+'Sheet1'!$D$1", insert('A:A', 'Right'), "=SUM(C:D)+'Sheet1'!$E$1"],
    ['a block of their columns', '=A5+B5+C5', insert('A2:B2', 'Down'), '=A6+B6+C5'],
    ['part of the columns of a range', '=SUM(A2:C6)', insert('A4:B4', 'Down'), '=SUM(A2:C6)'],
    ['a block of their rows', '=D5+D6', insert('B5:C5', 'Right'), '=F5+D6'],
  ] as const)('follow when inserting %s', async (_, formula, edit, expected) =>
    expect(await after(formula, edit)).toBe(expected),
  );

  it.each([
    ['rows above', '=A5', remove('2:3', 'Up'), '=A3'],
    ['the cell itself', '=A5+B1', remove('5:5', 'Up'), '=#REF!+B1'],
    ['part of a range', '=SUM(A2:A6)', remove('5:9', 'Up'), '=SUM(A2:A4)'],
    ['the top of a range', '=SUM(A2:A6)', remove('1:3', 'Up'), '=SUM(A1:A3)'],
    ['a whole range', '=SUM($A$2:$A$6)', remove('1:8', 'Up'), '=SUM(#REF!)'],
    ['a column', '=SUM(B:D)', remove('C:C', 'Left'), '=SUM(B:C)'],
    ['a block of its columns', '=A5+C5', remove('A1:B1', 'Up'), '=A4+C5'],
    ['a block of its rows', '=D5', remove('B5:B6', 'Left'), '=C5'],
  ] as const)('follow when deleting %s', async (_, formula, edit, expected) =>
    expect(await after(formula, edit)).toBe(expected),
  );

  it.each([
    ['a text', '="A5 ""A5"""', '="A5 ""A5"""'],
    ['a function and a number', '=LOG10(1E5)+A5', '=LOG10(1E5)+A6'],
    ['a name like a cell of no sheet', '=XFE5+TAUX5_A5', '=XFE5+TAUX5_A5'],
    ['another sheet', "=Autre!A5+'L''été'!A5", "=Autre!A5+'L''été'!A5"],
    ['a structured reference', '=SUM(Ventes[[#This Row],[A5]])+A5', '=SUM(Ventes[@[A5]])+A6'],
  ])('leave alone %s', async (_, formula, expected) => {
    const excel = openExcel();
    await onSheet(excel, (sheet, context) => {
      for (const name of ['Autre', "L'été"]) context.workbook.worksheets.add(name);
      sheet.getRange('B9:C9').values = [['A5', 'v']];
      sheet.tables.add('B9:C10', true).name = 'Ventes';
      sheet.getRange('H20').formulas = [[formula]];
      sheet.getRange('2:2').insert('Down');
    });
    expect(await read(excel, 'H21', 'formulas')).toEqual([[expected]]);
  });
});

describe('what a workbook keeps besides formulas', () => {
  const prepared = async (): Promise<EmulatedExcel> => {
    const excel = openExcel();
    await onSheet(excel, (sheet, context) => {
      context.workbook.names.add('Cible', sheet.getRange('B5'));
      context.workbook.names.add('Total', '=SUM(Sheet1!$B$2:$B$5)');
      const checked = sheet.getRange('C5:C9');
      checked.dataValidation.rule = { custom: { formula: '=$B5>0' } };
      const rule = checked.conditionalFormats.add('Custom');
      rule.custom.rule.formula = '=$B5>10';
      sheet.getRange('D5:E5').merge();
      sheet.getRange('F5').hyperlink = { address: 'https://exemple.fr' };
      sheet.getRange('5:5').format.rowHeight = 40;
      sheet.charts.add('Line', sheet.getRange('B2:B5'), 'Columns');
      context.workbook.worksheets.add('Autre').getRange('A1').formulas = [['=Sheet1!B5']];
    });
    return excel;
  };
  const stateOf = (excel: EmulatedExcel): unknown => {
    const [sheet, other] = excel.book.sheets;
    return plain({
      names: excel.book.names.map(({ formula }) => formula),
      validation: sheet?.validations.map(({ area, rule }) => [area.row, area.rows, rule]),
      conditional: sheet?.conditionals.map(({ area, settings }) => [
        area.row,
        area.rows,
        settings['formula'],
      ]),
      merges: sheet?.merges.map(({ row }) => row),
      links: [...(sheet?.links.keys() ?? [])],
      heights: [...(sheet?.heights ?? [])],
      chart: sheet?.charts[0]?.series[0]?.['values'],
      other: other?.cells[0]?.[0],
    });
  };

  it('follows inserted rows', async () => {
    const excel = await prepared();
    await onSheet(excel, (sheet) => void sheet.getRange('3:4').insert('Down'));
    expect(stateOf(excel)).toEqual({
      names: ["='Sheet1'!$B$7", '=SUM(Sheet1!$B$2:$B$7)'],
      validation: [[6, 5, { custom: { formula: '=$B7>0' } }]],
      conditional: [[6, 5, '=$B7>10']],
      merges: [6],
      links: ['F7'],
      heights: [[6, 40]],
      chart: 'Sheet1!B2:B7',
      other: { formula: '=Sheet1!B7', value: '' },
    });
  });

  it('is cut or lost with deleted rows', async () => {
    const excel = await prepared();
    await onSheet(excel, (sheet) => sheet.getRange('5:6').delete('Up'));
    expect(stateOf(excel)).toEqual({
      names: ['=#REF!', '=SUM(Sheet1!$B$2:$B$4)'],
      validation: [[4, 3, { custom: { formula: '=#REF!>0' } }]],
      conditional: [[4, 3, '=#REF!>10']],
      merges: [],
      links: [],
      heights: [],
      chart: 'Sheet1!B2:B4',
      other: { formula: '=#REF!', value: '' },
    });
  });

  it('refuses to cut a merged block or a rule', async () => {
    await refused('InsertDeleteConflict', insert('D2', 'Down'), await prepared());
    await refused('ApiNotFound', insert('A5:A6', 'Right'), await prepared());
  });

  it('is not pushed off the sheet', () =>
    refused('NonBlankCellOffSheet', (sheet) => {
      sheet.getRange('A1048576').values = [[1]];
      sheet.getRange('2:2').insert('Down');
    }));
});

describe('cells', () => {
  const numbered = async (): Promise<EmulatedExcel> => {
    const excel = openExcel();
    await onSheet(excel, (sheet) => {
      sheet.getRange('A1:C3').values = [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ];
    });
    return excel;
  };
  it.each([
    [
      'down',
      insert('A2:B2', 'Down'),
      [
        [1, 2, 3],
        ['', '', 6],
        [4, 5, 9],
        [7, 8, ''],
      ],
    ],
    [
      'right',
      insert('B1:B2', 'Right'),
      [
        [1, '', 2, 3],
        [4, '', 5, 6],
        [7, 8, 9, ''],
      ],
    ],
    [
      'up',
      remove('B1:C2', 'Up'),
      [
        [1, 8, 9],
        [4, '', ''],
        [7, '', ''],
      ],
    ],
    [
      'left',
      remove('A2', 'Left'),
      [
        [1, 2, 3],
        [5, 6, ''],
        [7, 8, 9],
      ],
    ],
  ] as const)('move %s within the block', async (_, edit, expected) => {
    const excel = await numbered();
    await onSheet(excel, edit);
    const used = await onSheet(excel, (sheet) => sheet.getUsedRange(true).load('values'));
    expect(plain(used.values)).toEqual(expected);
  });
});

describe('tables', () => {
  const filled = async (): Promise<EmulatedExcel> => {
    const excel = openExcel();
    await onSheet(excel, (sheet) => {
      sheet.getRange('A1:C3').formulas = [
        ['k', 'v', 'double'],
        ['a', 1, '=B2*2'],
        ['b', 2, '=B3*2'],
      ];
      sheet.tables.add('A1:C3', true).name = 'Ventes';
      sheet.getRange('A5:E5').formulas = [['sous', 'la', 'table', 'à côté', '=B3+A5+D5']];
    });
    return excel;
  };

  it('push down what is under them when a row is added, and fill a calculated column', async () => {
    const excel = await filled();
    await onSheet(excel, (_sheet, context) => {
      const { rows } = context.workbook.tables.getItem('Ventes');
      rows.add(0, [['z', 9, null as unknown as string]]);
      rows.add(undefined, [['c', 3, null as unknown as string]]);
    });
    expect(await read(excel, 'A1:E7', 'formulas')).toEqual([
      ['k', 'v', 'double', '', ''],
      ['z', 9, '=B2*2', '', ''],
      ['a', 1, '=B3*2', '', ''],
      ['b', 2, '=B4*2', '', ''],
      ['c', 3, '=B5*2', 'à côté', '=B4+A7+D5'],
      ['', '', '', '', ''],
      ['sous', 'la', 'table', '', ''],
    ]);
  });

  it('take a column in the middle and give it a name', async () => {
    const excel = await filled();
    await onSheet(excel, (_sheet, context) => {
      context.workbook.tables.getItem('Ventes').columns.add(1, undefined, 'milieu');
    });
    expect(await read(excel, 'A1:D2', 'formulas')).toEqual([
      ['k', 'milieu', 'v', 'double'],
      ['a', '', 1, '=C2*2'],
    ]);
  });

  it('lose the rows that the sheet loses, and everything with their last cell', async () => {
    const excel = await filled();
    await onSheet(excel, (sheet) => sheet.getRange('2:2').delete('Up'));
    expect(excel.book.findTable('Ventes')?.area.rows).toBe(2);
    await onSheet(excel, (sheet) => sheet.getRange('A1:C2').delete('Left'));
    expect(excel.book.tables).toEqual([]);
  });

  it('are not cut', async () => {
    await refused('InsertDeleteConflict', insert('A2:B2', 'Down'), await filled());
  });
});

describe('formulas elsewhere', () => {
  it.each([
    ['=A1+$A$1+A$1+$A1', 2, 1, '=B3+$A$1+B$1+$A3'],
    ['=SUM(A:A,2:2)', 1, 1, '=SUM(B:B,3:3)'],
    ['=A1', -1, 0, '=#REF!'],
  ])('%s copied by %d rows and %d columns', (formula, rows, columns, expected) =>
    expect(translated(formula, rows, columns)).toBe(expected),
  );

  it.each([
    ['=SUM(R[-2]C:R[-1]C)*R1C5', '=SUM(C3:C4)*$E$1'],
    ['=C[1]+R3+"R1C1"', '=D:D+$3:$3+"R1C1"'],
  ])('%s of C5 is %s', (r1c1, a1) => {
    const at = { row: 4, column: 2 };
    expect([fromR1C1(r1c1, at), toR1C1(a1, at)]).toEqual([a1, r1c1]);
  });

  it('are told apart from names, texts and functions', () => {
    const found = referencesOf('=IF(A1>"B2",\'C3 et\'!D4:E5,LOG10(F6))+Ventes[G7]+Taux1');
    expect(found.map(({ sheet, first }) => [sheet, first.column, first.row])).toEqual([
      [null, 0, 0],
      ['C3 et', 3, 3],
      [null, 5, 5],
    ]);
  });
});
