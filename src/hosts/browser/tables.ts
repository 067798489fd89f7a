import { TABLES } from '../../catalogue/tables';
import type { Field, TableId } from '../../scheme/fields';
import type { CellValue, DataRow } from '../../scheme/values';
import { HostError, refusal, type Hooks } from '../../workbook/host';
import type { Formula } from '../../workbook/formula';
import type { Book } from './book';
import { isBlankContent, typed } from './cellText';
import { toFrench } from '../../workbook/frenchFormula';
import { browserDialect, knownNames, nameColumns, type KnownNames } from './names';
import { breathe, pasteBlock } from './paste';
import { readBlock } from './read';
import type { TableState } from './registry';
import { ironCalcText } from './withoutHeader';

export type RowFormula = (table: TableId, field: string) => Formula | null;

/** Rows typed between two breaths: about 0.1 s of work for contracts, that a click on « Arrêter » waits at most. */
const CHUNK = 100;
const LAST_ROW = 1_048_576;

export interface OpenTable {
  readonly id: TableId;
  readonly sheet: number;
  readonly state: TableState;
  /** Where each field stands now (0-based): headers are read, so that an inserted column moves nothing. */
  readonly columns: ReadonlyMap<string, number>;
}

export function openTable(book: Book, id: TableId): OpenTable | null {
  const state = book.registry.tables[id];
  const sheet = state ? book.findSheet(state.sheet) : null;
  if (!state || sheet === null) return null;
  const found = new Map<string, number>();
  for (const column of book.model.getColumnsWithData(sheet, 1)) {
    found.set(book.model.getFormattedCellValue(sheet, 1, column).trim(), column - 1);
  }
  const columns = new Map<string, number>();
  for (const field of TABLES[id].fields) {
    const column = found.get(field.label);
    if (column !== undefined) columns.set(field.id, column);
  }
  return { id, sheet, state, columns };
}

const setState = (book: Book, id: TableId, state: TableState): void => {
  book.registry = { ...book.registry, tables: { ...book.registry.tables, [id]: state } };
};

export const isTyped = (field: Field): boolean => field.origin !== 'calcule';

/** Data rows down to the last one in which something is typed. Cells once emptied still count as « with data » in IronCalc. */
function usedRows(book: Book, table: OpenTable): number {
  const columns = TABLES[table.id].fields.filter(isTyped).flatMap((field) => {
    const column = table.columns.get(field.id);
    return column === undefined ? [] : [column + 1];
  });
  let last = 1;
  for (const column of columns) {
    for (const row of book.model.getRowsWithData(table.sheet, column)) if (row > last) last = row;
  }
  const isEmpty = (row: number): boolean =>
    columns.every((column) => isBlankContent(book.model.getCellContent(table.sheet, row, column)));
  while (last > 1 && isEmpty(last)) last -= 1;
  return last - 1;
}

const computedFields = (id: TableId, rowFormula: RowFormula): readonly (readonly [string, Formula])[] =>
  TABLES[id].fields.flatMap((field) => {
    const formula = field.origin === 'calcule' ? rowFormula(id, field.id) : null;
    return formula ? [[field.id, formula] as const] : [];
  });

/** French row formulas with `{row}` where the row number goes: rendered once, not once per row. */
function rowTemplates(
  table: OpenTable,
  rowFormula: RowFormula,
): readonly { readonly column: number; readonly parts: readonly string[] }[] {
  const mark = 987_654;
  return computedFields(table.id, rowFormula).flatMap(([field, formula]) => {
    const column = table.columns.get(field);
    if (column === undefined) return [];
    const text = `=${toFrench(ironCalcText(formula, browserDialect(mark, table.columns)))}`;
    return [{ column, parts: text.split(String(mark)) }];
  });
}

/** Rows in use and the formula that each computed cell of a row should hold, in en-US: what a check compares. */
export function rowFormulasOf(
  book: Book,
  table: OpenTable,
  rowFormula: RowFormula,
): {
  readonly rows: number;
  readonly at: (row: number) => readonly { readonly column: number; readonly text: string }[];
} {
  const fields = computedFields(table.id, rowFormula);
  return {
    rows: usedRows(book, table),
    at: (row) =>
      fields.flatMap(([field, formula]) => {
        const column = table.columns.get(field);
        return column === undefined
          ? []
          : [{ column, text: ironCalcText(formula, browserDialect(row + 2, table.columns)) }];
      }),
  };
}

/** Writes the row formulas from data row `from` (0-based) up to `to`. */
function fillFormulas(book: Book, table: OpenTable, from: number, to: number, rowFormula: RowFormula): void {
  if (to <= from) return;
  for (const { column, parts } of rowTemplates(table, rowFormula)) {
    const block = Array.from({ length: to - from }, (_row, index) => [parts.join(String(from + index + 2))]);
    pasteBlock(book.model, table.sheet, from + 2, column + 1, block);
  }
  setState(book, table.id, { ...table.state, rows: to });
}

/**
 * Takes in what the user typed under a table: its rows get their formulas, its names follow moved columns.
 * Returns false when nothing had to be written.
 */
