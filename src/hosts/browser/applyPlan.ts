import { HostError, type ApplyReport, type Hooks } from '../../workbook/host';
import type { SheetPlan, WorkbookPlan } from '../../workbook/plan';
import type { Book } from './book';
import { drawDataTable, drawReport, shapeOf } from './drawSheet';
import { cellName, nameColumns, setNames } from './names';
import { breathe } from './paste';
import { openTable, writeTableRows, type RowFormula } from './tables';

/** A new sheet at the end, under the planned name. */
function addSheet(book: Book, name: string): void {
  book.model.newSheet();
  const sheets = book.model.getWorksheetsProperties();
  const added = sheets[sheets.length - 1];
  if (!added) throw new HostError('GeneralException', `sheet ${name} was not added`);
  book.model.renameSheet(sheets.length - 1, name);
  remember(book, name, added.sheet_id);
}

function remember(book: Book, name: string, id: number): void {
  book.registry = { ...book.registry, sheets: { ...book.registry.sheets, [name]: id } };
}

/** True for the blank sheet that every new workbook starts with, as long as nothing was typed in it. */
function isBlankStart(book: Book, sheet: number): boolean {
  if (Object.keys(book.registry.sheets).length > 0) return false;
  return Array.from({ length: 50 }, (_row, row) => row + 1).every(
    (row) => book.model.getColumnsWithData(sheet, row).length === 0,
  );
}

/** Puts the planned sheets in the order of the plan, before those of the user. */
function orderSheets(book: Book, plan: WorkbookPlan): void {
  plan.sheets.forEach((sheet, target) => {
    const current = book.sheet(sheet.name);
    if (current !== target) book.model.moveSheet(current, target);
  });
}

/** @returns whether the table was made. */
function ensureTable(book: Book, plan: SheetPlan): boolean {
  const table = plan.dataTable?.table;
  if (!table) return false;
  // A sheet just added in the place of a deleted one bears no header yet.
  const isMade = (openTable(book, table)?.columns.size ?? 0) === 0;
  if (isMade) {
    drawDataTable(book, book.sheet(plan.name), table);
    const state = { sheet: plan.name, rows: 0 };
    book.registry = { ...book.registry, tables: { ...book.registry.tables, [table]: state } };
  }
  const open = openTable(book, table);
  if (open) nameColumns(book, table, open.columns);
  return isMade;
}

/**
 * Writes a plan: sheets, then names, then formulas, because a formula typed before its names would have to be parsed
 * again. The caller pauses evaluation and puts everything back on failure.
 */
export async function applyPlan(
  book: Book,
  plan: WorkbookPlan,
  rowFormula: RowFormula,
  hooks: Hooks,
): Promise<ApplyReport> {
  const { model } = book;
  const sheetsAdded: string[] = [];
  const sheetsUpdated: string[] = [];
  const blank = isBlankStart(book, 0) ? model.getWorksheetsProperties()[0]?.sheet_id : undefined;
  for (const sheet of plan.sheets) {
    const index = book.findSheet(sheet.name);
    if (index === null) {
      addSheet(book, sheet.name);
      sheetsAdded.push(sheet.name);
    } else {
      remember(book, sheet.name, model.getWorksheetsProperties()[index]?.sheet_id ?? 0);
      sheetsUpdated.push(sheet.name);
    }
  }
  if (blank !== undefined && sheetsAdded.length > 0) {
    // IronCalc would go on showing a sheet that is no more when the last one is on screen.
    model.setSelectedSheet(0);
    model.deleteSheet(model.getWorksheetsProperties().findIndex((sheet) => sheet.sheet_id === blank));
  }
  if (!plan.partial) orderSheets(book, plan);
  const made = plan.sheets.filter((sheet) => ensureTable(book, sheet));
  setNames(
    book,
    plan.names.map(({ name, sheet, row, column }) => ({ name, formula: cellName(book, sheet, row, column) })),
  );
  for (const { dataTable } of made)
    if (dataTable?.firstRows)
      await writeTableRows(book, dataTable.table, dataTable.firstRows, 'append', rowFormula, {});
  for (const [done, sheet] of plan.sheets.entries()) {
    if (hooks.signal?.aborted) throw new HostError('Cancelled', 'cancelled by the user');
    if (!sheet.dataTable) {
      const rows = drawReport(book, book.sheet(sheet.name), sheet, sheetsAdded.includes(sheet.name));
      const { plannedRows, plannedShapes } = book.registry;
      book.registry = {
        ...book.registry,
        plannedRows: { ...plannedRows, [sheet.name]: rows },
        plannedShapes: { ...plannedShapes, [sheet.name]: shapeOf(sheet) },
      };
    }
    await hooks.onProgress?.(done + 1, plan.sheets.length);
    await breathe();
  }
  book.registry = { ...book.registry, settings: { ...book.registry.settings, ...plan.settings } };
  if (sheetsAdded.length > 0) model.setSelectedSheet(0);
  return { sheetsAdded, sheetsUpdated };
}
