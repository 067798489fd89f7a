import type { Area } from '../book/address';
import type { Book } from '../book/book';
import { shownText } from '../book/shownText';
import { valueOf, type SheetState } from '../book/state';
import { HostFault, HostObject, invalidArgument } from '../wire/hostObject';

/** How many rows went and how many stayed (ExcelApi 1.9, types: RemoveDuplicatesResult). */
export class RemoveDuplicatesResult extends HostObject {
  constructor(
    private readonly removed: number,
    private readonly uniqueRemaining: number,
  ) {
    super();
  }
  get Removed(): number {
    return this.removed;
  }
  get UniqueRemaining(): number {
    return this.uniqueRemaining;
  }
}

/**
 * Rows of an area whose shown values repeat those of a row above, in the given columns; those below come up within the
 * area and blanks fill its end (Microsoft support: find and remove duplicates).
 */
export function removeDuplicates(
  book: Book,
  sheet: SheetState,
  area: Area,
  columns: unknown,
  hasHeader: boolean,
): RemoveDuplicatesResult {
  const location = 'Range.removeDuplicates';
  const isColumn = (one: unknown): one is number =>
    typeof one === 'number' && Number.isInteger(one) && one >= 0 && one < area.columns;
  if (!Array.isArray(columns) || columns.length === 0 || !columns.every(isColumn))
    throw invalidArgument(location);
  if (book.tablesIn(sheet, area).length > 0)
    throw new HostFault('ApiNotFound', 'duplicates of a table are not emulated', location);
  book.recalculate();
  const first = area.row + (hasHeader ? 1 : 0);
  const rows = Array.from({ length: area.row + area.rows - first }, (_, index) => first + index);
  const seen = new Set<string>();
  const kept = rows.filter((row) => {
    const key = JSON.stringify(
      columns.map((offset) => {
        const column = area.column + offset;
        const value = valueOf(sheet.cells[row]?.[column]);
        return shownText(value, book.formatAt(sheet, row, column), book.locale).toLowerCase();
      }),
    );
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const cut = kept.map((row) => sheet.cells[row]?.slice(area.column, area.column + area.columns) ?? []);
  rows.forEach((row, index) => {
    for (let offset = 0; offset < area.columns; offset += 1)
      book.setCell(sheet, row, area.column + offset, cut[index]?.[offset]);
  });
  return new RemoveDuplicatesResult(rows.length - kept.length, kept.length);
}
