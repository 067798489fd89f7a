import type { CellPlan, RowPlan } from '../../workbook/plan';
import { lookKey, type Rectangle } from './looks';

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

/** Cells side by side that look alike. */
function runsOf(row: RowPlan): readonly Run[] {
  const runs: Run[] = [];
  row.cells.forEach((cell, index) => {
    if (!cell || lookKey(cell) === '||') return;
    const column = row.column + index;
    const last = runs[runs.length - 1];
    if (last && last.column + last.width === column && lookKey(last.cell) === lookKey(cell)) {
      runs[runs.length - 1] = { ...last, width: last.width + 1 };
    } else runs.push({ row: row.row, column, width: 1, cell });
  });
  return runs;
}

/**
 * Groups planned cells into the fewest rectangles that a simple sweep finds: a style call costs the same for one cell
 * as for a thousand.
 */
export function styledAreas(rows: readonly RowPlan[]): readonly StyledArea[] {
  const open = new Map<string, { top: number; bottom: number; run: Run }>();
  const areas: StyledArea[] = [];
  const close = ({ top, bottom, run }: { top: number; bottom: number; run: Run }): void => {
    const area = { row: top + 1, column: run.column + 1, height: bottom - top + 1, width: run.width };
    areas.push({ area, cell: run.cell });
  };
  for (const row of [...rows].sort((a, b) => a.row - b.row)) {
    for (const run of runsOf(row)) {
      const key = `${run.column}:${run.width}:${lookKey(run.cell)}`;
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
