import type { DataRow } from '../scheme/values';
import { namedBuyer } from './buyerMarks';
import { yearOfSerial } from './serialDate';

const yearOf = (row: DataRow): number | null =>
  typeof row['periode'] === 'number' ? yearOfSerial(row['periode']) : null;

/**
 * Marks the first row of each employer in each year, so that a plain sum counts distinct employers.
 * An employer is its SIRET, else its name. Written at each import (`repere`): no shared formula can do it row by row.
 * In a mutualised scheme a second mark counts those of each buyer, whose sum says nothing of the whole.
 */
export function markEmployers(
  heures: readonly DataRow[],
  buyers: readonly string[] = [],
): readonly DataRow[] {
  const seen = new Set<string>();
  const first = (key: string): 1 | 0 => {
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst ? 1 : 0;
  };
  return heures.map((row) => {
    const year = yearOf(row);
    const employer = row['employeur_siret'] ?? row['employeur_nom'];
    const known = year !== null && employer !== null && employer !== undefined;
    const key = `${year}|${String(employer).toUpperCase()}`;
    const own = `${namedBuyer(row['acheteur'], buyers)}|${key}`;
    return {
      ...row,
      employeur_compte: known ? first(key) : null,
      ...(buyers.length > 0 ? { employeur_compte_acheteur: known ? first(`=${own}`) : null } : {}),
    };
  });
}

/** Which row stands for a consultation: one that says whether it is split into lots, rather than one that does not. */
const known = (row: DataRow): number => (row['alloti'] === 'OUI' ? 2 : row['alloti'] === 'NON' ? 1 : 0);

/**
 * Marks one row of each consultation in each year, so that a plain sum counts distinct consultations.
 * Written at each import (`repere`): on 20,000 contracts, a formula that looks at all the others is too slow.
 * In a mutualised scheme a second mark counts those of each buyer: a joint consultation counts for each of its buyers.
 */
export function markConsultations(
  marches: readonly DataRow[],
  buyers: readonly string[] = [],
): readonly DataRow[] {
  const whole = standingRows(marches, () => '');
  const own =
    buyers.length > 0 ? standingRows(marches, (row) => namedBuyer(row['acheteur_nom'], buyers)) : null;
  return marches.map((row, index) => ({
    ...row,
    consultation_comptee: whole[index] ?? null,
    ...(own ? { consultation_comptee_acheteur: own[index] ?? null } : {}),
  }));
}

/** 1 on the row that stands for its consultation among those of its year and group, 0 on the others, null without one. */
function standingRows(
  marches: readonly DataRow[],
  groupOf: (row: DataRow) => string,
): readonly (number | null)[] {
  const keys = marches.map((row) => {
    const { consultation_id: id, date_notification: date } = row;
    if (id === null || id === undefined || id === '' || typeof date !== 'number') return null;
    return `${yearOfSerial(date)}|${groupOf(row)}|${String(id).toUpperCase()}`;
  });
  const standing = new Map<string, number>();
  keys.forEach((key, index) => {
    if (key === null) return;
    const [current, row] = [marches[standing.get(key) ?? -1], marches[index]];
    if (row && (!current || known(row) > known(current))) standing.set(key, index);
  });
  return keys.map((key, index) => (key === null ? null : standing.get(key) === index ? 1 : 0));
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
