import type { Direction } from './indicator';

/**
 * The state of an indicator for a year. Words first: symbol and colour only repeat them.
 * Source: « proposition », after the states used by public performance scorecards.
 */
export const STATUSES = [
  'atteint',
  'en-avance',
  'en-trajectoire',
  'vigilance',
  'en-ecart',
  'non-calculable',
  'sans-cible',
  'suivi-simple',
] as const;
export type Status = (typeof STATUSES)[number];

/** Words and symbol, as the law's reader sees them in the pane, the sheet and the JSON. */
export const STATUS_WORDS: Readonly<Record<Status, { readonly word: string; readonly symbol: string }>> = {
  atteint: { word: 'Atteint', symbol: '✓' },
  'en-avance': { word: 'En avance', symbol: '▲' },
  'en-trajectoire': { word: 'En trajectoire', symbol: '→' },
  vigilance: { word: 'Vigilance', symbol: '△' },
  'en-ecart': { word: 'En écart', symbol: '▼' },
  'non-calculable': { word: 'Non calculable', symbol: '◇' },
  'sans-cible': { word: 'Sans cible', symbol: '○' },
  'suivi-simple': { word: 'Suivi simple', symbol: '·' },
};

/** How a state is tinted, wherever colour repeats its word. */
export type Tone = 'good' | 'track' | 'watch' | 'bad' | 'quiet';

export const STATUS_TONES: Readonly<Record<Status, Tone>> = {
  atteint: 'good',
  'en-avance': 'good',
  'en-trajectoire': 'track',
  vigilance: 'watch',
  'en-ecart': 'bad',
  'non-calculable': 'quiet',
  'sans-cible': 'quiet',
  'suivi-simple': 'quiet',
};

export const statusText = (status: Status): string =>
  `${STATUS_WORDS[status].symbol} ${STATUS_WORDS[status].word}`;

export interface Tolerances {
  /** Share of the expected value within which the indicator is « en trajectoire » (0.05 = 5 %). */
  readonly onTrack: number;
  /** Share of the expected value beyond which « vigilance » becomes « en écart » (0.20 = 20 %). */
  readonly off: number;
  /** A ratio on fewer rows than this gets no verdict. */
  readonly smallestDenominator: number;
}

export interface StatusInput {
  readonly value: number | null;
  readonly direction: Direction;
  /** Target typed for this very year. */
  readonly target: number | null;
  /** Value expected this year on the trajectory. */
  readonly expected: number | null;
  /** Last target of the scheme: reaching it early is « atteint », in a year that has no target of its own. */
  readonly finalTarget: number | null;
  /** Rows in the denominator when it counts rows, else null. */
  readonly countedRows: number | null;
}

/** Signed distance to the expected value, positive when favourable. Null when either is unknown. */
export function gap(value: number | null, expected: number | null): number | null {
  return value === null || expected === null ? null : value - expected;
}

/**
 * Order of the guards: no value, neutral, too few rows, no target; then the verdict.
 * A flat trajectory (baseline = target) divides nothing: tolerances are shares of the expected value.
 */
export function judge(input: StatusInput, tolerances: Tolerances): Status {
  const { value, direction, target, expected, finalTarget, countedRows } = input;
  if (value === null) return 'non-calculable';
  if (direction === 'neutre') return 'suivi-simple';
  if (expected === null) return 'sans-cible';
  if (countedRows !== null && countedRows < tolerances.smallestDenominator) return 'non-calculable';

  const favourable = (goal: number): number => (direction === 'hausse' ? value - goal : goal - value);
  const goal = target ?? finalTarget;
  if (goal !== null && favourable(goal) >= 0) return 'atteint';
  const margin = Math.abs(expected);
  if (favourable(expected) > margin * tolerances.onTrack) return 'en-avance';
  if (favourable(expected) >= -margin * tolerances.onTrack) return 'en-trajectoire';
  return favourable(expected) >= -margin * tolerances.off ? 'vigilance' : 'en-ecart';
}
