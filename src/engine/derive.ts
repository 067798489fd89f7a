import type { DataRow } from '../scheme/values';
import { yearOfSerial } from './serialDate';

const yearOf = (row: DataRow): number | null =>
  typeof row['periode'] === 'number' ? yearOfSerial(row['periode']) : null;

/**
 * Marks the first row of each employer in each year, so that a plain sum counts distinct employers.
 * An employer is its SIRET, else its name. Written at each import (`repere`): no shared formula can do it row by row.
 */
export function markEmployers(heures: readonly DataRow[]): readonly DataRow[] {
  const seen = new Set<string>();
  return heures.map((row) => {
    const year = yearOf(row);
    const employer = row['employeur_siret'] ?? row['employeur_nom'];
    if (year === null || employer === null || employer === undefined)
      return { ...row, employeur_compte: null };
    const key = `${year}|${String(employer).toUpperCase()}`;
    const first = !seen.has(key);
    seen.add(key);
    return { ...row, employeur_compte: first ? 1 : 0 };
  });
}

/** Which row stands for a consultation: one that says whether it is split into lots, rather than one that does not. */
const known = (row: DataRow): number => (row['alloti'] === 'OUI' ? 2 : row['alloti'] === 'NON' ? 1 : 0);

/**
 * Marks one row of each consultation in each year, so that a plain sum counts distinct consultations.
 * Written at each import (`repere`): on 20,000 contracts, a formula that looks at all the others is too slow.
 */
export function markConsultations(marches: readonly DataRow[]): readonly DataRow[] {
  const keys = marches.map((row) => {
    const { consultation_id: id, date_notification: date } = row;
    if (id === null || id === undefined || id === '' || typeof date !== 'number') return null;
    return `${yearOfSerial(date)}|${String(id).toUpperCase()}`;
  });
  const standing = new Map<string, number>();
  keys.forEach((key, index) => {
    if (key === null) return;
    const [current, row] = [marches[standing.get(key) ?? -1], marches[index]];
    if (row && (!current || known(row) > known(current))) standing.set(key, index);
  });
  return marches.map((row, index) => {
    const key = keys[index] ?? null;
    return { ...row, consultation_comptee: key === null ? null : standing.get(key) === index ? 1 : 0 };
  });
}

/**
 * Writes on each person the years in which they worked at least one hour (`2024;2025`), corrections deducted.
 * Source of the rule: a beneficiary is counted once per year, in each year worked.
 */
export function markPresence(
  beneficiaires: readonly DataRow[],
  heures: readonly DataRow[],
): readonly DataRow[] {
  const hours = new Map<string, Map<number, number>>();
  for (const row of heures) {
    const year = yearOf(row);
    const person = row['beneficiaire_id'];
    const worked = row['heures_declarees'] ?? row['heures_validees'];
    if (year === null || typeof person !== 'string' || typeof worked !== 'number') continue;
    const own = hours.get(person) ?? new Map<number, number>();
    own.set(year, (own.get(year) ?? 0) + worked);
    hours.set(person, own);
  }
  return beneficiaires.map((row) => {
    const own = hours.get(String(row['beneficiaire_id']));
    const years = own ? [...own].filter(([, worked]) => worked > 0).map(([year]) => year) : [];
    return { ...row, annees: years.length > 0 ? years.sort((a, b) => a - b).join(';') : null };
  });
}
