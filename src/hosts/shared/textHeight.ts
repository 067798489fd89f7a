import type { CellValue } from '../../scheme/values';
import type { StyleName } from '../../workbook/plan';
import { DEFAULT_FONT, LOOKS } from './styles';

/** Points of one line of text over its font size, as spreadsheets space them. */
export const LEADING = 1.36;
/** Width of a column that nothing sets, in characters. */
export const DEFAULT_WIDTH = 8.43;
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

/** Height in points that a wrapped text needs in a column; 0 for what does not wrap. */
export function neededHeight(
  cell: { readonly value?: CellValue; readonly style?: StyleName; readonly wrap?: boolean },
  width: number,
): number {
  const look = cell.style && LOOKS[cell.style];
  if (typeof cell.value !== 'string' || !(cell.wrap ?? look?.wrap)) return 0;
  const size = look?.size ?? DEFAULT_FONT.size;
  return linesOf(cell.value, (width * LETTERS_PER_DIGIT * DEFAULT_FONT.size) / size) * size * LEADING;
}
