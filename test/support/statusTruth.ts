import { templateById } from '../../src/app';
import { makeScheme } from '../../src/app/makeScheme';
import type { Scheme, SchemeIndicator, Template } from '../../src/scheme/scheme';
import type { Status } from '../../src/scheme/status';
import { REQUEST } from './sessions';

/** A value typed for a year, and the state that arithmetic gives it; null = nothing typed. */
type Case = readonly [year: number, value: number | null, status: Status];

/**
 * A trajectory and what is made of it, computed by hand. « En trajectoire » reaches 5 % either side of what is expected, « vigilance »
 * 20 % on the bad side; reaching the target of the year, or the last one in a year without, is « atteint ».
 */
interface Trajectory {
  readonly name: string;
  /** `hausse` and `baisse` add up over a year (hours, tonnes); `taux` does not (share of contracts); `neutre` has no better side. */
  readonly kind: 'hausse' | 'baisse' | 'taux' | 'neutre';
  readonly baseline?: readonly [year: number, value: number];
  readonly targets: Readonly<Record<string, number>>;
  readonly tolerance?: number;
  /** Absent = a straight line between two typed points. */
  readonly trajectory?: SchemeIndicator['trajectory'];
  readonly cases: readonly Case[];
}

export const TRUTH: readonly Trajectory[] = [
  {
    // From 100 to 200 in five years: 20 a year. Expected 120, 140, 160, 180, 200.
    name: 'linear, one of each state',
    kind: 'hausse',
    baseline: [2023, 100],
    targets: { 2028: 200 },
    cases: [
      [2024, 120, 'en-trajectoire'],
      [2025, 147.01, 'en-avance'], // 140 x 1.05 = 147
      [2026, 151.99, 'vigilance'], // 160 x 0.95 = 152
      [2027, 143.99, 'en-ecart'], // 180 x 0.80 = 144
      [2028, 200, 'atteint'],
    ],
  },
  {
    name: 'linear, on each edge',
    kind: 'hausse',
    baseline: [2023, 100],
    targets: { 2028: 200 },
    cases: [
      [2024, 114, 'en-trajectoire'], // 120 x 0.95 = 114: the edge is in
      [2025, 147, 'en-trajectoire'], // 140 x 1.05 = 147: the edge is in
      [2026, 128, 'vigilance'], // 160 x 0.80 = 128: the edge is in
      [2027, 200, 'atteint'], // last target reached a year early
      [2028, 199.99, 'en-trajectoire'], // 200 missed by a hair, within 5 %
    ],
  },
  {
    name: 'linear, zero and nothing',
    kind: 'hausse',
    baseline: [2023, 100],
    targets: { 2028: 200 },
    cases: [
      [2024, 0, 'en-ecart'], // zero is a value
      [2025, null, 'non-calculable'],
      [2026, -5, 'en-ecart'], // corrections larger than the hours
      [2027, 1000, 'atteint'],
      [2028, null, 'non-calculable'],
    ],
  },
  {
    // A target typed for each year: reaching it is « atteint » at once.
    name: 'typed targets, without baseline',
    kind: 'hausse',
    targets: { 2024: 10, 2025: 20, 2026: 30, 2027: 40, 2028: 50 },
    cases: [
      [2024, 10, 'atteint'],
      [2025, 19, 'en-trajectoire'], // 20 x 0.95 = 19
      [2026, 24, 'vigilance'], // 30 x 0.80 = 24
      [2027, 31.99, 'en-ecart'], // 40 x 0.80 = 32
      [2028, 55, 'atteint'],
    ],
  },
  {
    // The target of the year counts, not the lower last one.
    name: 'typed targets that come down again',
    kind: 'hausse',
    targets: { 2024: 80, 2025: 100, 2026: 80, 2027: 60, 2028: 50 },
    cases: [
      [2024, 50, 'en-ecart'], // 80 x 0.80 = 64
      [2025, 95, 'en-trajectoire'], // 100 x 0.95
      [2026, 76, 'en-trajectoire'], // 80 x 0.95
      [2027, 60, 'atteint'],
      [2028, 49, 'en-trajectoire'], // 50 x 0.95 = 47.5
    ],
  },
  {
    // Nothing precedes 2025: nothing is due before. Then 40 to 100 in three years: 20 a year, so 60 and 80.
    name: 'steps, without baseline',
    kind: 'hausse',
    targets: { 2025: 40, 2028: 100 },
    cases: [
      [2024, 39, 'sans-cible'],
      [2025, 40, 'atteint'],
      [2026, 60, 'en-trajectoire'],
      [2027, 63.99, 'en-ecart'], // 80 x 0.80 = 64
      [2028, 120, 'atteint'],
    ],
  },
  {
    // After the last target, it stays what is expected.
    name: 'target passed',
    kind: 'hausse',
    baseline: [2022, 20],
    targets: { 2025: 50 },
    cases: [
      [2024, 40, 'en-trajectoire'], // 20 + 30 x 2/3 = 40
      [2025, 50, 'atteint'],
      [2026, 50, 'atteint'],
      [2027, 47.5, 'en-trajectoire'], // 50 x 0.95
      [2028, 39.99, 'en-ecart'], // 50 x 0.80 = 40
    ],
  },
  {
    name: 'no target at all',
    kind: 'hausse',
    baseline: [2023, 100],
    targets: {},
    cases: [
      [2024, 120, 'sans-cible'],
      [2025, 0, 'sans-cible'],
      [2026, null, 'non-calculable'],
      [2027, 100, 'sans-cible'],
      [2028, 1, 'sans-cible'],
    ],
  },
  {
    // Baseline = target: tolerances are shares of what is expected, nothing is divided by the way to go.
    name: 'flat',
    kind: 'hausse',
    baseline: [2023, 100],
    targets: { 2028: 100 },
    cases: [
      [2024, 100, 'atteint'],
      [2025, 99.99, 'en-trajectoire'],
      [2026, 94.99, 'vigilance'],
      [2027, 79.99, 'en-ecart'],
      [2028, 100.01, 'atteint'],
    ],
  },
  {
    // Its own tolerance, 10 %; vigilance still ends at 20 %.
    name: 'wider tolerance',
    kind: 'hausse',
    baseline: [2023, 100],
    targets: { 2028: 200 },
    tolerance: 0.1,
    cases: [
      [2024, 108, 'en-trajectoire'], // 120 x 0.90
      [2025, 125.99, 'vigilance'], // 140 x 0.90 = 126
      [2026, 176, 'en-trajectoire'], // 160 x 1.10
      [2027, 198.01, 'en-avance'], // 180 x 1.10 = 198
      [2028, 159.99, 'en-ecart'], // 200 x 0.80 = 160
    ],
  },
  {
    name: 'no tolerance',
    kind: 'hausse',
    targets: { 2024: 10, 2025: 10, 2026: 10, 2027: 20 },
    tolerance: 0,
    cases: [
      [2024, 10, 'atteint'],
      [2025, 9.99, 'vigilance'],
      [2026, 8, 'vigilance'], // 10 x 0.80
      [2027, 15.99, 'en-ecart'], // 20 x 0.80 = 16
      [2028, 20, 'atteint'],
    ],
  },
  {
    // Nothing expected, nothing done: no share of zero helps, and reaching zero is reaching it.
    name: 'a target of zero',
    kind: 'hausse',
    baseline: [2023, 0],
    targets: { 2028: 5 },
    cases: [
      [2024, 1, 'en-trajectoire'], // 0 + 1 x 1 = 1
      [2025, 2.11, 'en-avance'], // 2 x 1.05 = 2.1
      [2026, 2.4, 'vigilance'], // 3 x 0.80 = 2.4
      [2027, 0, 'en-ecart'],
      [2028, 5, 'atteint'],
    ],
  },
  {
    // Less is better: 100 to 50 in five years, 10 a year. Expected 90, 80, 70, 60, 50.
    name: 'down, one of each state',
    kind: 'baisse',
    baseline: [2023, 100],
    targets: { 2028: 50 },
    cases: [
      [2024, 90, 'en-trajectoire'],
      [2025, 75.99, 'en-avance'], // 80 x 0.95 = 76
      [2026, 73.51, 'vigilance'], // 70 x 1.05 = 73.5
      [2027, 72.01, 'en-ecart'], // 60 x 1.20 = 72
      [2028, 50, 'atteint'],
    ],
  },
  {
    name: 'down, on each edge',
    kind: 'baisse',
    baseline: [2023, 100],
    targets: { 2028: 50 },
    cases: [
      [2024, 94.5, 'en-trajectoire'], // 90 x 1.05
      [2025, 96, 'vigilance'], // 80 x 1.20
      [2026, 50, 'atteint'], // last target reached early
      [2027, 57, 'en-trajectoire'], // 60 x 0.95
      [2028, 52.5, 'en-trajectoire'], // 50 x 1.05
    ],
  },
  {
    name: 'down to nothing',
    kind: 'baisse',
    targets: { 2024: 10, 2028: 0 },
    cases: [
      [2024, 10, 'atteint'],
      [2025, 7.5, 'en-trajectoire'], // 10 - 2.5
      [2026, 6, 'vigilance'], // 5 x 1.20
      [2027, 0, 'atteint'],
      [2028, 0.01, 'en-ecart'], // 0 x 1.20 = 0
    ],
  },
  {
    name: 'neither good nor bad',
    kind: 'neutre',
    baseline: [2023, 10],
    targets: { 2028: 20 },
    cases: [
      [2024, 1, 'suivi-simple'],
      [2025, 0, 'suivi-simple'],
      [2026, null, 'non-calculable'],
      [2027, 20, 'suivi-simple'],
      [2028, 99, 'suivi-simple'],
    ],
  },
  {
    // A rate, typed in points: 10 % to 30 % in five years, 4 points a year. Expected 14, 18, 22, 26, 30.
    name: 'a rate',
    kind: 'taux',
    baseline: [2023, 10],
    targets: { 2028: 30 },
    cases: [
      [2024, 14, 'en-trajectoire'],
      [2025, 18.91, 'en-avance'], // 18 x 1.05 = 18.9
      [2026, 20.89, 'vigilance'], // 22 x 0.95 = 20.9
      [2027, 20.79, 'en-ecart'], // 26 x 0.80 = 20.8
      [2028, 30, 'atteint'],
    ],
  },
  {
    // By steps: 100 until 2026, then 150, then 200 in 2028. Expected 100, 100, 150, 150, 200 (a line: 116.7, 133.3, 150, 175, 200).
    name: 'stepped, one of each state',
    kind: 'hausse',
    trajectory: 'paliers',
    baseline: [2023, 100],
    targets: { 2026: 150, 2028: 200 },
    cases: [
      [2024, 100, 'en-trajectoire'], // on a line, 116.7 x 0.95 = 110.8 would not be reached
      [2025, 94.99, 'vigilance'], // 100 x 0.95 = 95
      [2026, 150, 'atteint'],
      [2027, 157.51, 'en-avance'], // 150 x 1.05 = 157.5
      [2028, 159.99, 'en-ecart'], // 200 x 0.80 = 160
    ],
  },
  {
    // Nothing precedes 2025: nothing is due before. Then 40 until 2028.
    name: 'stepped, on each edge, without baseline',
    kind: 'hausse',
    trajectory: 'paliers',
    targets: { 2025: 40, 2028: 100 },
    cases: [
      [2024, 39, 'sans-cible'],
      [2025, 42, 'atteint'],
      [2026, 38, 'en-trajectoire'], // 40 x 0.95 = 38: the edge is in
      [2027, 32, 'vigilance'], // 40 x 0.80 = 32: the edge is in
      [2028, 100, 'atteint'],
    ],
  },
  {
    // Less is better: 100 until 2026, then 80, then 50 in 2028.
    name: 'stepped, down',
    kind: 'baisse',
    trajectory: 'paliers',
    baseline: [2023, 100],
    targets: { 2026: 80, 2028: 50 },
    cases: [
      [2024, 100, 'en-trajectoire'],
      [2025, 94.99, 'en-avance'], // 100 x 0.95 = 95
      [2026, 84.01, 'vigilance'], // 80 x 1.05 = 84
      [2027, 96.01, 'en-ecart'], // 80 x 1.20 = 96
      [2028, 50, 'atteint'],
    ],
  },
  {
    // Points: 10 % until 2026, then 20 %, then 30 % in 2028.
    name: 'stepped, a rate',
    kind: 'taux',
    trajectory: 'paliers',
    baseline: [2023, 10],
    targets: { 2026: 20, 2028: 30 },
    cases: [
      [2024, 10, 'en-trajectoire'],
      [2025, 10.51, 'en-avance'], // 10 x 1.05 = 10.5
      [2026, 20, 'atteint'],
      [2027, 15.99, 'en-ecart'], // 20 x 0.80 = 16
      [2028, 28.49, 'vigilance'], // 30 x 0.95 = 28.5
    ],
  },
  {
    // The baseline holds until the one target, which then stays.
    name: 'stepped, target passed',
    kind: 'hausse',
    trajectory: 'paliers',
    baseline: [2022, 20],
    targets: { 2026: 50 },
    cases: [
      [2024, 20, 'en-trajectoire'],
      [2025, 19, 'en-trajectoire'], // 20 x 0.95 = 19
      [2026, 50, 'atteint'],
      [2027, 47.49, 'vigilance'], // 50 x 0.95 = 47.5
      [2028, 39.99, 'en-ecart'], // 50 x 0.80 = 40
    ],
  },
];

