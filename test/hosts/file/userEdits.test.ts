import { readXlsx, type Sheet } from 'hucre';
import { TABLES } from '../../../src/catalogue/tables';
import { columnLetters } from '../../../src/workbook/dialect';
import { createFileHost, openFileHost, type FileHost } from '../../../src/hosts/file';
import { editedFile, sheetIn, typeIn } from '../../support/editFile';
import { ROWS, rowFormula, samplePlan } from './samplePlan';

/** A workbook as a person would leave it after working in a spreadsheet. */
async function editedBy(change: (sheet: (name: string) => Sheet) => void): Promise<FileHost> {
  const host = createFileHost({ rowFormula });
  await host.apply(samplePlan());
  await host.writeRows('MARCHES', ROWS, 'replace');
  const bytes = await editedFile(await host.save(), (book) => change((name) => sheetIn(book, name)));
  return openFileHost(bytes, { rowFormula });
}

const withNotes = (sheet: (name: string) => Sheet): void => {
  const marches = sheet('Marchés');
  const column = marches.rows[0]?.length ?? 0;
  typeIn(marches, 0, column, 'Commentaire');
  typeIn(marches, 1, column, 'à relancer');
  typeIn(marches, 3, column, '=note');
  const [table] = marches.tables ?? [];
  if (table) Object.assign(table, { range: 'A1:AM5', columns: [...table.columns, { name: 'Commentaire' }] });
};

describe('what the user did in the file', () => {
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
    expect(marches?.tables?.[0]).toMatchObject({
      range: `A1:${columnLetters(TABLES.MARCHES.fields.length)}6`,
    });
  });

  test("a sheet of the user's own comes back with its formulas and looks", async () => {
    const host = createFileHost({ rowFormula });
    await host.apply(samplePlan());
    const own: Sheet = {
      name: 'À moi',
      rows: [['total', 3]],
      cells: new Map([
        [
          '0,2',
          { value: 6, type: 'formula', formula: 'B1*2', formulaResult: 6, style: { font: { bold: true } } },
        ],
      ]),
      columns: [{ width: 33 }],
    };
    const bytes = await editedFile(await host.save(), (book) => void book.sheets.unshift(own));
    const opened = await openFileHost(bytes);
    await opened.apply(samplePlan());
    const saved = (await readXlsx(await opened.save(), { readStyles: true })).sheets[0];
    expect(saved?.name).toBe('À moi');
    expect(saved?.rows[0]).toEqual(['total', 3, 6]);
    expect(saved?.cells?.get('0,2')).toMatchObject({ formula: 'B1*2', style: { font: { bold: true } } });
    expect(saved?.columns?.[0]?.width).toBe(33);
  });
});
