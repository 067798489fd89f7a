import { importData, previewImport, undo, type Session } from '../../src/app';
import { DEFAULT_CHOICES, type ChangeChoices } from '../../src/app/import/changes';
import type { ImportPreview } from '../../src/app/contracts';
import { SHEETS } from '../../src/workbook/layout';
import { LOG_COLUMNS } from '../../src/workbook/sheets/logs';
import { browserHost, fileHost, filled } from '../support/sessions';

jest.setTimeout(60_000);

const HEADER = 'N° marché;Code bénéficiaire;Mois;Heures réalisées;Employeur\n';
const hours = (lines: string, name = 'heures.csv') => ({ name, text: HEADER + lines });
const FIRST = hours('M1;B-1;03/2025;120;A\nM1;B-2;03/2025;80;A\nM1;B-2;03/2025;40;A\nM2;B-3;04/2025;35;B\n');
/** B-1 corrected, one of the two missions of B-2 corrected, B-3 gone, B-4 come. */
const LATER = hours('M1;B-1;03/2025;125;A\nM1;B-2;03/2025;80;A\nM1;B-2;03/2025;45;A\nM3;B-4;05/2025;10;C\n');

const changesOf = ({ changes }: ImportPreview) =>
  (changes ?? []).flatMap((one) =>
    one.changes
      .filter(({ table }) => table === 'HEURES')
      .map(({ kind, fields }) => [kind, ...fields.map((field) => [field.field, field.old, field.new])]),
  );
const worked = async ({ host }: Session) =>
  ((await host.readTable('HEURES')) ?? [])
    .map((row) => [row['marche_id'], row['heures_declarees']])
    .sort((a, b) => String(a).localeCompare(String(b)));
const accepting = (groups: Partial<ChangeChoices['groups']>): ChangeChoices => ({
  rows: {},
  groups: { ...DEFAULT_CHOICES.groups, ...groups },
});

describe.each([
  ['a file', async () => fileHost()],
  ['IronCalc', browserHost],
])('a later export of the same file, in %s', (_name, open) => {
  it('says what is new, changed, unchanged and gone, and corrects hours instead of counting them twice', async () => {
    const { session } = await filled(await open(), [FIRST]);
    const preview = await previewImport(session, [LATER]);
    expect(preview.changes).toHaveLength(1);
    expect(preview.changes?.[0]).toMatchObject({
      file: 'heures.csv',
      replaces: { file: 'heures.csv' },
      unchanged: 1,
    });
    expect(changesOf(preview)).toEqual([
      ['changee', ['heures_declarees', 120, 125]],
      ['changee', ['heures_declarees', 40, 45]],
      ['nouvelle'],
      ['disparue'],
    ]);
    expect(preview.sources[0]).toMatchObject({ rows: 4, kept: 3, duplicates: 1, setAside: 0 });
    await importData(session, preview);
    expect(await worked(session)).toEqual([
      ['M1', 125],
      ['M1', 45],
      ['M1', 80],
      ['M2', 35],
      ['M3', 10],
    ]);
    // The row that is gone stays until the user says otherwise.
    const again = await previewImport(session, [LATER]);
    expect(changesOf(again)).toEqual([['disparue']]);
    expect(again.changes?.[0]?.sameContentAt).toBe('2026-11-24 10:00');
    await importData(session, again, undefined, accepting({ disparue: true }));
    expect((await worked(session)).map(([number]) => number)).toEqual(['M1', 'M1', 'M1', 'M3']);
    await undo(session);
    expect(await worked(session)).toHaveLength(5);
  });

  it('leaves out what the user refuses, row by row or by group', async () => {
    const { session } = await filled(await open(), [FIRST]);
    const preview = await previewImport(session, [LATER]);
    const [first] = (preview.changes?.[0]?.changes ?? []).filter(({ kind }) => kind === 'changee');
    await importData(session, preview, undefined, {
      groups: { ...DEFAULT_CHOICES.groups, nouvelle: false },
      rows: { [first?.id ?? '']: false },
    });
    expect(await worked(session)).toEqual([
      ['M1', 120],
      ['M1', 45],
      ['M1', 80],
      ['M2', 35],
    ]);
    const [line] = (
      await session.host.readCells(SHEETS.sources, {
        row: 5,
        column: 0,
        rows: 1,
        columns: LOG_COLUMNS.sources.length,
      })
    ).map((cells) => cells.slice(2, 6));
    expect(line).toEqual([4, 1, 1, 2]);
  });

  it('finds again a row dated in the middle of a month', async () => {
    const dated = { name: 'h.csv', text: HEADER + 'M1;B-1;17/03/2025;120;A\n' };
    const { session } = await filled(await open(), [dated]);
    expect(changesOf(await previewImport(session, [dated]))).toEqual([]);
    await importData(session, await previewImport(session, [dated]));
    expect(await worked(session)).toEqual([['M1', 120]]);
  });

  it('never overwrites what was typed by hand, and says it', async () => {
    const { session, host } = await filled(await open(), [FIRST]);
    const rows = (await host.readTable('HEURES')) ?? [];
    const typed = rows.map((row) =>
      row['heures_declarees'] === 120 ? { ...row, heures_declarees: 118 } : row,
    );
    await host.writeRows('HEURES', typed, 'replace');
    // The file still says 120: what was typed stays.
    const same = await previewImport(session, [FIRST]);
    expect(changesOf(same)).toEqual([['conflit', ['heures_declarees', 118, 120]]]);
    // It says 125: still a conflict.
    const later = await previewImport(session, [LATER]);
    expect(changesOf(later)).toContainEqual(['conflit', ['heures_declarees', 118, 125]]);
    await importData(session, later);
    expect(await worked(session)).toContainEqual(['M1', 118]);
    const journal = await host.readCells(SHEETS.journal, { row: 4, column: 2, rows: 3, columns: 1 });
    expect(journal.flat().join()).toContain('1 ligne corrigée à la main, gardée');
    await importData(session, await previewImport(session, [LATER]), undefined, accepting({ conflit: true }));
    expect(await worked(session)).toContainEqual(['M1', 125]);
    // Now that the file was taken, it is known again as imported.
    expect(changesOf(await previewImport(session, [LATER]))).toEqual([['disparue']]);
  });
});

