import { TABLES } from '../../catalogue/tables';
import type { Field, TableId } from '../../scheme/fields';
import type { CellValue, DataRow } from '../../scheme/values';
import { refusal } from '../../workbook/host';
import type { Formula } from '../../workbook/formula';
import { gridOf } from './cellText';
import { formulaText, type SheetNames } from './dialect';
import { readBlocks } from './reading';
import type { Call } from './runner';

/** Formula of a computed column; null for one that is written. */
export type RowFormula = (table: TableId, field: string) => Formula | null;

/** A data table as it stands. Positions are of the sheet, 0-based. */
export interface OpenTable {
  readonly id: TableId;
  readonly table: Excel.Table;
  readonly sheet: Excel.Worksheet;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly isProtected: boolean;
  readonly headerRow: number;
  readonly left: number;
  /** Rows under the header, blank ones included; a table has at least one. */
  readonly rows: number;
  readonly width: number;
  /** Where each field stands: headers are read, so that columns may be moved or added. */
  readonly columns: ReadonlyMap<string, number>;
}

/** Columns side by side. */
export interface Run {
  readonly column: number;
  readonly columns: number;
}

/** Finds a table by its name, wherever it was moved; null when it is gone. Two syncs. */
export const openTable = async (call: Call, id: TableId): Promise<OpenTable | null> =>
  (await openTables(call, [id]))[0] ?? null;

/** The tables that the workbook has, in the order asked. Two syncs for all. */
export async function openTables(call: Call, ids: readonly TableId[]): Promise<readonly OpenTable[]> {
  const asked = ids.map((id) => ({
    id,
    table: call.context.workbook.tables.getItemOrNullObject(TABLES[id].tableName).load('name'),
  }));
  await call.sync();
  const found = asked.flatMap(({ id, table }) => {
    if (table.isNullObject) return [];
    const sheet = table.worksheet.load('id,name');
    return [
      {
        id,
        table,
        sheet,
        protection: sheet.protection.load('protected'),
        header: table.getHeaderRowRange().load('values,rowIndex,columnIndex'),
        whole: table.getRange().load('rowCount,columnCount'),
      },
    ];
  });
  if (found.length > 0) await call.sync();
  return found.map(opened);
}

interface Loaded {
  readonly id: TableId;
  readonly table: Excel.Table;
  readonly sheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
  readonly header: Excel.Range;
  readonly whole: Excel.Range;
}

function opened({ id, table, sheet, protection, header, whole }: Loaded): OpenTable {
  const labels = (gridOf(header.values)[0] ?? []).map((label) => String(label).trim());
  const columns = new Map<string, number>();
  for (const field of TABLES[id].fields) {
    const index = labels.indexOf(field.label);
    if (index >= 0) columns.set(field.id, header.columnIndex + index);
  }
  return {
    id,
    table,
    sheet,
    sheetId: sheet.id,
    sheetName: sheet.name,
    isProtected: protection.protected,
    headerRow: header.rowIndex,
    left: header.columnIndex,
    rows: whole.rowCount - 1,
    width: whole.columnCount,
    columns,
  };
}

export async function requireTable(call: Call, id: TableId): Promise<OpenTable> {
  const open = await openTable(call, id);
  if (!open)
    throw refusal(
      'ItemNotFound',
      'tableau-perdu',
      `no table « ${TABLES[id].tableName} »`,
      TABLES[id].tableName,
    );
  const missing = TABLES[id].fields.filter((field) => !open.columns.has(field.id));
  if (missing.length > 0)
    throw refusal(
      'ItemNotFound',
      'colonne-perdue',
      `table « ${TABLES[id].tableName} » has lost the column « ${missing[0]?.label} »`,
      TABLES[id].tableName,
      missing[0]?.label,
    );
  return open;
}

export const isComputed = (field: Field): boolean => field.origin === 'calcule';

/** Columns of the table that hold something else than row formulas: those of the fields, and those of the user. */
export function plainRuns(open: OpenTable): readonly Run[] {
  const computed = new Set(
    TABLES[open.id].fields.flatMap((field) => (isComputed(field) ? [open.columns.get(field.id) ?? -1] : [])),
  );
  const runs: Run[] = [];
  for (let column = open.left; column < open.left + open.width; column += 1) {
    if (computed.has(column)) continue;
    const last = runs.at(-1);
    if (last && last.column + last.columns === column)
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    else runs.push({ column, columns: 1 });
  }
  return runs;
}

/** Row formulas with their columns, as they are written. */
export const computedColumns = (
  open: OpenTable,
  rowFormula: RowFormula,
  nameOf: SheetNames,
): readonly { column: number; text: string }[] =>
  TABLES[open.id].fields.flatMap((field) => {
    const column = open.columns.get(field.id);
    const formula = isComputed(field) ? rowFormula(open.id, field.id) : null;
    return formula && column !== undefined ? [{ column, text: formulaText(formula, nameOf) }] : [];
  });

/** Rows down to the last one in which something is written; formulas alone do not count. One sync. */
export const usedRows = async (call: Call, open: OpenTable): Promise<number> =>
  (await usedRowsOf(call, [open]))[0] ?? 0;

/** The same for several tables, in the order given. One sync for all. */
async function usedRowsOf(call: Call, tables: readonly OpenTable[]): Promise<readonly number[]> {
  const asked = tables.map((open) => ({
    open,
    parts: plainRuns(open).map(({ column, columns }) =>
      open.sheet
        .getRangeByIndexes(open.headerRow + 1, column, open.rows, columns)
        .getUsedRangeOrNullObject(true)
        .load('rowIndex,rowCount'),
    ),
  }));
  await call.sync();
  return asked.map(({ open, parts }) => {
    const last = Math.max(
      open.headerRow + 1,
      ...parts.map((part) => (part.isNullObject ? 0 : part.rowIndex + part.rowCount)),
    );
    return last - open.headerRow - 1;
  });
}

/**
 * Rows of tables as data, trailing blank rows apart; a table that is not there is absent.
 * Syncs for all of them: two to find them, one to size them, one per 60,000 cells.
 */
export async function readTables(
  call: Call,
  ids: readonly TableId[],
): Promise<Partial<Record<TableId, readonly DataRow[]>>> {
  const tables = await openTables(call, ids);
  if (tables.length === 0) return {};
  const used = await usedRowsOf(call, tables);
  const blocks = tables.map(({ sheet, headerRow, left, width }, index) => ({
    sheet,
    block: { row: headerRow + 1, column: left, rows: used[index] ?? 0, columns: width },
  }));
  const values = await readBlocks(call, blocks);
  return Object.fromEntries(tables.map((open, index) => [open.id, rowsOf(open, values[index] ?? [])]));
}

function rowsOf({ id, columns, left }: OpenTable, lines: readonly (readonly CellValue[])[]): DataRow[] {
  const places = TABLES[id].fields.map((field) => [field.id, (columns.get(field.id) ?? -1) - left] as const);
  return lines.map((line) =>
    Object.fromEntries(places.map(([field, index]) => [field, line[index] ?? null])),
  );
}
