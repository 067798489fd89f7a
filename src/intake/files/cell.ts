import type { CellValue } from '../../scheme/values';

/** A date or a duration that the source itself typed as such (a spreadsheet's date cell). */
export interface TypedSerial {
  /** Serial day of the 1900 system. */
  readonly serial: number;
  /** Days as the file stores them, where that differs (1904 system): what a duration is read from. */
  readonly days?: number;
}

export type RawCell = CellValue | TypedSerial;

export const isTypedSerial = (cell: RawCell): cell is TypedSerial =>
  typeof cell === 'object' && cell !== null;

/** The text of a cell as its author sees it; numbers with a dot, since only parsers and comparisons read it. */
export function cellText(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (isTypedSerial(cell)) return String(cell.serial);
  return String(cell);
}

export function isBlank(cell: RawCell | undefined): boolean {
  if (typeof cell !== 'string') return cell === null || cell === undefined;
  // Nearly every text begins with a letter or a digit, which no blank one holds.
  const first = cell.charCodeAt(0);
  return !(first > 32 && first < 128) && cell.trim() === '';
}
