import { countedAggregate, evaluateMeasure, noFigure, type Figure } from '../figure';
import type { DataSet } from '../aggregate';
import type { BreakdownRequest } from './types';

/** Rows of any of the years stand in the year asked: a figure of the whole period, counted as that of a year is. */
function asOneYear(data: DataSet, years: readonly number[], year: number): DataSet {
  return Object.fromEntries(
    Object.values(data).map((columns) => [
      columns.table,
      {
        ...columns,
        yearsOf: (row: number) => (columns.yearsOf(row).some((one) => years.includes(one)) ? [year] : []),
      },
    ]),
  );
}

/** The figure that is split, by the very way in which Suivi has it. */
export function wholeOf(request: BreakdownRequest): Figure {
  const { measure, data, parameters, year, years, dimension } = request;
  const counted = countedAggregate(measure);
  const isPeriod = dimension === 'annee' && counted?.kind !== 'parameter' && counted?.span === 'year';
  const seen = isPeriod ? asOneYear(data, years, year) : data;
  return evaluateMeasure(measure, seen, parameters, [year])[0] ?? noFigure(year);
}