/**
 * The same trajectories with data closed on 30 June 2026, the 181st day of 365: what adds up over the year is expected at
 * 181/365 of its year, a rate as it is.
 */
export const PRO_RATA: readonly Trajectory[] = [
  {
    // 160 x 181/365 = 79.342…; x 0.95 = 75.375…; x 1.05 = 83.309…; x 0.80 = 63.473…
    name: 'hours of half a year, on track',
    kind: 'hausse',
    baseline: [2023, 100],
    targets: { 2028: 200 },
    cases: [
      [2025, 147.01, 'en-avance'], // the year before is whole
      [2026, 79.34, 'en-trajectoire'],
      [2027, 180, 'en-trajectoire'],
    ],
  },
  {
    name: 'hours of half a year, ahead',
    kind: 'hausse',
    baseline: [2023, 100],
    targets: { 2028: 200 },
    cases: [[2026, 83.31, 'en-avance']],
  },
  {
    name: 'hours of half a year, to watch',
    kind: 'hausse',
    baseline: [2023, 100],
    targets: { 2028: 200 },
    cases: [[2026, 75.37, 'vigilance']],
  },
  {
    name: 'hours of half a year, off',
    kind: 'hausse',
    baseline: [2023, 100],
    targets: { 2028: 200 },
    cases: [[2026, 63.47, 'en-ecart']],
  },
  {
    // The whole target of the year, reached by June, is reached.
    name: 'target of the year reached by June',
    kind: 'hausse',
    targets: { 2026: 160 },
    cases: [[2026, 160, 'atteint']],
  },
  {
    name: 'a rate has no pro rata',
    kind: 'taux',
    baseline: [2023, 10],
    targets: { 2028: 30 },
    cases: [[2026, 20.89, 'vigilance']], // 22 x 0.95 = 20.9
  },
  {
    // 100 hold until 2027: 100 x 181/365 = 49.589…; x 0.95 = 47.109…
    name: 'stepped, hours of half a year',
    kind: 'hausse',
    trajectory: 'paliers',
    baseline: [2023, 100],
    targets: { 2027: 200 },
    cases: [[2026, 47.1, 'vigilance']],
  },
];

