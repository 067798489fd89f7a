import { TABLES } from '../../catalogue/tables';
import { render } from '../../workbook/dialect';
import type { ReportTablePlan, SheetPlan, WorkbookPlan } from '../../workbook/plan';
import {
  checkHeaders,
  checkName,
  checkPosition,
  checkSheetName,
  checkValue,
  invalid,
  MAX_FORMULA,
  overlap,
  type Area,
} from './checks';
import { structuredDialect } from './structuredDialect';

const areaOf = (table: ReportTablePlan): Area => ({
  row: table.row,
  column: table.column,
  rows: table.rows + 1,
  columns: table.columns.length,
});

/** The header cells of a table object must be those very texts, or Excel repairs the file. */
function checkReportTable(sheet: SheetPlan, table: ReportTablePlan): void {
  checkName(table.name);
  checkHeaders(table.name, table.columns);
  if (table.rows < 1) throw invalid(`${table.name}: a table needs one row under its header`);
  const headers = new Map<number, unknown>();
  for (const row of sheet.rows) {
    if (row.row !== table.row) continue;
    row.cells.forEach(
      (cell, index) => cell && headers.set(row.column + index, cell.formula ? undefined : cell.value),
    );
  }
  table.columns.forEach((name, index) => {
    if (headers.get(table.column + index) !== name)
      throw invalid(`${table.name}: the cell above column « ${name} » says something else`);
  });
}

function checkCells(sheet: SheetPlan): void {
  for (const row of sheet.rows) {
    checkPosition(row.row, row.column + row.cells.length, sheet.name);
    row.cells.forEach((cell, index) => {
      if (!cell) return;
      checkValue(cell.value ?? null, () => `${sheet.name}, row ${row.row}, column ${row.column + index}`);
      if (cell.formula && render(cell.formula, structuredDialect).length > MAX_FORMULA)
        throw invalid(`${sheet.name}, row ${row.row}, column ${row.column + index}: formula too long`);
    });
  }
}

/** Everything that can be wrong with a plan, before anything is written. @throws HostError InvalidArgument */
export function checkPlan(plan: WorkbookPlan): void {
  const sheets = new Set<string>();
  const tables = new Set<string>();
  const claim = (names: Set<string>, name: string, what: string): void => {
    if (names.has(name.toLowerCase())) throw invalid(`two ${what} named « ${name} »`);
    names.add(name.toLowerCase());
  };
  for (const sheet of plan.sheets) {
    checkSheetName(sheet.name);
    claim(sheets, sheet.name, 'sheets');
    checkCells(sheet);
    if (sheet.dataTable) {
      const table = TABLES[sheet.dataTable.table];
      claim(tables, table.tableName, 'tables');
      checkHeaders(
        table.tableName,
        table.fields.map((field) => field.label),
      );
      if (sheet.reportTables?.length) throw invalid(`${sheet.name}: a data sheet holds one table`);
    }
    const areas: Area[] = [];
    for (const table of sheet.reportTables ?? []) {
      claim(tables, table.name, 'tables');
      checkReportTable(sheet, table);
      const area = areaOf(table);
      if (areas.some((other) => overlap(area, other))) throw invalid(`${table.name}: two tables overlap`);
      areas.push(area);
    }
  }
  // Names and tables share one space in Excel.
  for (const name of plan.names) {
    checkName(name.name);
    claim(tables, name.name, 'names');
    checkPosition(name.row, name.column, name.name);
    if (!sheets.has(name.sheet.toLowerCase()))
      throw invalid(`${name.name}: no sheet « ${name.sheet} » in the plan`);
  }
}
