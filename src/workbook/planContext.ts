import { declarationOf } from '../catalogue/indicators';
import type { ParameterValues } from '../catalogue/parameters';
import type { BreakdownFigures, FactFigures } from '../engine/board';
import { countedAggregate } from '../engine/figure';
import type { IndicatorFigures, TypedValues } from '../engine/schemeFigures';
import type { Obligations } from '../engine/obligations';
import type { Table } from '../scheme/fields';
import type { Scheme } from '../scheme/scheme';
import type { Brick } from './bricks';

/** Everything the sheets are drawn from. Figures give the cached results that a file keeps beside its formulas. */
export interface PlanContext {
  readonly scheme: Scheme;
  /** Data tables that the workbook shows, in the order of their sheets. */
  readonly tables: readonly Table[];
  /** Calendar years of the scheme, ascending. */
  readonly years: readonly number[];
  /** Years of Cibles: those of the scheme and those for which a target is typed. */
  readonly targetYears: readonly number[];
  readonly figures: readonly IndicatorFigures[];
  /** What every committee asks for, for each year of the scheme. */
  readonly facts: readonly FactFigures[];
  /** Splits of the year shown. */
  readonly breakdowns: readonly BreakdownFigures[];
  readonly obligations: Obligations;
  readonly bricks: readonly Brick[];
  /** Rank of each brick in Calculs, by its key. */
  readonly brickRanks: ReadonlyMap<string, number>;
  /** Result of each brick for each year of the scheme. */
  readonly brickResults: ReadonlyMap<string, readonly number[]>;
  readonly parameters: ParameterValues;
  readonly typedValues: TypedValues;
  /** Index in `years` of the year that Suivi shows. */
  readonly shownYear: number;
}

/** True for the indicators whose rows say that a year has data: not those that count since the start. */
export function tellsTheYear(figure: IndicatorFigures): boolean {
  const counted = countedAggregate(declarationOf(figure.placed.entry).measure);
  return counted !== null && counted.kind !== 'parameter' && counted.span === 'year';
}
