import type { SourceInput } from '../../intake/types';
import type { CellValue } from '../../scheme/values';
import type { Block } from '../../workbook/host';
import { Desk } from './desk';
import { told, type FromWorker, type Job, type ReadingHost, type ToWorker } from './protocol';
import { Readings } from './readings';

/** As much of a worker's own scope as is used: the library of types of the page does not know it. */
interface Scope {
  postMessage(message: FromWorker): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
}
const scope = self as unknown as Scope;

const readings = new Readings((message) => scope.postMessage(message));
const ask = readings.ask.bind(readings);

/** Cells asked in one message: what the page reads of its spreadsheet between two frames. */
const MOST_CELLS = 2_000;

/** A tall block is read in slices: the page draws and answers between two messages. */
async function readCells(sheet: string, block: Block): Promise<readonly (readonly CellValue[])[]> {
  const height = Math.max(1, Math.floor(MOST_CELLS / Math.max(1, block.columns)));
  const lines: (readonly CellValue[])[] = [];
  for (let from = 0; from < block.rows; from += height) {
    const slice = { ...block, row: block.row + from, rows: Math.min(height, block.rows - from) };
    lines.push(...((await ask('readCells', [sheet, slice])) as (readonly CellValue[])[]));
  }
  return lines;
}

/** The workbook of the page, read through messages. */
const host: ReadingHost = {
  describe: () => ask('describe', []) as ReturnType<ReadingHost['describe']>,
  readTable: (table) => ask('readTable', [table]) as ReturnType<ReadingHost['readTable']>,
  readTables: (tables) => ask('readTables', [tables]) as ReturnType<ReadingHost['readTables']>,
  readSettings: () => ask('readSettings', []) as ReturnType<ReadingHost['readSettings']>,
  inspect: () => ask('inspect', []) as ReturnType<ReadingHost['inspect']>,
  readCells,
};

const desk = new Desk(host);
/** Cells of a source that came before it, slice by slice. */
const cells = new Map<number, NonNullable<SourceInput['cells']>[number][]>();

const whole = (job: Job): Job =>
  job.kind === 'preview'
    ? {
        ...job,
        inputs: job.inputs.map((input, index) => {
          const rows = cells.get(index);
          return rows ? { ...input, cells: rows } : input;
        }),
      }
    : job;

/** Not more often than a person can see. */
const EVERY = 50;

function progress(): (done: number, total: number) => void {
  let last = 0;
  return (done, total) => {
    const now = performance.now();
    if (now - last < EVERY && done < total) return;
    last = now;
    scope.postMessage({ kind: 'progress', done, total });
  };
}

async function run(id: number, job: Job): Promise<void> {
  try {
    const value = await desk.do(whole(job), { onProgress: progress() });
    scope.postMessage({ kind: 'done', id, value });
  } catch (error) {
    scope.postMessage({ kind: 'failed', id, error: told(error) });
  } finally {
    cells.clear();
  }
}

scope.addEventListener('message', ({ data }) => {
  if (data.kind === 'cells') {
    const rows = cells.get(data.input) ?? [];
    for (const row of data.rows) rows.push(row);
    cells.set(data.input, rows);
  } else if (data.kind === 'job') void run(data.id, data.job);
  else readings.hear(data);
});
scope.postMessage({ kind: 'ready' });
