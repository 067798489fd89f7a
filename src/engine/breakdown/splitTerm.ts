import { SPLIT_SOURCES } from '../../catalogue/dimensions';
import { TABLES } from '../../catalogue/tables';
import type { TableAggregate } from '../../scheme/measure';
import type { AggregateValue } from '../aggregate';
import type { Columns } from '../columns';
import { partitionBy, partitionByBuyer, partitionByYear, type Partition } from './partition';
import { termsOf } from './reasons';
import { tally } from './tally';
import type { BreakdownRequest } from './types';

/** Years in which a row is counted by a term. By year, those of the scheme; else the year itself, and those before. */
function countedYears(
  { span }: TableAggregate,
  columns: Columns,
  { dimension, year, years }: BreakdownRequest,
): (row: number) => readonly number[] {
  const isIn = (one: number): boolean =>
    span === 'toDate' ? one <= year : dimension === 'annee' ? years.includes(one) : one === year;
  return (row) => columns.yearsOf(row).filter(isIn);
}

/** Years that parts are made of: those of the scheme, and those before for what is counted since the start. */
function partYears(request: BreakdownRequest): readonly number[] {
  const { data, year, years, measure } = request;
  const found = new Set<number>();
  for (const term of termsOf(measure)) {
    if (term.span === 'year') years.forEach((one) => found.add(one));
    const columns = data[term.table];
    for (let row = 0; term.span === 'toDate' && columns && row < columns.length; row += 1)
      columns.yearsOf(row).forEach((one) => one <= year && found.add(one));
  }
  return [...found].sort((a, b) => a - b);
}

function partitionOf(columns: Columns, request: BreakdownRequest): Partition | null {
  const { dimension, data, buyers } = request;
  if (dimension === 'annee') return partitionByYear(partYears(request));
  if (dimension === 'acheteur') return partitionByBuyer(columns, buyers);
  const sources = SPLIT_SOURCES[dimension];
  const source = sources[columns.table];
  return source ? partitionBy(source, columns, data, sources) : null;
}

/** A term split by name of part, with what its parts add up to. */
export interface SplitTerm {
  readonly labels: readonly (string | null)[];
  readonly parts: ReadonlyMap<string, AggregateValue>;
  readonly sum: number;
  readonly repeated: number;
}

export const keyOf = (label: string | null): string => (label === null ? '' : label.toUpperCase());

/** Null when the rows of the term do not say it. */
export function splitTerm(term: TableAggregate, request: BreakdownRequest): SplitTerm | null {
  const own = request.data[term.table];
  const partition = own && partitionOf(own, request);
  if (!partition) return null;
  // Each buyer of a mutualised scheme has marks of its own (`engine/buyerMarks`).
  const marks = request.dimension === 'acheteur' && request.buyers.length > 0;
  const columns: Columns = marks
    ? { ...own, column: (field) => own.column(TABLES[own.table].buyer?.marks[field] ?? field) }
    : own;
  const { parts, sum, repeated } = tally(term, columns, countedYears(term, columns, request), partition);
  return {
    labels: partition.labels,
    parts: new Map(
      parts.map((part, index) => [
        keyOf(partition.labels[index] ?? null),
        { value: part.value ?? 0, rows: part.rows, unknown: part.unknown },
      ]),
    ),
    sum,
    repeated,
  };
}
