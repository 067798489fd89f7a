import { unzipSync } from 'fflate';
import { importData, insertTemplate, openSession, previewImport, reviewAllYears, undo } from '../../src/app';
import { readSource, type IntakeResult, type SourceReport } from '../../src/intake';
import { locate } from '../../src/app/anomalies/locate';
import { lineOfReading } from '../../src/app/anomalies/readings';
import { sourceLine } from '../../src/app/import/logLines';
import { totalsOf } from '../../src/app/import/totals';
import { resultOf } from '../../src/cli/result';
import { SHEET_TABLES } from '../../src/catalogue/tables';
import { exportXlsx } from '../../src/taskpane/embedded/exportXlsx';
import { createFileHost } from '../../src/hosts/file';
import { memoryStorage, type WorkStorage } from '../../src/hosts/browser';
import { anomaliesSummary, failureLine, sourceLine as cliLine } from '../../src/locales/fr/cli';
import { anomalyWords, failureWords } from '../../src/locales/fr/intake';
import { environment, REQUEST } from '../support/sessions';
import { newHost } from '../hosts/browser/support';
import { canariesIn, CANARIES, spacedPhone } from './canaries';
import { fixtures, type Fixture } from './fixtures';

const CONTEXT = { pseudonymSecret: 'secret des canaris'.replace('canaris', 'essais') };

const said: string[] = [];
beforeAll(() => {
  for (const level of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const)
    jest.spyOn(console, level).mockImplementation((...words: unknown[]) => {
      said.push(
        words
          .map((word) => (word instanceof Error ? `${word.message}\n${word.stack}` : String(word)))
          .join(' '),
      );
    });
});
afterAll(() => jest.restoreAllMocks());

const registered = (report: SourceReport) => ({
  report,
  sums: report.controlSums,
  before: totalsOf('MARCHES', []),
  after: totalsOf('MARCHES', []),
  replaces: null,
});

/** All that a result says, in data and in words. Digests hold anything, and say nothing. */
const toldBy = (results: readonly IntakeResult[]): string =>
  JSON.stringify(results, (key: string, value: unknown) =>
    key === 'hash' || key === 'signature' ? '' : value,
  ) +
  results
    .flatMap((result) =>
      result.ok
        ? [
            ...locate(result).map((anomaly) =>
              JSON.stringify([anomalyWords(anomaly), lineOfReading(anomaly)]),
            ),
            JSON.stringify(sourceLine(registered(result.report), '')),
            cliLine(result.report),
            anomaliesSummary(result.anomalies),
          ]
        : [JSON.stringify(failureWords(result)), failureLine(result)],
    )
    .join('\n');

/** Every part of a zip as text, shared strings and properties included. */
const partsOf = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .map(([name, content]) => `${name}\n${new TextDecoder().decode(content)}`)
    .join('\n');

/** A storage that remembers all that was ever written to it. */
function remembering(): { readonly storage: WorkStorage; readonly written: () => string } {
  const inner = memoryStorage();
  const records: string[] = [];
  const textOf = (value: unknown): string =>
    JSON.stringify(value, (_key, inside: unknown) =>
      inside instanceof Uint8Array
        ? new TextDecoder().decode(inside) + new TextDecoder('utf-16le').decode(inside)
        : inside,
    ) ?? '';
  return {
    storage: {
      ...inner,
      write: (key, value) => {
        records.push(`${key} ${textOf(value)}`);
        return inner.write(key, value);
      },
    },
    written: () => records.join('\n'),
  };
}

let all: readonly Fixture[] = [];
beforeAll(async () => {
  all = await fixtures();
});

describe('the canaries themselves', () => {
  it('are seen wherever they stand, however they are written', () => {
    const [one] = CANARIES;
    if (!one) throw new Error('no canary');
    for (const text of [
      `vu Zephyrine`,
      'quenaudor',
      one.nir,
      one.nir.slice(0, 13),
      `tél. ${spacedPhone(one.phone, '-')}`,
      one.email,
      one.address,
      one.birth,
      '1987-11-17',
      '{"d":32098}',
    ])
      expect(canariesIn(text)).not.toEqual([]);
    expect(canariesIn('Marché 2025-01, 1 000 € HT, P-0123456789')).toEqual([]);
  });

  it('are in every fixture', async () => {
    // As docs/rgpd.md says.
    expect(all.length).toBeGreaterThan(60);
    for (const { name, input } of all) {
      const content =
        input.text ??
        (input.cells
          ? JSON.stringify(input.cells)
          : new TextDecoder().decode(input.bytes ?? new Uint8Array())) ??
        '';
      const inside =
        input.bytes?.[0] === 0x50
          ? partsOf(input.bytes)
          : content + new TextDecoder('utf-16le').decode(input.bytes ?? new Uint8Array());
      expect([name, canariesIn(`${input.name} ${inside}`).length > 0]).toEqual([name, true]);
    }
  });
});

