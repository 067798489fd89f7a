import type { ObligationMode, ObligationState } from '../../scheme/obligation';

/** What is missing to say where a contract stands. */
export type ObligationGap = 'heures' | 'dates' | 'arrete';

/** The insertion hours of one contract: its lots, when they bear the same number, together. Dates are serial days. */
export interface Obligation {
  readonly contract: string;
  /** Empty unless the scheme has several buyers. */
  readonly buyer: string;
  readonly subject: string;
  readonly holder: string;
  readonly mode: ObligationMode;
  readonly start: number | null;
  readonly end: number | null;
  /** Hours that the contract asks for over its whole duration. */
  readonly total: number | null;
  /** Share of its duration elapsed at the cut-off date, 0 to 1. */
  readonly elapsed: number | null;
  /** Hours that should be done at the cut-off date: total × elapsed. */
  readonly due: number | null;
  /** Hours done: realised or validated, as Paramètres says. */
  readonly done: number;
  /** Hours of training, apart: never added to those done. */
  readonly training: number;
  readonly remaining: number | null;
  readonly late: number | null;
  /** Hours a month that the rest asks for until the end; null when nothing is left, or no time. */
  readonly pace: number | null;
  /** Remaining hours × penalty, in euros: an order of magnitude, with the penalty of Paramètres. */
  readonly stake: number | null;
  readonly state: ObligationState;
  readonly missing: ObligationGap | null;
  /** Rank of its first row in Marchés, from 0. */
  readonly row: number;
  /** The row of Marchés, from 1, that alone is this contract and comes first of its number; 0 when none does. */
  readonly line: number;
}

export interface Obligations {
  /** Date at which all is judged: that of Paramètres, else the end of the last month with hours; null without either. */
  readonly cutOff: number | null;
  /** Ranked by what is at stake, running contracts first. */
  readonly contracts: readonly Obligation[];
}
