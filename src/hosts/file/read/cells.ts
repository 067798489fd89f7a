import type { Cell, Sheet } from 'hucre';
import type { HostCell } from '../model';
import { quotedSheets } from './formulaText';
import { valueOf } from './values';

/** Rewrites a formula of one cell for another: relative references move. */
export type MoveFormula = (
  formula: string,
  from: readonly [number, number],
  to: readonly [number, number],
) => string;

/** Which cells of a sheet a plan drew, from the runs `[row, column, count]` kept in the file. */
function drawnCells(
  runs: readonly (readonly [number, number, number])[],
): (row: number, column: number) => boolean {
  const byRow = new Map<number, (readonly [number, number, number])[]>();
  for (const run of runs) byRow.set(run[0], [...(byRow.get(run[0]) ?? []), run]);
  return (row, column) =>
    byRow.get(row)?.some(([, first, count]) => column >= first && column < first + count) ?? false;
}

/**
 * Excel may write a formula once and let its neighbours share it. Each cell gets its own text here, since the cell
 * that holds it may be redrawn.
 */
function ownFormulas(cells: ReadonlyMap<string, Cell>, move: MoveFormula): Map<string, Cell> {
  const masters = new Map<number, { readonly formula: string; readonly at: readonly [number, number] }>();
  const position = (key: string): [number, number] => {
    const [row = 0, column = 0] = key.split(',').map(Number);
    return [row, column];
  };
  for (const [key, { formula, formulaType, formulaSharedIndex }] of cells) {
    if (formulaType === 'shared' && formula && formulaSharedIndex !== undefined)
      masters.set(formulaSharedIndex, { formula, at: position(key) });
  }
  const own = new Map<string, Cell>();
  for (const [key, cell] of cells) {
    const { formulaType, formulaSharedIndex, formulaRef, ...rest } = cell;
    void formulaRef;
    if (formulaType !== 'shared') own.set(key, cell);
    else {
      const master = formulaSharedIndex === undefined ? undefined : masters.get(formulaSharedIndex);
      const formula = rest.formula || (master && move(master.formula, master.at, position(key)));
      own.set(key, { ...rest, formula: formula || undefined });
    }
  }
  return own;
}

/** Cells of a sheet that is not a data table: values, formula texts, and the cell as it was. */
export function readCells(
  sheet: Sheet,
  runs: readonly (readonly [number, number, number])[],
  move: MoveFormula,
): HostCell[][] {
  const isDrawn = drawnCells(runs);
  const cells: HostCell[][] = [];
  const put = (row: number, column: number, cell: HostCell): void => {
    (cells[row] ??= [])[column] = cell;
  };
  sheet.rows.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value === null || value === undefined) return;
      put(r, c, { value: valueOf(value), formula: null, planned: isDrawn(r, c), read: { value } });
    }),
  );
  for (const [key, cell] of ownFormulas(sheet.cells ?? new Map<string, Cell>(), move)) {
    const [row, column] = key.split(',').map(Number);
    if (row === undefined || column === undefined) continue;
    const formula = cell.formula === undefined ? null : quotedSheets(cell.formula);
    const value = valueOf(formula === null ? cell.value : (cell.formulaResult ?? cell.value));
    if (value === null && formula === null && cell.style === undefined) continue;
    put(row, column, { value, formula, planned: isDrawn(row, column), read: cell });
  }
  return cells;
}