it('takes all that a workbook imported before imprints says otherwise for typed by hand', async () => {
  const { session, host } = await filled(fileHost(), [FIRST]);
  const rows = (await host.readTable('HEURES')) ?? [];
  await host.writeRows(
    'HEURES',
    rows.map((row) => ({ ...row, empreinte: null })),
    'replace',
  );
  const preview = await previewImport(session, [LATER]);
  expect(changesOf(preview).map(([kind]) => kind)).toEqual(['conflit', 'conflit', 'nouvelle', 'disparue']);
  await importData(session, preview);
  expect(await worked(session)).toContainEqual(['M1', 120]);
});

const CONTRACTS = 'N° marché;Objet;Date de notification;Montant HT;Clause sociale;Titulaire\n';
const contracts = (lines: string, name = 'marches.csv') => ({ name, text: CONTRACTS + lines });

describe('a later table of contracts', () => {
  it('does not erase with blanks unless asked', async () => {
    const { session, host } = await filled(fileHost(), [
      contracts('M1;Voirie;10/01/2026;50000;oui;Entreprise A\n'),
    ]);
    const later = contracts('M1;Voirie;10/01/2026;52000;;\n');
    const preview = await previewImport(session, [later]);
    const fields = (kind: string) =>
      preview.changes?.[0]?.changes
        .filter((one) => one.kind === kind)
        .flatMap((one) => one.fields.map(({ field }) => field));
    expect([fields('changee'), fields('videe')]).toEqual([
      ['montant_ht'],
      ['titulaire_nom', 'clause_sociale'],
    ]);
    await importData(session, preview);
    const said = async () =>
      ((await host.readTable('MARCHES')) ?? []).map((row) => [
        row['montant_ht'],
        row['titulaire_nom'],
        row['clause_sociale'],
      ]);
    expect(await said()).toEqual([[52000, 'Entreprise A', 'OUI']]);
    await importData(session, await previewImport(session, [later]), undefined, accepting({ videe: true }));
    expect(await said()).toEqual([[52000, null, null]]);
  });

  it('finds again a contract whose object was reworded, and lots under one number', async () => {
    const { session } = await filled(fileHost(), [
      contracts(
        'M1;Voirie;10/01/2026;50000;oui;A\nM2;Lot 1;10/01/2026;100;oui;B\nM2;Lot 2;10/01/2026;200;oui;C\n',
      ),
    ]);
    const preview = await previewImport(session, [
      contracts(
        'M2;Lot 2;10/01/2026;250;oui;C\nM1;Voirie du centre;10/01/2026;50000;oui;A\nM2;Lot 1;10/01/2026;100;oui;B\n',
      ),
    ]);
    const told = preview.changes?.[0]?.changes.map(({ kind, fields }) => [
      kind,
      fields.map(({ field }) => field),
    ]);
    expect(told).toEqual([
      ['changee', ['montant_ht']],
      ['changee', ['objet']],
    ]);
  });

  it('is taken for a later version of a file of another name when the user says so, or when most rows are common', async () => {
    const { session } = await filled(fileHost(), [
      contracts('M1;A;10/01/2026;1;oui;X\nM2;B;10/01/2026;2;oui;X\n', 'mars.csv'),
    ]);
    const april = contracts(
      'M1;A;10/01/2026;1;oui;X\nM2;B;10/01/2026;3;oui;X\nM3;C;10/01/2026;4;oui;X\n',
      'avril.csv',
    );
    const preview = await previewImport(session, [april]);
    expect(preview.changes?.[0]).toMatchObject({
      file: 'avril.csv',
      replaces: { file: 'mars.csv' },
      unchanged: 1,
    });
    const apart = await previewImport(session, [april], undefined, { versionOf: { 'avril.csv': null } });
    expect(apart.changes?.[0]).toMatchObject({ replaces: null, candidates: [{ file: 'mars.csv' }] });
    const other = contracts('M8;A;10/01/2026;1;oui;X\nM9;B;10/01/2026;3;oui;X\n', 'autre.csv');
    expect((await previewImport(session, [other])).changes?.[0]?.replaces).toBeNull();
    const forced = await previewImport(session, [other], undefined, {
      versionOf: { 'autre.csv': 'mars.csv' },
    });
    expect(forced.changes?.[0]?.changes.map(({ kind }) => kind)).toEqual([
      'nouvelle',
      'nouvelle',
      'disparue',
      'disparue',
    ]);
  });
});

