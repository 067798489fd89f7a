import type { ParameterValues } from '../catalogue/parameters';
import type { Aggregate, Measure } from '../scheme/measure';
import { evaluateAggregate, type AggregateValue, type DataSet } from './aggregate';
import { monthsUntil } from './monthsSince';

/**
 * A measured figure for one year, as a cell holds it: a percentage is a fraction (0.3 for 30 %).
 * Null = « n.d. ».
 */
export interface Figure {
  readonly year: number;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly rows: number;
  readonly unknown: number;
}

export const noFigure = (year: number): Figure => ({
  year,
  value: null,
  numerator: null,
  denominator: null,
  rows: 0,
  unknown: 0,
});

/** Measured on rows; the others look at a date of Paramètres or at the scheme itself. */
export const isOfRows = (measure: Measure): boolean =>
  measure.kind === 'aggregate' || measure.kind === 'ratio';

/** A sum that stands alone (or over a constant) says nothing when it is 0 and figures are missing. */
export function needsFigures(measure: Measure): boolean {
  if (measure.kind === 'aggregate') return measure.aggregate.kind === 'sum';
  return (
    measure.kind === 'ratio' && measure.numerator.kind === 'sum' && measure.denominator.kind === 'parameter'
  );
}

/** A verdict needs enough rows only where the denominator counts rows. */
export const countsRows = (measure: Measure): boolean =>
  measure.kind === 'ratio' &&
  (measure.denominator.kind === 'count' || measure.denominator.kind === 'distinct');

const nothingKnown = ({ rows, unknown }: AggregateValue): boolean => rows === unknown;

/** The rows of the year alone, for what is counted since the start: a year without any has nothing to tell yet. */
export function rowsOfYear(aggregate: Aggregate): Aggregate | null {
  if (aggregate.kind === 'parameter' || aggregate.span === 'year') return null;
  return { kind: 'count', table: aggregate.table, where: [], span: 'year' };
}

/** What a measure says once its terms are counted; null = « n.d. ». */
export function figureValue(
  measure: Measure,
  numerator: AggregateValue,
  denominator: AggregateValue | null,
): number | null {
  if (numerator.value === null || nothingKnown(numerator)) return null;
  if (needsFigures(measure) && numerator.value === 0 && numerator.unknown > 0) return null;
  if (measure.kind !== 'ratio') return numerator.value;
  if (!denominator || denominator.value === null || denominator.value === 0) return null;
  const share = numerator.value / denominator.value;
  return measure.scale === 100 ? share : share * measure.scale;
}

/**
 * Figures of a measure for each year. Missing is not zero; an empty denominator gives null.
 * `informed` looks at the other indicators of a scheme: it has no figure outside of one.
 */
export function evaluateMeasure(
  measure: Measure,
  data: DataSet,
  parameters: ParameterValues,
  years: readonly number[],
): readonly Figure[] {
  if (measure.kind === 'informed') return years.map(noFigure);
  if (measure.kind === 'monthsSince') {
    const since = parameters[measure.parameter];
    return years.map((year) => ({ ...noFigure(year), value: monthsUntil(since, year, parameters) }));
  }
  const top = measure.kind === 'ratio' ? measure.numerator : measure.aggregate;
  const numerators = evaluateAggregate(top, data, parameters, years);
  const denominators =
    measure.kind === 'ratio' ? evaluateAggregate(measure.denominator, data, parameters, years) : null;
  const own = rowsOfYear(top);
  const ownRows = own ? evaluateAggregate(own, data, parameters, years) : null;
  return numerators.map((numerator, index) => {
    const denominator = denominators?.[index] ?? null;
    const silent = ownRows?.[index]?.value === 0;
    return {
      year: years[index] ?? 0,
      value: silent ? null : figureValue(measure, numerator, denominator),
      numerator: numerator.value,
      denominator: denominator?.value ?? null,
      rows: numerator.rows,
      unknown: numerator.unknown,
    };
  });
}

/** Rows that answer « yes » or « unknown » to what an indicator counts, for « voir les lignes ». */
export const countedAggregate = (measure: Measure): Aggregate | null =>
  measure.kind === 'aggregate' ? measure.aggregate : measure.kind === 'ratio' ? measure.numerator : null;
