import { SHEET_TABLES } from '../../catalogue/tables';
import type { Table, TableId } from '../../scheme/fields';
import type { DataRow } from '../../scheme/values';
import type { DataSet } from '../aggregate';
import { toColumns, type Columns } from '../columns';
import { markRows } from '../markRows';
import { computeRows } from '../rowRules';
import type { Checked, RowsByTable } from './types';

/** Ranks of rows by table. */
export type RowSet = ReadonlyMap<TableId, ReadonlySet<number>>;

/** The same table where some rows belong to other years: nothing is copied. */
const withYears = (columns: Columns, yearsOf: Columns['yearsOf']): Columns => ({ ...columns, yearsOf });

const NONE: readonly number[] = [];

const mapTables = (
  data: DataSet,
  rows: RowSet,
  change: (columns: Columns, own: ReadonlySet<number>) => Columns,
) =>
  Object.fromEntries(
    Object.entries(data).map(([table, columns]) => {
      const own = rows.get(table as TableId);
      return [table, own ? change(columns, own) : columns];
    }),
  ) as DataSet;

/** The data as if these rows were of no year. Only for measures that no mark enters. */
export const withoutRows = (data: DataSet, rows: RowSet): DataSet =>
  mapTables(data, rows, (columns, own) =>
    withYears(columns, (row) => (own.has(row) ? NONE : columns.yearsOf(row))),
  );

/** These rows alone, with what is already computed of them; other tables are empty. */
export const onlyRows = (all: RowsByTable, rows: RowSet): DataSet =>
  Object.fromEntries(
    SHEET_TABLES.map(({ id }) => {
      const own = [...(rows.get(id) ?? [])].map((rank): DataRow => all[id]?.[rank] ?? {});
      return [id, toColumns(id, own)];
    }),
  );

/** The same, every row of a year. */
export const onlyInYear = (only: DataSet, year: number): DataSet =>
  Object.fromEntries(
    Object.entries(only).map(([table, columns]) => [table, withYears(columns, () => [year])]),
  ) as DataSet;

/** The data as if these rows were of a year. */
export const inYear = (data: DataSet, rows: RowSet, year: number): DataSet =>
  mapTables(data, rows, (columns, own) =>
    withYears(columns, (row) => (own.has(row) ? [year] : columns.yearsOf(row))),
  );

/** Whether computed fields of a table may say something else once rows of some tables are gone. */
function isMoved(table: Table, touched: RowSet): boolean {
  return table.fields.some(({ rule }) => {
    if (rule?.kind === 'lookup') return touched.has(rule.table);
    return (rule?.kind === 'latest' || rule?.kind === 'firstShare') && touched.has(table.id);
  });
}

/** Rows with their marks made again, and computed fields where they may have changed, by column. */
function completed(
  rows: RowsByTable,
  { parameters, buyers }: Checked,
  isComputedAgain: (table: Table) => boolean,
): DataSet {
  const marked = markRows(rows, buyers);
  return Object.fromEntries(
    SHEET_TABLES.map((table) => {
      const own = marked[table.id] ?? [];
      const ready = isComputedAgain(table) ? computeRows(table.id, own, parameters, marked) : own;
      return [table.id, toColumns(table.id, ready)];
    }),
  );
}

const mapRows = (
  rows: RowsByTable,
  touched: RowSet,
  change: (own: ReadonlySet<number>, all: readonly DataRow[], table: TableId) => readonly DataRow[],
): RowsByTable =>
  Object.fromEntries(
    Object.entries(rows).map(([table, all]) => {
      const own = touched.get(table as TableId);
      return [table, own ? change(own, all, table as TableId) : all];
    }),
  );

/** The data with these rows taken away, and all that follows from it. */
export const rebuiltWithout = (checked: Checked, touched: RowSet): DataSet =>
  completed(
    mapRows(checked.rows, touched, (own, all) => all.filter((_row, rank) => !own.has(rank))),
    checked,
    (table) => isMoved(table, touched),
  );

/** The data with some rows saying something else, and all that follows from it. */
export const rebuiltWith = (
  checked: Checked,
  touched: RowSet,
  meant: (table: TableId, rank: number) => Readonly<Partial<DataRow>>,
): DataSet =>
  completed(
    mapRows(checked.rows, touched, (own, all, table) =>
      all.map((row, rank) => (own.has(rank) ? ({ ...row, ...meant(table, rank) } as DataRow) : row)),
    ),
    checked,
    (table) => touched.has(table.id) || isMoved(table, touched),
  );
