/**
 * European thresholds above which a formal procedure is due, € HT, by pairs of years.
 * Source: avis relatifs aux seuils de procédure (2020-2021 to 2026-2027).
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
  { from: 2020, to: 2021, etat: 139_000, local: 214_000, entite: 428_000, travaux: 5_350_000 },
  { from: 2022, to: 2023, etat: 140_000, local: 215_000, entite: 431_000, travaux: 5_382_000 },
  { from: 2024, to: 2025, etat: 143_000, local: 221_000, entite: 443_000, travaux: 5_538_000 },
  { from: 2026, to: 2027, etat: 140_000, local: 216_000, entite: 432_000, travaux: 5_404_000 },
];

/** One line a year: what Paramètres shows, and what row formulas look up. */
export const thresholdYears = (): readonly (EuropeanThreshold & { readonly year: number })[] =>
  EUROPEAN_THRESHOLDS.flatMap((line) =>
    Array.from({ length: line.to - line.from + 1 }, (_, index) => ({ ...line, year: line.from + index })),
  );
