import type { ParameterValues } from '../catalogue/parameters';
import type { TableId } from '../scheme/fields';
import type { Aggregate, TableAggregate } from '../scheme/measure';
import { partsOf, type Columns, type WordNumbers } from './columns';
import { maskOf } from './masks';
import { totalKept, totalsOf, type AggregateValue } from './keepTotals';
import { addPart } from './partTallies';
import { countDistinct } from './tally';
import { textOf } from './textOf';
import { rowsOf } from './yearRows';

export type { AggregateValue } from './keepTotals';

/** The tables of a workbook, by column; a table without sheet is absent. */
export type DataSet = Partial<Readonly<Record<TableId, Columns>>>;

const ABSENT: AggregateValue = { value: null, rows: 0, unknown: 0 };

type Distinct = Extract<TableAggregate, { kind: 'distinct' }>;

/** Numbers of the words of a column, to which those of new words are added. Number 0 is for what is missing. */
function numbersIn(words: readonly string[], { numberOf, known }: WordNumbers): Int32Array {
  const found = known.get(words);
  if (found) return found;
  const numbers = new Int32Array(words.length);
  for (let code = 1; code < words.length; code += 1) {
    const word = words[code] ?? '';
    const number = numberOf.get(word) ?? numberOf.size + 1;
    numberOf.set(word, number);
    numbers[code] = number;
  }
  known.set(words, numbers);
  return numbers;
}

/** Who is counted once in a table is counted over all its parts, each year apart. */
function distinctIn(
  aggregate: Distinct,
  columns: Columns,
  years: readonly number[],
): readonly AggregateValue[] {
  const { list, numbers: all } = partsOf(columns);
  const numbers = all.get(aggregate.field) ?? { numberOf: new Map(), known: new WeakMap() };
  all.set(aggregate.field, numbers);
  const read = list.map((part) => {
    const column = part.base.column(aggregate.field);
    const mask = maskOf(part.base, aggregate.where);
    return { part, mask, column, own: numbersIn(column.kind === 'text' ? column.words : [], numbers) };
  });
  return years.map((year) => {
    const met = new Uint8Array(numbers.numberOf.size + 1);
    let [value, counted, unknown] = [0, 0, 0];
    for (const { part, mask, column, own } of read) {
      const rows = rowsOf(part, aggregate.span, year);
      const found = countDistinct(rows, mask, column, own, met);
      value += found.value;
      counted += rows.length;
      unknown += found.unknown;
    }
    return { value, rows: counted, unknown };
  });
}

/** Added up part after part, in the order of the rows: the very sum that one pass over all of them gives. */
function addedIn(
  aggregate: Exclude<TableAggregate, Distinct>,
  columns: Columns,
  key: string,
  years: readonly number[],
): readonly AggregateValue[] {
  const totals = years.map((year) => ({ year, value: 0, rows: 0, unknown: 0 }));
  for (const part of partsOf(columns).list) addPart(part, aggregate, key, totals);
  return totals.map(({ value, rows, unknown }) => ({ value, rows, unknown }));
}

/**
 * Value of an aggregate for each of the years asked: one pass over the rows of the years that were not asked before, less the
 * parts of the table of which it is known what they bring.
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
  const key = textOf(aggregate);
  const own = totalsOf(columns, key);
  const asked = years.filter((year) => {
    if (own.has(year)) return false;
    const kept = totalKept(columns, aggregate, key, year);
    if (kept) own.set(year, kept);
    return !kept;
  });
  if (asked.length > 0) {
    const found =
      aggregate.kind === 'distinct'
        ? distinctIn(aggregate, columns, asked)
        : addedIn(aggregate, columns, key, asked);
    asked.forEach((year, index) => own.set(year, found[index] ?? ABSENT));
  }
  return years.map((year) => own.get(year) ?? ABSENT);
}
