import { TABLES } from '../../../src/catalogue/tables';
import { importData, insertTemplate, openSession, previewImport, undo } from '../../../src/app';
import { readWorkbook } from '../../../src/app/readWorkbook';
import type { DataRow } from '../../../src/scheme/values';
import { buildPlan } from '../../../src/workbook/buildPlan';
import { hostFailureWords } from '../../../src/locales/fr/host';
import type { HostError, WorkbookHost } from '../../../src/workbook/host';
import type { SheetState } from '../../excel-host/book/state';
import { environment, filled, REQUEST } from '../../support/sessions';
import { excelHost, type ExcelHost } from './support';

jest.setTimeout(120_000);

const FIRST = {
  name: 'marches.csv',
  text: 'N° marché;Objet;Date de notification;Montant HT;Clause sociale\nM1;Voirie;10/01/2026;50 000,00;oui\nM2;Nettoyage;11/02/2026;60 000;non\n',
};
const ROWS: DataRow[] = ['A', 'B', 'C'].map((marche_id) => ({ marche_id, montant_ht: 10 }));

const ready = async (): Promise<ExcelHost> => (await filled(excelHost(), [FIRST])).host;
const insert = (host: WorkbookHost): Promise<unknown> =>
  insertTemplate(openSession(host, environment), REQUEST);
const sheet = ({ excel }: ExcelHost, name: string): SheetState => excel.book.sheet(name);

/** The refusal says what it must, to the log and in French to the user, and the workbook is untouched. */
async function refused(
  host: ExcelHost,
  action: () => Promise<unknown>,
  code: string,
  words: RegExp,
): Promise<void> {
  const before = host.excel.contents();
  const failure: unknown = await action().then(
    () => null,
    (error: unknown) => error,
  );
  expect(failure).toMatchObject({ name: 'HostError', code, message: expect.stringMatching(words) });
  const { message, fix } = hostFailureWords(failure as HostError);
  expect(`${message} ${fix}`).toMatch(words);
  expect(message).not.toMatch(/opération a échoué/);
  expect(host.excel.contents() === before).toBe(true);
}

