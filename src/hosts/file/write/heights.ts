import { DEFAULT_FONT, LOOKS } from '../../shared/styles';
import type { HostCell, SheetState } from '../model';

/** Points of one line of text over its font size, as spreadsheets space them. */
const LEADING = 1.36;
const DEFAULT_WIDTH = 8.43;
/** Letters are narrower than the digit that column widths are counted in. */
const LETTERS_PER_DIGIT = 1.1;

/** Lines that a text takes in a column, words kept whole; widths are in characters of the default font. */
export function linesOf(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(/\s+/)) {
      if (used > 0 && used + 1 + word.length > width) {
        lines += 1;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + word.length;
      // A word longer than the column is cut.
      lines += Math.max(0, Math.ceil(used / width) - 1);
      if (used > width) used %= width;
    }
  }
  return lines;
}

function heightOf(cell: HostCell, width: number): number {
  const look = cell.style && LOOKS[cell.style];
  if (typeof cell.value !== 'string' || !(cell.wrap ?? look?.wrap)) return 0;
  const size = look?.size ?? DEFAULT_FONT.size;
  return linesOf(cell.value, (width * LETTERS_PER_DIGIT * DEFAULT_FONT.size) / size) * size * LEADING;
}

/**
 * Heights in points of the rows whose wrapped texts need more than one line and that the plan leaves to the host.
 * No file library measures text, and not every spreadsheet fits rows when it opens a file.
 */
export function fittedHeights(sheet: SheetState): ReadonlyMap<number, number> {
  const planned = new Set(sheet.plan?.rows.filter((row) => row.height !== undefined).map((row) => row.row));
  const heights = new Map<number, number>();
  sheet.cells.forEach((row, r) => {
    if (planned.has(r)) return;
    const needed = Math.max(
      0,
      ...(row ?? []).map((cell, c) => (cell ? heightOf(cell, sheet.plan?.widths[c] ?? DEFAULT_WIDTH) : 0)),
    );
    if (needed > DEFAULT_FONT.size * LEADING * 1.5) heights.set(r, Math.min(Math.ceil(needed) + 2, 400));
  });
  return heights;
}
