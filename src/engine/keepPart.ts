import { TABLES } from '../catalogue/tables';
import type { DataRow } from '../scheme/values';
import { wholeOf, type Part } from './columns';
import type { Moved } from './keepTotals';
import { masksOf } from './masks';
import { readColumns, type Column, type Columns } from './readColumns';
import { keepYearRows } from './yearRows';

/** From the first row that differs to the last: ranks in the rows before, and after. */
interface Stretch {
  readonly first: number;
  readonly before: number;
  readonly after: number;
}

function stretchOf(old: readonly DataRow[], rows: readonly DataRow[]): Stretch {
  const shortest = Math.min(old.length, rows.length);
  let first = 0;
  while (first < shortest && old[first] === rows[first]) first += 1;
  let last = 0;
  while (last < shortest - first && old[old.length - 1 - last] === rows[rows.length - 1 - last]) last += 1;
  return { first, before: old.length - last, after: rows.length - last };
}

/** Fields in which rows differ from those that they replace, one for one. */
function fieldsMoved(
  part: Part,
  old: readonly DataRow[],
  rows: readonly DataRow[],
  { first, after }: Stretch,
): ReadonlySet<string> {
  const fields = TABLES[part.base.table].fields.map(({ id }) => id);
  const moved = new Set<string>();
  for (let rank = first; rank < after; rank += 1)
    for (const id of fields) if (!Object.is(rows[rank]?.[id] ?? null, old[rank]?.[id] ?? null)) moved.add(id);
  return moved;
}

/** The rows of a part, in a column that was read for more. */
const within = (column: Column, { from, to }: Part): Column =>
  column.kind === 'number'
    ? { ...column, values: column.values.subarray(from, to) }
    : { ...column, codes: column.codes.subarray(from, to) };

/** Rows that replace those of a part one for one, with the columns and the answers that are the same for all of them. */
function keptColumns(old: Part, rows: readonly DataRow[], fields: ReadonlySet<string>): Columns {
  const { table, read } = old.base;
  const base = readColumns(
    table,
    rows,
    [...read].flatMap(([field, column]) =>
      fields.has(field) ? [] : [[field, within(column, old)] as const],
    ),
  );
  const masks = masksOf(base);
  for (const [key, { conditions, mask }] of masksOf(old.base)) {
    if (conditions.some(({ field }) => fields.has(field))) continue;
    masks.set(key, { conditions, mask: mask.subarray(old.from, old.to) });
  }
  if (!fields.has(TABLES[table].period.field)) keepYearRows(old, base);
  return base;
}

/** What becomes of a part whose rows have changed, in one piece, with all that is already known of them. */
export function keepPart(old: Part, rows: readonly DataRow[]): Moved & { readonly now: readonly [Part] } {
  const before = old.base.rows.slice(old.from, old.to);
  const stretch = stretchOf(before, rows);
  const fields = before.length === rows.length ? fieldsMoved(old, before, rows, stretch) : null;
  const base = fields ? keptColumns(old, rows, fields) : readColumns(old.base.table, rows);
  const years = new Set<number>();
  for (let rank = stretch.first; rank < stretch.before; rank += 1)
    old.base.yearsOf(old.from + rank).forEach((year) => years.add(year));
  for (let rank = stretch.first; rank < stretch.after; rank += 1)
    base.yearsOf(rank).forEach((year) => years.add(year));
  return { old, now: [wholeOf(base)], fields, years };
}
