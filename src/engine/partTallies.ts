import type { TableAggregate } from '../scheme/measure';
import type { Columns, Part } from './columns';
import { maskOf } from './masks';
import { countAll, countYes, saidBy, sumOf, type Tally } from './tally';
import { yearRowsOf, type YearRows } from './yearRows';

/** What the rows of a part bring to an aggregate in one year. */
export interface Brought {
  /** What the rows before added up to: a sum is only the same if it starts from the same number. */
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  readonly unknown: number;
}

/** What parts bring, by aggregate then year: it is still so when rows of another part have changed. */
const BROUGHT = new WeakMap<Part, Map<string, Map<number, Brought>>>();

const YEAR_ROWS = new WeakMap<Columns, YearRows>();

function yearRows(base: Columns): YearRows {
  const known = YEAR_ROWS.get(base) ?? yearRowsOf(base);
  YEAR_ROWS.set(base, known);
  return known;
}

/** How many ranks, in ascending order, are below one. */
function below(ranks: Int32Array, rank: number): number {
  let [low, high] = [0, ranks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranks[middle] ?? 0) < rank) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Rows of a part that count for a year, by their ranks in its base. */
export function rowsOf({ base, from, to }: Part, { span }: TableAggregate, year: number): Int32Array {
  const all = span === 'toDate' ? yearRows(base).upTo(year) : yearRows(base).of(year);
  return to - from === base.length ? all : all.subarray(below(all, from), below(all, to));
}

type Added = Extract<TableAggregate, { kind: 'count' | 'sum' }>;

function add(aggregate: Added, { base }: Part, rows: Int32Array, from: number): Tally {
  const mask = maskOf(base, aggregate.where);
  if (aggregate.kind === 'sum') return sumOf(rows, mask, base.column(aggregate.field), from);
  return mask ? countYes(rows, mask) : countAll(rows);
}

/**
 * What a part brings to a count or to a sum.
 * @returns for each year, from what the parts before add up to.
 */
export function broughtBy(
  part: Part,
  aggregate: Added,
  key: string,
): (year: number, from: number) => Brought {
  const brought = BROUGHT.get(part) ?? new Map<string, Map<number, Brought>>();
  BROUGHT.set(part, brought);
  const own = brought.get(key) ?? new Map<number, Brought>();
  brought.set(key, own);
  return (year, from) => {
    const found = own.get(year);
    if (found?.from === from) return found;
    const rows = rowsOf(part, aggregate, year);
    const { value, unknown } = add(aggregate, part, rows, from);
    const counted = { from, to: value, rows: rows.length, unknown };
    own.set(year, counted);
    return counted;
  };
}

/** What the rows of some parts say of an aggregate in one year. */
export interface Said {
  readonly rows: number;
  readonly unknown: number;
  /** Rows that count. */
  readonly yes: number;
  /** Their figures or words, row after row; none for a count. */
  readonly said: readonly (number | string)[];
}

export function saidIn(parts: readonly Part[], aggregate: TableAggregate, year: number): Said {
  const all = { rows: 0, unknown: 0, yes: 0, said: [] as (number | string)[] };
  for (const part of parts) {
    const rows = rowsOf(part, aggregate, year);
    all.rows += rows.length;
    if (aggregate.kind === 'count') {
      const { value, unknown } = add(aggregate, part, rows, 0);
      all.yes += value;
      all.unknown += unknown;
      continue;
    }
    const { base } = part;
    const { said, unknown } = saidBy(
      aggregate.kind,
      rows,
      maskOf(base, aggregate.where),
      base.column(aggregate.field),
    );
    all.yes += said.length;
    all.unknown += unknown;
    all.said.push(...said);
  }
  return all;
}
