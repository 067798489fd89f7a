import { HostFault } from '../wire/hostObject';
import { MAX_COLUMNS, MAX_ROWS, type Area } from './address';
import type { SheetState } from './state';

/** Size of a column fitted to its texts. */
export const FITTED = Number.NaN;

export function knownSize(size: number): number {
  if (Number.isNaN(size)) throw new HostFault('ApiNotFound', 'the width of a fitted column is not emulated');
  return size;
}

/** Points up to a line: the standard size, but for the lines that have their own. */
const pointsUpTo = (line: number, sizes: ReadonlyMap<number, number>, standard: number): number =>
  [...sizes].reduce(
    (sum, [index, size]) => (index < line ? sum + knownSize(size) - standard : sum),
    line * standard,
  );

export const leftOf = (sheet: SheetState, column: number): number =>
  pointsUpTo(column, sheet.widths, sheet.standardWidth);

export const topOf = (sheet: SheetState, row: number): number =>
  pointsUpTo(row, sheet.heights, sheet.standardHeight);

/** Points that an area takes (docs: RangeFormat.columnWidth and rowHeight). */
export const sizeOf = (
  sheet: SheetState,
  area: Area,
): { readonly width: number; readonly height: number } => ({
  width: leftOf(sheet, Math.min(MAX_COLUMNS, area.column + area.columns)) - leftOf(sheet, area.column),
  height: topOf(sheet, Math.min(MAX_ROWS, area.row + area.rows)) - topOf(sheet, area.row),
});
