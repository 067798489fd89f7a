import { TABLES } from '../catalogue/tables';
import type { TableId } from '../scheme/fields';
import type { DataRow } from '../scheme/values';
import { joinColumns } from './joinColumns';
import { readColumns, yearReader, type Column, type Columns, type Part } from './readColumns';

export type { Column, Columns, NumberColumn, Part, TextColumn } from './readColumns';

/**
 * A table as parts that follow each other. It is read in one piece, and cut when a row of it first changes. Tables that come of
 * one another share the parts that no edit touched.
 */
export interface Parts {
  readonly list: readonly Part[];
  /** Rank of the first row of each. */
  readonly starts: readonly number[];
  /** Rows that a part is cut at. */
  readonly size: number;
  /** Numbers of the words of a field, the same in every part. */
  readonly numbers: Map<string, WordNumbers>;
}

/** They only grow, so that tables that share parts share them. */
export interface WordNumbers {
  readonly numberOf: Map<string, number>;
  /** By the words of a column: those of its codes. */
  readonly known: WeakMap<readonly string[], Int32Array>;
}

/**
 * An edited row makes its part read again, or some columns of it, and a sum is followed from part to part: shorter parts cost the
 * second, longer ones the first. Of 1,000, 2,000 and 4,000 rows none is clearly the quickest over 100,000.
 */
const SIZE = 1_000;

const PARTS = new WeakMap<Columns, Parts>();

export const wholeOf = (base: Columns): Part => ({ base, from: 0, to: base.length });

/** The parts of a table. */
export function partsOf(columns: Columns): Parts {
  const parts = PARTS.get(columns) ?? {
    list: [wholeOf(columns)],
    starts: [0],
    size: SIZE,
    numbers: new Map<string, WordNumbers>(),
  };
  PARTS.set(columns, parts);
  return parts;
}

/** @param size rows that its parts are cut at; for tests, which try on a few rows what large tables do. */
export function toColumns(table: TableId, rows: readonly DataRow[], size = SIZE): Columns {
  const columns = readColumns(table, rows);
  PARTS.set(columns, { ...partsOf(columns), size });
  return columns;
}

export function startsOf(list: readonly Part[]): readonly number[] {
  let next = 0;
  return list.map(({ from, to }) => {
    next += to - from;
    return next - (to - from);
  });
}

/** A table made of parts. What is told of it in one piece is put together when it is first asked for. */
export function ofParts(table: TableId, parts: Omit<Parts, 'starts'>): Columns {
  const { list } = parts;
  const length = list.reduce((sum, { from, to }) => sum + to - from, 0);
  const read = new Map<string, Column>();
  const period = TABLES[table].period.field;
  const yearsIn = yearReader();
  let known: readonly DataRow[] | null = null;
  const rows = (): readonly DataRow[] => {
    if (known) return known;
    const all = new Array<DataRow>(length);
    let next = 0;
    for (const { base, from, to } of list)
      for (let row = from; row < to; row += 1, next += 1) all[next] = base.rows[row] ?? {};
    known = all;
    return known;
  };
  const columns: Columns = {
    table,
    length,
    get rows() {
      return rows();
    },
    column(field) {
      const column = read.get(field) ?? joinColumns(list, field, length);
      read.set(field, column);
      return column;
    },
    read,
    yearsOf: (row) => yearsIn(rows()[row]?.[period]),
  };
  PARTS.set(columns, { ...parts, starts: startsOf(list) });
  return columns;
}

/** A row by its rank, without putting all rows together. */
export function rowAt(columns: Columns, rank: number): DataRow | undefined {
  const { list, starts } = partsOf(columns);
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= rank) low = middle;
    else high = middle - 1;
  }
  const part = list[low];
  return part?.base.rows[part.from + rank - (starts[low] ?? 0)];
}
