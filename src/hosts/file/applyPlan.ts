import { TABLES } from '../../catalogue/tables';
import { isMissing } from '../../scheme/values';
import type { ApplyReport } from '../../workbook/host';
import type { CellPlan, SheetPlan, WorkbookPlan } from '../../workbook/plan';
import { contains } from '../shared/checks';
import { storeRows } from './tables';
import { formulaText } from './write/plannedSheet';
import { findSheet, findTable, type HostCell, type Model, type SheetState, type TableState } from './model';

const drawn = (plan: CellPlan): HostCell => ({
  value: plan.value ?? null,
  formula: plan.formula ?? null,
  style: plan.style,
  format: plan.format,
  wrap: plan.wrap,
  link: plan.link,
  planned: true,
});

const filled = (cell: HostCell | undefined): cell is HostCell =>
  cell !== undefined && (cell.formula !== null || !isMissing(cell.value));

/** The same formula: only its result may be older than the plan's. */
const isSame = (old: HostCell, mine: HostCell): boolean =>
  old.formula !== null && mine.formula !== null && formulaText(old.formula) === formulaText(mine.formula);

/** The table object is there from now on. */
const planned = ({ id, rows, extra }: TableState): TableState => ({ id, rows, extra });

/** What the user owns stays: kept cells that hold something, and every cell that no plan ever drew. */
function drawSheet(plan: SheetPlan, before: SheetState | undefined): SheetState {
  if (plan.dataTable) {
    const id = plan.dataTable.table;
    const rows = storeRows(TABLES[id], plan.dataTable.firstRows ?? [], 0);
    const table = before?.table?.id === id ? planned(before.table) : { id, rows, extra: null };
    // A tab that the user renamed keeps its name: formulas know the table, not the sheet.
    return { name: before?.name ?? plan.name, plan, cells: [], table, original: null };
  }
  const cells: (HostCell | undefined)[][] = [];
  const rowOf = (row: number): (HostCell | undefined)[] => (cells[row] ??= []);
  before?.cells.forEach((row, r) => row?.forEach((cell, c) => cell && !cell.planned && (rowOf(r)[c] = cell)));
  for (const row of plan.rows) {
    row.cells.forEach((cell, index) => {
      const column = row.column + index;
      const old = before?.cells[row.row]?.[column];
      if (cell) {
        const isKept = plan.kept?.some((area) => contains(area, row.row, column)) ?? false;
        const mine = drawn(cell);
        rowOf(row.row)[column] =
          isKept && filled(old) && !isSame(old, mine)
            ? { ...mine, value: old.value, formula: old.formula }
            : mine;
      } else if (old) rowOf(row.row)[column] = old;
    });
  }
  return { name: plan.name, plan, cells, table: null, original: null };
}

/** New sheets take the place the plan gives them, after the planned sheet before them. */
function placeSheets(model: Model, planned: readonly SheetState[]): readonly SheetState[] {
  const byName = new Map(planned.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const sheets = model.sheets.map((sheet) => byName.get(sheet.name.toLowerCase()) ?? sheet);
  planned.forEach((sheet, index) => {
    if (sheets.includes(sheet)) return;
    const previous = index > 0 ? planned[index - 1] : undefined;
    sheets.splice(previous ? sheets.indexOf(previous) + 1 : 0, 0, sheet);
  });
  return sheets;
}

/** The workbook after a (checked) plan; the one before is not touched. Applying a plan again gives the same workbook. */
export function applyPlan(
  model: Model,
  plan: WorkbookPlan,
): { readonly model: Model; readonly report: ApplyReport } {
  const existing = (sheet: SheetPlan): SheetState | undefined =>
    (sheet.dataTable && findTable(model, sheet.dataTable.table)) ?? findSheet(model, sheet.name);
  const planned = plan.sheets.map((sheet) => drawSheet(sheet, existing(sheet)));
  const redrawn = new Set(plan.sheets.map((sheet) => sheet.name.toLowerCase()));
  const renamed = new Set(plan.names.map((name) => name.name.toLowerCase()));
  const names = model.names.filter(
    (name) => !redrawn.has(name.sheet.toLowerCase()) && !renamed.has(name.name.toLowerCase()),
  );
  const isNew = (sheet: SheetPlan): boolean => existing(sheet) === undefined;
  return {
    model: {
      ...model,
      sheets: placeSheets(model, planned),
      names: [...names, ...plan.names],
      settings: { ...model.settings, ...plan.settings },
    },
    report: {
      sheetsAdded: plan.sheets.filter(isNew).map((sheet) => sheet.name),
      sheetsUpdated: plan.sheets.filter((sheet) => !isNew(sheet)).map((sheet) => sheet.name),
    },
  };
}
