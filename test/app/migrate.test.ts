/// <reference types="office-js" />
import type { Workbook as FileBook } from 'hucre';
import {
  findDamage,
  importData,
  insertTemplate,
  migrate,
  openSession,
  previewImport,
  previewMigration,
  repair,
  review,
  sampleData,
  undo,
  type Session,
} from '../../src/app';
import { checkWorkbook } from '../../src/app/check/checkWorkbook';
import { TABLES } from '../../src/catalogue/tables';
import { createFileHost, openFileHost } from '../../src/hosts/file';
import type { CellValue } from '../../src/scheme/values';
import type { WorkbookHost } from '../../src/workbook/host';
import { LAYOUT_VERSION, newerFields } from '../../src/workbook/layoutVersion';
import { LOG_COLUMNS } from '../../src/workbook/sheets/logs';
import { difference } from '../contract/expecting';
import { contracts } from '../contract/sources';
import { excelHost, hostOn, type ExcelHost } from '../hosts/excel/support';
import { faultAtEverySync } from '../hosts/excel/faultsLoop';
import { editedFile, sheetIn, typeIn } from '../support/editFile';
import { environment, REQUEST } from '../support/sessions';
import { fill, sessionOn } from './repair/matrix';

jest.setTimeout(600_000);

const NEWER = newerFields(TABLES.MARCHES, 1).map(({ label }) => label);
const FOLLOWED = { ...REQUEST, years: [2025, 2026] };
/** Lines of Saisie that the first layout had: those of indicators that no table gave. */
const HAND_TYPED = 12;

/** The sheet Anomalies as it was before the third layout: its header, then a line. */
const OLD_ANOMALIES: CellValue[][] = [
  ['Gravité', 'Source', 'Ligne', 'Colonne', 'Texte lu', 'Ce qui ne va pas', 'Pour corriger', 'Fois'],
  [
    '△ À vérifier',
    'vieux.csv',
    12,
    'Montant',
    '12O',
    'Ligne 12 : « 12O » n’est pas un nombre.',
    'Écrire un nombre.',
    1,
  ],
].map((line) => [...line, null, null, null, null, null]);
/** The same line under the columns of today. */
const NEW_LINE = [
  '△ À vérifier',
  null,
  'Ligne 12 : « 12O » n’est pas un nombre.',
  'Écrire un nombre.',
  null,
  null,
  '12O',
  null,
  'vieux.csv',
  12,
  'Montant',
  1,
  null,
];

/** A workbook as the first version left it: fewer columns, fewer lines, no layout; and a column of the user's own. */
function asBefore(book: FileBook): void {
  const marches = sheetIn(book, 'Marchés');
  const columns = (marches.rows[0] ?? []).flatMap((label, column) =>
    NEWER.includes(String(label)) ? [column] : [],
  );
  for (const line of marches.rows) for (const column of [...columns].reverse()) line.splice(column, 1);
  marches.rows[0]?.push('Mon avis');
  marches.rows[1]?.push('bon');
  marches.cells = new Map();
  marches.dataValidations = [];
  const [table] = marches.tables ?? [];
  if (table) {
    table.columns = [...table.columns.filter(({ name }) => !NEWER.includes(name)), { name: 'Mon avis' }];
    const letters =
      table.columns.length > 26 ? `A${String.fromCharCode(64 + table.columns.length - 26)}` : 'Z';
    table.range = `A1:${letters}5`;
  }
  const anomalies = sheetIn(book, 'Anomalies');
  for (let row = 3; row < anomalies.rows.length; row += 1)
    for (let column = 0; column < 13; column += 1)
      typeIn(anomalies, row, column, OLD_ANOMALIES[row - 3]?.[column] ?? null);
  const saisie = sheetIn(book, 'Saisie');
  for (let row = 4 + HAND_TYPED; row < saisie.rows.length; row += 1)
    for (let column = 0; column < 6; column += 1) typeIn(saisie, row, column, null);
  if (saisie.tables?.[0]) saisie.tables[0].range = `A4:F${4 + HAND_TYPED}`;
  // Two parameters came last, before the thresholds: those were two rows higher, and here one line is elsewhere too.
  const parametres = sheetIn(book, 'Paramètres');
  const lines = parametres.rows.map((line) =>
    line.map((value): CellValue => (value instanceof Date ? null : value)),
  );
  lines.splice(15, 2);
  lines.splice(4, 0, ...lines.splice(8, 1));
  const height = parametres.rows.length;
  parametres.dataValidations = [];
  for (let row = 4; row < height; row += 1)
    for (let column = 0; column < 6; column += 1)
      typeIn(parametres, row, column, lines[row]?.[column] ?? null);
  const settings = sheetIn(book, '_spaser');
  settings.rows = settings.rows.filter(([key]) => key !== 'spaser.layout' && key !== '#footprint');
  settings.cells = new Map();
}

