import { readXlsx, writeXlsx, type Sheet, type Workbook, type WriteSheet } from 'hucre';
import type { CellValue } from '../../src/scheme/values';

/** The library reads the text that a formula gives as the value of its cell, and writes it from elsewhere. */
const withResults = (cells: Sheet['cells']): Sheet['cells'] =>
  cells &&
  new Map(
    [...cells].map(([key, cell]) => [
      key,
      cell.formula === undefined ? cell : { ...cell, formulaResult: cell.formulaResult ?? cell.value },
    ]),
  );

/** Charts and pivot tables are read in another shape than they are written in. */
export const writable = (sheet: Sheet): WriteSheet => ({
  ...sheet,
  cells: withResults(sheet.cells),
  charts: undefined,
  pivotTables: undefined,
});

/** A workbook as a person leaves it after working in a spreadsheet: read, changed, written by another program. */
export async function editedFile(bytes: Uint8Array, change: (book: Workbook) => void): Promise<Uint8Array> {
  const book = await readXlsx(bytes, { readStyles: true });
  change(book);
  return writeXlsx({ sheets: book.sheets.map(writable), namedRanges: book.namedRanges });
}

export function sheetIn(book: Workbook, name: string): Sheet {
  const sheet = book.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`the file has no sheet ${name}`);
  return sheet;
}

/** Types a value over a cell, which keeps its look; a formula that was there is gone. */
export function typeIn(sheet: Sheet, row: number, column: number, value: CellValue): void {
  const key = `${row},${column}`;
  const style = sheet.cells?.get(key)?.style;
  const type = value === null ? 'empty' : typeof value;
  sheet.cells?.set(key, {
    value,
    type: type === 'number' || type === 'boolean' || type === 'empty' ? type : 'string',
    ...(style ? { style } : {}),
  });
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const line = sheet.rows[row];
  if (line) line[column] = value;
}

/** Types a formula over a cell, with the result that the other program computed. */
export function typeFormulaIn(
  sheet: Sheet,
  row: number,
  column: number,
  formula: string,
  result: number,
): void {
  typeIn(sheet, row, column, result);
  const key = `${row},${column}`;
  const cell = sheet.cells?.get(key);
  if (cell) sheet.cells?.set(key, { ...cell, formula, formulaResult: result, type: 'formula' });
}
