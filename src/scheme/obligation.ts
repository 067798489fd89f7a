import type { Tone } from './status';

/** How a contract says how many hours of insertion it asks for. Source: facilitators' practice (Toulouse, DINUM, SOLIDEO). */
export const OBLIGATION_MODES = [
  'Heures fixes',
  'Heures par tranche de montant',
  'Part des heures travaillées',
] as const;
export type ObligationMode = (typeof OBLIGATION_MODES)[number];

/** Where a contract stands on its insertion hours. Source: « proposition ». */
export const OBLIGATION_STATES = [
  'tenue',
  'a-jour',
  'a-risque',
  'en-retard',
  'non-tenue',
  'a-venir',
  'non-calculable',
] as const;
export type ObligationState = (typeof OBLIGATION_STATES)[number];

/** Words and symbol, in the sheet and in the pane. The symbol comes first, so that colour never carries the meaning alone. */
export const OBLIGATION_WORDS: Readonly<
  Record<ObligationState, { readonly word: string; readonly symbol: string; readonly tone: Tone }>
> = {
  tenue: { word: 'Tenue', symbol: '✓', tone: 'good' },
  'a-jour': { word: 'À jour', symbol: '→', tone: 'track' },
  'a-risque': { word: 'À risque', symbol: '△', tone: 'watch' },
  'en-retard': { word: 'En retard', symbol: '▼', tone: 'bad' },
  'non-tenue': { word: 'Échue, non tenue', symbol: '✕', tone: 'bad' },
  'a-venir': { word: 'À venir', symbol: '○', tone: 'quiet' },
  'non-calculable': { word: 'Non calculable', symbol: '◇', tone: 'quiet' },
};

export const obligationText = (state: ObligationState): string =>
  `${OBLIGATION_WORDS[state].symbol} ${OBLIGATION_WORDS[state].word}`;

/** Those that a buyer acts on: hours are missing today, or will be at this pace. */
export const LATE_STATES: readonly ObligationState[] = ['en-retard', 'non-tenue'];
export const AT_RISK_STATES: readonly ObligationState[] = ['a-risque', ...LATE_STATES];
