import { intersection, type Area } from '../book/address';
import type { Book } from '../book/book';
import { toR1C1 } from '../book/r1c1';
import { translated } from '../book/references';
import { isFormula, type SheetState, type TableState } from '../book/state';
import { nameBlankHeaders } from './rangeEdits';

/** Formula that every data cell of a column shares outside some new rows, and the row where it stands; null when there is none. */
function sharedFormula(
  { sheet, area }: TableState,
  column: number,
  from: number,
  to: number,
): { readonly formula: string; readonly row: number } | null {
  let shared: { formula: string; row: number } | null = null;
  for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
    if (row >= from && row < to) continue;
    const cell = sheet.cells[row]?.[column];
    if (!isFormula(cell)) return null;
    if (!shared) shared = { formula: cell.formula, row };
    else if (
      cell.formula !== shared.formula &&
      toR1C1(cell.formula, { row, column }) !== toR1C1(shared.formula, { row: shared.row, column })
    )
      return null;
  }
  return shared;
}

/** A column whose every cell holds one formula is a calculated column: new rows get it (docs: excel-add-ins-tables). */
export function fillCalculated(book: Book, table: TableState, from: number, to: number): void {
  for (let index = 0; index < table.area.columns; index += 1) {
    const column = table.area.column + index;
    const shared = sharedFormula(table, column, from, to);
    if (!shared) continue;
    for (let row = from; row < to; row += 1) {
      if (book.cell(table.sheet, row, column) === undefined)
        book.setCell(table.sheet, row, column, {
          formula: translated(shared.formula, row - shared.row, 0),
          value: '',
        });
    }
  }
}

export function setTableArea(book: Book, table: TableState, area: Area): void {
  const before = table.area;
  table.area = area;
  if (area.rows > before.rows) table.isEmpty = false;
  nameBlankHeaders(table.sheet, area);
  if (area.rows > before.rows) fillCalculated(book, table, before.row + before.rows, area.row + area.rows);
  book.stale = true;
}

/** Values written right under a table make it grow (docs: co-authoring-in-excel-add-ins); those on its header stay texts. */
export function growTables(book: Book, sheet: SheetState, written: Area): void {
  for (const table of book.tables) {
    if (table.sheet !== sheet) continue;
    const { area } = table;
    if (intersection({ ...area, rows: 1 }, written)) nameBlankHeaders(sheet, area);
    if (intersection({ ...area, row: area.row + 1, rows: 1 }, written)) table.isEmpty = false;
    const isUnder =
      !table.hasTotals &&
      written.row === area.row + area.rows &&
      written.column >= area.column &&
      written.column + written.columns <= area.column + area.columns;
    if (isUnder) setTableArea(book, table, { ...area, rows: area.rows + written.rows });
  }
}
