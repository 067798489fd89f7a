import { serialOf } from '../../src/engine/serialDate';
import type { CellValue } from '../../src/scheme/values';
import type { WorkbookPlan } from '../../src/workbook/plan';
import type { WorkbookHost } from '../../src/workbook/host';

/** A cell on which two engines do not say the same. */
export interface Disagreement {
  readonly sheet: string;
  readonly cell: string;
  readonly ours: CellValue;
  readonly theirs: CellValue;
}

/** Sheets by name, as arrays of rows. */
export type Grid = ReadonlyMap<string, readonly (readonly CellValue[])[]>;

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);

/** A text that stands for a number (`3,5`, `12.25%`, `12/31/2026` as LibreOffice writes dates in en-US) read as one. */
const numeric = (value: CellValue): number | null => {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value.trim() === '') return null;
  const date = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(value.trim());
  if (date) return serialOf(Number(date[3]), Number(date[1]), Number(date[2]));
  const percent = value.trim().endsWith('%');
  const number = Number(percent ? value.trim().slice(0, -1) : value);
  return Number.isNaN(number) ? null : percent ? number / 100 : number;
};

const nothing = (value: CellValue | undefined): boolean =>
  value === null || value === undefined || value === '';

/** Equal to nine significant digits, which is more than any cell shows. */
export function same(ours: CellValue | undefined, theirs: CellValue | undefined): boolean {
  if (nothing(ours) || nothing(theirs)) return nothing(ours) && nothing(theirs);
  const [a, b] = [numeric(ours ?? null), numeric(theirs ?? null)];
  if (a !== null && b !== null) return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  return String(ours) === String(theirs);
}

/** Every cell of the plan that holds a formula, with the result that our engine gives it. */
export function plannedResults(
  plan: WorkbookPlan,
): { sheet: string; row: number; column: number; value: CellValue }[] {
  return plan.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((line) =>
      line.cells.flatMap((cell, index) =>
        cell?.formula
          ? [{ sheet: sheet.name, row: line.row, column: line.column + index, value: cell.value ?? null }]
          : [],
      ),
    ),
  );
}

/** Cells of the plan's formulas on which another engine's grid says otherwise. */
export function disagreements(plan: WorkbookPlan, grid: Grid): Disagreement[] {
  return plannedResults(plan).flatMap(({ sheet, row, column, value }) => {
    const theirs = grid.get(sheet)?.[row]?.[column] ?? null;
    return same(value, theirs) ? [] : [{ sheet, cell: `${letters(column)}${row + 1}`, ours: value, theirs }];
  });
}

/** The planned sheets as a host computes them now. */
export async function gridOf(host: WorkbookHost, plan: WorkbookPlan): Promise<Grid> {
  const grid = new Map<string, readonly (readonly CellValue[])[]>();
  for (const sheet of plan.sheets) {
    if (sheet.dataTable) continue;
    const last = Math.max(0, ...sheet.rows.map(({ row }) => row));
    const columns = Math.max(1, ...sheet.rows.map(({ column, cells }) => column + cells.length));
    grid.set(sheet.name, await host.readCells(sheet.name, { row: 0, column: 0, rows: last + 1, columns }));
  }
  return grid;
}