/** Required pace of some of these cases, by hand: missing, left, what it takes per year or month, and what was done. */
export interface PaceCase {
  readonly name: string;
  readonly year: number;
  readonly per: 'an' | 'mois';
  readonly missing: number;
  readonly left: number;
  readonly needed: number | null;
  readonly realised: number | null;
}

const paceCase = (
  name: string,
  year: number,
  [missing, left, needed, realised]: readonly [number, number, number | null, number | null],
  per: 'an' | 'mois' = 'an',
): PaceCase => ({ name, year, per, missing, left, needed, realised });

/** As cells hold them: a percentage is a fraction. */
export const PACES: readonly PaceCase[] = [
  // 200 − 120 = 80 in 4 years, 20 a year; since 2023, (120 − 100) ÷ 1 = 20.
  paceCase('linear, one of each state', 2024, [80, 4, 20, 20]),
  // 200 − 147.01 = 52.99 in 3 years; since 2023, 47.01 ÷ 2 = 23.505.
  paceCase('linear, one of each state', 2025, [52.99, 3, 52.99 / 3, 23.505]),
  // 200 − 143.99 = 56.01 in the one year left; since 2023, 43.99 ÷ 4 = 10.9975.
  paceCase('linear, one of each state', 2027, [56.01, 1, 56.01, 10.9975]),
  // Nothing is due in 2024, and 100 − 39 = 61 are to come in 4 years: 15.25 a year. Nothing precedes.
  paceCase('steps, without baseline', 2024, [61, 4, 15.25, null]),
  // 100 − 63.99 = 36.01; since the first value, 39 in 2024, 24.99 ÷ 3 = 8.33.
  paceCase('steps, without baseline', 2027, [36.01, 1, 36.01, 8.33]),
  // 50 − 47.5 = 2.5, and no year left; since 2022, 27.5 ÷ 5 = 5.5.
  paceCase('target passed', 2027, [2.5, 0, null, 5.5]),
  // Down: 73.51 − 50 = 23.51 in 2 years, 11.755 a year; since 2023, (100 − 73.51) ÷ 3 = 8.83.
  paceCase('down, one of each state', 2026, [23.51, 2, 11.755, 8.83]),
  // Points: 30 − 20.89 = 9.11 in 2 years, 4.555 a year; since 2023, 10.89 ÷ 3 = 3.63.
  paceCase('a rate', 2026, [0.0911, 2, 0.04555, 0.0363]),
  // The pace looks at the last target, whatever the steps: 200 − 157.51 = 42.49; since 2023, 57.51 ÷ 4 = 14.3775.
  paceCase('stepped, one of each state', 2027, [42.49, 1, 42.49, 14.3775]),
];

