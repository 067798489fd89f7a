import {
  canUndo,
  importData,
  insertTemplate,
  openSession,
  previewImport,
  previewInsert,
  review,
  rowsBehind,
  undo,
} from '../../../src/app';
import { sampleData } from '../../../src/app/sample';
import { HostError } from '../../../src/workbook/host';
import { SHEETS } from '../../../src/workbook/layout';
import { environment, fileHost, filled, GENERIC_SHEETS, REQUEST } from '../../support/sessions';
import { excelHost } from './support';

jest.setTimeout(120_000);

const contracts = (text: string, name = 'marches.csv') => ({ name, text });
const TABLE = 'N° marché;Objet;Date de notification;Montant HT;Clause sociale\n';
const FIRST = contracts(`${TABLE}M1;Voirie;10/01/2026;50 000,00;oui\nM2;Nettoyage;11/02/2026;60 000;non\n`);

const matrix = ['1.14', '1.17', '1.99'].flatMap((requirementSet) =>
  (['en-US', 'fr-FR'] as const).map((locale) => ({ requirementSet, locale })),
);

/** The use cases of test/app/import.test.ts, in Excel. */
describe.each(matrix)('ExcelApi $requirementSet, $locale', (options) => {
  const excel = () => excelHost(options);

  it('previews its sheets without adding one', async () => {
    const host = excel();
    const before = host.excel.contents();
    const preview = await previewInsert(openSession(host, environment), REQUEST);
    expect(preview.sheets.map(({ name }) => name)).toEqual(GENERIC_SHEETS);
    expect(preview.sheets.some(({ exists }) => exists)).toBe(false);
    expect(host.excel.contents() === before).toBe(true);
  });

  it('inserts, imports, reviews and undoes, command by command', async () => {
    const host = excel();
    const before = host.excel.contents();
    const session = openSession(host, environment);
    expect(canUndo(session)).toBe(false);
    await insertTemplate(session, REQUEST);
    expect((await host.describe()).sheets).toEqual(['Sheet1', ...GENERIC_SHEETS]);
    await importData(session, await previewImport(session, [FIRST]));
    expect(
      (await host.readTable('MARCHES'))?.map(
        ({ marche_id, date_notification, montant_ht, clause_sociale }) => [
          marche_id,
          date_notification,
          montant_ht,
          clause_sociale,
        ],
      ),
    ).toEqual([
      ['M1', 46032, 50000, 'OUI'],
      ['M2', 46064, 60000, 'NON'],
    ]);
    expect((await undo(session))?.command).toBe('importer');
    expect(await host.readTable('MARCHES')).toEqual([]);
    const journal = await host.readCells(SHEETS.journal, { row: 4, column: 1, rows: 3, columns: 1 });
    expect(journal.map(([word]) => word)).toEqual(['Insertion', 'Annulation', null]);
    expect((await undo(session))?.command).toBe('inserer');
    expect(host.excel.contents() === before).toBe(true);
    expect(await undo(session)).toBeNull();
  });

  it('accounts for every row: kept, duplicates, set aside', async () => {
    const { session } = await filled(excel(), [FIRST]);
    const again = await previewImport(session, [
      contracts(
        `${TABLE}M1;Voirie;10/01/2026;50000;oui\nM3;Mobilier;01/03/2026;70000;\nTotal;;;180000;\n`,
        'suite.csv',
      ),
    ]);
    expect(again.sources[0]).toMatchObject({
      rows: 3,
      kept: 1,
      duplicates: 1,
      setAside: 1,
      controlSums: { montant_ht: 70000 },
    });
    await importData(session, again);
    expect(
      (await session.host.readTable('MARCHES'))?.map(({ marche_id, montant_ht }) => [marche_id, montant_ht]),
    ).toEqual([
      ['M1', 50000],
      ['M2', 60000],
      ['M3', 70000],
    ]);
  });

  it('writes nothing before the user agrees', async () => {
    const { host, session } = await filled(excel(), []);
    const before = host.excel.contents();
    await previewImport(session, [FIRST]);
    expect(host.excel.contents() === before).toBe(true);
  });

  it('completes contracts with the hours of a facilitateur without doubling them', async () => {
    const hours = contracts(
      'N° marché;Heures prévues;Mois;Heures réalisées\nM1;350;03/2026;120\nM9;100;03/2026;20\n',
      'heures.csv',
    );
    const { session } = await filled(excel(), [FIRST, hours]);
    expect(
      (await session.host.readTable('MARCHES'))?.map(({ marche_id, heures_prevues, clause_insertion }) => [
        marche_id,
        heures_prevues,
        clause_insertion,
      ]),
    ).toEqual([
      ['M1', 350, 'OUI'],
      ['M2', null, null],
      ['M9', 100, 'OUI'],
    ]);
  });

  it('keeps a line per source and per command', async () => {
    const { session } = await filled(excel(), [FIRST]);
    const line = async (sheet: string) =>
      (await session.host.readCells(sheet, { row: 4, column: 0, rows: 3, columns: 6 })).filter(
        ([first]) => first !== null,
      );
    expect((await line(SHEETS.sources)).map((cells) => cells.slice(0, 6))).toEqual([
      ['marches.csv', 'Tableau de marchés', 2, 2, 0, 0],
    ]);
    expect((await line(SHEETS.journal)).map(([, command]) => command)).toEqual(['Insertion', 'Import']);
  });

  it('leaves the workbook as it was when a write fails in the middle', async () => {
    const { host, session } = await filled(excel(), [FIRST]);
    const before = host.excel.contents();
    const preview = await previewImport(session, sampleData());
    const writeRows = host.writeRows.bind(host);
    let calls = 0;
    host.writeRows = (...args) => {
      calls += 1;
      return calls === 2
        ? Promise.reject(new HostError('GeneralException', 'planned fault'))
        : writeRows(...args);
    };
    await expect(importData(session, preview)).rejects.toThrow('planned fault');
    expect(host.excel.contents() === before).toBe(true);
  });

  it('a second insertion changes nothing, and keeps what the user typed', async () => {
    const { host, session } = await filled(excel(), [FIRST]);
    await host.writeCells(SHEETS.cibles, 4, 6, [[0.11]]);
    await host.writeCells(SHEETS.saisie, 4, 3, [[0.42]]);
    await insertTemplate(session, REQUEST);
    const cibles = () => host.readCells(SHEETS.cibles, { row: 4, column: 0, rows: 32, columns: 14 });
    const [once, sheets] = [await cibles(), (await host.describe()).sheets];
    await insertTemplate(session, REQUEST);
    expect(await cibles()).toEqual(once);
    expect(once[0]?.[6]).toBe(0.11);
    expect((await host.readCells(SHEETS.saisie, { row: 4, column: 3, rows: 1, columns: 1 }))[0]?.[0]).toBe(
      0.42,
    );
    expect((await host.describe()).sheets).toEqual(sheets);
    expect((await host.readTable('MARCHES'))?.length).toBe(2);
  });

  it('judges with the targets typed in the sheet, and shows the rows behind a figure', async () => {
    const { host, session } = await filled(excel(), [FIRST]);
    await host.writeCells(SHEETS.parametres, 11, 1, [[1]]);
    const status = async () =>
      (await review(session))?.indicators.find(({ id }) => id === 'leg-part-considsoc-nb')?.years.at(-1);
    expect(await status()).toMatchObject({ value: 50, target: 30, gap: 20, status: 'atteint' });
    await host.writeCells(SHEETS.cibles, 4, 10, [[0.8, 0.9, 0.95, 1]]);
    expect(await status()).toMatchObject({ target: 80, gap: -30, status: 'en-ecart' });
    expect((await rowsBehind(session, 'leg-part-considsoc-nb', 2026))?.total).toBe(1);
  });

  it('has nothing to say of a workbook without scheme', async () => {
    expect(await review(openSession(excel(), environment))).toBeNull();
  });
});

describe('the sample data', () => {
  it('give the same review as in a file, row for row', async () => {
    const [inExcel, inFile] = [
      await filled(excelHost({ locale: 'fr-FR' }), sampleData()),
      await filled(fileHost(), sampleData()),
    ];
    const [ours, theirs] = [await review(inExcel.session), await review(inFile.session)];
    expect(ours?.indicators).toEqual(theirs?.indicators);
    for (const table of ['MARCHES', 'HEURES', 'BENEFICIAIRES'] as const) {
      const plain = (rows: Awaited<ReturnType<typeof inFile.host.readTable>>) =>
        rows?.map(({ marche_id, objet, heures_declarees, annees, source }) => [
          marche_id,
          objet,
          heures_declarees,
          annees,
          source,
        ]);
      expect(plain(await inExcel.host.readTable(table))).toEqual(plain(await inFile.host.readTable(table)));
    }
  });
});
