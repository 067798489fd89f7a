import type { Tone } from './status';

/**
 * How a scheme answers a requirement of the law.
 * - `couvert`: an indicator of the scheme answers;
 * - `sans-cible`: the indicator is there, its target is not;
 * - `a-verifier`: only titles, words or actions speak of it, or nothing in a scheme can say it;
 * - `manquant`: nothing in the scheme answers;
 * - `sans-objet`: the scheme is not concerned.
 */
export const LEGAL_STATES = ['couvert', 'sans-cible', 'a-verifier', 'manquant', 'sans-objet'] as const;
export type LegalState = (typeof LEGAL_STATES)[number];

/** Symbol and tint repeat the word of a state, as for indicators. */
export const LEGAL_LOOKS: Readonly<Record<LegalState, { readonly symbol: string; readonly tone: Tone }>> = {
  couvert: { symbol: '✓', tone: 'good' },
  'sans-cible': { symbol: '△', tone: 'watch' },
  'a-verifier': { symbol: '◇', tone: 'quiet' },
  manquant: { symbol: '▼', tone: 'bad' },
  'sans-objet': { symbol: '·', tone: 'quiet' },
};
