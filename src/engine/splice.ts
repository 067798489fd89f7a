import type { DataRow } from '../scheme/values';
import { toColumns, type Columns } from './columns';

/** From row `from` on, `removed` rows give way to `added`: one row edited, rows put in, rows taken away. */
export interface Splice {
  readonly from: number;
  readonly removed: number;
  readonly added: readonly DataRow[];
}

/** A table before, its new rows alone, and where they go. */
export interface Change {
  readonly before: Columns;
  readonly fresh: Columns;
  readonly splices: readonly Splice[];
  readonly length: number;
  /** Rows replaced one for one, before and among the new ones; null when rows were put in or taken away. */
  readonly pairs: readonly (readonly [before: number, fresh: number])[] | null;
}

type Values = Int8Array | Int32Array | Float64Array;

/** Values of every row after the change, from those before and those of the new rows; the same array when none differs. */
export function spliced<T extends Values>(old: T, fresh: T, { splices, length, pairs }: Change): T {
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

export const cellOf = ({ rows }: Columns, row: number, field: string) => rows[row]?.[field] ?? null;

export function changeOf(before: Columns, splices: readonly Splice[]): Change {
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
