import type { CellValue, DataRow } from '../scheme/values';
import { yearOfSerial } from './serialDate';

/** The buyer of the scheme that a cell names, as formulas compare text; empty when it names none of them. */
export function namedBuyer(value: CellValue | undefined, buyers: readonly string[]): string {
  if (typeof value !== 'string') return '';
  const upper = value.toUpperCase();
  return buyers.find((name) => name.toUpperCase() === upper) ?? '';
}

const PAIR = /\|(\d{4})=([^|]*)(?=\|)/gu;

/** Pairs « year, buyer » of a mark, an empty name standing for no buyer of the scheme. */
export const pairsOf = (mark: string): readonly { readonly year: number; readonly buyer: string }[] =>
  [...mark.matchAll(PAIR)].map(([, year, buyer]) => ({ year: Number(year), buyer: buyer ?? '' }));

/**
 * Writes on each person the years in which they worked at least one hour for each buyer: `|2025=Ville A|2026=|`.
 * A year is there only where the person is present in it over all buyers, so that no buyer has people that the whole has
 * not. A person who worked for two buyers counts once for each, and once in all: 2 + 2 may make 3.
 */
export function markBuyerPresence(
  beneficiaires: readonly DataRow[],
  heures: readonly DataRow[],
  buyers: readonly string[],
): readonly DataRow[] {
  const hours = new Map<string, Map<string, number>>();
  for (const row of heures) {
    const { periode, beneficiaire_id: person } = row;
    const worked = row['heures_declarees'] ?? row['heures_validees'];
    if (typeof periode !== 'number' || typeof person !== 'string' || typeof worked !== 'number') continue;
    const pair = `${yearOfSerial(periode)}=${namedBuyer(row['acheteur'], buyers)}`;
    const own = hours.get(person) ?? new Map<string, number>();
    own.set(pair, (own.get(pair) ?? 0) + worked);
    hours.set(person, own);
  }
  return beneficiaires.map((row) => {
    const present = new Set(String(row['annees'] ?? '').match(/\d{4}/gu));
    const pairs = [...(hours.get(String(row['beneficiaire_id'])) ?? [])].flatMap(([pair, worked]) =>
      worked > 0 && present.has(pair.slice(0, 4)) ? [pair] : [],
    );
    return { ...row, annees_acheteurs: pairs.length > 0 ? `|${pairs.sort().join('|')}|` : null };
  });
}

/**
 * Names the buyer of rows that only name their contract, where every contract of that number that names a buyer names
 * the same one: two buyers may give two contracts one number, and a guess would be worse than « sans acheteur ».
 */
export function buyersFromContracts(
  rows: readonly DataRow[],
  marches: readonly DataRow[],
): readonly DataRow[] {
  const names = new Map<string, Map<string, string>>();
  for (const { marche_id: id, acheteur_nom: name } of marches) {
    if (typeof id !== 'string' || typeof name !== 'string' || name === '') continue;
    const own = names.get(id.toUpperCase()) ?? new Map<string, string>();
    names.set(id.toUpperCase(), own.set(name.toUpperCase(), name));
  }
  return rows.map((row) => {
    if (typeof row['acheteur'] === 'string' && row['acheteur'] !== '') return row;
    const known = [...(names.get(String(row['marche_id'] ?? '').toUpperCase())?.values() ?? [])];
    const [only] = known;
    return only !== undefined && known.length === 1 ? { ...row, acheteur: only } : row;
  });
}
