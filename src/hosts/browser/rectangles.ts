import type { CellPlan, RowPlan } from '../../workbook/plan';
import type { Rectangle } from './looks';

export interface StyledArea {
  readonly area: Rectangle;
  /** One of its cells: all look alike. */
  readonly cell: CellPlan;
}

interface Run {
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly cell: CellPlan;
}

/** What must be the same in the cells of a rectangle; empty = nothing to draw. */
type KeyOf = (cell: CellPlan) => string;

/** Cells side by side that look alike. */
function runsOf(row: RowPlan, keyOf: KeyOf): readonly Run[] {
  const runs: Run[] = [];
  row.cells.forEach((cell, index) => {
    if (!cell || keyOf(cell) === '') return;
    const column = row.column + index;
    const last = runs[runs.length - 1];
    if (last && last.column + last.width === column && keyOf(last.cell) === keyOf(cell)) {
      runs[runs.length - 1] = { ...last, width: last.width + 1 };
    } else runs.push({ row: row.row, column, width: 1, cell });
  });
  return runs;
}

/**
 * Groups planned cells into the fewest rectangles that a simple sweep finds: a style call costs the same for one cell
 * as for a thousand.
 */
export function alikeAreas(rows: readonly RowPlan[], keyOf: KeyOf): readonly StyledArea[] {
  const open = new Map<string, { top: number; bottom: number; run: Run }>();
  const areas: StyledArea[] = [];
  const close = ({ top, bottom, run }: { top: number; bottom: number; run: Run }): void => {
    const area = { row: top + 1, column: run.column + 1, height: bottom - top + 1, width: run.width };
    areas.push({ area, cell: run.cell });
  };
  for (const row of [...rows].sort((a, b) => a.row - b.row)) {
    for (const run of runsOf(row, keyOf)) {
      const key = `${run.column}:${run.width}:${keyOf(run.cell)}`;
      const above = open.get(key);
      if (above && above.bottom === run.row - 1) above.bottom = run.row;
      else {
        if (above) close(above);
        open.set(key, { top: run.row, bottom: run.row, run });
      }
    }
  }
  open.forEach(close);
  return areas;
}
