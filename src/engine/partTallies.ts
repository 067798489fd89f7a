import type { TableAggregate } from '../scheme/measure';
import type { Part } from './columns';
import { maskOf } from './masks';
import { countAll, countYes, saidBy, sumOf, type Tally } from './tally';
import { rowsOf } from './yearRows';

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

type Added = Extract<TableAggregate, { kind: 'count' | 'sum' }>;

function add(aggregate: Added, { base }: Part, rows: Int32Array, from: number): Tally {
  const mask = maskOf(base, aggregate.where);
  if (aggregate.kind === 'sum') return sumOf(rows, mask, base.column(aggregate.field), from);
  return mask ? countYes(rows, mask) : countAll(rows);
}

/** What is known of a part, by year, to which is added what is then counted. */
function knownOf(part: Part, key: string): Map<number, Brought> {
  const known = BROUGHT.get(part) ?? new Map<string, Map<number, Brought>>();
  BROUGHT.set(part, known);
  const own = known.get(key) ?? new Map<number, Brought>();
  known.set(key, own);
  return own;
}

/** What a count or a sum comes to. */
export interface Total {
  readonly year: number;
  value: number;
  rows: number;
  unknown: number;
}

/** Adds what a part brings to the totals of some years, from what the parts before it come to. */
export function addPart(part: Part, aggregate: Added, key: string, totals: readonly Total[]): void {
  const known = knownOf(part, key);
  for (const total of totals) {
    // A count is a whole number, whatever the rows before.
    const from = aggregate.kind === 'sum' ? total.value : 0;
    let brought = known.get(total.year);
    if (brought?.from !== from) {
      const rows = rowsOf(part, aggregate.span, total.year);
      const { value, unknown } = add(aggregate, part, rows, from);
      brought = { from, to: value, rows: rows.length, unknown };
      known.set(total.year, brought);
    }
    total.value = aggregate.kind === 'sum' ? brought.to : total.value + brought.to;
    total.rows += brought.rows;
    total.unknown += brought.unknown;
  }
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
    const rows = rowsOf(part, aggregate.span, year);
    all.rows += rows.length;
    if (aggregate.kind === 'count') {
      const { value, unknown } = add(aggregate, part, rows, 0);
      all.yes += value;
      all.unknown += unknown;
      continue;
    }
    const { base } = part;
    const mask = maskOf(base, aggregate.where);
    const own = saidBy(aggregate.kind, rows, mask, base.column(aggregate.field), all.said);
    all.yes += own.value;
    all.unknown += own.unknown;
  }
  return all;
}
