import { importData, insertTemplate, openSession, previewImport, sampleData, undo } from '../../../src/app';
import { checkWorkbook, type Finding } from '../../../src/app/check/checkWorkbook';
import { restoreFormulas } from '../../../src/app/check/restoreFormulas';
import { readWorkbook } from '../../../src/app/readWorkbook';
import { redrawn } from '../../../src/app/redraw';
import { TABLES } from '../../../src/catalogue/tables';
import { SHEETS } from '../../../src/workbook/layout';
import type { Book } from '../../excel-host/book/book';
import { hostOn, excelHost } from '../../hosts/excel/support';
import { environment } from '../../support/sessions';

jest.setTimeout(300_000);

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

let book: Book;
/** Every cell of the reports that holds a formula. */
let formulas: readonly Place[];

beforeAll(async () => {
  const host = excelHost();
  const session = openSession(host, environment);
  // A small scheme: each column of Suivi is there, on fewer lines.
  await insertTemplate(session, { templateId: 'cinor-2017', buyer: "Ville d'Exemple", years: [2025, 2026] });
  await importData(session, await previewImport(session, sampleData()));
  book = host.excel.book;
  const open = await readWorkbook(host);
  if (!open) throw new Error('no scheme');
  formulas = (await redrawn(host, open.state)).sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ row, column, cells }) =>
      cells.flatMap((cell, index) => (cell?.formula ? [{ sheet: name, row, column: column + index }] : [])),
    ),
  );
});

/** This Excel computes nothing: only what cells hold is looked at, not what they are worth. */
const held = (findings: readonly Finding[] | null): readonly Finding[] =>
  (findings ?? []).filter(({ kind }) => kind !== 'perimee');

/** The first cell of each column of a sheet that holds formulas. */
const columnsOf = (sheet: string): readonly Place[] => {
  const seen = new Map<number, Place>();
  for (const place of formulas)
    if (place.sheet === sheet && !seen.has(place.column)) seen.set(place.column, place);
  return [...seen.values()];
};

async function changed(
  change: (sheet: Excel.Worksheet, place: Place, held: string) => void,
  places: readonly Place[],
) {
  const host = hostOn(book);
  await host.excel.run(async (context) => {
    const ranges = places.map((place) => {
      const sheet = context.workbook.worksheets.getItem(place.sheet);
      return { place, sheet, range: sheet.getRangeByIndexes(place.row, place.column, 1, 1).load('formulas') };
    });
    await context.sync();
    for (const { place, sheet, range } of ranges) change(sheet, place, String(range.formulas[0]?.[0]));
    await context.sync();
  });
  return { host, session: openSession(host, environment) };
}

const at = (sheet: Excel.Worksheet, { row, column }: Place): Excel.Range =>
  sheet.getRangeByIndexes(row, column, 1, 1);

/** Ways to break a formula, and what each is found to be. */
const MUTATIONS: readonly (readonly [
  string,
  Finding['kind'],
  (sheet: Excel.Worksheet, place: Place, held: string) => void,
])[] = [
  ['a figure typed over it', 'ecrasee', (sheet, place) => void (at(sheet, place).values = [[0]])],
  ['a text typed over it', 'ecrasee', (sheet, place) => void (at(sheet, place).values = [['n.d.']])],
  ['emptied', 'ecrasee', (sheet, place) => void at(sheet, place).clear('Contents')],
  ['one more term', 'changee', (sheet, place, text) => void (at(sheet, place).formulas = [[`${text}+0`]])],
  ['a constant as a formula', 'changee', (sheet, place) => void (at(sheet, place).formulas = [['=0']])],
  [
    'a reference moved by a row',
    'changee',
    (sheet, place, text) =>
      void (at(sheet, place).formulas = [
        [
          /\d/.test(text)
            ? text.replace(/\d+(?=\D*$)/, (digits) => String(Number(digits) + 1))
            : // Only parameters: another one.
              text.replace(/P_\w+/, 'P_date_adoption'),
        ],
      ]),
  ],
];

