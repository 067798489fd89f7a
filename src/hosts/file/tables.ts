import type { Field, Table } from '../../scheme/fields';
import { isMissing, type CellValue, type DataRow } from '../../scheme/values';
import { checkValue, invalid, MAX_ROWS } from '../shared/checks';
import type { StoredRow } from './model';

/** A computed result that nobody gave stays unknown; every other absent value is an empty cell. */
const stored = (field: Field, value: CellValue | undefined): CellValue | undefined => {
  if (value === undefined) return field.origin === 'calcule' ? undefined : null;
  return value === '' ? null : value;
};

/** @throws HostError InvalidArgument for a value no cell can hold, or more rows than a sheet has. */
export function storeRows(table: Table, rows: readonly DataRow[], already: number): StoredRow[] {
  if (rows.length + already >= MAX_ROWS) throw invalid(`${table.sheet}: ${rows.length + already} rows`);
  return rows.map((row, index) =>
    table.fields.map((field) => {
      const value = row[field.id];
      if (value !== undefined)
        checkValue(value, () => `${table.sheet}, row ${index + already + 2}, ${field.label}`);
      return stored(field, value);
    }),
  );
}

export const dataRow = (table: Table, row: StoredRow): DataRow =>
  Object.fromEntries(table.fields.map((field, index) => [field.id, row[index] ?? null]));

/** True when nothing was typed or imported in the row, whatever its formulas say. */
export const isBlankRow = (table: Table, row: StoredRow): boolean =>
  table.fields.every((field, index) => field.origin === 'calcule' || isMissing(row[index]));
