import { addressOf, intersection, MAX_COLUMNS, MAX_ROWS, parseAddress, type Area } from '../book/address';
import type { Book } from '../book/book';
import { movedArea, movedFormula, moveReferences, takesPart, type Move } from '../book/moves';
import type { FilterState, SheetState, TableState } from '../book/state';
import { withoutColumns } from '../book/structured';
import { HostFault, invalidArgument } from '../wire/hostObject';
import { nameBlankHeaders } from './rangeEdits';
import { fillCalculated } from './tableGrowth';

type Layer = (unknown[] | undefined)[];

const INSERT: Readonly<Record<string, Move['axis']>> = { Down: 'row', Right: 'column' };
const REMOVE: Readonly<Record<string, Move['axis']>> = { Up: 'row', Left: 'column' };

function moveOf(sheet: SheetState, area: Area, axis: Move['axis'], isRemoval: boolean): Move {
  const sign = isRemoval ? -1 : 1;
  return axis === 'row'
    ? {
        sheet,
        axis,
        at: area.row,
        count: sign * area.rows,
        from: area.column,
        to: area.column + area.columns - 1,
      }
    : {
        sheet,
        axis,
        at: area.column,
        count: sign * area.columns,
        from: area.row,
        to: area.row + area.rows - 1,
      };
}

/** What moves: the block and all that follows it in its lines. */
const movingRegion = ({ axis, at, from, to }: Move): Area =>
  axis === 'row'
    ? { row: at, column: from, rows: MAX_ROWS - at, columns: to - from + 1 }
    : { row: from, column: at, rows: to - from + 1, columns: MAX_COLUMNS - at };

const sticksOut = (area: Area, move: Move): boolean => {
  const region = movingRegion(move);
  if (!intersection(area, region)) return false;
  return move.axis === 'row'
    ? area.column < move.from || area.column + area.columns - 1 > move.to
    : area.row < move.from || area.row + area.rows - 1 > move.to;
};

const conflict = (location: string): HostFault =>
  new HostFault(
    'InsertDeleteConflict',
    'The attempted insert or delete operation resulted in a conflict.',
    location,
  );

/** A table or a merged block is moved whole or not at all; what holds a value is not pushed off the sheet (docs: error handling). */
function checkMove(book: Book, move: Move, location: string): void {
  const { sheet } = move;
  const tables = book.tables.filter((table) => table.sheet === sheet).map(({ area }) => area);
  if ([...tables, ...sheet.merges].some((area) => sticksOut(area, move))) throw conflict(location);
  if ([...sheet.conditionals, ...sheet.validations].some(({ area }) => sticksOut(area, move)))
    throw new HostFault('ApiNotFound', 'a rule cut by moved cells is not emulated', location);
  const isRow = move.axis === 'row';
  const end = isRow ? sheet.cells.length : Math.max(0, ...sheet.cells.map((line) => line?.length ?? 0));
  if (move.count > 0 && end + move.count > (isRow ? MAX_ROWS : MAX_COLUMNS) && end > move.at)
    throw new HostFault('NonBlankCellOffSheet', 'Cells with values would leave the sheet.', location);
}

/** Cells of whole rows, or of the columns of a block. Inserted cells have no format: what they take is not documented for Office.js. */
function shiftRows(rows: Layer, { at, count, from, to }: Move): void {
  if (from === 0 && to === MAX_COLUMNS - 1) {
    if (rows.length <= at) return;
    if (count > 0) rows.splice(at, 0, ...Array.from({ length: count }, () => []));
    else rows.splice(at, -count);
    return;
  }
  const put = (row: number, source: readonly unknown[] | undefined): void => {
    const target = rows[row] ?? (source ? (rows[row] = []) : undefined);
    if (!target) return;
    for (let column = from; column <= to; column += 1) {
      if (source && source[column] !== undefined) target[column] = source[column];
      else delete target[column];
    }
  };
  const end = rows.length;
  if (count > 0) {
    for (let row = end - 1; row >= at; row -= 1) put(row + count, rows[row]);
    for (let row = at; row < at + count && row < end; row += 1) put(row, undefined);
  } else for (let row = at; row < end; row += 1) put(row, rows[row - count]);
}

function shiftColumns(rows: Layer, { at, count, from, to }: Move): void {
  for (let row = from; row <= Math.min(to, rows.length - 1); row += 1) {
    const line = rows[row];
    if (!line || line.length <= at) continue;
    if (count > 0) line.splice(at, 0, ...new Array<undefined>(count));
    else line.splice(at, -count);
  }
}

/** Sizes, levels and whole-column looks, by number of line. */
function shiftKeys<T>(map: Map<number, T>, { at, count }: Move): void {
  const before = [...map];
  map.clear();
  for (const [line, value] of before) {
    if (line < at) map.set(line, value);
    else if (line >= at - Math.min(count, 0)) map.set(line + count, value);
  }
}

function shiftLinks(sheet: SheetState, move: Move): void {
  const before = [...sheet.links];
  sheet.links.clear();
  for (const [address, link] of before) {
    const area = movedArea(parseAddress(address), move);
    if (area) sheet.links.set(addressOf(area), link);
  }
}

