import { readXlsx, writeXlsx, type Sheet, type WriteSheet } from 'hucre';
import { createFileHost, openFileHost, type FileHost } from '../../../src/hosts/file';
import { ROWS, rowFormula, samplePlan } from './samplePlan';

/** Charts and pivot tables are read in another shape than they are written in. */
const writable = (sheet: Sheet): WriteSheet => ({ ...sheet, charts: undefined, pivotTables: undefined });

/** A workbook as a person would leave it after working in a spreadsheet. */
async function editedBy(change: (sheet: (name: string) => Sheet) => void): Promise<FileHost> {
  const host = createFileHost({ rowFormula });
  await host.apply(samplePlan());
  await host.writeRows('MARCHES', ROWS, 'replace');
  const book = await readXlsx(await host.save(), { readStyles: true });
  change((name) => {
    const sheet = book.sheets.find((candidate) => candidate.name === name);
    if (!sheet) throw new Error(name);
    return sheet;
  });
  const sheets = book.sheets.map(writable);
  return openFileHost(await writeXlsx({ sheets, namedRanges: book.namedRanges }), { rowFormula });
}

const set = (sheet: Sheet, row: number, column: number, value: string | number): void => {
  const key = `${row},${column}`;
  const old = sheet.cells?.get(key);
  sheet.cells?.set(key, { ...old, value, type: typeof value === 'number' ? 'number' : 'string' });
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const line = sheet.rows[row];
  if (line) line[column] = value;
};

const withNotes = (sheet: (name: string) => Sheet): void => {
  const marches = sheet('Marchés');
  const column = marches.rows[0]?.length ?? 0;
  set(marches, 0, column, 'Commentaire');
  set(marches, 1, column, 'à relancer');
  set(marches, 3, column, '=note');
  const [table] = marches.tables ?? [];
  if (table) Object.assign(table, { range: 'A1:AM5', columns: [...table.columns, { name: 'Commentaire' }] });
};

describe('what the user did in the file', () => {
  test('targets and years typed in kept cells are seen, and survive the next plan', async () => {
    const host = await editedBy((sheet) => {
      set(sheet('Suivi'), 5, 2, 77);
      set(sheet('Suivi'), 9, 1, 2024);
    });
    await host.apply(samplePlan());
    expect(await host.readCells('Suivi', { row: 5, column: 2, rows: 1, columns: 1 })).toEqual([[77]]);
    expect(await host.readCells('Suivi', { row: 9, column: 1, rows: 1, columns: 1 })).toEqual([[2024]]);
  });

  test('a note beside the report stays; an overtyped formula is redrawn', async () => {
    const host = await editedBy((sheet) => {
      set(sheet('Suivi'), 4, 6, 'ma note');
      sheet('Suivi').cells?.set('4,1', { value: 999, type: 'number' });
    });
    expect(await host.readFormulas('Suivi', { row: 4, column: 1, rows: 1, columns: 1 })).toEqual([[null]]);
    await host.apply(samplePlan());
    expect(await host.readCells('Suivi', { row: 4, column: 6, rows: 1, columns: 1 })).toEqual([['ma note']]);
    expect(await host.readCells('Suivi', { row: 4, column: 1, rows: 1, columns: 1 })).toEqual([[1]]);
  });

  test('rows typed under the table are rows of the table', async () => {
    const host = await editedBy((sheet) => {
      set(sheet('Marchés'), 5, 0, '2026-9');
      set(sheet('Marchés'), 5, 5, 12.5);
    });
    expect((await host.readTable('MARCHES'))?.at(-1)).toMatchObject({
      marche_id: '2026-9',
      montant_ht: 12.5,
      objet: null,
    });
  });

  test('columns in another order, on a renamed tab, are read by their headers', async () => {
    const host = await editedBy((sheet) => {
      const marches = sheet('Marchés');
      marches.name = 'Nos marchés';
      for (const line of marches.rows) line.unshift(line.splice(5, 1)[0] ?? null);
      marches.cells = new Map();
      marches.dataValidations = [];
      const [table] = marches.tables ?? [];
      table?.columns.unshift(...table.columns.splice(5, 1));
    });
    expect((await host.readTable('MARCHES'))?.map((row) => row['montant_ht'])).toEqual([
      1000.5, 3000.25, 2000, 50,
    ]);
    const { sheetsUpdated, sheetsAdded } = await host.apply(samplePlan());
    expect([sheetsAdded, sheetsUpdated]).toEqual([[], ['Suivi', 'Marchés', 'Journal']]);
    expect((await host.describe()).sheets).toEqual(['Suivi', 'Nos marchés', 'Journal']);
    expect((await (await openFileHost(await host.save())).describe()).tables).toEqual(['MARCHES']);
  });

  test("a column of the user's own follows its rows, through a replacement and a saving", async () => {
    const host = await editedBy(withNotes);
    const rows = (await host.readTable('MARCHES')) ?? [];
    const completed = rows.map((row) =>
      row['marche_id'] === '-1' ? { ...row, titulaire_nom: 'Complété' } : row,
    );
    await host.writeRows('MARCHES', [...completed, { marche_id: 'nouveau' }], 'replace');
    const again = await openFileHost(await host.save(), { rowFormula });
    const saved = await readXlsx(await again.save());
    const marches = saved.sheets.find((sheet) => sheet.name === 'Marchés');
    const [header = [], ...lines] = marches?.rows ?? [];
    const column = header.indexOf('Commentaire');
    expect(lines.map((line) => line[column] ?? null)).toEqual(['à relancer', null, '=note', null, null]);
    expect(marches?.tables?.[0]).toMatchObject({ range: 'A1:AX6' });
  });

  test("a sheet of the user's own comes back with its formulas and looks", async () => {
    const host = createFileHost({ rowFormula });
    await host.apply(samplePlan());
    const book = await readXlsx(await host.save(), { readStyles: true });
    const own: WriteSheet = {
      name: 'À moi',
      rows: [['total', 3]],
      cells: new Map([['0,2', { formula: 'B1*2', formulaResult: 6, style: { font: { bold: true } } }]]),
      columns: [{ width: 33 }],
    };
    const sheets = book.sheets.map(writable);
    const opened = await openFileHost(
      await writeXlsx({ sheets: [own, ...sheets], namedRanges: book.namedRanges }),
    );
    await opened.apply(samplePlan());
    const saved = (await readXlsx(await opened.save(), { readStyles: true })).sheets[0];
    expect(saved?.name).toBe('À moi');
    expect(saved?.rows[0]).toEqual(['total', 3, 6]);
    expect(saved?.cells?.get('0,2')).toMatchObject({ formula: 'B1*2', style: { font: { bold: true } } });
    expect(saved?.columns?.[0]?.width).toBe(33);
  });
});