describe('the register of sources', () => {
  it('says what each file was, how it was read, and what it did to its table', async () => {
    const { session, host } = await filled(fileHost(), [
      contracts('M1;Voirie;10/01/2026;50000;oui;A\nM2;Avoir;10/01/2026;-500;oui;B\n'),
    ]);
    await importData(
      session,
      await previewImport(session, [hours('M1;B-1;03/2025;120;A\nM1;B-1;03/2025;-20;A\n')]),
    );
    const lines = await host.readCells(SHEETS.sources, {
      row: 4,
      column: 0,
      rows: 3,
      columns: LOG_COLUMNS.sources.length,
    });
    const told = (row: number) =>
      Object.fromEntries(LOG_COLUMNS.sources.map((label, index) => [label, lines[row]?.[index]]));
    expect(told(0)).toMatchObject({
      Fichier: 'marches.csv',
      Lignes: 2,
      'Montant HT': 49500,
      'Colonnes lues': expect.stringContaining('N° marché → Numéro de marché ; Objet → Objet'),
      'Colonnes personnelles': 0,
      'Lignes négatives': 1,
      'Onglet avant': 'Marchés : 0 ligne',
      'Onglet après': expect.stringMatching(/^Marchés : 2 lignes ; Montant HT : 49\s500$/),
    });
    expect(told(0)['Empreinte']).toMatch(/^[0-9a-f]{12}$/);
    expect(told(1)).toMatchObject({
      'Heures réalisées': 100,
      'Colonnes personnelles': 1,
      'Lignes négatives': 1,
      Remplace: null,
    });
    expect(told(1)['Colonnes lues']).not.toMatch(/bénéficiaire/i);
    expect(lines[2]?.every((cell) => cell === null)).toBe(true);
  });
});

it('counts the rows of a table by month once each, however many months they hold', async () => {
  const { session } = await filled(fileHost(), []);
  const wide = {
    name: 'heures-2025.csv',
    text: [
      'N° marché;Entreprise;janv-25;févr-25;mars-25',
      'M1;Bâti Exemple;10;20;30',
      'M2;Voirie Exemple;1;;3',
    ].join('\n'),
  };
  const first = await previewImport(session, [wide]);
  expect(first.sources).toMatchObject([{ rows: 2, kept: 2, duplicates: 0, setAside: 0 }]);
  await importData(session, first);
  const again = await previewImport(session, [wide]);
  expect(again.sources).toMatchObject([{ rows: 2, kept: 0, duplicates: 2, setAside: 0 }]);
  expect(again.tables.find(({ table }) => table === 'HEURES')).toMatchObject({ added: 0, alreadyThere: 5 });
});
