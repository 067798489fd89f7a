import type { Cell, CellStyle, RowDef, TableDefinition, WriteSheet } from 'hucre';
import { render } from '../../../workbook/dialect';
import type { ReportTablePlan } from '../../../workbook/plan';
import { structuredDialect } from '../../shared/structuredDialect';
import type { HostCell, SheetState } from '../model';
import { areaAddress, linkLocation } from './addresses';
import { chartOf } from './chart';
import { conditionalRules } from './conditionals';
import { fittedHeights } from './heights';
import { layoutOf } from './layout';
import { plainCell } from './text';
import { validationOf, type ListColumns } from './validations';

/** Text of a formula, without `=`. */
export const formulaText = (formula: NonNullable<HostCell['formula']>): string =>
  typeof formula === 'string' ? formula : render(formula, structuredDialect);

/**
 * A cell as it was read, ready to be written: the library keeps a result that is a text under another name, reads one
 * that is a date and does not write it, and has no escapes.
 */
function readAgain({ value, formula }: HostCell, read: Partial<Cell>): Partial<Cell> {
  if (formula !== null) {
    const { formulaResult: result } = read;
    return { ...read, formulaResult: result === undefined || result instanceof Date ? value : result };
  }
  return typeof value === 'string' && !read.richText ? { ...read, ...plainCell(value) } : read;
}

export function fileCell(cell: HostCell, style: CellStyle | undefined): Partial<Cell> {
  if (cell.read) return readAgain(cell, cell.read);
  const content =
    cell.formula !== null
      ? { formula: formulaText(cell.formula), formulaResult: cell.value }
      : plainCell(cell.value);
  return {
    ...content,
    ...(style ? { style } : {}),
    ...(cell.link ? { hyperlink: { target: '', location: linkLocation(cell.link) } } : {}),
  };
}

const reportTable = (plan: ReportTablePlan): TableDefinition => ({
  name: plan.name,
  range: areaAddress({
    row: plan.row,
    column: plan.column,
    rows: plan.rows + 1,
    columns: plan.columns.length,
  }),
  columns: plan.columns.map((name) => ({ name })),
  style: 'TableStyleLight1',
  showRowStripes: false,
});

/** A planned sheet (not a data table) for the library. */
export function plannedSheet(
  sheet: SheetState,
  styleFor: (cell: HostCell) => CellStyle | undefined,
  lists: ListColumns,
): WriteSheet {
  const { name, plan } = sheet;
  const cells = new Map<string, Partial<Cell>>();
  sheet.cells.forEach((row, r) =>
    row?.forEach((cell, c) => cell && cells.set(`${r},${c}`, fileCell(cell, styleFor(cell)))),
  );
  const layout = layoutOf(plan, plan?.widths ?? [], false);
  const fitted = [...fittedHeights(sheet)].map(([row, height]): [number, RowDef] => [row, { height }]);
  return {
    name,
    cells,
    ...layout,
    rowDefs: new Map([...fitted, ...(layout.rowDefs ?? [])]),
    tables: (plan?.reportTables ?? []).map(reportTable),
    dataValidations: (plan?.validations ?? []).map((validation) => validationOf(validation, lists, 'stop')),
    conditionalRules: conditionalRules(plan?.conditionals ?? []),
    ...(plan?.charts?.length ? { charts: plan.charts.map((chart) => chartOf(name, chart)) } : {}),
  };
}
