import { TABLES } from '../../catalogue/tables';
import type { TableId } from '../../scheme/fields';
import type { DataRow } from '../../scheme/values';

/** Rows that carry their computed fields are all that reading the table would give. */
export function isComplete(table: TableId, rows: readonly DataRow[]): boolean {
  const [first] = rows;
  return (
    first !== undefined && TABLES[table].fields.every(({ id, origin }) => origin === 'saisi' || id in first)
  );
}

/** Rows as they would be read: every field of the table, null where the cell is empty. */
export const wholeRows = (table: TableId, rows: readonly DataRow[]): readonly DataRow[] =>
  rows.map((row) =>
    Object.fromEntries(
      TABLES[table].fields.map(({ id }) => [id, row[id] === '' || row[id] === undefined ? null : row[id]]),
    ),
  );
