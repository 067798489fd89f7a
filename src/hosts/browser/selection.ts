import { columnLetters } from '../../workbook/dialect';
import type { Block, WorkbookHost } from '../../workbook/host';
import type { Book } from './book';
import { readBlock } from './read';

/** Columns looked at in a selection: more than any table has, fewer than a whole row of a sheet. */
const MAX_COLUMNS = 500;

interface Corners {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `A10:C10`, or `A10` for one cell; corners count from 1. */
function cellRange(top: number, left: number, bottom: number, right: number): string {
  const first = `${columnLetters(left - 1)}${top}`;
  const last = `${columnLetters(right - 1)}${bottom}`;
  return first === last ? first : `${first}:${last}`;
}

/** The part of a selection that holds something, as a block counted from 0: a whole column is not a million rows. */
function usedPart(book: Book, sheet: number, { top, left, bottom, right }: Corners): Block | null {
  const columns = Array.from(
    { length: Math.min(right - left + 1, MAX_COLUMNS) },
    (_c, index) => left + index,
  );
  let [first, last, from, to] = [Infinity, 0, Infinity, 0];
  for (const column of columns) {
    const rows = [...book.model.getRowsWithData(sheet, column)].filter((row) => row >= top && row <= bottom);
    if (rows.length === 0) continue;
    for (const row of rows) {
      first = Math.min(first, row);
      last = Math.max(last, row);
    }
    from = Math.min(from, column);
    to = Math.max(to, column);
  }
  if (last === 0) return null;
  return { row: first - 1, column: from - 1, rows: last - first + 1, columns: to - from + 1 };
}

/** What the user has selected, down to the cells in use. */
export function readSelected(book: Book): Awaited<ReturnType<WorkbookHost['readSelection']>> {
  const { sheet, range } = book.model.getSelectedView();
  const [top, left, bottom, right] = range;
  const address = `${book.sheetName(sheet)}!${cellRange(top, left, bottom, right)}`;
  const used = usedPart(book, sheet, { top, left, bottom, right });
  return { address, values: used ? readBlock(book, sheet, used) : [] };
}