/** The same with data closed on 30 June 2026: 181 days done, 184 left, of 30.4375 to the month. */
export const PACES_PRO_RATA: readonly PaceCase[] = [
  // 160 − 75.37 = 84.63 by the end of the year; 75.37 done in 181 days.
  paceCase(
    'hours of half a year, to watch',
    2026,
    [84.63, 184 / 30.4375, (84.63 * 30.4375) / 184, (75.37 * 30.4375) / 181],
    'mois',
  ),
  paceCase('a rate has no pro rata', 2026, [0.0911, 2, 0.04555, 0.0363]),
  // 100 − 47.1 = 52.9 by the end of the year, not more: the step to 200 is of 2027.
  paceCase(
    'stepped, hours of half a year',
    2026,
    [52.9, 184 / 30.4375, (52.9 * 30.4375) / 184, (47.1 * 30.4375) / 181],
    'mois',
  ),
];

const INDICATOR = {
  hausse: 'ins-heures-realisees',
  baisse: 'env-ges-achats',
  taux: 'soc-part-marches-clause-insertion',
  neutre: 'ins-part-brsa',
} as const;

/** 30/06/2026. */
export const MID_YEAR = 46_203;

/** A scheme that holds these trajectories, in order, each in a place of its own. */
export function truthScheme(trajectories: readonly Trajectory[]): Scheme {
  const base = templateById('cinor-2017');
  if (!base) throw new Error('no template');
  const indicators = trajectories.map(
    ({ kind, baseline, targets, tolerance, trajectory }): SchemeIndicator => ({
      ref: INDICATOR[kind],
      provenance: 'propose',
      baseline: baseline ? { year: baseline[0], value: baseline[1] } : null,
      targets,
      ...(tolerance === undefined ? {} : { tolerance }),
      ...(trajectory === undefined ? {} : { trajectory }),
    }),
  );
  const template: Template = {
    ...base,
    axes: [
      {
        code: '1',
        title: 'Axe',
        provenance: 'propose',
        objectives: [{ code: '1.1', title: 'Objectif', provenance: 'propose', actions: [], indicators }],
      },
    ],
  };
  return makeScheme({ ...REQUEST, template, years: [2024, 2025, 2026, 2027, 2028] });
}
