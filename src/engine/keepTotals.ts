import { TABLES } from '../catalogue/tables';
import type { TableAggregate } from '../scheme/measure';
import type { Columns, Part } from './columns';
import { saidIn } from './partTallies';

/** One aggregate for one year. */
export interface AggregateValue {
  /** Count, sum or distinct count; null when the table is not there. */
  readonly value: number | null;
  /** Rows of the year. */
  readonly rows: number;
  /** Among them, those whose answer or figure is not known. */
  readonly unknown: number;
}

/** A part that gave way to others. */
export interface Moved {
  readonly old: Part;
  readonly now: readonly Part[];
  /** Fields in which its rows differ, one for one; null when rows were put in or taken away. */
  readonly fields: ReadonlySet<string> | null;
  /** Years of the rows that differ, before and after. */
  readonly years: ReadonlySet<number>;
}

type Totals = Map<string, Map<number, AggregateValue>>;

interface Known {
  readonly totals: Totals;
  /** Those of the table that this one comes of, and how it differs: what has not moved is not counted again. */
  readonly before: { readonly totals: Totals; readonly moved: readonly Moved[] } | null;
}

/** What has been counted in a table so far, by aggregate then year: indicators share their terms, and so do the sheets. */
const KNOWN = new WeakMap<Columns, Known>();

function knownOf(columns: Columns): Known {
  const known = KNOWN.get(columns) ?? { totals: new Map(), before: null };
  KNOWN.set(columns, known);
  return known;
}

/** What has been counted of an aggregate, by year. */
export function totalsOf(columns: Columns, key: string): Map<number, AggregateValue> {
  const { totals } = knownOf(columns);
  const own = totals.get(key) ?? new Map<number, AggregateValue>();
  totals.set(key, own);
  return own;
}

/** Beyond, changes that were never asked about are forgotten: their parts would stay in memory. */
const MANY = 50;

/** Tells a table what was counted in the one that it comes of, or in the last of which something was asked. */
export function keepTotals(before: Columns, after: Columns, own: readonly Moved[]): void {
  const known = knownOf(before);
  const isAsked = known.totals.size > 0 || known.before === null;
  const totals = isAsked ? known.totals : (known.before?.totals ?? new Map());
  const moved = isAsked ? own : [...(known.before?.moved ?? []), ...own];
  KNOWN.set(after, { totals: new Map(), before: moved.length > MANY ? null : { totals, moved } });
}

/** Whether an aggregate looks at what has moved in a part. */
function isLookedAt(aggregate: TableAggregate, year: number, { fields, years }: Moved): boolean {
  const isIn = aggregate.span === 'toDate' ? [...years].some((one) => one <= year) : years.has(year);
  if (!isIn || fields === null) return isIn;
  return (
    fields.has(TABLES[aggregate.table].period.field) ||
    (aggregate.kind !== 'count' && fields.has(aggregate.field)) ||
    aggregate.where.some(({ field }) => fields.has(field))
  );
}

/**
 * A total after a change, from what it was before. Counts are whole numbers: what the parts gone counted is taken off, what the new
 * ones count is added, and nothing drifts. A sum or a number of people stays only where new parts give the very same
 * figures in the same order: (a + b) − b is not a.
 * @returns null when it must be counted again.
 */
export function totalKept(
  columns: Columns,
  aggregate: TableAggregate,
  key: string,
  year: number,
): AggregateValue | null {
  const { before } = knownOf(columns);
  const was = before?.totals.get(key)?.get(year);
  if (!before || !was || was.value === null) return null;
  let { value, rows, unknown } = was;
  for (const moved of before.moved) {
    if (!isLookedAt(aggregate, year, moved)) continue;
    const gone = saidIn([moved.old], aggregate, year);
    const come = saidIn(moved.now, aggregate, year);
    if (aggregate.kind === 'count') value += come.yes - gone.yes;
    else if (come.yes !== gone.yes || !come.said.every((one, rank) => one === gone.said[rank])) return null;
    rows += come.rows - gone.rows;
    unknown += come.unknown - gone.unknown;
  }
  const isSame = value === was.value && rows === was.rows && unknown === was.unknown;
  return isSame ? was : { value, rows, unknown };
}
