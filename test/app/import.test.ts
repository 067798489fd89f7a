import {
  canUndo,
  importData,
  insertTemplate,
  openSession,
  previewImport,
  previewInsert,
  review,
  reviewAllYears,
  undo,
} from '../../src/app';
import { sampleData } from '../../src/app/sample';
import { HostError } from '../../src/workbook/host';
import { SHEETS } from '../../src/workbook/layout';
import { environment, fileHost, filled, GENERIC_SHEETS, REQUEST } from '../support/sessions';

const contracts = (text: string, name = 'marches.csv') => ({ name, text });
const TABLE = 'N° marché;Objet;Date de notification;Montant HT;Clause sociale\n';
const FIRST = contracts(`${TABLE}M1;Voirie;10/01/2026;50 000,00;oui\nM2;Nettoyage;11/02/2026;60 000;non\n`);

describe('importing', () => {
  it('accounts for every row: kept, duplicates, set aside', async () => {
    const { session } = await filled(fileHost(), [FIRST]);
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
    const rows = (await session.host.readTable('MARCHES')) ?? [];
    expect(rows.map(({ marche_id, montant_ht }) => [marche_id, montant_ht])).toEqual([
      ['M1', 50000],
      ['M2', 60000],
      ['M3', 70000],
    ]);
  });

  it('counts a market sent by two files once', async () => {
    const { session } = await filled(fileHost(), []);
    const preview = await previewImport(session, [FIRST, { ...FIRST, name: 'copie.csv' }]);
    expect(preview.sources.map(({ kept, duplicates }) => [kept, duplicates])).toEqual([
      [2, 0],
      [0, 2],
    ]);
  });

  it('reads the others when one cannot be read, and says which', async () => {
    const { session } = await filled(fileHost(), []);
    const preview = await previewImport(session, [{ name: 'vide.csv', text: '' }, FIRST]);
    expect(preview.failures.map(({ file, code }) => [file, code])).toEqual([['vide.csv', 'fichier-vide']]);
    expect(preview.sources).toHaveLength(1);
  });

  it('writes nothing before the user agrees', async () => {
    const { session } = await filled(fileHost(), []);
    await previewImport(session, [FIRST]);
    expect(await session.host.readTable('MARCHES')).toEqual([]);
  });

  it('completes contracts with the hours of a facilitateur without doubling them', async () => {
    const hours = contracts(
      'N° marché;Heures prévues;Mois;Heures réalisées\nM1;350;03/2026;120\nM9;100;03/2026;20\n',
      'heures.csv',
    );
    const { session } = await filled(fileHost(), [FIRST, hours]);
    const rows = (await session.host.readTable('MARCHES')) ?? [];
    expect(
      rows.map(({ marche_id, heures_prevues, clause_insertion }) => [
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

  it('gives the same figures whatever the order of the sources', async () => {
    const hours = contracts(
      'N° marché;Titulaire;Date de notification;Heures prévues;Mois;Heures réalisées\nM1;Entreprise A;10/01/2026;350;03/2026;120\nM9;Entreprise B;12/01/2026;100;03/2026;20\n',
      'heures.csv',
    );
    const figures = async (...sources: Parameters<typeof filled>[1]) => {
      const { session } = await filled(fileHost(), sources);
      const rows = (await session.host.readTable('MARCHES')) ?? [];
      const all = (await reviewAllYears(session)).map(({ id, year, numerator, denominator }) => [
        id,
        year,
        numerator,
        denominator,
      ]);
      return { all, contracts: rows.length, sources: undefined };
    };
    expect(await figures(hours, FIRST)).toEqual(await figures(FIRST, hours));
    expect((await figures(hours, FIRST)).contracts).toBe(3);
    const samples = sampleData();
    expect(await figures(...[...samples].reverse())).toEqual(await figures(...samples));
  });

  it('completes an announced contract with one lot, and keeps the others as rows of their own', async () => {
    const hours = contracts(
      'N° marché;Heures prévues;Mois;Heures réalisées\nM1;350;03/2026;120\n',
      'heures.csv',
    );
    const lots = contracts(
      `${TABLE}M1;Lot 1;10/01/2026;50000;oui\nM1;Lot 2;10/01/2026;70000;oui\n`,
      'lots.csv',
    );
    const { session } = await filled(fileHost(), [hours, lots]);
    const rows = (await session.host.readTable('MARCHES')) ?? [];
    expect(rows.map(({ objet, montant_ht, heures_prevues }) => [objet, montant_ht, heures_prevues])).toEqual([
      ['Lot 1', 50000, 350],
      ['Lot 2', 70000, null],
    ]);
  });

  it('takes a contract given again with one more column for the same, and completes it', async () => {
    const again = contracts(
      'N° marché;Objet;Date de notification;Montant HT;Clause sociale;Titulaire\nM1;Voirie;10/01/2026;50000;oui;Entreprise A\n',
      'bis.csv',
    );
    const { session } = await filled(fileHost(), [FIRST]);
    const preview = await previewImport(session, [again]);
    expect(preview.sources[0]).toMatchObject({
      rows: 1,
      kept: 0,
      duplicates: 1,
      controlSums: { montant_ht: 0 },
    });
    expect(preview.merged.MARCHES?.map(({ marche_id, titulaire_nom }) => [marche_id, titulaire_nom])).toEqual(
      [
        ['M1', 'Entreprise A'],
        ['M2', null],
      ],
    );
  });

  it('warns when a number comes back with other facts, and when hours are given twice', async () => {
    const work = (hours: string) =>
      contracts(
        `N° marché;Nom;Prénom;Mois;Heures réalisées\nM1;INVENTÉ;Alix;03/2026;${hours}\n`,
        `heures-${hours}.csv`,
      );
    const { session } = await filled(fileHost(), [FIRST, work('120')]);
    const other = contracts(`${TABLE}M1;Voirie, lot 2;10/01/2026;70000;oui\n`, 'lot.csv');
    const { anomalies, sources } = await previewImport(session, [other, work('125')]);
    expect(sources.map(({ kept }) => kept)).toEqual([1, 1]);
    expect(anomalies.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['numero-deja-connu', 'heures-deja-connues']),
    );
  });

  it('says how many contracts the perimeter leaves out', async () => {
    const { session } = await filled(fileHost(), []);
    const table =
      'N° marché;Objet;Nature;Date de notification;Montant HT\nM1;A;Marché subséquent;10/01/2026;5000\nM2;B;Marché;10/01/2026;6000\n';
    const { anomalies } = await previewImport(session, [contracts(table)]);
    expect(anomalies.filter(({ code }) => code === 'hors-perimetre').map(({ details }) => details)).toEqual([
      { lignes: 1 },
    ]);
  });

  it('keeps a line per source, per anomaly and per command', async () => {
    const { session } = await filled(fileHost(), [FIRST]);
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
    const { host, session } = await filled(fileHost(), [FIRST]);
    const before = await host.save();
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
    expect(Buffer.from(await host.save()).equals(Buffer.from(before))).toBe(true);
  });
});

describe('undo', () => {
  it('puts the workbook back, command by command, and says so in the journal', async () => {
    const session = openSession(fileHost(), environment);
    expect(canUndo(session)).toBe(false);
    await insertTemplate(session, REQUEST);
    await importData(session, await previewImport(session, [FIRST]));
    expect((await undo(session))?.command).toBe('importer');
    expect(await session.host.readTable('MARCHES')).toEqual([]);
    const journal = await session.host.readCells(SHEETS.journal, { row: 4, column: 1, rows: 3, columns: 1 });
    expect(journal.map(([word]) => word)).toEqual(['Insertion', 'Annulation', null]);
    expect((await undo(session))?.command).toBe('inserer');
    expect((await session.host.describe()).sheets).toEqual([]);
    expect(await undo(session)).toBeNull();
  });
});

describe('inserting', () => {
  it('previews its sheets without adding one', async () => {
    const session = openSession(fileHost(), environment);
    const preview = await previewInsert(session, REQUEST);
    expect(preview.sheets.map(({ name }) => name)).toEqual(GENERIC_SHEETS);
    expect(preview.sheets.some(({ exists }) => exists)).toBe(false);
    expect((await session.host.describe()).sheets).toEqual([]);
  });

  it('a second time changes nothing, and keeps what the user typed', async () => {
    const { host, session } = await filled(fileHost(), [FIRST]);
    await host.writeCells(SHEETS.cibles, 4, 6, [[0.11]]);
    await host.writeCells(SHEETS.saisie, 4, 3, [[0.42]]);
    await insertTemplate(session, REQUEST);
    const once = await host.readCells(SHEETS.cibles, { row: 4, column: 0, rows: 32, columns: 14 });
    const sheets = (await host.describe()).sheets;
    await insertTemplate(session, REQUEST);
    expect(await host.readCells(SHEETS.cibles, { row: 4, column: 0, rows: 32, columns: 14 })).toEqual(once);
    expect(once[0]?.[6]).toBe(0.11);
    expect((await host.readCells(SHEETS.saisie, { row: 4, column: 3, rows: 1, columns: 1 }))[0]?.[0]).toBe(
      0.42,
    );
    expect((await host.describe()).sheets).toEqual(sheets);
    expect((await host.readTable('MARCHES'))?.length).toBe(2);
  });

  it('keeps what the user typed with its indicator and its year, wherever their line and column go', async () => {
    const { host, session } = await filled(fileHost(), [FIRST]);
    const lines = async (sheet: string) =>
      (await host.readCells(sheet, { row: 3, column: 0, rows: 40, columns: 16 })).map((line) =>
        line.map((value) => String(value ?? '')),
      );
    const at = async (sheet: string, key: string, label: string): Promise<string | undefined> => {
      const [header = [], ...rows] = await lines(sheet);
      return rows.find(([code]) => code === key)?.[header.indexOf(label)];
    };
    const [header = [], ...rows] = await lines(SHEETS.saisie);
    const row = 4 + rows.findIndex(([code]) => code === 'env-ges-achats');
    await host.writeCells(SHEETS.saisie, row, header.indexOf('2025'), [[1234, null, 'bilan de mai']]);
    await host.writeCells(SHEETS.cibles, 4, 8, [[0.27]]);
    // The workbook as an earlier version left it: fewer lines, the indicator first.
    const first = await lines(SHEETS.saisie);
    const moved = first[row - 3] ?? [];
    await host.writeCells(SHEETS.saisie, 4, 0, [
      ['env-ges-achats', moved[1] ?? '', 'tCO2e', null, null, null, 1234, null, 'bilan de mai'],
      ...Array.from({ length: 31 }, () => Array.from({ length: 9 }, () => null)),
    ]);
    await insertTemplate(session, { ...REQUEST, years: [2024, 2025, 2026, 2027] });
    expect(await at(SHEETS.saisie, 'env-ges-achats', '2025')).toBe('1234');
    expect(await at(SHEETS.saisie, 'env-ges-achats', 'Commentaire')).toBe('bilan de mai');
    expect(await at(SHEETS.cibles, 'leg-part-considsoc-nb', 'Cible 2024')).toBe('0.27');
    const typed = (await lines(SHEETS.saisie))
      .slice(1)
      .flatMap((line) => line.slice(3))
      .filter(Boolean);
    expect(typed).toEqual(['1234', 'bilan de mai']);
    const found = (await reviewAllYears(session)).find(
      ({ id, year }) => id === 'env-ges-achats' && year === 2025,
    );
    expect(found?.value).toBe(1234);
  });

  it.each([
    ['an unknown template', { ...REQUEST, templateId: 'rien' }, 'modele-inconnu'],
    ['an empty buyer', { ...REQUEST, buyer: '  ' }, 'acheteur-vide'],
    ['years with a hole', { ...REQUEST, years: [2024, 2026] }, 'annees-invalides'],
    ['no year', { ...REQUEST, years: [] }, 'annees-invalides'],
  ])('refuses %s', async (_, request, code) => {
    await expect(insertTemplate(openSession(fileHost(), environment), request)).rejects.toMatchObject({
      code,
    });
  });
});

describe('review', () => {
  it('has nothing to say of a workbook without scheme', async () => {
    expect(await review(openSession(fileHost(), environment))).toBeNull();
  });

  it('judges with the targets typed in the sheet', async () => {
    const { host, session } = await filled(fileHost(), [FIRST]);
    await host.writeCells(SHEETS.parametres, 11, 1, [[1]]);
    const status = async () =>
      (await review(session))?.indicators.find(({ id }) => id === 'leg-part-considsoc-nb')?.years.at(-1);
    // One contract of two: 50 %, against 30 % in 2026.
    expect(await status()).toMatchObject({ value: 50, target: 30, gap: 20, status: 'atteint' });
    await host.writeCells(SHEETS.cibles, 4, 10, [[0.8, 0.9, 0.95, 1]]);
    expect(await status()).toMatchObject({ target: 80, gap: -30, status: 'en-ecart' });
  });

  it('says how many indicators are in each state for the year shown', async () => {
    const { session } = await filled(fileHost(), [FIRST]);
    const found = await review(session);
    expect(found?.year).toBe(2026);
    expect(Object.values(found?.counts ?? {}).reduce((sum, count) => sum + count, 0)).toBe(32);
  });
});
