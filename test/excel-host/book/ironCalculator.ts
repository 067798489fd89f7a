import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { initSync, Model } from '@ironcalc/wasm';
import type { Book, Calculator } from './book';
import { isFormula, type Cell, type Scalar, type SheetState } from './state';
import { withAddresses } from './structured';

const WASM = resolve(__dirname, '../../../node_modules/@ironcalc/wasm/wasm_bg.wasm');
/** Fifteen significant digits, whatever the size of the number: the engine has no raw getter. */
const EXACT = '0.00000000000000E+00';
const [NUMBER, LOGICAL] = [1, 4];

let loaded = false;

/** Quoted text, quoted sheet, word. */
const WORDS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Za-z_\\][\w.]*/g;

/** Names as the cells they stand for: the engine takes 0.1 s for each formula with a name in arithmetic. */
function namedCells(book: Book): (formula: string) => string {
  const cells = new Map(
    book.names.flatMap(({ name, formula }) =>
      /!\$?[A-Z]+\$?\d/.test(formula) ? [[name.toLowerCase(), formula.replace(/^=/, '')]] : [],
    ),
  );
  return (formula) => formula.replace(WORDS, (word) => cells.get(word.toLowerCase()) ?? word);
}

/** What a link made of two texts shows: the engine has no HYPERLINK. */
function linkText(formula: string): string | null {
  const parts = /^=HYPERLINK\("(?:[^"]|"")*","((?:[^"]|"")*)"\)$/.exec(formula);
  return parts?.[1]?.replace(/""/g, '"') ?? null;
}

/** What to type so that the engine holds this cell. */
function typed(book: Book, cell: Cell, row: number, withCells: (formula: string) => string): string {
  const link = isFormula(cell) ? linkText(cell.formula) : null;
  if (link !== null) return `'${link}`;
  if (isFormula(cell)) return withCells(withAddresses(book, cell.formula, row));
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return typeof cell === 'number' ? String(cell) : `'${cell}`;
}

function result(model: Model, sheet: number, row: number, column: number): Scalar {
  const text = model.getFormattedCellValue(sheet, row, column);
  const type = model.getCellType(sheet, row, column);
  if (type === LOGICAL) return text === 'TRUE';
  return type === NUMBER && text !== '' ? Number(text) : text;
}

const eachCell = (sheet: SheetState, visit: (cell: Cell, row: number, column: number) => void): void =>
  sheet.cells.forEach((line, row) =>
    line?.forEach((cell, column) => cell !== undefined && visit(cell, row, column)),
  );

/**
 * Computes a book with IronCalc: an engine that is neither ours nor the one of the file tests. The book is copied at
 * each calculation, with structured references written as addresses, since the engine has no tables.
 */
export function ironCalculator(): Calculator {
  if (!loaded) initSync({ module: new Uint8Array(readFileSync(WASM)) });
  loaded = true;
  return {
    calculate(book) {
      const model = new Model('book', 'en', 'UTC', 'en');
      model.pauseEvaluation();
      book.sheets.forEach((sheet, index) => {
        if (index > 0) model.newSheet();
        model.renameSheet(index, sheet.name);
      });
      const withCells = namedCells(book);
      book.sheets.forEach((sheet, index) => {
        eachCell(sheet, (cell, row, column) =>
          model.setUserInput(index, row + 1, column + 1, typed(book, cell, row, withCells)),
        );
      });
      model.evaluate();
      book.sheets.forEach((sheet, index) => {
        eachCell(sheet, (cell, row, column) => {
          if (!isFormula(cell)) return;
          model.updateRangeStyle(
            { sheet: index, row: row + 1, column: column + 1, width: 1, height: 1 },
            'num_fmt',
            EXACT,
          );
          const line = sheet.cells[row];
          if (line)
            line[column] = { formula: cell.formula, value: result(model, index, row + 1, column + 1) };
        });
      });
      model.free();
    },
  };
}
