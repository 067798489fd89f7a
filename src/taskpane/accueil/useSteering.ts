import { useEffect, useState } from 'react';
import type { Review } from '../../app/contracts';
import type { Steering } from '../../app/phases';
import type { UseCases } from '../useCases';

/** What steers the scheme, read again each time that the workbook is reviewed; null until it is known. */
export function useSteering(review: Review | null, useCases: UseCases): Steering | null {
  const [steering, setSteering] = useState<Steering | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const set = (next: Steering | null): void => {
      if (isCurrent) setSteering(next);
    };
    // The review reads the same workbook and says what failed: here, the cards are only left out.
    if (review) useCases.steering().then(set, () => set(null));
    else set(null);
    return () => {
      isCurrent = false;
    };
  }, [review, useCases]);
  return steering;
}
