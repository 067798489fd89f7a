import { schemeThreshold } from './nationalThresholds';

/**
 * European thresholds above which a formal procedure is due, € HT, by pairs of years.
 * Source: avis relatifs aux seuils de procédure (2018-2019 to 2026-2027).
 */
export interface EuropeanThreshold {
  readonly from: number;
  readonly to: number;
  /** Supplies and services: State, local authorities, entités adjudicatrices; then works and concessions for all. */
  readonly etat: number;
  readonly local: number;
  readonly entite: number;
  readonly travaux: number;
}

export const EUROPEAN_THRESHOLDS: readonly EuropeanThreshold[] = [
  { from: 2018, to: 2019, etat: 144_000, local: 221_000, entite: 443_000, travaux: 5_548_000 },
  { from: 2020, to: 2021, etat: 139_000, local: 214_000, entite: 428_000, travaux: 5_350_000 },
  { from: 2022, to: 2023, etat: 140_000, local: 215_000, entite: 431_000, travaux: 5_382_000 },
  { from: 2024, to: 2025, etat: 143_000, local: 221_000, entite: 443_000, travaux: 5_538_000 },
  { from: 2026, to: 2027, etat: 140_000, local: 216_000, entite: 432_000, travaux: 5_404_000 },
];

/** Thresholds of one year as the law has them: what Paramètres starts from. */
export interface YearThresholds extends Omit<EuropeanThreshold, 'from' | 'to'> {
  readonly year: number;
  /** Annual volume above which a scheme is due, € HT (D2111-3). */
  readonly spaser: number;
  readonly source: string;
}

/** One line a year. `current`: the amount of Paramètres for the years since 2023. */
export const thresholdYears = (current?: number): readonly YearThresholds[] =>
  EUROPEAN_THRESHOLDS.flatMap(({ from, to, ...amounts }) =>
    Array.from({ length: to - from + 1 }, (_, index) => ({
      ...amounts,
      year: from + index,
      spaser: schemeThreshold(from + index, current),
      source: `Avis relatif aux seuils ${from}-${to} ; ${from + index >= 2023 ? 'décret 2022-767' : 'décret 2015-90'}`,
    })),
  );
