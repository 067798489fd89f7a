import type { Status } from '../../scheme/status';

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

/** Worst verdict of a group: states that judge nothing do not hide those that do. */
export function worstOf(statuses: readonly Status[]): Status | null {
  const judged: readonly Status[] = ['en-ecart', 'vigilance', 'en-trajectoire', 'en-avance', 'atteint'];
  return (
    judged.find((status) => statuses.includes(status)) ??
    WORST_FIRST.find((status) => statuses.includes(status)) ??
    null
  );
}
