import type { ParameterValues } from '../catalogue/parameters';
import type { TableId } from '../scheme/fields';
import type { Aggregate, TableAggregate } from '../scheme/measure';
import type { Columns } from './columns';
import type { KeyColumn } from './keyColumn';
import { maskOf, type Mask } from './masks';
import { countAll, countDistinct, countYes, sumOf, type Tally } from './tally';
import { yearRowsOf, type YearRows } from './yearRows';

/** The tables of a workbook, by column; a table without sheet is absent. */
export type DataSet = Partial<Readonly<Record<TableId, Columns>>>;

/** One aggregate for one year. */
export interface AggregateValue {
  /** Count, sum or distinct count; null when the table is not there. */
  readonly value: number | null;
  /** Rows of the year. */
  readonly rows: number;
  /** Among them, those whose answer or figure is not known. */
  readonly unknown: number;
}

const ABSENT: AggregateValue = { value: null, rows: 0, unknown: 0 };

/** An aggregate of a table, and its value for the years that it was asked for. */
export interface KnownAggregate {
  readonly aggregate: TableAggregate;
  readonly years: Map<number, AggregateValue>;
}

interface Known {
  readonly aggregates: Map<string, KnownAggregate>;
  /** Fields by which rows were looked for. */
  readonly keys: Map<string, KeyColumn>;
  yearRows: YearRows | undefined;
}

/** What has been counted in a table so far: indicators share their terms, and so do the sheets. */
const KNOWN = new WeakMap<Columns, Known>();

export function knownOf(columns: Columns): Known {
  let known = KNOWN.get(columns);
  if (!known) {
    known = { aggregates: new Map(), keys: new Map(), yearRows: undefined };
    KNOWN.set(columns, known);
  }
  return known;
}

function tallyOf(aggregate: TableAggregate, columns: Columns, rows: Int32Array, mask: Mask | null): Tally {
  if (aggregate.kind === 'count') return mask ? countYes(rows, mask) : countAll(rows);
  const column = columns.column(aggregate.field);
  return aggregate.kind === 'sum' ? sumOf(rows, mask, column) : countDistinct(rows, mask, column);
}

/**
 * Value of an aggregate for each of the years asked: one pass over the rows of each year that was not asked before.
 */
export function evaluateAggregate(
  aggregate: Aggregate,
  data: DataSet,
  parameters: ParameterValues,
  years: readonly number[],
): readonly AggregateValue[] {
  if (aggregate.kind === 'parameter') {
    const value = parameters[aggregate.parameter];
    return years.map(() => ({ ...ABSENT, value: typeof value === 'number' ? value : null }));
  }
  const columns = data[aggregate.table];
  if (!columns) return years.map(() => ABSENT);
  const known = knownOf(columns);
  const key = JSON.stringify(aggregate);
  const own = known.aggregates.get(key) ?? { aggregate, years: new Map<number, AggregateValue>() };
  known.aggregates.set(key, own);
  return years.map((year) => {
    const found = own.years.get(year);
    if (found) return found;
    known.yearRows ??= yearRowsOf(columns);
    const rows = aggregate.span === 'toDate' ? known.yearRows.upTo(year) : known.yearRows.of(year);
    const { value, unknown } = tallyOf(aggregate, columns, rows, maskOf(columns, aggregate.where));
    const counted = { value, rows: rows.length, unknown };
    own.years.set(year, counted);
    return counted;
  });
}