describe('Excel refuses, in words, and nothing is lost', () => {
  it.each(['1.7', '1.13'])('an Excel with ExcelApi %s', async (requirementSet) => {
    const host = excelHost({ requirementSet });
    await refused(host, () => host.describe(), 'GeneralException', /1\.14.*2021/);
    expect(host.excel.syncs).toBe(0);
  });

  it('a protected sheet, by its name', async () => {
    const host = await ready();
    sheet(host, 'Marchés').protection = { options: {} };
    await refused(host, () => host.writeRows('MARCHES', ROWS, 'replace'), 'AccessDenied', /Marchés/);
    await refused(host, () => insert(host), 'AccessDenied', /Marchés/);
    sheet(host, 'Marchés').protection = null;
    sheet(host, 'Journal').protection = { options: {} };
    await refused(host, () => host.writeCells('Journal', 10, 0, [['x']]), 'AccessDenied', /Journal/);
    const session = openSession(host, environment);
    const more = { ...FIRST, text: FIRST.text.replace('M1', 'M7') };
    await refused(
      host,
      async () => importData(session, await previewImport(session, [more])),
      'AccessDenied',
      /Journal/,
    );
  });

  it('an undo over a protected sheet, by its name, and goes through once it is not', async () => {
    const { host, session } = await filled(excelHost(), [FIRST]);
    sheet(host, 'Journal').protection = { options: {} };
    await refused(host, () => undo(session), 'AccessDenied', /Journal/);
    sheet(host, 'Journal').protection = null;
    expect((await undo(session))?.command).toBe('importer');
    expect(await host.readTable('MARCHES')).toEqual([]);
  });

  it('a protected structure and a workbook open for reading', async () => {
    const host = excelHost();
    host.excel.book.structureProtected = true;
    await refused(host, () => insert(host), 'AccessDenied', /structure/);
    const reader = await ready();
    reader.excel.book.readOnly = true;
    await refused(reader, () => reader.writeCells('Journal', 10, 0, [['x']]), 'AccessDenied', /./);
  });

  it("a sheet of the user's under a planned name, unless it is empty", async () => {
    const host = excelHost();
    const own = host.excel.book.addSheet('Suivi');
    own.cells = [['à moi']];
    await refused(host, () => insert(host), 'ItemAlreadyExists', /Suivi/);
    own.cells = [];
    await insert(host);
    expect((await host.describe()).sheets.filter((name) => name === 'Suivi')).toHaveLength(1);
  });

  it("a table or a name of the user's under a planned name", async () => {
    const host = excelHost();
    const { book } = host.excel;
    const own = book.sheet('Sheet1');
    own.cells = [
      ['a', 'b'],
      [1, 2],
    ];
    book.tables.push({
      id: '900',
      name: 'marches',
      sheet: own,
      area: { row: 0, column: 0, rows: 2, columns: 2 },
      style: '',
      settings: {},
    });
    await refused(host, () => insert(host), 'ItemAlreadyExists', /Marches.*Sheet1/);
    book.tables.splice(0);
    book.names.push({ name: 'Cibles', formula: '=Sheet1!$A$1', comment: '', visible: true });
    await refused(host, () => insert(host), 'ItemAlreadyExists', /Cibles/);
  });

  it('merged cells, and cells of the user under a table that grows', async () => {
    const host = await ready();
    const data = sheet(host, 'Marchés');
    data.merges = [{ row: 3, column: 0, rows: 1, columns: 2 }];
    await refused(host, () => host.writeRows('MARCHES', ROWS, 'append'), 'InvalidArgument', /Marchés.*A4:B4/);
    data.merges = [];
    data.cells[4] = [undefined, 'ma note'];
    await refused(host, () => host.writeRows('MARCHES', ROWS, 'append'), 'InvalidArgument', /B5/);
    delete data.cells[4];
    await host.writeRows('MARCHES', ROWS, 'append');
    expect(await host.readTable('MARCHES')).toHaveLength(5);
    sheet(host, 'Cibles').merges = [{ row: 4, column: 0, rows: 1, columns: 2 }];
    await refused(host, () => insert(host), 'InvalidArgument', /Cibles/);
  });

  it('a column that is gone', async () => {
    const host = await ready();
    const [header] = sheet(host, 'Marchés').cells;
    if (header) header[1] = 'Autre chose';
    await refused(host, () => host.writeRows('MARCHES', ROWS, 'replace'), 'ItemNotFound', /SIRET acheteur/);
  });

  it('a table that is gone, and rows that are not those of a table', async () => {
    const host = await ready();
    await refused(
      host,
      () => host.readCells('Absent', { row: 0, column: 0, rows: 1, columns: 1 }),
      'ItemNotFound',
      /Absent/,
    );
    await refused(host, () => host.restore({ id: 'excel-99' }), 'ItemNotFound', /excel-99|annulée/);
    const data = sheet(host, 'Marchés');
    host.excel.book.deleteTable(host.excel.book.findTable('Marches') ?? host.excel.book.tables[0] ?? fail());
    expect(await host.readTable('MARCHES')).toBeNull();
    await refused(host, () => host.writeRows('MARCHES', ROWS, 'replace'), 'ItemNotFound', /Marches/);
    data.cells[0] = ['mes notes'];
    await refused(host, () => insert(host), 'ItemAlreadyExists', /Marchés/);
  });
});

const fail = (): never => {
  throw new Error('a table was expected');
};

interface Dump {
  readonly sheets: readonly { readonly name: string }[];
  readonly tables: unknown;
  readonly names: unknown;
}

/** Sheets that two dumps do not tell alike, `order`, `tables` and `names` included. */
function changedSheets(a: string, b: string): string[] {
  const [one, other] = [JSON.parse(a) as Dump, JSON.parse(b) as Dump];
  const text = (value: unknown): string => JSON.stringify(value ?? null);
  const parts = (dump: Dump): Map<string, string> =>
    new Map([
      ...dump.sheets.map((part): [string, string] => [part.name, text(part)]),
      ['order', text(dump.sheets.map(({ name }) => name))],
      ['tables', text(dump.tables)],
      ['names', text(dump.names)],
    ]);
  const theirs = parts(other);
  return [...parts(one)].flatMap(([name, part]) => (theirs.get(name) === part ? [] : [name]));
}

const THRESHOLD = TABLES.MARCHES.fields.findIndex(({ id }) => id === 'seuil_europeen_atteint');

