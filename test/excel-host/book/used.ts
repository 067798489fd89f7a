import type { Area } from './address';
import type { SheetState } from './state';

/** Smallest rectangle of the cells in use inside `area`; formats count unless `valuesOnly` (docs: Worksheet.getUsedRange). */
export function usedArea(sheet: SheetState, area: Area, valuesOnly: boolean): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  const visit = (rows: readonly (readonly unknown[] | undefined)[]): void => {
    rows.forEach((cells, row) => {
      if (!cells || row < area.row || row >= area.row + area.rows) return;
      cells.forEach((cell, column) => {
        if (cell === undefined || column < area.column || column >= area.column + area.columns) return;
        top = Math.min(top, row);
        bottom = Math.max(bottom, row);
        left = Math.min(left, column);
        right = Math.max(right, column);
      });
    });
  };
  visit(sheet.cells);
  if (!valuesOnly) {
    visit(sheet.formats);
    visit(sheet.looks);
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
