import type { Status } from '../../scheme/status';

/** One symbol per state, beside its word; the tone only picks the colour that repeats them. */
export const STATUS_SYMBOLS: Readonly<Record<Status, string>> = {
  atteint: '✓',
  'en-avance': '▲',
  'en-trajectoire': '→',
  vigilance: '△',
  'en-ecart': '▼',
  'non-calculable': '◇',
  'sans-cible': '○',
  'suivi-simple': '·',
};

export type StatusTone = 'good' | 'track' | 'watch' | 'bad' | 'quiet';

export const STATUS_TONES: Readonly<Record<Status, StatusTone>> = {
  atteint: 'good',
  'en-avance': 'good',
  'en-trajectoire': 'track',
  vigilance: 'watch',
  'en-ecart': 'bad',
  'non-calculable': 'quiet',
  'sans-cible': 'quiet',
  'suivi-simple': 'quiet',
};

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
