/** Contracts that could be notified in a year, all alike. Amounts in euros, hours for each of them. */
export interface PlannedContracts {
  readonly year: number;
  readonly count: number;
  readonly amount: number | null;
  readonly social: boolean;
  readonly insertion: boolean;
  readonly environmental: boolean;
  /** Hours of insertion written in each. */
  readonly hours: number | null;
}

/** Hours of insertion that could be worked in a year. */
export interface PlannedHours {
  readonly year: number;
  readonly hours: number;
}

/** A target typed otherwise, in the unit of its indicator (30 = 30 %); null = no target for the year. */
export interface ChangedTarget {
  /** Key of the indicator in the scheme. */
  readonly key: string;
  readonly year: number;
  readonly value: number | null;
}

/** What could be otherwise: a scratch, that no workbook holds. */
export interface Scenario {
  readonly targets: readonly ChangedTarget[];
  readonly contracts: readonly PlannedContracts[];
  readonly hours: readonly PlannedHours[];
}

export const EMPTY_SCENARIO: Scenario = { targets: [], contracts: [], hours: [] };
