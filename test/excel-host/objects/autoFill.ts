import { covers, type Area } from '../book/address';
import type { Book } from '../book/book';
import { isFormula, type Cell, type SheetState } from '../book/state';
import { HostFault, invalidArgument } from '../wire/hostObject';
import { copyCells } from './rangeCopy';

/** Part of the destination outside the source, which it extends on one side only (types: Range.autoFill). */
function extension(
  source: Area,
  target: Area,
  location: string,
): { readonly area: Area; readonly isDown: boolean } {
  const isDown = target.columns === source.columns && target.column === source.column;
  const isAcross = target.rows === source.rows && target.row === source.row;
  if (!covers(target, source) || (!isDown && !isAcross)) throw invalidArgument(location);
  if (target.row < source.row || target.column < source.column)
    throw new HostFault('ApiNotFound', 'filling up or left is not emulated', location);
  return isDown
    ? { isDown, area: { ...target, row: source.row + source.rows, rows: target.rows - source.rows } }
    : {
        isDown,
        area: { ...target, column: source.column + source.columns, columns: target.columns - source.columns },
      };
}

/** Two numbers or more make a series, formulas and lone values are copied; a text that ends with a digit counts up, and so do dates. */
function isSeries(
  cells: readonly (Cell | undefined)[],
  isDated: boolean,
  type: string,
  location: string,
): boolean {
  const numbers = cells.filter((cell) => typeof cell === 'number').length;
  const counts = cells.some((cell) => typeof cell === 'string' && /\d\s*$|^\d/.test(cell));
  if (type === 'FillCopy') return false;
  if (counts || (isDated && numbers > 0) || (numbers > 0 && numbers < cells.length))
    throw new HostFault('ApiNotFound', 'this kind of series is not emulated', location);
  return numbers > 1 || (numbers === 1 && type === 'FillSeries');
}

/** Values of a linear series: the least-squares line through the numbers (Microsoft support: fill data automatically). */
function trend(numbers: readonly number[], count: number): number[] {
  const size = numbers.length;
  if (size === 1) return Array.from({ length: count }, (_, index) => (numbers[0] ?? 0) + index + 1);
  const [meanX, meanY] = [(size - 1) / 2, numbers.reduce((sum, value) => sum + value, 0) / size];
  const slope =
    numbers.reduce((sum, value, x) => sum + (x - meanX) * (value - meanY), 0) /
    numbers.reduce((sum, _value, x) => sum + (x - meanX) ** 2, 0);
  return Array.from({ length: count }, (_, index) => meanY + slope * (size + index - meanX));
}

const TYPES = ['FillDefault', 'FillCopy', 'FillSeries', 'FillFormats', 'FillValues'];

/** Fills the cells beside a source (ExcelApi 1.9, types: Range.autoFill). `FillValues` is the fill without formats. */
export function fillCells(
  book: Book,
  sheet: SheetState,
  source: Area,
  target: Area,
  type: string,
  location: string,
): void {
  if (!TYPES.includes(type)) throw new HostFault('ApiNotFound', `AutoFill ${type} is not emulated`, location);
  const { area, isDown } = extension(source, target, location);
  if (area.rows < 1 || area.columns < 1) return;
  const copy = (kind: string): void =>
    copyCells(
      book,
      { sheet, area: source },
      { sheet, area },
      { kind, skipBlanks: false, transpose: false },
      location,
    );
  if (type === 'FillFormats') return copy('Formats');
  const lines = isDown ? source.columns : source.rows;
  const length = isDown ? source.rows : source.columns;
  const place = (line: number, index: number): [number, number] =>
    isDown ? [source.row + index, source.column + line] : [source.row + line, source.column + index];
  const series = Array.from({ length: lines }, (_, line) => {
    const places = Array.from({ length }, (_cell, index) => place(line, index));
    const cells = places.map(([row, column]) => book.cell(sheet, row, column));
    const isDated = places.some(([row, column]) =>
      /[dmy]/i.test(book.formatAt(sheet, row, column).replace(/General/i, '')),
    );
    if (cells.some(isFormula) || !isSeries(cells, isDated, type, location)) return null;
    return trend(cells.map(Number), isDown ? area.rows : area.columns);
  });
  copy(type === 'FillValues' ? 'Formulas' : 'All');
  series.forEach((values, line) =>
    values?.forEach((value, index) => book.setCell(sheet, ...place(line, length + index), value)),
  );
}