describe('nothing of anybody comes out', () => {
  it('of any reading, in rows, anomalies, messages, accounts or failures', async () => {
    const leaks: unknown[] = [];
    for (const { name, input } of all)
      for (const buyers of [undefined, ['Ville A', 'Ville B']]) {
        const results = await readSource(input, { ...CONTEXT, ...(buyers ? { buyers } : {}) });
        const found = canariesIn(toldBy(results));
        if (found.length > 0) leaks.push([name, found]);
      }
    expect(leaks).toEqual([]);
  });

  it('of an error that a library raises with a cell in its message', async () => {
    const [one] = CANARIES;
    const failing = {
      ...CONTEXT,
      onProgress: () => {
        throw new TypeError(`unexpected ${one?.first} ${one?.nir}`);
      },
    };
    const error = await readSource({ name: 'x.csv', text: all[0]?.input.text ?? '' }, failing).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof Error)) throw new Error('nothing was thrown');
    expect(
      canariesIn(`${error.message} ${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`),
    ).toEqual([]);
    expect(error.message).toBe('intake: TypeError');
    // Where it failed is still there to be looked at.
    expect(error.stack).toContain('readSource');
  });

  it('of a workbook, its sheets, its file, its result, what the browser keeps, and what is undone', async () => {
    const { storage, written } = remembering();
    const host = await newHost(storage);
    const session = openSession(host, environment);
    await insertTemplate(session, REQUEST);
    const inputs = all.map(({ input }) => input);
    const preview = await previewImport(session, inputs);
    expect(preview.sources.length).toBeGreaterThan(30);
    expect(preview.failures.length).toBeGreaterThan(8);
    const approving = await previewImport(session, inputs, undefined, {
      answers: preview.proposals.map((proposal, index) => ({ proposal, approved: index % 2 === 0 })),
    });
    await importData(session, approving);
    await host.settle();
    const out = {
      preview: JSON.stringify(
        [preview.sources, preview.failures, preview.anomalies, preview.proposals, preview.merged].map(
          (part) =>
            JSON.stringify(part, (key: string, value: unknown) =>
              key === 'hash' || key === 'signature' ? '' : value,
            ),
        ),
      ),
      tables: JSON.stringify(await Promise.all(SHEET_TABLES.map(({ id }) => host.readTable(id)))),
      settings: JSON.stringify(await host.readSettings()),
      logs: JSON.stringify(
        await Promise.all(
          ['Anomalies', 'Sources', 'Journal'].map((sheet) =>
            host.readCells(sheet, { row: 0, column: 0, rows: 3_000, columns: 12 }),
          ),
        ),
      ),
      result: JSON.stringify(resultOf(approving.sources, await reviewAllYears(session), approving.failures)),
      xlsx: partsOf(await exportXlsx(host)),
      undo: JSON.stringify(session.undoable),
    };
    for (const [where, text] of Object.entries(out)) expect([where, canariesIn(text)]).toEqual([where, []]);
    await undo(session);
    await host.settle();
    expect(canariesIn(written())).toEqual([]);
    // The storage really was looked into.
    expect(written()).toContain('Heures');
  }, 240_000);

  it('of a workbook written by the command line', async () => {
    const host = createFileHost();
    const session = openSession(host, environment);
    await insertTemplate(session, REQUEST);
    await importData(
      session,
      await previewImport(
        session,
        all.map(({ input }) => input),
      ),
    );
    expect(canariesIn(partsOf(await host.save()))).toEqual([]);
  }, 120_000);

  it('on the console', () => {
    expect(canariesIn(said.join('\n'))).toEqual([]);
  });
});
