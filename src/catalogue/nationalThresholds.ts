import type { CATEGORIES } from './tables/marches';

/** A national threshold, € HT, for the contracts notified between two days. */
export interface NationalThreshold {
  readonly id: 'dispense' | 'publicite' | 'donnees-essentielles';
  /** First and last day, as `YYYY-MM-DD`; null = no known bound. */
  readonly from: string | null;
  readonly to: string | null;
  readonly categories: readonly (typeof CATEGORIES)[number][];
  readonly amount: number;
  /** False where the source could not be read in full: shown « à vérifier ». */
  readonly certain: boolean;
  readonly source: string;
}

const ALL = ['Travaux', 'Fournitures', 'Services'] as const;
const PURCHASES = ['Fournitures', 'Services'] as const;

/**
 * Dispense = under it, neither publicity nor competition is due; publicité = from it, a formal notice is; données
 * essentielles = from it, the contract is published. Source: tables of national thresholds, decrees quoted line by line.
 */
export const NATIONAL_THRESHOLDS: readonly NationalThreshold[] = [
  {
    id: 'dispense',
    from: null,
    to: '2019-12-31',
    categories: ALL,
    amount: 25_000,
    certain: false,
    source: 'seuil de dispense en vigueur jusqu’au 31/12/2019',
  },
  {
    id: 'dispense',
    from: '2020-01-01',
    to: '2021-12-31',
    categories: ALL,
    amount: 40_000,
    certain: false,
    source: 'seuil de dispense au 01/01/2020',
  },
  {
    id: 'dispense',
    from: '2022-01-01',
    to: '2026-03-31',
    categories: PURCHASES,
    amount: 40_000,
    certain: false,
    source: 'seuil de dispense au 01/01/2020',
  },
  {
    id: 'dispense',
    from: '2026-04-01',
    to: null,
    categories: PURCHASES,
    amount: 60_000,
    certain: true,
    source: 'décret du 29 décembre 2025',
  },
  {
    id: 'dispense',
    from: '2022-01-01',
    to: null,
    categories: ['Travaux'],
    amount: 100_000,
    certain: true,
    source: 'décrets 2022-1683 et 2024-1217, permanent depuis le 01/01/2026',
  },
  {
    id: 'publicite',
    from: null,
    to: null,
    categories: ALL,
    amount: 90_000,
    certain: true,
    source: 'publicité au BOAMP ou dans un journal d’annonces légales',
  },
  {
    id: 'donnees-essentielles',
    from: '2024-01-01',
    to: null,
    categories: ALL,
    amount: 40_000,
    certain: true,
    source: 'arrêté du 22 décembre 2022, en vigueur au 01/01/2024',
  },
];

/**
 * Annual volume from which a scheme is due, € HT (D2111-3): 50 M€ since 2023, 100 M€ before (décret 2015-90).
 * `current`: the amount of the workbook's Paramètres, for the years since 2023.
 */
export const schemeThreshold = (year: number, current = 50_000_000): number =>
  year >= 2023 ? current : 100_000_000;
