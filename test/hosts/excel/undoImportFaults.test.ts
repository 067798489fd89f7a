import { undo, type Session } from '../../../src/app';
import type { DataRow } from '../../../src/scheme/values';
import { clean, count, everyFault, importing, inserted, say, sessionOn, STRIDE } from './everyFault';
import { nthPlaces } from '../../support/thorough';
import { hostOn } from './support';

jest.setTimeout(600_000);

describe('a fault at every sync', () => {
  afterAll(say);

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
    for (const n of nthPlaces(syncs - from, STRIDE)) {
      const host = hostOn(book);
      for (let next = n; next <= n + 6; next += 1)
        host.excel.failAt(next, 'GeneralException', next === n ? 'after' : 'before');
      count.tried += 1;
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
