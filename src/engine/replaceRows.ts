import type { DataRow } from '../scheme/values';
import { knownOf } from './aggregate';
import { toColumns, type Column, type Columns } from './columns';
import { keepAggregates } from './keepAggregates';
import { keyColumn } from './keyColumn';
import { maskOf, masksOf } from './masks';
import { cellOf, changeOf, spliced, type Change, type Splice } from './splice';
import { yearRowsAfter } from './yearRows';

/** Whether a field says the same before and after, row for row. */
const isSame = ({ before, fresh, pairs }: Change, field: string): boolean =>
  pairs?.every(([old, now]) => Object.is(cellOf(before, old, field), cellOf(fresh, now, field))) ?? false;

/** Columns that need not be read again. Words of a text are numbered as they are met, so that a changed text is read whole. */
function keptColumns(change: Change): readonly (readonly [string, Column])[] {
  return [...change.before.read].flatMap(([field, column]): [string, Column][] => {
    if (isSame(change, field)) return [[field, column]];
    if (column.kind === 'text') return [];
    const fresh = change.fresh.column(field);
    if (fresh.kind !== 'number') return [];
    return [[field, { kind: 'number', values: spliced(column.values, fresh.values, change) }]];
  });
}

function keepMasks(change: Change, after: Columns): void {
  const masks = masksOf(after);
  for (const [key, { conditions, mask }] of masksOf(change.before)) {
    const fresh = maskOf(change.fresh, conditions);
    if (fresh) masks.set(key, { conditions, mask: spliced(mask, fresh, change) });
  }
}

/** Which rows are of which year, and which bear which key. */
function keepPlaces(change: Change, after: Columns): void {
  const [known, kept] = [knownOf(change.before), knownOf(after)];
  if (known.yearRows)
    kept.yearRows = yearRowsAfter(known.yearRows, change.fresh, (old, fresh) => spliced(old, fresh, change));
  for (const [field, { codes, codeOf }] of known.keys) {
    const fresh = keyColumn(change.fresh, field, codeOf);
    kept.keys.set(field, { codes: spliced(codes, fresh.codes, change), codeOf });
  }
}

function rowsAfter({ before: { rows }, fresh, splices, pairs }: Change): readonly DataRow[] {
  if (pairs) {
    const after = rows.slice();
    for (const [old, now] of pairs) after[old] = fresh.rows[now] ?? {};
    return after;
  }
  const parts: (readonly DataRow[])[] = [];
  let read = 0;
  for (const { from, removed, added } of splices) {
    parts.push(rows.slice(read, from), added);
    read = from + removed;
  }
  return ([] as DataRow[]).concat(...parts, rows.slice(read));
}

/**
 * A table after some of its rows have changed, with all that is already known of the others: only the new rows are answered,
 * and only the figures that they move are counted again, over the rows of their years and in the same order as before. What is
 * then evaluated is, to the last bit, what would be evaluated of a table made anew. The table given is not touched.
 * @param splices in the order of the table, none overlapping another. Rows bear their computed fields.
 */
export function replaceRows(before: Columns, splices: readonly Splice[]): Columns {
  if (splices.length === 0) return before;
  const change = changeOf(before, splices);
  const after = toColumns(before.table, rowsAfter(change), keptColumns(change));
  keepMasks(change, after);
  keepAggregates(change, after);
  keepPlaces(change, after);
  return after;
}
