import {
  importData,
  insertTemplate,
  openSession,
  previewImport,
  undo,
  type InsertRequest,
  type Session,
} from '../../../src/app';
import type { DataRow } from '../../../src/scheme/values';
import type { Book } from '../../excel-host/book/book';
import type { FaultMoment } from '../../excel-host';
import { environment } from '../../support/sessions';
import { excelHost, hostOn, type ExcelHost } from './support';

jest.setTimeout(600_000);

/** A lost request, a lost answer; the two first commands are cut halfway too, as all of them write alike. */
const LOST: readonly FaultMoment[] = ['before', 'after'];
const EVERY: readonly FaultMoment[] = ['before', 'during', 'after'];
const HEADER = 'N° marché;Objet;Date de notification;Montant HT;Clause sociale\n';
const FIRST = {
  name: 'marches.csv',
  text: `${HEADER}M1;Voirie;10/01/2026;50 000,00;oui\nM2;Nettoyage;11/02/2026;60 000;non\n`,
};
const HOURS = {
  name: 'heures.csv',
  text: 'N° marché;Heures prévues;Mois;Heures réalisées\nM1;350;03/2026;120\nM9;100;03/2026;20\n',
};
/** A small scheme: as many kinds of requests as a large one, each of them shorter. */
const REQUEST: InsertRequest = { templateId: 'cinor-2017', buyer: "Ville d'Exemple", years: [2025, 2026] };
const OTHER: InsertRequest = { ...REQUEST, buyer: 'Autre ville', years: [2024, 2025, 2026] };

const sessionOn = (host: ExcelHost): Session => openSession(host, environment);
const importing = async (session: Session): Promise<unknown> =>
  importData(session, await previewImport(session, [FIRST, HOURS]));

let tried = 0;
let struck = 0;

/** What a command makes of a workbook, and how many syncs it takes. */
async function clean(prepare: () => Promise<Session>, command: (session: Session) => Promise<unknown>) {
  const session = await prepare();
  const { excel } = session.host as ExcelHost;
  const before = excel.contents();
  const from = excel.syncs;
  await command(session);
  return { before, after: excel.contents(), syncs: excel.syncs - from };
}

interface Variation {
  readonly moments?: readonly FaultMoment[];
  /** Contents that are right too when the command failed. */
  readonly alsoAllowed?: (contents: string) => boolean;
}

/**
 * Plans a fault at every sync of a command, before and after its effect. The workbook must be as before or as after, and the command must go through when it is given again.
 */
async function everyFault(
  prepare: () => Promise<Session>,
  command: (session: Session) => Promise<unknown>,
  again: (session: Session) => Promise<unknown> = command,
  { moments = LOST, alsoAllowed = () => false }: Variation = {},
): Promise<void> {
  const { before, after, syncs } = await clean(prepare, command);
  for (let n = 1; n <= syncs; n += 1) {
    for (const moment of moments) {
      const session = await prepare();
      const { excel } = session.host as ExcelHost;
      excel.failAt(n, 'GeneralException', moment);
      tried += 1;
      const failed = await command(session).then(
        () => false,
        () => true,
      );
      const now = excel.contents();
      const state =
        now === after ? 'after' : now === before ? 'before' : alsoAllowed(now) ? 'allowed' : 'broken';
      expect([n, moment, state]).toEqual([
        n,
        moment,
        failed ? expect.stringMatching(/before|after|allowed/) : 'after',
      ]);
      if (!failed) continue;
      struck += 1;
      if (state !== 'after') await again(session);
      expect([n, moment, excel.contents() === after]).toEqual([n, moment, true]);
    }
  }
}

/** A workbook that holds the scheme, prepared once. */
async function inserted(): Promise<Book> {
  const host = excelHost();
  await insertTemplate(sessionOn(host), REQUEST);
  return host.excel.book;
}

async function imported(): Promise<Book> {
  const host = excelHost();
  const session = sessionOn(host);
  await insertTemplate(session, REQUEST);
  await importing(session);
  return host.excel.book;
}

