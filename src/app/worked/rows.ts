import { serialOf } from '../../engine/serialDate';
import type { DataRow } from '../../scheme/values';

/** A whole number shared into whole parts that add up to it: the first ones get one more. */
export function shared(total: number, parts: number): readonly number[] {
  const each = Math.floor(total / parts);
  const more = total - each * parts;
  return Array.from({ length: parts }, (_, index) => each + (index < more ? 1 : 0));
}

/** So many contracts of a year, each made by its rank. Months follow one another, so that no date says anything. */
export const contractsOf = (
  year: number,
  length: number,
  make: (rank: number) => DataRow,
): readonly DataRow[] =>
  Array.from({ length }, (_, rank) => ({
    marche_id: `${year}-${String(rank + 1).padStart(4, '0')}`,
    date_notification: serialOf(year, (rank % 12) + 1, 15),
    type_contrat: 'Marché',
    ...make(rank),
  }));

/** OUI for the first ranks, NON for the others. */
export const firstOnes = (count: number, rank: number): 'OUI' | 'NON' => (rank < count ? 'OUI' : 'NON');
