import type { ParameterValues } from '../catalogue/parameters';
import type { TableId } from '../scheme/fields';
import type { Aggregate } from '../scheme/measure';
import type { Column, Columns } from './columns';
import { maskOf, singleYears, type Mask } from './masks';

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

/**
 * Value of an aggregate for each of the years asked, in one pass over the table: O(rows), whatever the number of years when
 * each row has one.
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

  const of: Asked = {
    columns,
    mask: maskOf(columns, aggregate.where),
    figure: aggregate.kind === 'sum' ? columns.column(aggregate.field) : null,
    key: aggregate.kind === 'distinct' ? columns.column(aggregate.field) : null,
  };
  const single = aggregate.span === 'toDate' ? null : singleYears(columns);
  return single ? yearByYear(of, single, years) : overYears(of, aggregate.span === 'toDate', years);
}

interface Asked {
  readonly columns: Columns;
  readonly mask: Mask | null;
  readonly figure: Column | null;
  readonly key: Column | null;
}

/** Rows that belong to one year each: one pass, no object made. */
function yearByYear(
  { columns, mask, figure, key }: Asked,
  yearOf: Int32Array,
  years: readonly number[],
): readonly AggregateValue[] {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const slots = new Int32Array(Math.max(0, last - first + 1)).fill(-1);
  years.forEach((year, index) => (slots[year - first] = index));
  const [value, rows, unknown] = [0, 0, 0].map(() => new Float64Array(years.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const amounts = figure?.kind === 'number' ? figure.values : null;
  const codes = key?.kind === 'text' ? key.codes : null;
  const words = key?.kind === 'text' ? key.words.length : 0;
  const seen = years.map(() => new Uint8Array(words));
  for (let row = 0; row < columns.length; row += 1) {
    const slot = slots[(yearOf[row] ?? 0) - first] ?? -1;
    if (slot < 0) continue;
    rows[slot] = (rows[slot] ?? 0) + 1;
    const answer = mask === null ? 1 : (mask[row] ?? 0);
    if (answer === 0) continue;
    let isKnown = answer === 1;
    let amount = 1;
    if (!isKnown) amount = 0;
    else if (figure) {
      amount = amounts?.[row] ?? Number.NaN;
      isKnown = !Number.isNaN(amount);
    } else if (key) {
      const code = codes?.[row] ?? 0;
      isKnown = code !== 0;
      if (isKnown) {
        const met = seen[slot];
        amount = met?.[code] === 0 ? 1 : 0;
        if (met) met[code] = 1;
      }
    }
    if (isKnown) value[slot] = (value[slot] ?? 0) + amount;
    else unknown[slot] = (unknown[slot] ?? 0) + 1;
  }
  return years.map((_, index) => ({
    value: value[index] ?? 0,
    rows: rows[index] ?? 0,
    unknown: unknown[index] ?? 0,
  }));
}

/** Rows that belong to several years, or count in every later one. */
function overYears(
  { columns, mask, figure, key }: Asked,
  toDate: boolean,
  years: readonly number[],
): readonly AggregateValue[] {
  const tallies = years.map((): Tally => ({ value: 0, rows: 0, unknown: 0, seen: new Set() }));

  const add = (tally: Tally, row: number): void => {
    tally.rows += 1;
    const answer = mask === null ? 1 : (mask[row] ?? 0);
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
      const inside = toDate ? own.some((one) => one <= year) : own.includes(year);
      const tally = tallies[index];
      if (inside && tally) add(tally, row);
    });
  }
  return tallies.map(({ value, rows, unknown }) => ({ value, rows, unknown }));
}
