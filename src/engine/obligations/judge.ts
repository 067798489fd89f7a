import type { ObligationState } from '../../scheme/obligation';
import type { Tolerances } from '../../scheme/status';
import { DAYS_PER_MONTH } from '../../scheme/pace';
import type { ObligationGap } from './types';

export interface ObligationInput {
  readonly total: number | null;
  readonly done: number;
  readonly start: number | null;
  readonly end: number | null;
  readonly cutOff: number | null;
}

export interface ObligationVerdict {
  readonly elapsed: number | null;
  readonly due: number | null;
  readonly remaining: number | null;
  readonly late: number | null;
  readonly pace: number | null;
  readonly state: ObligationState;
  readonly missing: ObligationGap | null;
}

/** Days elapsed ÷ days of the contract, first and last day included: half of a contract is due at half of its duration. */
function elapsedOf({ start, end, cutOff }: ObligationInput): number | null {
  if (start === null || end === null || cutOff === null || end < start) return null;
  return Math.min(1, Math.max(0, (cutOff - start + 1) / (end - start + 1)));
}

/**
 * Where a contract stands. Order of the guards: hours not known, all done, dates not known, not begun, ended; then the
 * hours done against those due, with the tolerances of the trajectories. Source: « proposition ».
 */
export function judgeObligation(
  input: ObligationInput,
  { onTrack, off }: Pick<Tolerances, 'onTrack' | 'off'>,
): ObligationVerdict {
  const { total, done, start, end, cutOff } = input;
  const elapsed = elapsedOf(input);
  const due = total === null || elapsed === null ? null : total * elapsed;
  const remaining = total === null ? null : Math.max(0, total - done);
  const late = due === null ? null : Math.max(0, due - done);
  const left = end === null || cutOff === null ? 0 : (end - cutOff) / DAYS_PER_MONTH;
  const pace = remaining !== null && remaining > 0 && left > 0 ? remaining / left : null;
  const said = (state: ObligationState, missing: ObligationGap | null = null): ObligationVerdict => ({
    elapsed,
    due,
    remaining,
    late,
    pace,
    state,
    missing,
  });
  if (total === null) return said('non-calculable', 'heures');
  if (done >= total) return said('tenue');
  if (due === null || start === null || end === null || cutOff === null)
    return said('non-calculable', cutOff === null && start !== null && end !== null ? 'arrete' : 'dates');
  if (cutOff < start) return said('a-venir');
  if (cutOff >= end) return said('non-tenue');
  if (done >= due * (1 - onTrack)) return said('a-jour');
  return said(done >= due * (1 - off) ? 'a-risque' : 'en-retard');
}
