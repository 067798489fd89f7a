import { useCallback, useEffect, useRef, useState } from 'react';
import type { Review } from '../app/contracts';
import type { UseCases } from './useCases';

export interface WorkbookView {
  /** Undefined until the first reading; null = no scheme. */
  readonly review: Review | null | undefined;
  readonly canUndo: boolean;
  /** Why the last reading failed; null when it did not. */
  readonly error: unknown;
  refresh(): Promise<void>;
}

/** Milliseconds of calm before the workbook is read again: a paste makes many changes. */
const CALM = 60;

/** What the workbook says now, read again whenever it changes. */
export function useReview(useCases: UseCases): WorkbookView {
  const [review, setReview] = useState<Review | null | undefined>(undefined);
  const [canUndo, setCanUndo] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const asked = useRef(0);

  const refresh = useCallback(async () => {
    const mine = ++asked.current;
    try {
      const [next, undoable] = [await useCases.review(), await useCases.canUndo()];
      // Only the last reading counts: an earlier one may end after it.
      if (mine !== asked.current) return;
      setReview(next);
      setCanUndo(undoable);
      setError(null);
    } catch (failure) {
      if (mine === asked.current) setError(failure ?? new Error('unknown'));
    }
  }, [useCases]);

  useEffect(() => {
    void refresh();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = useCases.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), CALM);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [useCases, refresh]);

  return { review, canUndo, error, refresh };
}
