import { invalidArgument } from '../wire/hostObject';
import { MAX_COLUMNS, MAX_ROWS, type Area } from './address';
import type { SheetState } from './state';

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  Up: [-1, 0],
  Down: [1, 0],
  Left: [0, -1],
  Right: [0, 1],
};

const isFull = (sheet: SheetState, row: number, column: number): boolean =>
  sheet.cells[row]?.[column] !== undefined;

/**
 * The cell that Ctrl and an arrow key reach from another: the last full one of the block, or when the next one is blank
 * the next full one, or the edge of the sheet (Microsoft support: keyboard shortcuts in Excel).
 */
export function edgeFrom(sheet: SheetState, from: Area, direction: string, location: string): Area {
  const step = STEPS[direction];
  if (!step) throw invalidArgument(location);
  const [down, across] = step;
  let { row, column } = from;
  const inside = (r: number, c: number): boolean => r >= 0 && c >= 0 && r < MAX_ROWS && c < MAX_COLUMNS;
  const hasNext = (): boolean => inside(row + down, column + across);
  const nextIsFull = (): boolean => isFull(sheet, row + down, column + across);
  const advance = (): void => {
    row += down;
    column += across;
  };
  if (isFull(sheet, row, column) && hasNext() && nextIsFull()) {
    while (hasNext() && nextIsFull()) advance();
  } else {
    // Beyond the stored cells there is nothing but the edge.
    const last = Math.max(sheet.cells.length, ...sheet.cells.map((line) => line?.length ?? 0));
    while (hasNext() && !nextIsFull() && Math.max(row * Math.abs(down), column * Math.abs(across)) <= last)
      advance();
    if (hasNext() && nextIsFull()) advance();
    else if (hasNext() && (down > 0 || across > 0)) {
      if (down > 0) row = MAX_ROWS - 1;
      else column = MAX_COLUMNS - 1;
    }
  }
  return { row, column, rows: 1, columns: 1 };
}

/** The block around an area that blank rows and columns bound (types: Range.getSurroundingRegion). */
export function surroundingRegion(sheet: SheetState, from: Area): Area {
  let [top, left, bottom, right] = [
    from.row,
    from.column,
    from.row + from.rows - 1,
    from.column + from.columns - 1,
  ];
  const hasCell = (row: number, first: number, last: number): boolean => {
    for (let column = Math.max(0, first); column <= last; column += 1)
      if (isFull(sheet, row, column)) return true;
    return false;
  };
  const hasCellInColumn = (column: number): boolean => {
    for (let row = Math.max(0, top - 1); row <= bottom + 1; row += 1)
      if (isFull(sheet, row, column)) return true;
    return false;
  };
  for (let grows = true; grows;) {
    grows = false;
    if (top > 0 && hasCell(top - 1, left - 1, right + 1)) [top, grows] = [top - 1, true];
    if (hasCell(bottom + 1, left - 1, right + 1)) [bottom, grows] = [bottom + 1, true];
    if (left > 0 && hasCellInColumn(left - 1)) [left, grows] = [left - 1, true];
    if (hasCellInColumn(right + 1)) [right, grows] = [right + 1, true];
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
