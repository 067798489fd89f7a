import type { Review } from '../../../app/contracts';

/** A choice of the list of buyers: a rank among them, null for all. */
export type BuyerChoice = number | null;

/**
 * The review as one buyer of a mutualised scheme sees it: its figures, without the targets, which are those of the whole
 * scheme. Indicators that have no figure by buyer are left out. The review itself where no buyer is chosen.
 */
export function ofBuyer(review: Review, choice: BuyerChoice): Review {
  const chosen = choice === null ? undefined : review.buyers?.figures[choice];
  if (!chosen) return review;
  return {
    ...review,
    indicators: review.indicators.flatMap((indicator) => {
      const years = chosen.years.filter(({ id }) => id === indicator.id);
      return years.length === 0
        ? []
        : [{ ...indicator, origin: 'computed' as const, baseline: null, finalTarget: null, years }];
    }),
  };
}
