import { intersection, type Area } from '../book/address';
import type { Book } from '../book/book';
import { isFormula, type SheetState, type TableState } from '../book/state';
import { nameBlankHeaders } from './rangeEdits';

/** A column whose every cell holds one formula is a calculated column: new rows get it (docs: excel-add-ins-tables). */
function fillCalculated(book: Book, table: TableState, from: number, to: number): void {
  for (let index = 0; index < table.area.columns; index += 1) {
    const column = table.area.column + index;
    const formulas = new Set<string | null>();
    for (let row = table.area.row + 1; row < from; row += 1) {
      const cell = book.cell(table.sheet, row, column);
      formulas.add(isFormula(cell) ? cell.formula : null);
    }
    const [formula] = formulas;
    if (formulas.size !== 1 || formula === null || formula === undefined) continue;
    for (let row = from; row < to; row += 1) {
      if (book.cell(table.sheet, row, column) === undefined)
        book.setCell(table.sheet, row, column, { formula, value: '' });
    }
  }
}

export function setTableArea(book: Book, table: TableState, area: Area): void {
  const before = table.area;
  table.area = area;
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
    const isUnder =
      written.row === area.row + area.rows &&
      written.column >= area.column &&
      written.column + written.columns <= area.column + area.columns;
    if (isUnder) setTableArea(book, table, { ...area, rows: area.rows + written.rows });
  }
}
