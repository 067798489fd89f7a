import type { Table } from '../../scheme/fields';
import { isMissing } from '../../scheme/values';
import type { ExtraColumns, StoredRow, TableState } from './model';

/** True when the new row says at least all that the old one said: it may have been completed. */
const continues = (table: Table, before: StoredRow, now: StoredRow): boolean =>
  table.fields.every(
    ({ origin }, index) => origin !== 'saisi' || isMissing(before[index]) || before[index] === now[index],
  );

/**
 * The user's columns once the rows are replaced. A row keeps its notes when it is found again to the letter,
 * else when it stands at the same place and was only completed.
 */
export function carryExtra(
  table: Table,
  before: TableState,
  rows: readonly StoredRow[],
): ExtraColumns | null {
  const { extra } = before;
  if (!extra) return null;
  const identity = (row: StoredRow): string =>
    JSON.stringify(
      table.fields.map(({ origin }, index) => (origin === 'saisi' ? (row[index] ?? null) : null)),
    );
  const places = new Map<string, number[]>();
  before.rows.forEach((row, index) => {
    const key = identity(row);
    places.set(key, [...(places.get(key) ?? []), index]);
  });
  const cells = rows.map((row, index) => {
    const place = places.get(identity(row))?.shift();
    if (place !== undefined) return extra.cells[place];
    const old = before.rows[index];
    return old && continues(table, old, row) ? extra.cells[index] : undefined;
  });
  return { ...extra, cells };
}
