import type { Area } from './address';

const touchesBelow = (a: Area, b: Area): boolean =>
  a.column === b.column && a.columns === b.columns && a.row + a.rows === b.row;

/** Single cells gathered into rectangles: runs of a row first, then equal runs of neighbouring rows. */
export function joined(cells: readonly Area[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Area[] = [];
  for (const cell of sorted) {
    const last = runs.at(-1);
    if (last && last.row === cell.row && last.column + last.columns === cell.column)
      runs[runs.length - 1] = { ...last, columns: last.columns + cell.columns };
    else runs.push(cell);
  }
  const blocks: Area[] = [];
  for (const run of runs) {
    const at = blocks.findIndex((block) => touchesBelow(block, run));
    const above = blocks[at];
    if (above) blocks[at] = { ...above, rows: above.rows + run.rows };
    else blocks.push(run);
  }
  return blocks;
}
