import type { Direction } from './indicator';

/** Mean length of a month, in days: 365.25 ÷ 12. Months by the calendar would need functions that engines write differently. */
export const DAYS_PER_MONTH = 30.4375;

/** Less than this is no distance: what floating-point sums leave behind. */
export const NO_DISTANCE = 0.000001;

/** A calendar year in progress at the cut-off date, that day included. */
export interface PlaceInYear {
  readonly year: number;
  readonly dayOfYear: number;
  readonly daysInYear: number;
}

/** A value and its year. */
export interface Point {
  readonly year: number;
  readonly value: number;
}

/**
 * What is still to do, and how fast, in the indicator's unit. All distances are positive when they go the right way.
 * Arithmetic only: a distance divided by a time. Nothing is fitted to a few points.
 */
export interface Pace {
  readonly goal: Point;
  /** From the value to the goal; always above 0. */
  readonly missing: number;
  /** `mois`: the year is in progress and its total is counted; `an`: whole years up to the last target. */
  readonly per: 'an' | 'mois';
  /** Months or years left; 0 when the term is here or past. */
  readonly left: number;
  /** missing ÷ left; null when nothing is left. */
  readonly needed: number | null;
  /** `mois`: done each month since January; `an`: gained each year since `since`, below 0 when it went the wrong way. */
  readonly realised: number | null;
  /** Year from which `realised` is counted, for years. */
  readonly since: number | null;
}

export interface PaceInput {
  readonly year: number;
  readonly value: number | null;
  readonly direction: Direction;
  /** Adds up over a year (hours, contracts), so that a year in progress is a part of it. */
  readonly isFlow: boolean;
  /** Value expected for the whole year, before any pro rata. */
  readonly wholeYear: number | null;
  readonly finalTarget: Point | null;
  /** Baseline, or the first year of the scheme that has a value; null when nothing precedes. */
  readonly start: Point | null;
  readonly cutOff: PlaceInYear | null;
}

export const isRunning = (year: number, isFlow: boolean, cutOff: PlaceInYear | null): boolean =>
  isFlow && cutOff !== null && cutOff.year === year && cutOff.dayOfYear < cutOff.daysInYear;

/**
 * Required pace of an indicator; null when it has no value, no goal, or no way to go.
 * Source: « proposition » (a required pace rather than a forecast: a scheme has two to six points).
 */
export function paceOf(input: PaceInput): Pace | null {
  const { year, value, direction, isFlow, wholeYear, finalTarget, start, cutOff } = input;
  if (value === null || direction === 'neutre') return null;
  const towards = (from: number, to: number): number => (direction === 'hausse' ? to - from : from - to);

  if (cutOff !== null && isRunning(year, isFlow, cutOff)) {
    // What must stay under a limit has no pace to keep up: the gap says it.
    const missing = wholeYear === null || direction === 'baisse' ? 0 : wholeYear - value;
    if (wholeYear === null || missing <= NO_DISTANCE) return null;
    const left = (cutOff.daysInYear - cutOff.dayOfYear) / DAYS_PER_MONTH;
    return {
      goal: { year, value: wholeYear },
      missing,
      per: 'mois',
      left,
      needed: missing / left,
      realised: value / (cutOff.dayOfYear / DAYS_PER_MONTH),
      since: null,
    };
  }
  if (finalTarget === null) return null;
  const missing = towards(value, finalTarget.value);
  if (missing <= NO_DISTANCE) return null;
  const left = Math.max(0, finalTarget.year - year);
  return {
    goal: finalTarget,
    missing,
    per: 'an',
    left,
    needed: left > 0 ? missing / left : null,
    realised: start === null ? null : towards(start.value, value) / (year - start.year),
    since: start?.year ?? null,
  };
}

/** Where the way of a year begins: the baseline when it is earlier, else the first earlier year that has a value. */
export function startOf(
  year: number,
  baseline: Point | null,
  years: readonly { readonly year: number; readonly value: number | null }[],
): Point | null {
  if (baseline !== null && baseline.year < year) return { year: baseline.year, value: baseline.value };
  const first = years.find((one) => one.year < year && one.value !== null);
  return first && first.value !== null ? { year: first.year, value: first.value } : null;
}
