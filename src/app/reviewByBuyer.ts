import { declarationOf } from '../catalogue/indicators';
import { evaluateByBuyer } from '../engine/byBuyer';
import { buyersOf } from '../scheme/buyers';
import type { WorkbookState } from '../workbook/buildPlan';
import type { BuyerReview } from './contracts';
import { toIndicatorYear } from './indicatorYear';

/**
 * Figures of each buyer of a mutualised scheme, then of the rows without buyer; none for a scheme of one buyer.
 * Targets are those of the whole scheme: a buyer has none, and its figures are observed, not judged.
 */
export function reviewByBuyer(state: WorkbookState, years: readonly number[]): readonly BuyerReview[] {
  const { scheme, data, parameters } = state;
  const names = buyersOf(scheme).map(({ name }) => name);
  if (names.length === 0) return [];
  const indicators = evaluateByBuyer(scheme, data, parameters, years);
  return [...names, null].map((buyer, rank) => ({
    buyer,
    years: indicators.flatMap(({ key, placed, buyers }) => {
      const { unit } = declarationOf(placed.entry);
      return (buyers[rank]?.years ?? []).map((figure) => ({
        ...toIndicatorYear(key, unit, {
          ...figure,
          origin: figure.value === null ? null : 'donnees',
          target: null,
          expected: null,
          gap: null,
          finalTarget: null,
          status: figure.value === null ? 'non-calculable' : 'suivi-simple',
          wholeYear: null,
          start: null,
          running: false,
          pace: null,
        }),
        acheteur: buyer,
      }));
    }),
  }));
}
