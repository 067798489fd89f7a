import { TABLES } from '../../catalogue/tables';
import type { TableId } from '../../scheme/fields';
import type { DataRow } from '../../scheme/values';
import { refusal, type Hooks } from '../../workbook/host';
import { toWritten, type Written } from './cellText';
import { checkNotMerged, checkUnprotected } from './checks';
import {
  computedColumns,
  isComputed,
  plainRuns,
  requireTable,
  usedRows,
  type OpenTable,
  type RowFormula,
  type Run,
} from './dataTables';
import type { SheetNames } from './dialect';
import { queueFormats } from './drawData';
import { fills } from './looks';
import { readForUndo } from './reading';
import type { Call } from './runner';
import { CALL_SIZE, checkAborted, send, sizeOf, TARGET, type Task } from './sizes';
import type { UndoLog } from './undoLog';

const MAX_ROWS = 1_048_576;

/** Rows known to be in, for the report of a failure that could not be undone. */
export interface Progress {
  done: number;
  total: number;
}

export interface RowsWriter {
  readonly call: Call;
  readonly log: UndoLog;
  readonly rowFormula: RowFormula;
  readonly nameOf: SheetNames;
  readonly progress: Progress;
  readonly hooks: Hooks | undefined;
}

/** Nothing of the user's may be under the table where it is going to grow, nor merged inside it. One sync. */
async function checkRoom(call: Call, open: OpenTable, rows: number): Promise<void> {
  const top = open.headerRow + 1;
  const growth = rows - open.rows;
  const below =
    growth > 0
      ? open.sheet
          .getRangeByIndexes(top + open.rows, open.left, growth, open.width)
          .getUsedRangeOrNullObject(true)
          .load('address')
      : null;
  const merged = open.sheet
    .getRangeByIndexes(top, open.left, Math.max(rows, open.rows), open.width)
    .getMergedAreasOrNullObject()
    .load('address');
  await call.sync();
  checkNotMerged(open.sheetName, merged);
  if (below && !below.isNullObject)
    throw refusal(
      'InvalidArgument',
      'cellules-dessous',
      `cells under the table are in the way: ${below.address}`,
      below.address,
    );
}

/** Remembers the rows from `from` on, the size of the table and its formulas. Syncs: one per 60,000 cells, and one. */
async function remember(
  { call, log }: RowsWriter,
  open: OpenTable,
  from: number,
  used: number,
): Promise<void> {
  const top = open.headerRow + 1;
  const formulas = TABLES[open.id].fields.flatMap((field) => {
    const column = isComputed(field) ? open.columns.get(field.id) : undefined;
    return column === undefined
      ? []
      : [{ column, range: open.sheet.getRangeByIndexes(top, column, 1, 1).load('formulas') }];
  });
  await call.sync();
  for (const { column, range } of formulas) {
    const formula = String((range.formulas as unknown[][])[0]?.[0] ?? '');
    log.push({ kind: 'fill', sheet: open.sheetId, row: top, column, rows: open.rows, formula });
  }
  const rows = Math.max(used, Math.min(open.rows, used + 1)) - from;
  if (rows > 0) {
    for (const { column, columns } of plainRuns(open)) {
      const block = { row: top + from, column, rows, columns };
      log.push({
        kind: 'cells',
        sheet: open.sheetId,
        row: block.row,
        column,
        cells: await readForUndo(call, open.sheet, block),
      });
    }
  }
  log.push({ kind: 'tableSize', name: TABLES[open.id].tableName, rows: open.rows + 1, columns: open.width });
}

/** Cells of one row for one run of columns; null where a column is the user's own. */
function rowWriter(open: OpenTable, run: Run): (row: DataRow) => Written[] {
  const fields = new Array<string | null>(run.columns).fill(null);
  for (const field of TABLES[open.id].fields) {
    const column = open.columns.get(field.id);
    if (
      column !== undefined &&
      column >= run.column &&
      column < run.column + run.columns &&
      !isComputed(field)
    )
      fields[column - run.column] = field.id;
  }
  return (row) => fields.map((id) => (id === null ? null : toWritten(row[id])));
}

interface RowsTask extends Task {
  readonly rows: number;
}

