import type { Area } from './address';
import type { Book } from './book';
import { wildcard } from './ordering';
import { shownText } from './shownText';
import { isFormula, valueOf, type Cell, type SheetState } from './state';
import { usedArea } from './used';

export interface SearchOptions {
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
}

const readOption = (criteria: unknown, name: string): unknown => Reflect.get(Object(criteria), name);

export const searchOptions = (criteria: unknown): SearchOptions => ({
  completeMatch: readOption(criteria, 'completeMatch') === true,
  matchCase: readOption(criteria, 'matchCase') === true,
});

export const isBackwards = (criteria: unknown): boolean =>
  readOption(criteria, 'searchDirection') === 'Backwards';

export const matcher = (text: string, { completeMatch, matchCase }: SearchOptions): RegExp =>
  wildcard(text, matchCase, completeMatch);

/**
 * Cells of an area whose formula or text matches, row by row: the search looks into formulas, as the dialog box does by
 * default (Microsoft support: find or replace text and numbers; docs: Range.find).
 */
export function matches(book: Book, sheet: SheetState, area: Area, pattern: RegExp): Area[] {
  const used = usedArea(sheet, area, true);
  const found: Area[] = [];
  if (!used) return found;
  for (let row = used.row; row < used.row + used.rows; row += 1) {
    for (let column = used.column; column < used.column + used.columns; column += 1) {
      const cell: Cell | undefined = sheet.cells[row]?.[column];
      if (cell === undefined) continue;
      const text = isFormula(cell)
        ? cell.formula
        : shownText(valueOf(cell), book.formatAt(sheet, row, column), book.locale);
      if (pattern.test(text)) found.push({ row, column, rows: 1, columns: 1 });
    }
  }
  return found;
}
