import type { TableAggregate } from '../../scheme/measure';
import type { AggregateValue } from '../aggregate';
import type { Columns } from '../columns';
import { rowAnswers } from '../masks';
import type { Partition } from './partition';

/** An aggregate split into the parts of a partition. */
export interface Tallied {
  /** By index of the partition's labels. */
  readonly parts: readonly AggregateValue[];
  /** Sum of the parts. */
  readonly sum: number;
  /**
   * What parts count more than once: a row of three parts counts twice too many, a person seen in two parts once too
   * many. Sum less this is the whole.
   */
  readonly repeated: number;
}

interface Tally {
  value: number;
  rows: number;
  unknown: number;
}

/** What a row brings: 1, its figure, the code of who is counted once; null where it is not known. */
function bringing(aggregate: TableAggregate, columns: Columns): (row: number) => number | null {
  if (aggregate.kind === 'count') return () => 1;
  const column = columns.column(aggregate.field);
  if (aggregate.kind === 'sum') {
    return (row) => {
      const amount = column.kind === 'number' ? (column.values[row] ?? Number.NaN) : Number.NaN;
      return Number.isNaN(amount) ? null : amount;
    };
  }
  return (row) => (column.kind === 'text' ? column.codes[row] || null : null);
}

/** @param counted years in which a row is counted; none = it is not. */
export function tally(
  aggregate: TableAggregate,
  columns: Columns,
  counted: (row: number) => readonly number[],
  partition: Partition,
): Tallied {
  const test = rowAnswers(columns, aggregate.where);
  const bring = bringing(aggregate, columns);
  const isDistinct = aggregate.kind === 'distinct';
  const parts = partition.labels.map((): Tally => ({ value: 0, rows: 0, unknown: 0 }));
  const seen = partition.labels.map(() => new Set<number>());
  const everywhere = new Set<number>();
  let repeated = 0;
  let sum = 0;
  for (let row = 0; row < columns.length; row += 1) {
    const years = counted(row);
    if (years.length === 0) continue;
    const own = partition.of(row, years);
    const answer = test(row);
    const brought = answer === 1 ? bring(row) : null;
    const isUnknown = answer === -1 || (answer === 1 && brought === null);
    for (const index of own) {
      const part = parts[index];
      if (!part) continue;
      part.rows += 1;
      if (isUnknown) part.unknown += 1;
      if (brought === null) continue;
      const met = seen[index];
      if (isDistinct && met?.has(brought)) continue;
      met?.add(brought);
      part.value += isDistinct ? 1 : brought;
      sum += isDistinct ? 1 : brought;
    }
    if (brought === null) continue;
    if (isDistinct) everywhere.add(brought);
    else repeated += brought * (own.length - 1);
  }
  return { parts, sum, repeated: isDistinct ? sum - everywhere.size : repeated };
}
