import type { TableId } from '../../scheme/fields';
import type { Hooks } from '../../workbook/host';
import { packRows } from './packRows';
import {
  retold,
  told,
  type Answers,
  type FromWorker,
  type Job,
  type ReadingHost,
  type ToWorker,
} from './protocol';
import { yieldNow } from './yieldNow';

/** As much of a Worker as is used; tests give one of their own. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** The worker could not be started: an old webview, or a policy that forbids it. */
export class NoWorker extends Error {}

/** Rows of a range sent in one message. */
const SLICE = 5_000;
/** Rows of a data table, with some seventy fields each. */
const ROWS_SLICE = 2_000;
/** A worker that has not answered by then will not. */
const PATIENCE = 10_000;

/** Rows of tables, slice by slice: the page draws and answers between two messages. */
async function sendRows(
  worker: WorkerLike,
  id: number,
  tables: Awaited<ReturnType<ReadingHost['readTables']>>,
): Promise<void> {
  for (const [table, rows] of Object.entries(tables))
    for (let from = 0; from === 0 || from < rows.length; from += ROWS_SLICE) {
      const slice = packRows(rows.slice(from, from + ROWS_SLICE));
      worker.postMessage({ kind: 'rows', id, table: table as TableId, rows: slice });
      await yieldNow();
    }
}

interface Post {
  readonly worker: WorkerLike;
  readonly ready: Promise<void>;
  /** What ends the job at hand when the worker breaks. */
  onBreak: (error: Error) => void;
}

/**
 * Gives jobs to a worker, one at a time, and reads the workbook for it. Stopping a job ends its worker: whatever it was doing is over,
 * and the next job has a new one.
 */
export class Clerk {
  readonly #spawn: () => WorkerLike;
  readonly #host: ReadingHost;
  #post: Post | null = null;
  #jobs = 0;

  constructor(spawn: () => WorkerLike, host: ReadingHost) {
    this.#spawn = spawn;
    this.#host = host;
  }

  /** @throws NoWorker when no worker starts; else what the job itself throws, or AbortError. */
  async do<K extends Job['kind']>(job: Extract<Job, { kind: K }>, hooks: Hooks = {}): Promise<Answers[K]> {
    hooks.signal?.throwIfAborted();
    const post = (this.#post ??= this.#open());
    await post.ready;
    this.#jobs += 1;
    const id = this.#jobs;
    const { signal } = hooks;
    return new Promise<Answers[K]>((done, fail) => {
      const end = (): void => {
        signal?.removeEventListener('abort', stop);
        post.onBreak = () => undefined;
      };
      const stop = (): void => {
        end();
        this.#close();
        fail(new DOMException('stopped', 'AbortError'));
      };
      signal?.addEventListener('abort', stop);
      post.onBreak = (error) => {
        end();
        this.#close();
        fail(error);
      };
      post.worker.onmessage = ({ data }) => {
        if (data.kind === 'progress') void hooks.onProgress?.(data.done, data.total);
        else if (data.kind === 'read') void this.#answer(post.worker, data);
        else if (data.kind === 'done' && data.id === id) {
          end();
          done(data.value as Answers[K]);
        } else if (data.kind === 'failed' && data.id === id) {
          end();
          fail(retold(data.error));
        }
      };
      this.#send(post.worker, id, job, signal).catch(post.onBreak);
    });
  }

  /** Large ranges go before the job, slice by slice: a message is copied while the page waits. */
  async #send(worker: WorkerLike, id: number, job: Job, signal: AbortSignal | undefined): Promise<void> {
    if (job.kind !== 'preview') return worker.postMessage({ kind: 'job', id, job });
    const inputs = [];
    for (const [input, source] of job.inputs.entries()) {
      if (!('cells' in source) || source.cells === undefined) {
        inputs.push(source);
        continue;
      }
      const { cells, ...rest } = source;
      for (let from = 0; from === 0 || from < cells.length; from += SLICE) {
        worker.postMessage({ kind: 'cells', input, rows: cells.slice(from, from + SLICE) });
        await yieldNow();
        if (signal?.aborted) return;
      }
      inputs.push(rest);
    }
    worker.postMessage({ kind: 'job', id, job: { ...job, inputs } });
  }

  async #answer(
    worker: WorkerLike,
    { id, method, args }: Extract<FromWorker, { kind: 'read' }>,
  ): Promise<void> {
    try {
      const read = this.#host[method] as (...given: readonly unknown[]) => Promise<unknown>;
      const value = await read.apply(this.#host, [...args]);
      if (method !== 'readTables') return worker.postMessage({ kind: 'read', id, value });
      await sendRows(worker, id, value as Awaited<ReturnType<ReadingHost['readTables']>>);
      worker.postMessage({ kind: 'read', id });
    } catch (error) {
      worker.postMessage({ kind: 'read', id, error: told(error) });
    }
  }

  #open(): Post {
    let worker: WorkerLike;
    try {
      worker = this.#spawn();
    } catch (error) {
      throw new NoWorker(String(error));
    }
    const ready = new Promise<void>((done, fail) => {
      const late = setTimeout(() => fail(new NoWorker('no answer')), PATIENCE);
      worker.onmessage = ({ data }) => {
        if (data.kind !== 'ready') return;
        clearTimeout(late);
        done();
      };
      worker.onerror = () => {
        clearTimeout(late);
        fail(new NoWorker('refused'));
      };
    });
    const post: Post = { worker, ready, onBreak: () => undefined };
    ready.then(
      () => (worker.onerror = (event) => post.onBreak(new Error(event.message || 'worker error'))),
      () => this.#close(),
    );
    return post;
  }

  #close(): void {
    this.#post?.worker.terminate();
    this.#post = null;
  }
}