describe('a fault at every sync', () => {
  afterAll(() => console.info(`faults tried: ${tried}, of which ${struck} made the command fail`));

  it('of an insertion', () =>
    everyFault(
      async () => sessionOn(excelHost()),
      (session) => insertTemplate(session, REQUEST),
      undefined,
      { moments: EVERY },
    ));

  it('of an insertion over another scheme with data', async () => {
    const book = await imported();
    await everyFault(
      async () => sessionOn(hostOn(book)),
      (session) => insertTemplate(session, OTHER),
    );
  });

  it('of an import', async () => {
    const book = await inserted();
    await everyFault(async () => sessionOn(hostOn(book)), importing, undefined, { moments: EVERY });
  });

  it('of a second import', async () => {
    const book = await imported();
    const more = {
      name: 'suite.csv',
      text: `${HEADER}M3;Mobilier;01/03/2026;70000;\nM1;Voirie;10/01/2026;50000;oui\n`,
    };
    await everyFault(
      async () => sessionOn(hostOn(book)),
      async (session) => importData(session, await previewImport(session, [more])),
    );
  });

  it('of a repair: a sheet and a table were deleted, the template is inserted again', async () => {
    const book = await imported();
    book.deleteSheet(book.sheet('Suivi'));
    const table = book.findTable('Heures');
    if (table) book.deleteTable(table);
    expect([table?.name, book.findSheet('Suivi')]).toEqual(['Heures', undefined]);
    await everyFault(
      async () => sessionOn(hostOn(book)),
      (session) => insertTemplate(session, REQUEST),
    );
  });

  it('of an undo of an import', async () => {
    const book = await inserted();
    const prepare = async (): Promise<Session> => {
      const session = sessionOn(hostOn(book));
      await importing(session);
      return session;
    };
    // The line that the journal gets last may be missing: the workbook is then that of before the import.
    const base = hostOn(book).excel.contents();
    const { after } = await clean(prepare, undo);
    await everyFault(
      prepare,
      undo,
      async (session) => {
        await session.host.writeCells('Journal', 5, 0, [[null, null, null]]);
        const lines = await session.host.readCells('Journal', { row: 4, column: 1, rows: 2, columns: 1 });
        expect(lines.map(([word]) => word)).toEqual(['Insertion', null]);
        await session.host.writeCells('Journal', 5, 0, [JSON.parse(journalLine(after)) as string[]]);
      },
      { alsoAllowed: (contents) => contents === base },
    );
  });

  it('of an undo of an insertion', () =>
    everyFault(
      async () => {
        const session = sessionOn(excelHost());
        await insertTemplate(session, REQUEST);
        return session;
      },
      undo,
      async (session) => void session,
    ));
});

/** The last line of the journal in a dump. */
const journalLine = (contents: string): string =>
  /(\["2026-11-24 10:00","Annulation","[^\]]*\])/.exec(contents)?.[1] ?? '[]';

describe('faults that go on', () => {
  const rows: DataRow[] = Array.from({ length: 1_500 }, (_, index) => ({
    marche_id: `M${index}`,
    objet: `Objet ${index} ${'x'.repeat(1_500)}`,
    montant_ht: index,
  }));

  it('say which rows are in, and a retry completes', async () => {
    const book = await inserted();
    const reference = hostOn(book);
    const from = reference.excel.syncs;
    await reference.writeRows('MARCHES', rows, 'replace');
    const { syncs } = reference.excel;
    expect(syncs - from).toBeGreaterThan(8);
    for (let n = 1; n <= syncs - from; n += 1) {
      const host = hostOn(book);
      for (let next = n; next <= n + 6; next += 1)
        host.excel.failAt(next, 'GeneralException', next === n ? 'after' : 'before');
      tried += 1;
      const failure: unknown = await host
        .writeRows('MARCHES', rows, 'replace')
        .catch((reason: unknown) => reason);
      expect(failure).toMatchObject({ name: 'HostError', code: 'GeneralException' });
      const { done, message } = failure as { done: number; message: string };
      if (message.includes('are in')) {
        const held = (host.excel.book.findSheet('Marchés')?.cells ?? [])
          .slice(1)
          .filter((line) => line?.[0] !== undefined).length;
        expect(message).toContain(`rows 1 to ${done} of`);
        expect(held).toBeGreaterThanOrEqual(done);
      }
      for (let next = 1; next <= 7; next += 1) await host.describe().catch(() => undefined);
      await host.writeRows('MARCHES', rows, 'replace');
      expect([n, host.excel.contents() === reference.excel.contents()]).toEqual([n, true]);
    }
  });
});
