import { STATUS_TONES, STATUS_WORDS, type Status } from '../../scheme/status';
import type { Block } from '../host';
import type { ConditionalPlan } from '../plan';

/** A tint behind each state; the word and its symbol already say it. */
export const statusRules = (block: Block): ConditionalPlan[] =>
  Object.entries(STATUS_WORDS).map(([status, { symbol }]) => ({
    ...block,
    rule: { kind: 'beginsWith', text: symbol, tone: STATUS_TONES[status as Status] },
  }));