function refreshTable(book: Book, id: TableId, rowFormula: RowFormula, known: KnownNames): boolean {
  const found = openTable(book, id);
  if (!found) return false;
  const used = usedRows(book, found);
  const moved = nameColumns(book, id, found.columns, known);
  if (used <= found.state.rows) {
    if (used < found.state.rows) setState(book, id, { ...found.state, rows: used });
    return moved;
  }
  fillFormulas(book, found, found.state.rows, used, rowFormula);
  return true;
}

/** The same of every table; no table names the columns of another. */
export function refreshTables(book: Book, ids: readonly TableId[], rowFormula: RowFormula): boolean {
  const known = knownNames(book);
  return ids.map((id) => refreshTable(book, id, rowFormula, known)).some(Boolean);
}

/** Writes the formulas of every row again, where columns were added. */
export function refillFormulas(book: Book, id: TableId, rowFormula: RowFormula): void {
  const table = openTable(book, id);
  if (!table) return;
  nameColumns(book, id, table.columns);
  fillFormulas(book, table, 0, table.state.rows, rowFormula);
}

/** @param isWanted fields to read; the others are left null. */
export function readTableRows(
  book: Book,
  id: TableId,
  isWanted: (field: Field) => boolean = () => true,
): readonly DataRow[] | null {
  const table = openTable(book, id);
  if (!table) return null;
  const rows = usedRows(book, table);
  const width = Math.max(0, ...table.columns.values()) + 1;
  const wanted = new Set(TABLES[id].fields.filter(isWanted).map((field) => table.columns.get(field.id)));
  const values = readBlock(book, table.sheet, { row: 1, column: 0, rows, columns: width }, (column) =>
    wanted.has(column),
  );
  return values.map((row) =>
    Object.fromEntries(
      TABLES[id].fields.map((field): [string, CellValue] => {
        const column = table.columns.get(field.id);
        return [field.id, column === undefined ? null : (row[column] ?? null)];
      }),
    ),
  );
}

/** Runs of neighbouring columns that hold something: an empty cell costs IronCalc as much to type as a full one. */
function filledRuns(
  block: readonly (readonly string[])[],
): readonly { readonly from: number; readonly to: number }[] {
  const width = block[0]?.length ?? 0;
  const runs: { from: number; to: number }[] = [];
  for (let column = 0; column < width; column += 1) {
    if (block.every((row) => row[column] === '')) continue;
    const last = runs.at(-1);
    if (last && last.to === column) last.to = column + 1;
    else runs.push({ from: column, to: column + 1 });
  }
  return runs;
}

/** The whole row as texts to type: values, then formulas at their columns. */
function rowWriter(
  table: OpenTable,
  rowFormula: RowFormula,
): (row: DataRow, sheetRow: number) => readonly string[] {
  const width = Math.max(0, ...table.columns.values()) + 1;
  const templates = rowTemplates(table, rowFormula);
  const written = TABLES[table.id].fields.filter(isTyped).flatMap((field) => {
    const column = table.columns.get(field.id);
    return column === undefined ? [] : [{ id: field.id, column }];
  });
  return (row, sheetRow) => {
    const cells = new Array<string>(width).fill('');
    for (const { id, column } of written) cells[column] = typed(row[id] ?? null);
    for (const { column, parts } of templates) cells[column] = parts.join(String(sheetRow));
    return cells;
  };
}

export async function writeTableRows(
  book: Book,
  id: TableId,
  rows: readonly DataRow[],
  mode: 'replace' | 'append',
  rowFormula: RowFormula,
  hooks: Hooks,
): Promise<void> {
  const found = openTable(book, id);
  if (!found) throw refusal('ItemNotFound', 'tableau-perdu', `table ${id}`, TABLES[id].tableName);
  const used = usedRows(book, found);
  const start = mode === 'replace' ? 0 : used;
  const width = Math.max(0, ...found.columns.values()) + 1;
  if (mode === 'replace') {
    const filled = Math.max(used, found.state.rows);
    if (filled > 0) book.model.rangeClearContents(found.sheet, 2, 1, filled + 1, width);
  }
  const total = start + rows.length;
  if (total + 1 > LAST_ROW) throw new HostError('RequestPayloadSizeLimitExceeded', `${total} rows`);
  if (mode === 'append') fillFormulas(book, found, found.state.rows, start, rowFormula);
  const write = rowWriter(found, rowFormula);
  for (let done = 0; done < rows.length; done += CHUNK) {
    if (hooks.signal?.aborted) throw new HostError('Cancelled', 'cancelled by the user', done);
    const chunk = rows.slice(done, done + CHUNK);
    const at = start + done + 2;
    const block = chunk.map((row, index) => write(row, at + index));
    for (const { from, to } of filledRuns(block)) {
      pasteBlock(
        book.model,
        found.sheet,
        at,
        from + 1,
        block.map((row) => row.slice(from, to)),
      );
    }
    await hooks.onProgress?.(Math.min(done + CHUNK, rows.length), rows.length);
    await breathe();
  }
  if (hooks.signal?.aborted) throw new HostError('Cancelled', 'cancelled by the user', rows.length);
  setState(book, id, { ...found.state, rows: total });
}
