import type { Direction } from './indicator';
import type { Status } from './status';

/** Where nothing is expected no share can be taken: further than any other. */
export const FURTHEST = 99;

/** What ranks an indicator among others. */
export interface Ranked {
  readonly status: Status;
  readonly expected: number | null;
  /** value - expected. */
  readonly gap: number | null;
}

/**
 * How far behind what is expected, as a share of it: 0.2 = 20 % short, below 0 = ahead. Null without verdict, so that hours
 * and percentages can be put in one order.
 */
export function shortfall(direction: Direction, { status, expected, gap }: Ranked): number | null {
  if (direction === 'neutre' || status === 'non-calculable' || expected === null || gap === null) return null;
  const behind = direction === 'hausse' ? 0 - gap : gap;
  if (behind === 0) return 0;
  const share = expected === 0 ? FURTHEST * Math.sign(behind) : behind / Math.abs(expected);
  return Math.max(-FURTHEST, Math.min(FURTHEST, share));
}