/** Comments stay on their cells and go with them. */
function shiftComments(book: Book, move: Move): void {
  for (const comment of book.comments.filter(({ sheet }) => sheet === move.sheet)) {
    const { row, column } = comment;
    const moved = movedArea({ row, column, rows: 1, columns: 1 }, move);
    if (moved) Object.assign(comment, { row: moved.row, column: moved.column });
    else book.comments.splice(book.comments.indexOf(comment), 1);
  }
}

/** Lines of a set: hidden ones, page breaks. */
function shiftLines(lines: Set<number>, move: Move): void {
  const map = new Map([...lines].map((line) => [line, true]));
  shiftKeys(map, move);
  lines.clear();
  for (const line of map.keys()) lines.add(line);
}

/** A filter keeps its rows hidden until it is applied again. */
function shiftFilter(filter: FilterState, move: Move): FilterState | null {
  const area = movedArea(filter.area, move);
  if (!area) return null;
  filter.area = area;
  if (move.axis === 'row' && takesPart(area, move)) {
    const hidden = new Set(filter.hidden);
    shiftLines(hidden, move);
    filter.hidden = [...hidden];
  }
  return filter;
}

const kept = <T extends { readonly area: Area }>(list: readonly T[], move: Move): T[] =>
  list.flatMap((one) => {
    const area = movedArea(one.area, move);
    return area ? [{ ...one, area }] : [];
  });

/** A table keeps its header and one row; removed whole, it is gone. New columns get names, new rows their calculated columns. */
function shiftTable(book: Book, table: TableState, move: Move): void {
  const before = table.area;
  const area = movedArea(before, move);
  if (!area) return book.deleteTable(table);
  if (table.filter) table.filter = shiftFilter(table.filter, move);
  const isHeaderCut =
    move.axis === 'row' && move.count < 0 && before.row >= move.at && before.row < move.at - move.count;
  if (isHeaderCut) throw new HostFault('ApiNotFound', 'deleting the header of a table is not emulated');
  table.area = { ...area, rows: Math.max(2, area.rows) };
  if (move.axis === 'column') nameBlankHeaders(table.sheet, table.area);
  else if (area.rows > before.rows) fillCalculated(book, table, move.at, move.at + move.count);
}

/** Names of the columns that tables lose. */
function removedColumns(book: Book, move: Move): { readonly table: string; readonly columns: string[] }[] {
  if (move.axis !== 'column' || move.count > 0) return [];
  const isRemoved = (column: number): boolean => column >= move.at && column < move.at - move.count;
  return book.tables
    .filter(({ sheet, area }) => sheet === move.sheet && takesPart(area, move))
    .map((table) => ({
      table: table.name,
      columns: book
        .columnNames(table)
        .filter((_, index) => isRemoved(table.area.column + index))
        .map((name) => name.toLowerCase()),
    }));
}

function apply(book: Book, move: Move, location: string): void {
  checkMove(book, move, location);
  const { sheet } = move;
  const removed = removedColumns(book, move);
  for (const layer of [sheet.cells, sheet.formats, sheet.looks])
    if (move.axis === 'row') shiftRows(layer, move);
    else shiftColumns(layer, move);
  if (move.axis === 'row' && move.from === 0 && move.to === MAX_COLUMNS - 1) {
    for (const map of [sheet.heights, sheet.rowLevels]) shiftKeys(map, move);
    for (const lines of [sheet.hiddenRows, sheet.rowBreaks]) shiftLines(lines, move);
  }
  if (move.axis === 'column' && move.from === 0 && move.to === MAX_ROWS - 1) {
    for (const map of [sheet.widths, sheet.columnLevels]) shiftKeys(map, move);
    for (const lines of [sheet.hiddenColumns, sheet.columnBreaks]) shiftLines(lines, move);
    shiftKeys(sheet.columnLooks, move);
  }
  sheet.merges = sheet.merges.flatMap((area) => {
    const moved = movedArea(area, move);
    return moved && moved.rows * moved.columns > 1 ? [moved] : [];
  });
  sheet.validations = kept(sheet.validations, move);
  sheet.conditionals = kept(sheet.conditionals, move);
  shiftLinks(sheet, move);
  shiftComments(book, move);
  sheet.filter = sheet.filter && shiftFilter(sheet.filter, move);
  for (const [key, value] of Object.entries(sheet.page))
    if (typeof value === 'string' && /^(printArea|title)/.test(key))
      sheet.page[key] = movedFormula(value, sheet, move);
  moveReferences(book, move);
  for (const { table, columns } of removed)
    if (columns.length > 0) book.rewriteFormulas((formula) => withoutColumns(formula, table, columns));
  for (const table of [...book.tables]) if (table.sheet === sheet) shiftTable(book, table, move);
}

/** Makes room in place of an area: what was there goes down or right, and references follow (docs: Range.insert). */
export function insertCells(book: Book, sheet: SheetState, area: Area, shift: string): void {
  const axis = INSERT[shift];
  if (!axis) throw invalidArgument('Range.insert');
  apply(book, moveOf(sheet, area, axis, false), `Range.insert ${addressOf(area)}`);
}

/** Takes the cells of an area away: what follows comes up or left, and references to them become #REF! (docs: Range.delete). */
export function removeCells(book: Book, sheet: SheetState, area: Area, shift: string): void {
  const axis = REMOVE[shift];
  if (!axis) throw invalidArgument('Range.delete');
  apply(book, moveOf(sheet, area, axis, true), `Range.delete ${addressOf(area)}`);
}
