import type { Model } from '@ironcalc/wasm';
import type { CellValue } from '../../scheme/values';
import type { Block } from '../../workbook/host';
import { fromFrench } from '../../workbook/frenchFormula';
import type { Book } from './book';
import { isBlankContent, parseFrenchNumber, parseShownDate } from './cellText';

/** What `getCellType` answers. */
const TEXT = 2;
const LOGICAL = 4;
const ERROR = 16;

/** Fifteen significant digits, whatever the size of the number. */
const EXACT_FORMAT = '0.00000000000000E+00';

const isFormula = (content: string, type: number): boolean => content.startsWith('=') && type !== 0;

/** A formula that is another cell and nothing else: its sheet, bare or quoted, its column and its row. */
const REFERENCE = /^=(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?\$?([A-Z]{1,3})\$?(\d+)$/u;

/** The cell that a formula repeats: read there, its figure needs no copy of the workbook. */
function referenceIn(model: Model, content: string, sheet: number): readonly [number, number, number] | null {
  const [found, quoted, bare, letters = '', row] = REFERENCE.exec(content) ?? [];
  if (found === undefined) return null;
  const name = quoted?.replace(/''/g, "'") ?? bare;
  const index =
    name === undefined ? sheet : model.getWorksheetsProperties().findIndex((one) => one.name === name);
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return index < 0 ? null : [index, Number(row), column];
}

/**
 * Value of a cell, or undefined when only its digits under another format would tell it
 * (there is no raw getter). Row and column are 1-based, as IronCalc counts them.
 */
function plainValue(model: Model, sheet: number, row: number, column: number): CellValue | undefined {
  const content = model.getCellContent(sheet, row, column);
  if (isBlankContent(content)) return null;
  const type = model.getCellType(sheet, row, column);
  switch (type) {
    case TEXT: {
      const text = model.getFormattedCellValue(sheet, row, column);
      return text === '' ? null : text;
    }
    case LOGICAL:
      return model.getFormattedCellValue(sheet, row, column) === 'VRAI';
    case ERROR:
      return model.getFormattedCellValue(sheet, row, column);
  }
  if (!isFormula(content, type)) {
    const number = parseFrenchNumber(content);
    if (number !== null) return number;
    return parseShownDate(content, model.getCellStyle(sheet, row, column).style.num_fmt) ?? undefined;
  }
  const target = referenceIn(model, content, sheet);
  // What an empty cell gives to a formula is zero.
  if (target)
    return plainValue(model, ...target) ?? (isBlankContent(model.getCellContent(...target)) ? 0 : undefined);
  const shown = model.getFormattedCellValue(sheet, row, column);
  const isWhole =
    /^-?\d{1,8}$/.test(shown) && model.getCellStyle(sheet, row, column).style.num_fmt === 'general';
  return isWhole ? Number(shown) : undefined;
}

/** Reads the cells left undefined on a copy of the workbook, under a format that shows every digit. */
function fillExact(book: Book, sheet: number, block: Block, values: (CellValue | undefined)[][]): void {
  const copy = book.exactCopy();
  values.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value !== undefined) return;
      const [at, column] = [block.row + r + 1, block.column + c + 1];
      copy.updateRangeStyle({ sheet, row: at, column, width: 1, height: 1 }, 'num_fmt', EXACT_FORMAT);
      row[c] = parseFrenchNumber(copy.getFormattedCellValue(sheet, at, column));
    }),
  );
}

/** Values of a block (0-based), as the workbook computes them now. */
export function readBlock(book: Book, sheet: number, block: Block): (readonly CellValue[])[] {
  let complete = true;
  const values = Array.from({ length: block.rows }, (_row, r) =>
    Array.from({ length: block.columns }, (_cell, c) => {
      const value = plainValue(book.model, sheet, block.row + r + 1, block.column + c + 1);
      complete &&= value !== undefined;
      return value;
    }),
  );
  if (!complete) fillExact(book, sheet, block, values);
  return values.map((row) => row.map((value) => value ?? null));
}

/** The formula of a cell (1-based) in invariant en-US without `=`; null where there is none. */
function formulaAt(book: Book, sheet: number, row: number, column: number): string | null {
  const content = book.model.getCellContent(sheet, row, column);
  if (!content.startsWith('=')) return null;
  // The engine gives another language only by computing the whole workbook again: it is asked for foreign formulas only.
  return fromFrench(content.slice(1)) ?? book.englishCopy().getCellContent(sheet, row, column).slice(1);
}

/** Formulas of a block in invariant en-US without `=`, null elsewhere. */
export const readFormulaBlock = (book: Book, sheet: number, block: Block): readonly (string | null)[][] =>
  Array.from({ length: block.rows }, (_row, r) =>
    Array.from({ length: block.columns }, (_cell, c) =>
      formulaAt(book, sheet, block.row + r + 1, block.column + c + 1),
    ),
  );