describe('Excel after what users do', () => {
  it('finds a renamed sheet again, and its formulas too', async () => {
    const host = await ready();
    host.excel.book.renameSheet(sheet(host, 'Suivi'), 'Suivi de l’année');
    host.excel.book.renameSheet(sheet(host, 'Paramètres'), 'Réglages de l’été');
    expect((await host.describe()).sheets).toContain('Suivi');
    const before = await host.readFormulas('Suivi', { row: 0, column: 0, rows: 20, columns: 20 });
    await insert(host);
    expect(await host.readFormulas('Suivi', { row: 0, column: 0, rows: 20, columns: 20 })).toEqual(before);
    expect(host.excel.book.findSheet('Suivi')).toBeUndefined();
    await host.writeRows('MARCHES', ROWS, 'append');
    const [formula] =
      (await host.readFormulas('Marchés', { row: 5, column: THRESHOLD, rows: 1, columns: 1 }))[0] ?? [];
    expect(formula).toContain("'Réglages de l’été'!");
  });

  it('gives back a table, a report table, a sheet that were deleted', async () => {
    const host = await ready();
    const { book } = host.excel;
    const whole = host.excel.contents();
    for (const name of ['Marches', 'Cibles']) book.deleteTable(book.findTable(name) ?? fail());
    book.deleteSheet(sheet(host, 'Calculs'));
    expect(host.excel.contents().includes('#REF!')).toBe(true);
    const open = await readWorkbook(host).catch(() => null);
    expect(open?.rows.MARCHES).toEqual([]);
    await insert(host);
    expect((await host.readTable('MARCHES'))?.map(({ marche_id }) => marche_id)).toEqual(['M1', 'M2']);
    // This Excel computes nothing: the threshold that follows a parameter reads as missing, and is drawn so in Paramètres.
    expect(changedSheets(whole, host.excel.contents())).toEqual(['Paramètres', 'Journal']);
    expect(host.excel.contents().includes('#REF!')).toBe(false);
  });

  it("keeps the user's sheets, columns and notes", async () => {
    const { host, session } = await filled(excelHost(), [FIRST]);
    const { book } = host.excel;
    const own = book.addSheet('Mes notes');
    own.cells = [['à moi', { formula: '=SUM(Marches[Montant HT])', value: '' }]];
    const data = sheet(host, 'Marchés');
    const table = book.findTable('Marches') ?? fail();
    const width = table.area.columns;
    table.area = { ...table.area, columns: width + 1 };
    ['Note', 'n1', 'n2'].forEach((note, row) => ((data.cells[row] ??= [])[width] = note));
    await importData(
      session,
      await previewImport(session, [{ ...FIRST, text: FIRST.text.replace('M1', 'M7') }]),
    );
    await insert(host);
    expect(data.cells.slice(0, 4).map((line) => line?.[width])).toEqual(['Note', 'n1', 'n2', undefined]);
    expect((await host.readTable('MARCHES'))?.map(({ marche_id }) => marche_id)).toEqual(['M1', 'M2', 'M7']);
    await undo(session);
    expect(data.cells.slice(0, 3).map((line) => line?.[width])).toEqual(['Note', 'n1', 'n2']);
    expect(own.cells).toEqual([['à moi', { formula: '=SUM(Marches[Montant HT])', value: '' }]]);
  });

  it('waits for the end of a cell edit', async () => {
    const host = await ready();
    host.excel.book.inCellEdit = true;
    const writing = host.writeCells('Journal', 10, 0, [['après']]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    host.excel.endCellEdit();
    await writing;
    expect(await host.readCells('Journal', { row: 10, column: 0, rows: 1, columns: 1 })).toEqual([['après']]);
  });

  it('gives up on an Excel that never answers, and stays usable', async () => {
    const host = excelHost({}, 60);
    await insert(host).catch(() => undefined);
    host.excel.hang(true);
    await expect(host.describe()).rejects.toMatchObject({
      code: 'GeneralException',
      message: expect.stringMatching(/no answer from Excel/),
    });
    host.excel.hang(false);
    await expect(host.describe()).resolves.toMatchObject({ host: 'excel' });
  });

  it('stops when asked, and puts everything back', async () => {
    const host = await ready();
    const rows = Array.from({ length: 2_000 }, (_, index) => ({
      marche_id: `M${index}`,
      objet: 'x'.repeat(1_500),
    }));
    const stop = new AbortController();
    const seen: number[] = [];
    const writing = (): Promise<unknown> =>
      host.writeRows('MARCHES', rows, 'replace', {
        signal: stop.signal,
        onProgress: (done) => {
          seen.push(done);
          if (done > 0) stop.abort();
        },
      });
    await refused(host, writing, 'Cancelled', /./);
    expect(seen.at(-1)).toBeGreaterThan(0);
    expect(seen.at(-1)).toBeLessThan(2_000);
    const open = await readWorkbook(host);
    const apply = (): Promise<unknown> =>
      host.apply(buildPlan(open?.state ?? fail()), { signal: stop.signal });
    await refused(host, apply, 'Cancelled', /./);
  });
});
