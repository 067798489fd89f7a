import type { ParameterValues } from '../../catalogue/parameters';
import type { DataSet } from '../aggregate';
import { yearOfSerial } from '../serialDate';

/** Contracts of a year that are marchés globaux or de partenariat, and the part that each leaves to SMEs. */
export interface GlobalCount {
  readonly year: number;
  readonly all: number;
  /** Those whose part is written, and among them those under the minimum of their day of notification. */
  readonly told: number;
  readonly below: number;
  /** Contracts of which nothing says whether they are one: never counted as none. */
  readonly unknown: number;
}

/**
 * Minimum part left to SMEs or craftsmen on a day (share); null where Paramètres has none.
 * Source: décret 2024-1251, 20 % since 01/01/2025, 10 % before (read in a secondary source); by day of notification, for want of
 * the day of the notice (« proposition »).
 */
export function globalMinimum(day: number, parameters: ParameterValues): number | null {
  const since = parameters['date_minimum_pme_globaux'];
  const id = typeof since === 'number' && day < since ? 'minimum_pme_globaux_avant' : 'minimum_pme_globaux';
  const minimum = parameters[id];
  return typeof minimum === 'number' ? minimum : null;
}

/** Marchés globaux of each year, whatever the perimeter of the scheme. */
export function globalCounts(
  data: DataSet,
  parameters: ParameterValues,
  years: readonly number[],
): readonly GlobalCount[] {
  const counts = years.map((year) => ({ year, all: 0, told: 0, below: 0, unknown: 0 }));
  const contracts = data.MARCHES;
  if (!contracts) return counts;
  const [days, said, parts] = [
    contracts.column('date_notification'),
    contracts.column('marche_global'),
    contracts.column('part_pme'),
  ];
  if (days.kind !== 'number' || said.kind !== 'text' || parts.kind !== 'number')
    throw new Error('MARCHES: unexpected type of field');
  for (let row = 0; row < contracts.length; row += 1) {
    const day = days.values[row] ?? Number.NaN;
    const count = Number.isNaN(day) ? undefined : counts[years.indexOf(yearOfSerial(day))];
    if (!count) continue;
    const word = said.words[said.codes[row] ?? 0] ?? '';
    if (word !== 'OUI' && word !== 'NON') count.unknown += 1;
    if (word !== 'OUI') continue;
    count.all += 1;
    const part = parts.values[row] ?? Number.NaN;
    if (Number.isNaN(part)) continue;
    count.told += 1;
    const minimum = globalMinimum(day, parameters);
    if (minimum !== null && part < minimum) count.below += 1;
  }
  return counts;
}

/** What a year comes to. */
export type GlobalState = 'aucun' | 'sous-minimum' | 'a-completer' | 'tenu';
export const globalState = ({ all, told, below }: GlobalCount): GlobalState =>
  all === 0 ? 'aucun' : below > 0 ? 'sous-minimum' : told < all ? 'a-completer' : 'tenu';