/** Rows cut so that each piece stays under the target once serialised. */
function rowsTasks(open: OpenTable, rows: readonly DataRow[], first: number): RowsTask[] {
  const runs = plainRuns(open).map((run) => ({ ...run, write: rowWriter(open, run) }));
  const tasks: RowsTask[] = [];
  let blocks: Written[][][] = runs.map(() => []);
  let size = 0;
  let from = 0;
  const flush = (to: number): void => {
    if (to === from) return;
    const [at, count, cells] = [first + from, to - from, blocks];
    tasks.push({
      size: size + CALL_SIZE * 4 * Math.ceil((count * open.width) / 1500 + runs.length),
      rows: count,
      queue: ({ workbook }) => {
        const sheet = workbook.worksheets.getItem(open.sheetId);
        runs.forEach(({ column, columns }, index) => {
          sheet.getRangeByIndexes(open.headerRow + 1 + at, column, count, columns).formulas =
            cells[index] ?? [];
        });
      },
    });
    blocks = runs.map(() => []);
    size = 0;
    from = to;
  };
  rows.forEach((row, index) => {
    const lines = runs.map(({ write }) => write(row));
    const more = sizeOf(lines);
    if (size + more > TARGET * 0.8) flush(index);
    lines.forEach((line, run) => blocks[run]?.push(line));
    size += more;
  });
  flush(rows.length);
  return tasks;
}

/**
 * Writes rows into a data table: the table takes its new size first, then its rows by chunks, then its formulas, one
 * action a column. Syncs: a constant, plus one per chunk read back for undo, plus one per chunk written.
 */
export async function writeRows(
  writer: RowsWriter,
  id: TableId,
  rows: readonly DataRow[],
  mode: 'replace' | 'append',
): Promise<void> {
  const { call, progress, hooks } = writer;
  const open = await requireTable(call, id);
  checkUnprotected({ name: open.sheetName, isProtected: open.isProtected });
  const used = await usedRows(call, open);
  const start = mode === 'append' ? used : 0;
  const total = start + rows.length;
  if (open.headerRow + 1 + total > MAX_ROWS)
    throw refusal(
      'InvalidArgument',
      'trop-de-lignes',
      `${open.sheetName}: ${total} rows`,
      open.sheetName,
      total.toLocaleString('fr-FR'),
    );
  const body = Math.max(total, 1);
  await checkRoom(call, open, body);
  checkAborted(hooks);
  await remember(writer, open, start, used);
  progress.total = rows.length;

  const top = open.headerRow + 1;
  const sheetOf = ({ workbook }: Excel.RequestContext): Excel.Worksheet =>
    workbook.worksheets.getItem(open.sheetId);
  const resize = (size: number): Task => ({
    size: CALL_SIZE,
    // A range, not an address: an address may be read on the sheet that the user looks at.
    queue: (context) =>
      context.workbook.tables
        .getItem(TABLES[id].tableName)
        .resize(sheetOf(context).getRangeByIndexes(open.headerRow, open.left, size + 1, open.width)),
  });
  const chunks = rowsTasks(open, rows, start);
  const computed = computedColumns(open, writer.rowFormula, writer.nameOf);
  const finish: Task = {
    size: CALL_SIZE * 2 * (computed.length + 3) + sizeOf(computed),
    queue: (context) => {
      if (total === 0)
        for (const { column, columns } of plainRuns(open))
          sheetOf(context).getRangeByIndexes(top, column, 1, columns).clear('Contents');
      if (open.rows > body) {
        resize(body).queue(context);
        sheetOf(context)
          .getRangeByIndexes(top + body, open.left, open.rows - body, open.width)
          .clear('Contents');
      }
      for (const { column, text } of computed)
        sheetOf(context).getRangeByIndexes(top, column, body, 1).formulas = fills(text);
    },
  };
  const grow: Task = {
    size: CALL_SIZE * (TABLES[id].fields.length * 2 + 1),
    queue: (context) => {
      resize(body).queue(context);
      queueFormats(sheetOf(context), id, open.columns, top + open.rows, body - open.rows);
    },
  };
  const before = open.rows < body ? [grow] : [];
  await send(call, [...before, ...chunks, finish], async (tasks) => {
    progress.done = chunks
      .slice(0, Math.max(0, tasks - before.length))
      .reduce((sum, chunk) => sum + chunk.rows, 0);
    await hooks?.onProgress?.(progress.done, rows.length);
    checkAborted(hooks, progress.done);
  });
}
