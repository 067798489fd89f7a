import type { CellValue } from '../scheme/values';
import type { WorkbookHost } from '../workbook/host';
import { HEADER_ROW, SHEETS } from '../workbook/layout';
import type { SheetPlan, WorkbookPlan } from '../workbook/plan';

/** Sheets whose lines are the scheme's indicators and whose columns are years: both move when the scheme changes. */
const SHEETS_OF_LINES: readonly string[] = [SHEETS.cibles, SHEETS.saisie];

/** More than any scheme has: what an earlier one left is found wherever it stands. */
const MOST_LINES = 300;
const MOST_COLUMNS = 60;

const word = (value: CellValue | undefined): string => String(value ?? '').trim();

const cellsAt = (plan: SheetPlan, row: number): readonly string[] =>
  plan.rows.find((line) => line.row === row)?.cells.map((cell) => word(cell?.value)) ?? [];

/** Values found by the code of their line and the title of their column. */
function byPlace(cells: readonly (readonly CellValue[])[]): Map<string, CellValue> {
  const [header = [], ...lines] = cells;
  const found = new Map<string, CellValue>();
  for (const line of lines) {
    const key = word(line[0]);
    if (key === '') continue;
    line.forEach((value, column) => {
      const place = `${key}|${word(header[column])}`;
      if (!found.has(place)) found.set(place, value);
    });
  }
  return found;
}

async function carrySheet(host: WorkbookHost, plan: SheetPlan): Promise<void> {
  const [area] = plan.kept ?? [];
  if (!area || area.rows === 0) return;
  const cells = await host.readCells(plan.name, {
    row: HEADER_ROW,
    column: 0,
    rows: MOST_LINES,
    columns: MOST_COLUMNS,
  });
  const labels = cellsAt(plan, HEADER_ROW);
  const keys = Array.from({ length: area.rows }, (_, index) => cellsAt(plan, area.row + index)[0] ?? '');
  const isStanding =
    labels.every((label, column) => label === word(cells[0]?.[column])) &&
    keys.every((key, index) => key === word(cells[1 + index]?.[0]));
  if (isStanding) return;
  const found = byPlace(cells);
  await host.writeCells(
    plan.name,
    area.row,
    area.column,
    keys.map((key) =>
      Array.from(
        { length: area.columns },
        (_, offset) => found.get(`${key}|${labels[area.column + offset] ?? ''}`) ?? null,
      ),
    ),
  );
}

/**
 * Moves what users typed in Cibles and Saisie to the lines and columns that a plan gives their indicators and years.
 * A plan leaves the filled cells of these sheets as they are: without this, a line that moves would leave its values
 * to the indicator that takes its place.
 */
export async function carryTyped(host: WorkbookHost, plan: WorkbookPlan): Promise<void> {
  const { sheets } = await host.describe();
  for (const sheet of plan.sheets) {
    if (SHEETS_OF_LINES.includes(sheet.name) && sheets.includes(sheet.name)) await carrySheet(host, sheet);
  }
}
