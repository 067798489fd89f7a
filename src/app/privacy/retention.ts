import type { ParameterValues } from '../../catalogue/parameters';
import { addMonths } from '../../engine/calendar';
import { dateOfSerial, serialOf, yearOfSerial } from '../../engine/serialDate';
import type { TableId } from '../../scheme/fields';
import type { Rows } from '../completeTables';

/** Months after which rows about a person have served, when Paramètres says nothing usable. */
export const DEFAULT_MONTHS = 36;

/** Identifier of somebody whose link was cut: drawn at random, it leads nowhere, and no retention runs on it. */
export const isDetached = (id: string): boolean => id.startsWith('A-');

/** Where a person leaves dates, the last of which retention is counted from. */
const DATES: readonly (readonly [TableId, readonly string[]])[] = [
  ['HEURES', ['periode']],
  ['CONTRATS_TRAVAIL', ['date_fin', 'date_debut']],
  ['SUIVI_SORTIES', ['date_suivi']],
];

export const retentionMonths = (parameters: ParameterValues): number => {
  const months = parameters['conservation_mois'];
  return typeof months === 'number' && months >= 0 ? Math.floor(months) : DEFAULT_MONTHS;
};

/** The last serial day known of each person; people without any date are not there. */
export function lastDays(rows: Rows): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const [table, fields] of DATES)
    for (const row of rows[table] ?? []) {
      const { beneficiaire_id: id } = row;
      if (typeof id !== 'string' || isDetached(id)) continue;
      const day = fields.map((field) => row[field]).find((value) => typeof value === 'number');
      if (typeof day === 'number') last.set(id, Math.max(last.get(id) ?? 0, day));
    }
  return last;
}

/**
 * The day before which the last date of a person must be for their rows to go: so many months before today, and never
 * within the current year, whose indicators are not closed. @param today a serial day.
 */
export const retentionLimit = (months: number, today: number): number =>
  Math.min(addMonths(today, -months), serialOf(yearOfSerial(today), 1, 1));

/** People whose rows have served, in order of table. */
export const peoplePast = (rows: Rows, before: number): ReadonlySet<string> =>
  new Set([...lastDays(rows)].flatMap(([id, day]) => (day < before ? [id] : [])));

/** First person of the sheet whose retention has run out, and how many there are; null when there is none. */
export function firstPast(
  rows: Rows,
  parameters: ParameterValues,
  today: number,
): { readonly index: number; readonly count: number; readonly due: number } | null {
  const months = retentionMonths(parameters);
  const limit = retentionLimit(months, today);
  const last = lastDays(rows);
  const past = [...last].filter(([, day]) => day < limit);
  if (past.length === 0) return null;
  const ids = new Set(past.map(([id]) => id));
  const index = (rows.BENEFICIAIRES ?? []).findIndex((row) => ids.has(String(row['beneficiaire_id'])));
  return {
    index: Math.max(0, index),
    count: past.length,
    due: addMonths(Math.min(...past.map(([, day]) => day)), months),
  };
}

/** First day of the year of a date: what a yearly figure needs of it. */
export const yearStart = (day: number): number => serialOf(dateOfSerial(day).year, 1, 1);
