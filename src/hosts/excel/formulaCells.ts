import type { FormulaSeen } from '../../workbook/host';
import type { WorkbookPlan } from '../../workbook/plan';
import { formulaBlock, formulasSeen } from '../shared/formulaCells';
import { TABLES } from '../../catalogue/tables';
import { canonicalFormula } from '../shared/formulaCells';
import { computedColumns, openTables, usedRows, type OpenTable, type RowFormula } from './dataTables';
import { formulaText, type SheetNames } from './dialect';
import { readBoth } from './reading';
import type { Call } from './runner';
import { sheetOf, type Survey } from './survey';

/** What stands where a plan has formulas. One sync per sheet, more for a large one. */
export async function readFormulaCells(
  call: Call,
  plan: WorkbookPlan,
  seen: Survey,
  rowFormula: RowFormula,
): Promise<readonly FormulaSeen[]> {
  const nameOf: SheetNames = (planned) => sheetOf(seen, planned)?.name ?? planned;
  const cells: FormulaSeen[] = [];
  for (const planned of plan.sheets) {
    const block = formulaBlock(planned);
    const sheet = sheetOf(seen, planned.name);
    if (!block || !sheet) continue;
    const { formulas, values } = await readBoth(call, sheet.item, block);
    for (const cell of formulasSeen(planned, block, formulas, values, (formula) =>
      formulaText(formula, nameOf).slice(1),
    ))
      cells.push(cell);
  }
  const tables = await openTables(
    call,
    plan.sheets.flatMap(({ dataTable }) => (dataTable ? [dataTable.table] : [])),
  );
  for (const open of tables)
    for (const cell of await strayCells(call, open, rowFormula, nameOf)) cells.push(cell);
  return cells;
}

/** Computed cells of a data table whose formula is not that of their column. */
async function strayCells(
  call: Call,
  open: OpenTable,
  rowFormula: RowFormula,
  nameOf: SheetNames,
): Promise<readonly FormulaSeen[]> {
  const rows = await usedRows(call, open);
  const found: FormulaSeen[] = [];
  for (const { column, text } of rows > 0 ? computedColumns(open, rowFormula, nameOf) : []) {
    const block = { row: open.headerRow + 1, column, rows, columns: 1 };
    const { formulas, values } = await readBoth(call, open.sheet, block);
    const wanted = canonicalFormula(text.slice(1));
    formulas.forEach(([held = null], index) => {
      if (held !== null && canonicalFormula(held) === wanted) return;
      found.push({
        sheet: TABLES[open.id].sheet,
        row: block.row + index,
        column,
        isPlanned: false,
        formula: held,
        value: values[index]?.[0] ?? null,
      });
    });
  }
  return found;
}
