import { HostFault, invalidArgument } from '../wire/hostObject';
import { MAX_ROWS, type Area } from './address';
import type { Book } from './book';
import { compared, wildcard } from './ordering';
import { shownText } from './shownText';
import { valueOf, type Criterion, type FilterState, type Scalar, type SheetState } from './state';

interface Shown {
  readonly row: number;
  readonly value: Scalar;
  readonly text: string;
}

type Test = (cell: Shown) => boolean;

/** `>50`, `<>x`, `=*s`, `s`: a number compares with numbers, a text takes wildcards (types: FilterCriteria.criterion1). */
function customTest(criterion: unknown, location: string): Test {
  if (typeof criterion !== 'string') throw invalidArgument(location);
  const [, operator = '=', operand = ''] = /^(<>|<=|>=|<|>|=)?([\s\S]*)$/.exec(criterion) ?? [];
  const number = operand.trim() === '' ? NaN : Number(operand);
  if (operator === '=' || operator === '<>') {
    const isSame: Test = Number.isNaN(number)
      ? ({ text }) => wildcard(operand).test(text)
      : ({ value }) => value === number;
    return operator === '=' ? isSame : (cell) => !isSame(cell);
  }
  const limit: Scalar = Number.isNaN(number) ? operand : number;
  return ({ value }) => {
    if (value === '' || typeof value !== typeof limit) return false;
    const order = compared(value, limit);
    if (operator === '<') return order < 0;
    if (operator === '>') return order > 0;
    return operator === '<=' ? order <= 0 : order >= 0;
  };
}

function both({ criterion1, criterion2, operator }: Criterion, location: string): Test {
  const first = customTest(criterion1, location);
  if (criterion2 === undefined || criterion2 === null || criterion2 === '') return first;
  const second = customTest(criterion2, location);
  return operator === 'Or' ? (cell) => first(cell) || second(cell) : (cell) => first(cell) && second(cell);
}

const numbersOf = (cells: readonly Shown[]): number[] =>
  cells.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));

/** The largest or smallest numbers of the column; equal ones go together. */
function extremes(cells: readonly Shown[], count: number, isTop: boolean): Test {
  const sorted = numbersOf(cells).sort((a, b) => (isTop ? b - a : a - b));
  const limit = sorted[Math.min(count, sorted.length) - 1];
  return ({ value }) =>
    typeof value === 'number' && limit !== undefined && (isTop ? value >= limit : value <= limit);
}

function averageTest(cells: readonly Shown[], isAbove: boolean): Test {
  const numbers = numbersOf(cells);
  const average = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  return ({ value }) => typeof value === 'number' && (isAbove ? value > average : value < average);
}

const colourTest = (sheet: SheetState, column: number, key: string, colour: unknown): Test => {
  const wanted = String(colour).toLowerCase();
  return ({ row }) => String(sheet.looks[row]?.[column]?.[key] ?? '').toLowerCase() === wanted;
};

function testOf(
  criterion: Criterion,
  cells: readonly Shown[],
  sheet: SheetState,
  column: number,
  location: string,
): Test {
  const { filterOn, values, criterion1, color, dynamicCriteria } = criterion;
  const count = Number(criterion1);
  const share = Math.max(1, Math.floor((numbersOf(cells).length * count) / 100));
  switch (filterOn) {
    case 'Values': {
      if (!Array.isArray(values) || values.some((value) => typeof value !== 'string'))
        throw new HostFault('ApiNotFound', 'a filter by dates is not emulated', location);
      const wanted = new Set(values.map((value) => String(value).toLowerCase()));
      return ({ text }) => wanted.has(text.toLowerCase());
    }
    case 'Custom':
      return both(criterion, location);
    case 'TopItems':
    case 'BottomItems':
      if (!(count >= 1)) throw invalidArgument(location);
      return extremes(cells, count, filterOn === 'TopItems');
    case 'TopPercent':
    case 'BottomPercent':
      if (!(count >= 1 && count <= 100)) throw invalidArgument(location);
      return extremes(cells, share, filterOn === 'TopPercent');
    case 'CellColor':
      return colourTest(sheet, column, 'fill.color', color);
    case 'FontColor':
      return colourTest(sheet, column, 'font.color', color);
    case 'Dynamic':
      if (dynamicCriteria === 'AboveAverage' || dynamicCriteria === 'BelowAverage')
        return averageTest(cells, dynamicCriteria === 'AboveAverage');
      throw new HostFault('ApiNotFound', `filter ${String(dynamicCriteria)} is not emulated`, location);
    default:
      throw new HostFault('ApiNotFound', `filter on ${String(filterOn)} is not emulated`, location);
  }
}

/**
 * Hides the rows that a criterion refuses, the header excepted (docs: AutoFilter, Filter). `rows` of data stand under it.
 * Each column is judged on all the rows, as Excel ranks items before any other filter.
 */
export function applyFilter(
  book: Book,
  sheet: SheetState,
  filter: FilterState,
  rows: number,
  location: string,
): void {
  book.recalculate();
  const { area, criteria } = filter;
  const hidden = new Set<number>();
  for (const [offset, criterion] of criteria) {
    const column = area.column + offset;
    const cells = Array.from({ length: rows }, (_, index): Shown => {
      const row = area.row + 1 + index;
      const value = valueOf(sheet.cells[row]?.[column]);
      return { row, value, text: shownText(value, book.formatAt(sheet, row, column), book.locale) };
    });
    const test = testOf(criterion, cells, sheet, column, location);
    for (const cell of cells) if (!test(cell)) hidden.add(cell.row);
  }
  filter.hidden = [...hidden].sort((a, b) => a - b);
}

const filtersOf = (book: Book, sheet: SheetState): FilterState[] =>
  [sheet.filter, ...book.tables.map((table) => (table.sheet === sheet ? table.filter : null))].flatMap(
    (filter) => (filter ? [filter] : []),
  );

/** Rows of a sheet that cannot be seen. */
export const hiddenRowsOf = (book: Book, sheet: SheetState): Set<number> =>
  new Set([...sheet.hiddenRows, ...filtersOf(book, sheet).flatMap(({ hidden }) => hidden)]);

/** Rectangles of the cells that can be seen in an area: runs of rows, cut by hidden columns. */
export function visibleAreas(book: Book, sheet: SheetState, area: Area): Area[] {
  if (area.rows === MAX_ROWS)
    throw new HostFault('ApiNotFound', 'visible cells of whole columns are not emulated');
  const hidden = hiddenRowsOf(book, sheet);
  const runs = (first: number, count: number, isHidden: (line: number) => boolean): [number, number][] => {
    const found: [number, number][] = [];
    for (let line = first; line < first + count; line += 1) {
      if (isHidden(line)) continue;
      const last = found.at(-1);
      if (last && last[0] + last[1] === line) last[1] += 1;
      else found.push([line, 1]);
    }
    return found;
  };
  const columns = runs(area.column, area.columns, (column) => sheet.hiddenColumns.has(column));
  return runs(area.row, area.rows, (row) => hidden.has(row)).flatMap(([row, rows]) =>
    columns.map(([column, count]) => ({ row, rows, column, columns: count })),
  );
}
