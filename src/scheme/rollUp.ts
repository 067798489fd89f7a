import { STATUSES, type Status } from './status';

/** States that judge, worst first, then those that say why there is no verdict. */
export const WORST_ORDER: readonly Status[] = [
  'en-ecart',
  'vigilance',
  'en-trajectoire',
  'en-avance',
  'atteint',
  'non-calculable',
  'sans-cible',
  'suivi-simple',
];

/** From the one to look at first to the one that asks nothing. */
export const WORST_FIRST: readonly Status[] = [
  'en-ecart',
  'vigilance',
  'non-calculable',
  'sans-cible',
  'suivi-simple',
  'en-trajectoire',
  'en-avance',
  'atteint',
];

/** The states of a group of indicators in one. */
export interface RollUp {
  /** Null for a group without indicator. */
  readonly worst: Status | null;
  readonly counts: Readonly<Record<Status, number>>;
}

/** Worst verdict of a group: states that judge nothing do not hide those that do. */
export const worstOf = (statuses: readonly Status[]): Status | null =>
  WORST_ORDER.find((status) => statuses.includes(status)) ?? null;

/**
 * Worst state of a group and how many indicators are in each: never a mean of percentages.
 * Source: « proposition », after scorecards whose roll-up is « worst wins ».
 */
export const rollUp = (statuses: readonly Status[]): RollUp => ({
  worst: worstOf(statuses),
  counts: Object.fromEntries(
    STATUSES.map((status) => [status, statuses.filter((one) => one === status).length]),
  ) as Record<Status, number>,
});
