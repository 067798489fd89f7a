import { readFileSync } from 'node:fs';
import {
  checkData,
  findAnomalies,
  importData,
  insertTemplate,
  openSession,
  previewImport,
  type Session,
} from '../../src/app';
import type { AnomalyGroup } from '../../src/app/anomalies/check';
import type { Judgement } from '../../src/app/anomalies/checkData';
import { createFileHost } from '../../src/hosts/file';
import { PAGE_HEADERS } from '../../scripts/serve.mjs';
import type { DataRow } from '../../src/scheme/values';
import { checksInWorker } from '../../src/taskpane/worker/checksInWorker';
import type { Hooks } from '../../src/workbook/host';
import { Clerk, NoWorker, type WorkerLike } from '../../src/taskpane/worker/clerk';
import { Desk } from '../../src/taskpane/worker/desk';
import { importInWorker } from '../../src/taskpane/worker/importInWorker';
import { opened } from '../../src/taskpane/sources';
import { packRows, unpackRows } from '../../src/taskpane/worker/packRows';
import { told, type FromWorker, type ReadingHost, type ToWorker } from '../../src/taskpane/worker/protocol';
import { Readings } from '../../src/taskpane/worker/readings';

const environment = { now: () => '2026-11-30 10:00', newSecret: () => 'secret' };
const CSV = [
  'N° marché;Objet;Montant HT;Date de notification',
  ...Array.from({ length: 4_500 }, (_, index) => `M-${index};Objet ${index};${index + 100},5;03/02/2026`),
].join('\n');

async function workbook(): Promise<Session> {
  const session = openSession(createFileHost(), environment);
  await insertTemplate(session, { templateId: 'generique-4-axes', buyer: 'Ville', years: [2026] });
  return session;
}

jest.setTimeout(120_000);

