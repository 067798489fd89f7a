import type { TableId } from '../../scheme/fields';
import type { Formula } from '../../workbook/formula';
import type { WorkbookPlan } from '../../workbook/plan';

/** Whole columns that the formulas of a plan read, by table. */
export function columnsUsed(plan: WorkbookPlan): ReadonlyMap<TableId, ReadonlySet<string>> {
  const found = new Map<TableId, Set<string>>();
  const visit = (formula: Formula): void => {
    if (formula.kind === 'column') {
      const fields = found.get(formula.table) ?? new Set<string>();
      found.set(formula.table, fields.add(formula.field));
    } else if (formula.kind === 'call') formula.args.forEach(visit);
    else if (formula.kind === 'binary') {
      visit(formula.left);
      visit(formula.right);
    }
  };
  for (const sheet of plan.sheets) {
    for (const row of sheet.rows) for (const cell of row.cells) if (cell?.formula) visit(cell.formula);
  }
  return found;
}