async function oldFile(): Promise<Uint8Array> {
  const host = createFileHost();
  await fill(host, FOLLOWED);
  await host.writeCells('Paramètres', 8, 1, [[1607]]);
  await host.writeCells('Paramètres', 5, 1, [[40_000]]);
  await host.writeCells('Saisie', 7, 4, [[7]]);
  return editedFile(await host.save(), asBefore);
}

/** The same in Excel, as far as the emulated one deletes columns: under no rule. */
async function oldExcel(): Promise<ExcelHost> {
  const host = excelHost();
  await fill(host, FOLLOWED);
  await host.writeCells('Paramètres', 8, 1, [[1607]]);
  await host.writeCells('Saisie', 7, 4, [[7]]);
  const parametres = await host.readCells('Paramètres', { row: 4, column: 0, rows: 40, columns: 6 });
  const lines = parametres.map((line) => [...line]);
  lines.splice(11, 2);
  lines.push([null, null, null, null, null, null], [null, null, null, null, null, null]);
  await host.writeCells('Paramètres', 4, 0, lines);
  const used = (await host.readCells('Anomalies', { row: 3, column: 0, rows: 100, columns: 1 })).length;
  const none = new Array<CellValue>(13).fill(null);
  await host.writeCells(
    'Anomalies',
    3,
    0,
    Array.from({ length: used }, (_, row) => OLD_ANOMALIES[row] ?? none),
  );
  await host.writeSettings({ 'spaser.layout': '1' });
  await host.excel.run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getItem('Marchés');
    sheet.getRange().dataValidation.clear();
    const table = workbook.tables.getItem('Marches');
    for (const label of NEWER) table.columns.getItem(label).delete();
    table.columns.add(undefined, [['Mon avis'], ['bon'], [''], [''], ['']]);
    const saisie = workbook.worksheets.getItem('Saisie');
    saisie.getRange('A17:F90').clear('Contents');
    workbook.tables.getItem('Saisie').resize(saisie.getRange('A4:F16'));
    await workbook.context.sync();
  });
  return host;
}

const shown = async (session: Session) =>
  (await review(session))?.indicators.map(({ id, years }) => [
    id,
    years.map(({ value, target, status }) => [value, target, status]),
  ]);

/** Nothing typed is lost, figures are the same, and there is nothing left to bring up to date. */
async function migrated(session: Session, host: WorkbookHost): Promise<void> {
  expect(await previewMigration(session)).toMatchObject({
    from: 1,
    to: LAYOUT_VERSION,
    columns: [{ sheet: 'Marchés', labels: NEWER }],
    added: [],
    retired: [],
  });
  const before = { rows: await host.readTable('MARCHES'), figures: await shown(session) };
  expect(before.figures?.length).toBeGreaterThan(20);
  await migrate(session);
  expect(await previewMigration(session)).toBeNull();
  expect(await findDamage(session)).toEqual([]);
  expect(await shown(session)).toEqual(before.figures);
  const inputs = TABLES.MARCHES.fields.filter(({ origin }) => origin !== 'calcule').map(({ id }) => id);
  const only = (rows: typeof before.rows) => rows?.map((row) => inputs.map((id) => row[id] ?? null));
  expect(only(await host.readTable('MARCHES'))).toEqual(only(before.rows));
  expect(await host.readCells('Paramètres', { row: 8, column: 0, rows: 1, columns: 2 })).toEqual([
    ['Heures par ETP', 1607],
  ]);
  expect(await host.readCells('Saisie', { row: 6, column: 4, rows: 2, columns: 2 })).toEqual([
    [0.12, 'à confirmer'],
    [7, null],
  ]);
  const lines = { row: 3, column: 0, rows: 3, columns: 13 };
  expect(await host.readCells('Anomalies', lines)).toEqual([
    [...LOG_COLUMNS.anomalies],
    NEW_LINE,
    new Array<null>(13).fill(null),
  ]);
  const more = contracts('M7;Peinture;03/03/2026;9 000;oui\n', 'suite.csv');
  await importData(session, await previewImport(session, [more]));
  expect((await host.readTable('MARCHES'))?.map((row) => row['marche_id'])).toContain('M7');
}