it('says nothing of an untouched workbook', async () => {
  expect(held(await checkWorkbook(openSession(hostOn(book), environment)))).toEqual([]);
});

describe.each(MUTATIONS)('%s', (_name, kind, change) => {
  it('is found in every column of Suivi and of every other report, one sheet at a time', async () => {
    const sheets = [...new Set(formulas.map(({ sheet }) => sheet))];
    expect(sheets).toContain(SHEETS.suivi);
    for (const sheet of sheets) {
      const places = columnsOf(sheet);
      const { session } = await changed(
        (worksheet, place, text) => (text.startsWith('=') ? change(worksheet, place, text) : undefined),
        places,
      );
      const found = held(await checkWorkbook(session));
      expect(found.map((one) => [one.sheet, one.row, one.column, one.kind])).toEqual(
        [...places]
          .sort((a, b) => a.row - b.row || a.column - b.column)
          .map((place) => [sheet, place.row, place.column, kind]),
      );
    }
  });
});

describe('a workbook that was broken', () => {
  it('gets its formulas back, and undo brings back what was there', async () => {
    const places = columnsOf(SHEETS.suivi);
    const { host, session } = await changed((sheet, place) => void (at(sheet, place).values = [[1]]), places);
    const before = host.excel.contents();
    expect(await restoreFormulas(session)).toEqual({ cells: places.length, rows: 0 });
    expect(held(await checkWorkbook(session))).toEqual([]);
    await undo(session);
    const kinds = held(await checkWorkbook(session)).map(({ kind }) => kind);
    expect(kinds).toEqual(places.map(() => 'ecrasee'));
    expect(before).not.toBe('');
  });

  it('is found cut and takes its rows back', async () => {
    const host = hostOn(book);
    const session = openSession(host, environment);
    const rows = (await host.readTable('MARCHES')) ?? [];
    await host.excel.run(async (context) => {
      const table = context.workbook.tables.getItem(TABLES.MARCHES.tableName);
      const range = table.getRange().load('rowCount,columnCount');
      await context.sync();
      table.resize(
        context.workbook.worksheets
          .getItem('Marchés')
          .getRangeByIndexes(0, 0, range.rowCount - 3, range.columnCount),
      );
      await context.sync();
    });
    expect(held(await checkWorkbook(session))).toMatchObject([
      { kind: 'tableau-coupe', sheet: 'Marchés', row: rows.length - 2, rows: 3 },
    ]);
    expect((await host.readTable('MARCHES'))?.length).toBe(rows.length - 3);
    expect(await restoreFormulas(session)).toEqual({ cells: 0, rows: 3 });
    expect((await host.readTable('MARCHES'))?.map((row) => row['marche_id'])).toEqual(
      rows.map((row) => row['marche_id']),
    );
    expect(held(await checkWorkbook(session))).toEqual([]);
  });

  it('is found overtyped in the computed columns of its data, and mended', async () => {
    const computed = TABLES.MARCHES.fields.flatMap(({ origin }, column) =>
      origin === 'calcule' ? [{ sheet: 'Marchés', row: 3, column }] : [],
    );
    const { session } = await changed((sheet, place) => void (at(sheet, place).values = [['OUI']]), computed);
    const found = held(await checkWorkbook(session));
    expect(found.map(({ sheet, row, column, kind }) => [sheet, row, column, kind])).toEqual(
      computed.map(({ sheet, row, column }) => [sheet, row, column, 'ecrasee']),
    );
    expect(computed.length).toBeGreaterThan(5);
    await restoreFormulas(session);
    expect(held(await checkWorkbook(session))).toEqual([]);
  });

  it('is found when a line of Suivi was deleted', async () => {
    const [first] = columnsOf(SHEETS.suivi).slice(-1);
    const { session } = await changed(
      (sheet, { row }) => sheet.getRangeByIndexes(row, 0, 1, 1).getEntireRow().delete('Up'),
      first ? [first] : [],
    );
    expect(held(await checkWorkbook(session)).length).toBeGreaterThan(0);
  });
});
