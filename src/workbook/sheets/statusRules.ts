import { STATUS_WORDS, type Status } from '../../scheme/status';
import type { Block } from '../host';
import type { ConditionalPlan, Tone } from '../plan';

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

/** A tint behind each state; the word and its symbol already say it. */
export const statusRules = (block: Block): ConditionalPlan[] =>
  Object.entries(STATUS_WORDS).map(([status, { symbol }]) => ({
    ...block,
    rule: { kind: 'beginsWith', text: symbol, tone: STATUS_TONES[status as Status] },
  }));