/** A worker on the same thread: messages are cloned as a browser would, and what is said after its end is lost. */
class FakeWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  terminated = false;
  readonly received: ToWorker[] = [];
  readonly #readings = new Readings((message) => this.#say(message));
  readonly #cells = new Map<number, (readonly unknown[])[]>();
  readonly #desk: Desk;

  constructor(silent = false) {
    const host = new Proxy({} as ReadingHost, {
      get:
        (_target, method: string) =>
        (...args: unknown[]) =>
          this.#readings.ask(method as keyof ReadingHost, args),
    });
    this.#desk = new Desk(host);
    if (!silent) this.#say({ kind: 'ready' });
  }

  #say(message: FromWorker): void {
    const copy = structuredClone(message);
    setTimeout(() => !this.terminated && this.onmessage?.({ data: copy } as MessageEvent<FromWorker>));
  }

  postMessage(message: ToWorker): void {
    const data = structuredClone(message);
    this.received.push(data);
    if (data.kind === 'read' || data.kind === 'rows') this.#readings.hear(data);
    else if (data.kind === 'cells')
      this.#cells.set(data.input, [...(this.#cells.get(data.input) ?? []), ...data.rows]);
    else {
      const { job } = data;
      const whole =
        job.kind !== 'preview'
          ? job
          : {
              ...job,
              inputs: job.inputs.map((input, index) => ({
                ...input,
                ...(this.#cells.has(index) ? { cells: this.#cells.get(index) as never } : {}),
              })),
            };
      this.#desk
        .do(whole, { onProgress: (done, total) => this.#say({ kind: 'progress', done, total }) })
        .then(
          (value) => this.#say({ kind: 'done', id: data.id, value }),
          (error: unknown) => this.#say({ kind: 'failed', id: data.id, error: told(error) }),
        );
    }
  }

  terminate(): void {
    this.terminated = true;
  }
}

const neverAsked = {
  previewImport: () => Promise.reject(new Error('not in the worker')),
  importData: () => Promise.reject(new Error('not written')),
};

describe('reading in a worker', () => {
  it('gives the preview of the direct way, and its rows when they are written', async () => {
    const session = await workbook();
    const direct = await previewImport(session, [{ name: 'a.csv', text: CSV }]);
    const steps: number[] = [];
    let written: unknown;
    const useCases = importInWorker(new Clerk(() => new FakeWorker(), session.host), {
      ...neverAsked,
      importData: async (preview) => {
        written = preview;
        return { tables: [], anomalies: 0 };
      },
    });
    const preview = await useCases.previewImport([{ name: 'a.csv', text: CSV }], {
      onProgress: (done) => void steps.push(done),
    });
    expect(preview).toEqual({ ...direct, merged: {} });
    expect(steps.length).toBeGreaterThan(0);
    await useCases.importData(preview);
    expect(written).toEqual(direct);
  });

  it('sends a large range in slices', async () => {
    const session = await workbook();
    const worker = new FakeWorker();
    const cells = CSV.split('\n').map((line) => line.split(';'));
    const many = [...cells, ...cells.slice(1, 2_000).map(([id, ...rest]) => [`B${id}`, ...rest])];
    const useCases = importInWorker(new Clerk(() => worker, session.host), neverAsked);
    const preview = await useCases.previewImport([{ name: 'Plage', cells: many }]);
    expect(preview.sources[0]).toMatchObject({ rows: many.length - 1, kept: many.length - 1 });
    expect(
      worker.received.flatMap((message) => (message.kind === 'cells' ? [message.rows.length] : [])),
    ).toEqual([5_000, many.length - 5_000]);
  });

  it('sends what the browser holds as it is, and reads it there', async () => {
    const session = await workbook();
    const worker = new FakeWorker();
    const useCases = importInWorker(new Clerk(() => worker, session.host), neverAsked);
    const text = CSV.split('\n').slice(0, 60).join('\n');
    const preview = await useCases.previewImport([{ name: 'a.csv', file: new Blob([text]) }]);
    const direct = await previewImport(session, [{ name: 'a.csv', bytes: new TextEncoder().encode(text) }]);
    expect(preview).toEqual({ ...direct, merged: {} });
    const sent = worker.received.flatMap((message) => (message.kind === 'job' ? [message.job] : []));
    expect(sent).toMatchObject([{ kind: 'preview', inputs: [{ name: 'a.csv', file: expect.any(Blob) }] }]);
  });

  it('makes the workbook apart, with its figures', async () => {
    const session = await workbook();
    const before = await session.host.readTable('MARCHES');
    const useCases = importInWorker(new Clerk(() => new FakeWorker(), session.host), neverAsked);
    const preview = await useCases.previewImport([
      { name: 'a.csv', text: CSV.split('\n').slice(0, 60).join('\n') },
    ]);
    const { file, review } = await useCases.produce(preview);
    expect([...new Uint8Array(await file.arrayBuffer()).slice(0, 2)]).toEqual([0x50, 0x4b]);
    expect(review?.indicators.some(({ years }) => years.some(({ rows }) => rows === 59))).toBe(true);
    expect(await session.host.readTable('MARCHES')).toEqual(before);
  });

  it('ends the worker when it is stopped, and starts another', async () => {
    const session = await workbook();
    const workers: FakeWorker[] = [];
    const spawn = (): FakeWorker => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    };
    const useCases = importInWorker(new Clerk(spawn, session.host), neverAsked);
    const control = new AbortController();
    const stopped = useCases.previewImport([{ name: 'a.csv', text: CSV }], {
      signal: control.signal,
      onProgress: () => control.abort(),
    });
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    expect(workers.map(({ terminated }) => terminated)).toEqual([true]);
    await useCases.previewImport([{ name: 'a.csv', text: CSV }]);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
  });

  it('reads on the page where no worker starts', async () => {
    const session = await workbook();
    const refused = (): WorkerLike => {
      throw new DOMException('refused', 'SecurityError');
    };
    const dumb = (): WorkerLike => {
      const worker = new FakeWorker(true);
      setTimeout(() => worker.onerror?.({ message: '' } as ErrorEvent));
      return worker;
    };
    for (const spawn of [refused, dumb]) {
      const { previewImport: read } = importInWorker(new Clerk(spawn, session.host), {
        ...neverAsked,
        previewImport: async (inputs, hooks) => previewImport(session, await opened(inputs), hooks),
      });
      expect((await read([{ name: 'a.csv', text: CSV }])).merged.MARCHES).toHaveLength(4_500);
      await expect(new Clerk(spawn, session.host).do({ kind: 'produce' })).rejects.toBeInstanceOf(NoWorker);
    }
  });

  it('tells the failures of sources and of the workbook as the direct way does', async () => {
    const session = await workbook();
    const useCases = importInWorker(new Clerk(() => new FakeWorker(), session.host), neverAsked);
    const { failures } = await useCases.previewImport([{ name: 'vide.csv', text: ' ' }]);
    expect(failures).toEqual([{ ok: false, file: 'vide.csv', code: 'fichier-vide', details: {} }]);
    const empty = importInWorker(new Clerk(() => new FakeWorker(), createFileHost()), neverAsked);
    await expect(empty.previewImport([{ name: 'a.csv', text: CSV }])).rejects.toMatchObject({
      code: 'classeur-sans-schema',
    });
  });

  it('ends the job at hand when the worker breaks', async () => {
    const session = await workbook();
    const worker = new FakeWorker();
    const useCases = importInWorker(new Clerk(() => worker, session.host), neverAsked);
    const reading = useCases.previewImport([{ name: 'a.csv', text: CSV }], {
      onProgress: () => worker.onerror?.({ message: 'out of memory' } as ErrorEvent),
    });
    await expect(reading).rejects.toThrow('out of memory');
    expect(worker.terminated).toBe(true);
  });
});

describe('checking in a worker', () => {
  /** Contracts without answers, and more of one fault than the pane shows. */
  const FAULTY = [
    'N° marché;Objet;Montant HT;Date de notification',
    ...Array.from(
      { length: 2_500 },
      (_, index) => `M-${index};Objet ${index};${index < 40 ? '' : 150};03/02/2026`,
    ),
  ].join('\n');
  let session: Session;
  beforeAll(async () => {
    session = await workbook();
    await importData(session, await previewImport(session, [{ name: 'a.csv', text: FAULTY }]));
  });
  const direct = () => ({
    findAnomalies: () => findAnomalies(session),
    checkData: (hooks?: Hooks, judge?: () => Promise<Judgement | null>) => checkData(session, hooks, judge),
  });
  const never = { findAnomalies: () => Promise.reject(new Error('here')), checkData: direct().checkData };

  it('finds what the direct way finds, and brings the lines that are shown', async () => {
    const worker = new FakeWorker();
    const steps: number[] = [];
    const { findAnomalies: find } = checksInWorker(new Clerk(() => worker, session.host), never);
    const found = await find({ onProgress: (done) => void steps.push(done) });
    const whole = await findAnomalies(session);
    const cut = (groups: readonly AnomalyGroup[]) =>
      groups.map((group) => ({ ...group, lines: group.lines.slice(0, 20) }));
    expect(found).toEqual({ ...whole, groups: cut(whole?.groups ?? []) });
    expect(found?.groups.find(({ code }) => code === 'contrat-sans-montant')).toMatchObject({
      listed: 40,
      count: 40,
    });
    // What the file has no column for is one line.
    const absent = found?.groups.filter(({ code }) => code === 'reponse-manquante') ?? [];
    expect(absent.map(({ field, count }) => [field, count])).toEqual([[null, 1]]);
    expect(absent[0]?.lines[0]?.message).toMatch(/^\d+ colonnes attendues absentes : .*Clause sociale/);
    expect(absent[0]?.lines[0]?.cell).toMatch(/^Marchés!/);
    expect(found?.groups.some((group) => 'findings' in group)).toBe(false);
    expect(steps.length).toBeGreaterThan(5);
    // Rows went by slices.
    const sent = worker.received.flatMap((message) =>
      message.kind === 'rows' && message.table === 'MARCHES' && message.rows.kind === 'columns'
        ? [message.rows.length]
        : [],
    );
    expect(sent).toEqual([2_000, 500]);
  });

  it('writes what the direct way writes', async () => {
    const read = () => session.host.readCells('Anomalies', { row: 3, column: 0, rows: 80, columns: 13 });
    const expected = await checkData(session);
    const cells = await read();
    const { checkData: check } = checksInWorker(new Clerk(() => new FakeWorker(), session.host), never);
    await expect(check()).resolves.toEqual(expected);
    expect(await read()).toEqual(cells);
    expect(cells.filter(([, cell]) => String(cell).startsWith('Marchés!')).length).toBeGreaterThan(40);
  });

  it('judges one thing after the other, and stops at once without writing', async () => {
    const workers: FakeWorker[] = [];
    const spawn = (): FakeWorker => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    };
    const checks = checksInWorker(new Clerk(spawn, session.host), never);
    const control = new AbortController();
    const stopped = checks.checkData({ signal: control.signal, onProgress: () => control.abort() });
    const after = checks.findAnomalies();
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    expect((await after)?.groups.length).toBeGreaterThan(0);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    expect(session.undoable.filter(({ line }) => line.command === 'verifier')).toHaveLength(2);
  });

  it('judges on the page where no worker starts', async () => {
    const refused = (): WorkerLike => {
      throw new DOMException('refused', 'SecurityError');
    };
    const checks = checksInWorker(new Clerk(refused, session.host), direct());
    expect((await checks.findAnomalies())?.groups.length).toBeGreaterThan(0);
    expect((await checks.checkData()).left).toBeGreaterThan(0);
    const none = checksInWorker(new Clerk(() => new FakeWorker(), createFileHost()), never);
    await expect(none.findAnomalies()).resolves.toBeNull();
  });
});

describe('rows in a message', () => {
  it('come back as they were', () => {
    const alike: DataRow[] = [
      { a: 1, b: null, c: 'x' },
      { a: 2, b: null, c: 'x' },
    ];
    const packed = packRows(alike);
    expect(packed).toMatchObject({ kind: 'columns', columns: [[1, 2], { all: null }, { all: 'x' }] });
    expect(unpackRows(packed)).toEqual(alike);
    const unlike: DataRow[] = [{ a: 1 }, { b: 2 }];
    expect(packRows(unlike)).toMatchObject({ kind: 'rows' });
    expect(unpackRows(packRows(unlike))).toEqual(unlike);
    expect(unpackRows(packRows([]))).toEqual([]);
  });
});

describe('the policy of the pages', () => {
  it.each(['src/taskpane/embedded/embedded.html', 'src/taskpane/excel/taskpane.html'])(
    'lets %s start workers of its own scripts, and no other',
    (file) => expect(/worker-src ([^;]*);/.exec(readFileSync(file, 'utf8'))?.[1]).toBe("'self'"),
  );
  it('is the same in the header of the demo', () =>
    expect(PAGE_HEADERS['Content-Security-Policy']).toContain("worker-src 'self';"));
});
