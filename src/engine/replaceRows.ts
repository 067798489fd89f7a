import type { DataRow } from '../scheme/values';
import { knownOf, type KnownAggregate } from './aggregate';
import { toColumns, type Column, type Columns } from './columns';
import { keyColumn } from './keyColumn';
import { maskOf, masksOf } from './masks';
import { yearRowsAfter } from './yearRows';

/** From row `from` on, `removed` rows give way to `added`: one row edited, rows put in, rows taken away. */
export interface Splice {
  readonly from: number;
  readonly removed: number;
  readonly added: readonly DataRow[];
}

/** A table before, its new rows alone, and where they go. */
interface Change {
  readonly before: Columns;
  readonly fresh: Columns;
  readonly splices: readonly Splice[];
  readonly length: number;
  /** Rows replaced one for one, before and among the new ones; null when rows were put in or taken away. */
  readonly pairs: readonly (readonly [before: number, fresh: number])[] | null;
}

type Values = Int8Array | Int32Array | Float64Array;

/** Values of every row after the change, from those before and those of the new rows; the same array when none differs. */
function spliced<T extends Values>(old: T, fresh: T, { splices, length, pairs }: Change): T {
  if (pairs?.every(([before, after]) => Object.is(old[before], fresh[after]))) return old;
  const values = new (old.constructor as new (length: number) => T)(length);
  let [read, written, taken] = [0, 0, 0];
  for (const { from, removed, added } of splices) {
    values.set(old.subarray(read, from), written);
    written += from - read;
    values.set(fresh.subarray(taken, taken + added.length), written);
    written += added.length;
    taken += added.length;
    read = from + removed;
  }
  values.set(old.subarray(read), written);
  return values;
}

const cellOf = ({ rows }: Columns, row: number, field: string) => rows[row]?.[field] ?? null;

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

/** Years in which an aggregate may count something else after the change. */
function movedYears({ aggregate }: KnownAggregate, change: Change): ReadonlySet<number> {
  const { before, fresh, splices, pairs } = change;
  const moved = new Set<number>();
  const add = (years: readonly number[]): void => years.forEach((year) => moved.add(year));
  if (!pairs) {
    for (const { from, removed } of splices)
      for (let row = from; row < from + removed; row += 1) add(before.yearsOf(row));
    for (let row = 0; row < fresh.length; row += 1) add(fresh.yearsOf(row));
    return moved;
  }
  const [oldMask, newMask] = [maskOf(before, aggregate.where), maskOf(fresh, aggregate.where)];
  for (const [old, now] of pairs) {
    const [was, is] = [before.yearsOf(old), fresh.yearsOf(now)];
    const isUntouched =
      was.join() === is.join() &&
      oldMask?.[old] === newMask?.[now] &&
      (aggregate.kind === 'count' ||
        Object.is(cellOf(before, old, aggregate.field), cellOf(fresh, now, aggregate.field)));
    if (isUntouched) continue;
    add(was);
    add(is);
  }
  return moved;
}

/** Figures of the years that the change does not touch; the others are counted again when they are asked for. */
function keepAggregates(change: Change, after: Columns): void {
  const { aggregates } = knownOf(after);
  for (const [key, own] of knownOf(change.before).aggregates) {
    const moved = movedYears(own, change);
    const first = Math.min(...moved);
    const isMoved = (year: number): boolean =>
      own.aggregate.span === 'toDate' ? year >= first : moved.has(year);
    const years = new Map([...own.years].filter(([year]) => !isMoved(year)));
    aggregates.set(key, { aggregate: own.aggregate, years });
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

function changeOf(before: Columns, splices: readonly Splice[]): Change {
  const added = splices.flatMap((one) => one.added);
  const isOneForOne = splices.every((one) => one.removed === one.added.length);
  let taken = 0;
  return {
    before,
    fresh: toColumns(before.table, added),
    splices,
    length: before.length + added.length - splices.reduce((sum, { removed }) => sum + removed, 0),
    pairs: isOneForOne
      ? splices.flatMap(({ from, removed }) =>
          Array.from({ length: removed }, (_, index): [number, number] => [from + index, taken++]),
        )
      : null,
  };
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
