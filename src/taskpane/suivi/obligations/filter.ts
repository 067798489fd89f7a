import type { ToldObligation } from '../../../app/obligations/tellObligations';
import { AT_RISK_STATES, LATE_STATES, type ObligationState } from '../../../scheme/obligation';

export const OBLIGATION_FILTERS = ['every', 'atRisk', 'late'] as const;
export type ObligationFilter = (typeof OBLIGATION_FILTERS)[number];

const STATES: Readonly<Record<ObligationFilter, readonly ObligationState[] | null>> = {
  every: null,
  atRisk: AT_RISK_STATES,
  late: LATE_STATES,
};

export const filteredBy = (
  contracts: readonly ToldObligation[],
  filter: ObligationFilter,
): readonly ToldObligation[] => contracts.filter(({ state }) => STATES[filter]?.includes(state) ?? true);
