import { dateOfSerial } from '../../engine/serialDate';
import type { FieldType } from '../../scheme/fields';
import { isMissing, type CellValue } from '../../scheme/values';

const two = (value: number): string => String(value).padStart(2, '0');

/** A value of a data table as a French reader writes it; « (vide) » for none. */
export function valueWords(type: FieldType, value: CellValue | undefined): string {
  if (isMissing(value)) return '(vide)';
  if (typeof value !== 'number') return String(value);
  if (type === 'date' || type === 'month') {
    const { year, month, day } = dateOfSerial(value);
    return type === 'month' ? `${two(month)}/${year}` : `${two(day)}/${two(month)}/${year}`;
  }
  // A year or a count of months takes no space.
  if (type === 'integer') return String(value);
  if (type === 'fraction') return `${(value * 100).toLocaleString('fr-FR', { maximumFractionDigits: 2 })} %`;
  return value.toLocaleString('fr-FR', { maximumFractionDigits: 2 });
}
