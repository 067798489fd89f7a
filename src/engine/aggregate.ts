import type { ParameterValues } from '../catalogue/parameters';
import type { TableId } from '../scheme/fields';
import type { Aggregate } from '../scheme/measure';
import type { Columns } from './columns';
import { compileAll } from './conditions';

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

interface Tally {
  value: number;
  rows: number;
  unknown: number;
  readonly seen: Set<number>;
}

/** Value of an aggregate for each of the years asked, in one pass over the table. */
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

  const test = compileAll(columns, aggregate.where);
  const figure = aggregate.kind === 'sum' ? columns.column(aggregate.field) : null;
  const key = aggregate.kind === 'distinct' ? columns.column(aggregate.field) : null;
  const tallies = years.map((): Tally => ({ value: 0, rows: 0, unknown: 0, seen: new Set() }));

  const add = (tally: Tally, row: number): void => {
    tally.rows += 1;
    const answer = test(row);
    if (answer === -1) tally.unknown += 1;
    if (answer !== 1) return;
    if (figure) {
      const amount = figure.kind === 'number' ? (figure.values[row] ?? Number.NaN) : Number.NaN;
      if (Number.isNaN(amount)) tally.unknown += 1;
      else tally.value += amount;
    } else if (key) {
      const code = key.kind === 'text' ? (key.codes[row] ?? 0) : 0;
      if (code === 0) tally.unknown += 1;
      else if (!tally.seen.has(code)) {
        tally.seen.add(code);
        tally.value += 1;
      }
    } else tally.value += 1;
  };

  for (let row = 0; row < columns.length; row += 1) {
    const own = columns.yearsOf(row);
    years.forEach((year, index) => {
      const inside = aggregate.span === 'toDate' ? own.some((one) => one <= year) : own.includes(year);
      const tally = tallies[index];
      if (inside && tally) add(tally, row);
    });
  }
  return tallies.map(({ value, rows, unknown }) => ({ value, rows, unknown }));
}