describe('a workbook of the first layout', () => {
  it('is brought up to date in a file, with a column of the user’s own', async () => {
    const host = await openFileHost(await oldFile());
    await migrated(sessionOn(host), host);
    const again = await openFileHost(await host.save());
    expect(await previewMigration(sessionOn(again))).toBeNull();
    const found = (await again.inspect()).find(({ name }) => name === 'Marchés');
    expect(found?.header.at(-1)).toBe('Mon avis');
    expect(found?.sample[0]?.at(-1)).toBe('bon');
  });

  it('is brought up to date in Excel, with a column of the user’s own, and back', async () => {
    const host = await oldExcel();
    const before = host.excel.contents();
    const session = sessionOn(host);
    await migrated(session, host);
    const found = (await host.inspect()).find(({ name }) => name === 'Marchés');
    const own = found?.header.indexOf('Mon avis') ?? -1;
    expect(found?.sample.map((row) => row[own]).slice(0, 2)).toEqual(['bon', null]);
    const other = hostOn((await oldExcel()).excel.book);
    const alone = sessionOn(other);
    await migrate(alone);
    await undo(alone);
    await other.writeCells('Journal', 7, 0, [[null, null, null]]);
    expect(difference(before, other.excel.contents())).toBe('');
  });

  it('takes the columns with an insertion, and with a repair', async () => {
    const old = (await oldExcel()).excel.book;
    const inserted = sessionOn(hostOn(old));
    await insertTemplate(inserted, FOLLOWED);
    expect(await previewMigration(inserted)).toBeNull();
    const host = hostOn(old);
    host.excel.book.renameSheet(host.excel.book.sheet('Cibles'), 'Mes cibles');
    const repaired = sessionOn(host);
    await repair(repaired);
    expect(await previewMigration(repaired)).toBeNull();
    expect(await findDamage(repaired)).toEqual([]);
  });

  it('is refused the columns where something stands beside the table', async () => {
    const host = await oldExcel();
    await host.excel.run(async ({ workbook }) => {
      workbook.worksheets.getItem('Marchés').getRange('AP3').values = [['à moi']];
      await workbook.context.sync();
    });
    const before = host.excel.contents();
    await expect(migrate(sessionOn(host))).rejects.toMatchObject({ why: { reason: 'cellules-a-droite' } });
    expect(difference(before, host.excel.contents())).toBe('');
  });

  it('is as it was after a fault in the middle', async () => {
    const { excel } = await oldExcel();
    expect(await faultAtEverySync(excel.book, migrate, 10)).toBeGreaterThan(2);
  });
});

it('a workbook of the fourth layout gets the look-ups of today, and gives the same figures', async () => {
  const host = excelHost();
  const session = openSession(host, environment);
  await insertTemplate(session, { ...FOLLOWED, templateId: 'cinor-2017' });
  await importData(session, await previewImport(session, sampleData()));
  const lookUp = async (write?: string): Promise<string> =>
    host.excel.run(async ({ workbook }) => {
      const column = workbook.tables.getItem('Heures').columns.getItem('Sexe').getDataBodyRange();
      if (write !== undefined) column.formulas = Array.from({ length: hours }, () => [write]);
      const first = column.getCell(0, 0).load('formulas');
      await workbook.context.sync();
      return String(first.formulas[0]?.[0]);
    });
  const hours = (await host.readTable('HEURES'))?.length ?? 0;
  expect(hours).toBeGreaterThan(0);
  const today = await lookUp();
  const before =
    '=IF([@Bénéficiaire]="","",IF(COUNTIFS(Beneficiaires[Bénéficiaire],[@Bénéficiaire],Beneficiaires[Sexe],"F")>0,"F",""))';
  await lookUp(before);
  await host.writeSettings({ 'spaser.layout': '4' });
  const figures = await shown(session);
  expect(await previewMigration(session)).toMatchObject({ from: 4, to: LAYOUT_VERSION, columns: [] });
  await migrate(session);
  expect(await lookUp()).toBe(today);
  expect(await shown(session)).toEqual(figures);
  expect((await host.readTable('HEURES'))?.length).toBe(hours);
  const changed = (await checkWorkbook(session))?.filter(({ kind }) => kind === 'changee');
  expect(changed).toEqual([]);
});

it('a workbook without a scheme has nothing to bring up to date', async () => {
  expect(await previewMigration(sessionOn(createFileHost()))).toBeNull();
});
