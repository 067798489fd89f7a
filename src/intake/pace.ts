import { SourceRefused } from './failure';
import type { IntakeContext } from './types';

/** Rows done between two looks at the user's wish to stop. */
export const SLICE = 2_000;

export type Pace = (done: number, total: number) => Promise<void>;

/**
 * Reports progress and honours cancellation. Call once per slice.
 * @throws SourceRefused `annule` when the signal is aborted.
 */
export function paceOf(context: IntakeContext): Pace {
  return async (done, total) => {
    if (context.signal?.aborted) throw new SourceRefused('annule');
    await context.onProgress?.(done, total);
    if (context.signal?.aborted) throw new SourceRefused('annule');
  };
}
