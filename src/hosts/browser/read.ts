import type { Model } from '@ironcalc/wasm';
import type { CellValue } from '../../scheme/values';
import type { Block } from '../../workbook/host';
import { fromFrench } from '../../workbook/frenchFormula';
import type { Book } from './book';
import { isBlankContent, parseFrenchNumber, parseShownDate } from './cellText';
import { cellsOfChoice, chosenFigure, repeatedCell, type Place } from './lookedAt';

/** What `getCellType` answers. */
const TEXT = 2;
const LOGICAL = 4;
const ERROR = 16;

/** Fifteen significant digits, whatever the size of the number. */
const EXACT_FORMAT = '0.00000000000000E+00';

const isFormula = (content: string, type: number): boolean => content.startsWith('=') && type !== 0;

/** Value of what somebody typed, or undefined when its digits under another format must tell it. */
function typedValue(model: Model, content: string, place: Place): CellValue | undefined {
  const number = parseFrenchNumber(content);
  if (number !== null) return number;
  return parseShownDate(content, model.getCellStyle(...place).style.num_fmt) ?? undefined;
}

/** Figure of a cell that a formula looks at; what an empty cell gives to a formula is zero. */
const figureAt = (model: Model, place: Place): CellValue | undefined =>
  plainValue(model, place, false) ?? (isBlankContent(model.getCellContent(...place)) ? 0 : undefined);

/**
 * Figure of a formula where no copy of the workbook is needed to know it: it repeats a cell, it is a small whole number
 * shown in full, or it only chooses among cells.
 */
function formulaFigure(
  model: Model,
  content: string,
  place: Place,
  mayChoose: boolean,
): CellValue | undefined {
  const target = repeatedCell(model, content, place[0]);
  if (target) return figureAt(model, target);
  const shown = model.getFormattedCellValue(...place);
  if (/^-?\d{1,8}$/.test(shown) && model.getCellStyle(...place).style.num_fmt === 'general')
    return Number(shown);
  const choice = mayChoose ? cellsOfChoice(model, content, place[0]) : null;
  if (!choice) return undefined;
  return chosenFigure(
    shown,
    choice.map((one) => figureAt(model, one)),
  );
}

/**
 * Value of a cell, or undefined when only its digits under another format would tell it (there is no raw getter).
 * @param mayChoose false for the cells that a choice looks at: choices among choices would never end.
 */
function plainValue(model: Model, place: Place, mayChoose = true): CellValue | undefined {
  const content = model.getCellContent(...place);
  if (isBlankContent(content)) return null;
  const type = model.getCellType(...place);
  switch (type) {
    case TEXT: {
      const text = model.getFormattedCellValue(...place);
      return text === '' ? null : text;
    }
    case LOGICAL:
      return model.getFormattedCellValue(...place) === 'VRAI';
    case ERROR:
      return model.getFormattedCellValue(...place);
  }
  return isFormula(content, type)
    ? formulaFigure(model, content, place, mayChoose)
    : typedValue(model, content, place);
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

/** Rows of a block below which asking which cells are filled costs more than reading them. */
const FEW = 16;

/** Rows (1-based) of a column of the block that may hold something: most sheets are read far beyond their last line. */
function rowsToRead(model: Model, sheet: number, column: number, { row, rows }: Block): readonly number[] {
  if (rows < FEW) return Array.from({ length: rows }, (_row, index) => row + index + 1);
  return [...model.getRowsWithData(sheet, column)].filter((at) => at > row && at <= row + rows);
}

/**
 * Values of a block (0-based), as the workbook computes them now.
 * @param isWanted columns (0-based) to read; the others are left null.
 */
export function readBlock(
  book: Book,
  sheet: number,
  block: Block,
  isWanted: (column: number) => boolean = () => true,
): (readonly CellValue[])[] {
  const { model } = book;
  const values = Array.from({ length: block.rows }, () =>
    new Array<CellValue | undefined>(block.columns).fill(null),
  );
  let complete = true;
  for (let c = 0; c < block.columns; c += 1) {
    if (!isWanted(block.column + c)) continue;
    const column = block.column + c + 1;
    for (const row of rowsToRead(model, sheet, column, block)) {
      const value = plainValue(model, [sheet, row, column]);
      const line = values[row - block.row - 1];
      if (line) line[c] = value;
      complete &&= value !== undefined;
    }
  }
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
