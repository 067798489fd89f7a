import type { CellValue as FileValue } from 'hucre';
import type { CellValue } from '../../../scheme/values';

const DAY = 86_400_000;
const EPOCH = 25_569;

/** A value of the library as ours: dates become serial numbers, the empty text is an empty cell. */
export function valueOf(value: FileValue | undefined): CellValue {
  if (value === undefined || value === null || value === '') return null;
  // Times are kept to the millisecond; dividing leaves no dust on whole days.
  if (value instanceof Date) {
    const serial = Math.round(value.getTime()) / DAY + EPOCH;
    // Spreadsheets count a 29 February 1900 that never was: earlier days are one less (ECMA-376, 18.17.4.1).
    return serial < 61 ? serial - 1 : serial;
  }
  return value;
}
