import { DEFAULT_FONT } from '../../shared/styles';
import { DEFAULT_WIDTH, LEADING, neededHeight } from '../../shared/textHeight';
import type { SheetState } from '../model';

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
      ...(row ?? []).map((cell, c) =>
        cell ? neededHeight(cell, sheet.plan?.widths[c] ?? DEFAULT_WIDTH) : 0,
      ),
    );
    if (needed > DEFAULT_FONT.size * LEADING * 1.5) heights.set(r, Math.min(Math.ceil(needed) + 2, 400));
  });
  return heights;
}
