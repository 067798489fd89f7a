import { declarationOf } from '../catalogue/indicators';
import type { ParameterValues } from '../catalogue/parameters';
import { evaluateAggregate, type DataSet } from '../engine/aggregate';
import { buyerViews, evaluateByBuyer, type IndicatorByBuyer } from '../engine/byBuyer';
import { buyersOf } from '../scheme/buyers';
import type { Scheme } from '../scheme/scheme';
import { bricksOfMeasures, type Brick } from './bricks';

/** What the sheet « Par acheteur » is drawn from. */
export interface BuyerContext {
  /** Names as the data bear them, in the order of the scheme. */
  readonly names: readonly string[];
  /** In the order of the scheme's indicators. */
  readonly indicators: readonly IndicatorByBuyer[];
  readonly bricks: readonly Brick[];
  /** Results of each brick for the year shown: one per buyer, then that of the rows without buyer. */
  readonly results: ReadonlyMap<string, readonly number[]>;
}

/** Null for a scheme of one buyer. `year` is the one that Suivi shows. */
export function buyerContext(
  scheme: Scheme,
  data: DataSet,
  parameters: ParameterValues,
  year: number,
): BuyerContext | null {
  const names = buyersOf(scheme).map(({ name }) => name);
  if (names.length === 0) return null;
  const indicators = evaluateByBuyer(scheme, data, parameters, scheme.years);
  const bricks = bricksOfMeasures(
    indicators.flatMap(({ placed, reason }) =>
      reason === null ? [declarationOf(placed.entry).measure] : [],
    ),
  );
  const views = buyerViews(data, names);
  const results = bricks.map(({ key, kind, aggregate }): [string, readonly number[]] => [
    key,
    views.map((view) => {
      const [result] = evaluateAggregate(aggregate, view, parameters, [year]);
      return (kind === 'unknown' ? result?.unknown : result?.value) ?? 0;
    }),
  ]);
  return { names, indicators, bricks, results: new Map(results) };
}
