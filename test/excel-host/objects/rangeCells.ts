import { MAX_COLUMNS, MAX_ROWS, type Area } from '../book/address';
import type { Cell, SheetState } from '../book/state';
import { HostFault, invalidArgument } from '../wire/hostObject';

/** Cells that one `get` may return; beyond it `values` is null without an error (docs: excel performance, resource limits). */
const MAX_READ = 5_000_000;
/** An operation on more cells fails (docs: error handling, OperationCellsExceedLimit). */
const MAX_OPERATION = 33_554_000;

export const MISMATCH =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** Cells of an area, or null when Excel would answer null. */
export function readCells<T>(
  sheet: SheetState,
  { row, column, rows, columns }: Area,
  read: (cell: Cell | undefined, row: number, column: number) => T,
): T[][] | null {
  if (rows * columns > MAX_READ || rows === MAX_ROWS || columns === MAX_COLUMNS) return null;
  const grid: T[][] = [];
  for (let r = row; r < row + rows; r += 1) {
    const line = sheet.cells[r];
    const values: T[] = [];
    for (let c = column; c < column + columns; c += 1) values.push(read(line?.[c], r, c));
    grid.push(values);
  }
  return grid;
}

/**
 * A scalar, or a 1×1 array, fills the range; `null` leaves a cell as it is; any other size is refused
 * (docs: excel-add-ins-ranges, blank and null values).
 */
export function eachValue(
  area: Area,
  values: unknown,
  location: string,
  put: (value: unknown, row: number, column: number) => void,
): void {
  const { row, column, rows, columns } = area;
  // Whole rows and columns take no values, formulas or number formats (docs: excel-add-ins-ranges-unbounded).
  if (rows === MAX_ROWS || columns === MAX_COLUMNS)
    throw invalidArgument(location, 'an unbounded range cannot be written');
  if (rows * columns > MAX_OPERATION)
    throw new HostFault('OperationCellsExceedLimit', 'Too many cells.', location);
  if (values === null) throw invalidArgument(location);
  const isGrid = Array.isArray(values);
  const only: unknown =
    isGrid && values.length === 1 && Array.isArray(values[0]) && values[0].length === 1
      ? values[0][0]
      : isGrid
        ? undefined
        : values;
  if (only === undefined) {
    const fits =
      isGrid &&
      values.length === rows &&
      values.every((line) => Array.isArray(line) && line.length === columns);
    if (!fits) throw invalidArgument(location, MISMATCH);
  }
  for (let r = 0; r < rows; r += 1) {
    const line: unknown = only === undefined && isGrid ? values[r] : null;
    for (let c = 0; c < columns; c += 1) {
      const value: unknown = Array.isArray(line) ? line[c] : only;
      if (value !== null && value !== undefined) put(value, row + r, column + c);
    }
  }
}
