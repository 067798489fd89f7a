import type { ParameterValues } from '../../catalogue/parameters';
import type { DataSet } from '../aggregate';
import { serialOf, yearOfSerial } from '../serialDate';
import { nationalLines } from './nationalTable';

/**
 * For each line of national thresholds, in the order of Paramètres: contracts of each year at or above it, among those of
 * its categories and days. Concessions are in none. Null for a line without amount, and for a year out of its days.
 */
export function nationalCounts(
  data: DataSet,
  parameters: ParameterValues,
  years: readonly number[],
): readonly (readonly (number | null)[] | null)[] {
  const contracts = data.MARCHES;
  return nationalLines(parameters).map(({ amount, categories, from, to }) => {
    if (amount === null) return null;
    const counts = years.map((year): number | null => {
      const first = Math.max(from ?? 0, serialOf(year, 1, 1));
      return Math.min(to ?? Infinity, serialOf(year, 12, 31)) < first ? null : 0;
    });
    if (!contracts) return counts;
    const [days, amounts, kinds, types] = [
      contracts.column('date_notification'),
      contracts.column('montant_ht'),
      contracts.column('categorie'),
      contracts.column('type_contrat'),
    ];
    if (days.kind !== 'number' || amounts.kind !== 'number' || kinds.kind !== 'text' || types.kind !== 'text')
      throw new Error('MARCHES: unexpected type of field');
    const wanted = new Set(categories.map((category) => category.toUpperCase()));
    for (let row = 0; row < contracts.length; row += 1) {
      const [day = Number.NaN, paid = Number.NaN] = [days.values[row], amounts.values[row]];
      if (!(paid >= amount) || Number.isNaN(day)) continue;
      if ((from !== null && day < from) || (to !== null && day >= to + 1)) continue;
      if (!wanted.has(kinds.words[kinds.codes[row] ?? 0] ?? '')) continue;
      if (types.words[types.codes[row] ?? 0] === 'CONCESSION') continue;
      const rank = years.indexOf(yearOfSerial(day));
      if (rank >= 0) counts[rank] = (counts[rank] ?? 0) + 1;
    }
    return counts;
  });
}
