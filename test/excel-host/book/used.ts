import type { Area } from './address';
import type { SheetState } from './state';

/** Smallest rectangle of the cells in use inside `area`; formats count unless `valuesOnly` (docs: Worksheet.getUsedRange). */
export function usedArea(sheet: SheetState, area: Area, valuesOnly: boolean): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  // From both ends of each row: what lies between the first and the last cell tells nothing more.
  const visit = (rows: readonly (readonly unknown[] | undefined)[]): void => {
    const end = Math.min(rows.length, area.row + area.rows);
    for (let row = area.row; row < end; row += 1) {
      const line = rows[row];
      if (!line) continue;
      let last = Math.min(line.length, area.column + area.columns) - 1;
      let first = area.column;
      while (first <= last && line[first] === undefined) first += 1;
      if (first > last) continue;
      while (last > right && line[last] === undefined) last -= 1;
      top = Math.min(top, row);
      bottom = row > bottom ? row : bottom;
      left = Math.min(left, first);
      right = Math.max(right, last);
    }
  };
  visit(sheet.cells);
  if (!valuesOnly) {
    visit(sheet.formats);
    visit(sheet.looks);
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
