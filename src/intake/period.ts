import type { SourceField } from '../catalogue/synonyms';
import type { CellValue } from '../scheme/values';
import { parseMonth, serialOf } from './frenchDate';

/** The period of a row: its own column, else month and year in two columns, else the year alone (1 January). Serial day or null. */
export function periodOf(values: ReadonlyMap<SourceField, CellValue>): number | null {
  const period = values.get('periode');
  if (typeof period === 'number') return period;
  const year = values.get('annee');
  if (typeof year !== 'number') return null;
  const month = values.get('mois');
  const rank = typeof month === 'string' || typeof month === 'number' ? parseMonth(month) : null;
  if (month !== null && month !== undefined && rank === null) return null;
  return serialOf(year, rank ?? 1, 1);
}
