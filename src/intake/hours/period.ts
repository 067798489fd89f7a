import type { SourceField } from '../../catalogue/synonyms';
import type { CellValue } from '../../scheme/values';
import { parseMonth, parsePeriod, serialOf } from '../values/frenchDate';

/** The period of a row: its own column, else month and year in two columns, a whole period under « Mois », else the year alone (1 January). Serial day or null. */
export function periodOf(values: ReadonlyMap<SourceField, CellValue>): number | null {
  const period = values.get('periode');
  if (typeof period === 'number') return period;
  const year = values.get('annee');
  const month = values.get('mois');
  // A column « Mois » may hold the whole period: « mars 2024 ».
  if (typeof year !== 'number') return typeof month === 'string' ? parsePeriod(month) : null;
  const rank = typeof month === 'string' || typeof month === 'number' ? parseMonth(month) : null;
  if (month !== null && month !== undefined && rank === null) return null;
  return serialOf(year, rank ?? 1, 1);
}
