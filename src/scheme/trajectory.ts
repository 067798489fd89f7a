import type { Baseline, Targets } from './scheme';

/** How the expected value goes from one typed point to the next; source: « proposition ». */
export const TRAJECTORIES = ['lineaire', 'paliers'] as const;
export type Trajectory = (typeof TRAJECTORIES)[number];

/** The typed points around a year. */
export interface Milestones {
  readonly before: { readonly year: number; readonly value: number } | null;
  readonly after: { readonly year: number; readonly value: number } | null;
}

/**
 * Last typed point at or before `year` (a target, else the baseline) and first target at or after it.
 * A target typed for a year wins over a baseline of the same year.
 */
export function milestones(baseline: Baseline | null, targets: Targets, year: number): Milestones {
  let before: { year: number; value: number } | null =
    baseline !== null && baseline.year <= year ? { year: baseline.year, value: baseline.value } : null;
  let after: { year: number; value: number } | null = null;
  for (const [key, value] of Object.entries(targets)) {
    const at = Number(key);
    if (at <= year && (before === null || at >= before.year)) before = { year: at, value };
    if (at >= year && (after === null || at < after.year)) after = { year: at, value };
  }
  return { before, after };
}

/**
 * Value expected for a year: the target itself when one is typed; between two points a straight line, or the earlier
 * point until the year of the next (`paliers`); the last target once all are past; null when nothing precedes (a first
 * target is not due before its year). Source: « proposition ».
 */
export function expectedValue(
  baseline: Baseline | null,
  targets: Targets,
  year: number,
  trajectory: Trajectory = 'lineaire',
): number | null {
  const { before, after } = milestones(baseline, targets, year);
  if (before === null) return null;
  if (after === null) return Object.keys(targets).length > 0 ? before.value : null;
  if (after.year === before.year || trajectory === 'paliers') return before.value;
  return before.value + ((after.value - before.value) * (year - before.year)) / (after.year - before.year);
}

/** Share of `year` elapsed at the cut-off date (serial day), 1 when the year is not the one in progress. */
export function elapsedShare(
  year: number,
  cutOff: { year: number; dayOfYear: number; daysInYear: number } | null,
): number {
  return cutOff !== null && cutOff.year === year ? cutOff.dayOfYear / cutOff.daysInYear : 1;
}
