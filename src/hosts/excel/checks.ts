import { TABLES } from '../../catalogue/tables';
import { HostError } from '../../workbook/host';
import type { SheetPlan, WorkbookPlan } from '../../workbook/plan';
import { isDrawn, sheetOf, tableNamed, type Survey } from './survey';

const taken = (what: string): HostError => new HostError('ItemAlreadyExists', what);

/** @throws HostError AccessDenied, with the name of the sheet: Excel's own error does not tell it (xlwings #1845). */
export function checkUnprotected(sheet: { readonly name: string; readonly isProtected: boolean }): void {
  if (sheet.isProtected) throw new HostError('AccessDenied', `sheet « ${sheet.name} » is protected`);
}

/** Names of the table objects that a planned sheet carries. */
export const tableNames = (plan: SheetPlan): string[] => [
  ...(plan.dataTable ? [TABLES[plan.dataTable.table].tableName] : []),
  ...(plan.reportTables ?? []).map(({ name }) => name),
];

function checkSheet(seen: Survey, plan: SheetPlan): void {
  const sheet = sheetOf(seen, plan.name);
  if (!sheet) {
    if (seen.structureProtected)
      throw new HostError(
        'AccessDenied',
        `the structure of the workbook is protected: « ${plan.name} » cannot be added`,
      );
  } else {
    checkUnprotected(sheet);
    if (!sheet.isEmpty && !isDrawn(seen, plan.name))
      throw taken(`sheet « ${plan.name} » is already there and is not ours`);
  }
  for (const name of tableNames(plan)) {
    const table = tableNamed(seen, name);
    if (table && table.sheetId !== sheet?.id) {
      const owner = seen.sheets.find(({ id }) => id === table.sheetId)?.name ?? '';
      throw taken(`table « ${name} » is already on sheet « ${owner} »`);
    }
    // Tables and names share one space in Excel.
    if ([...seen.names.keys()].some((other) => other.toLowerCase() === name.toLowerCase()))
      throw taken(`name « ${name} » is already defined`);
  }
}

/** Everything that would make Excel refuse, or make the user lose something, before anything is written. */
export function checkPlan(seen: Survey, plan: WorkbookPlan): void {
  for (const sheet of plan.sheets) checkSheet(seen, sheet);
  for (const { name, sheet } of plan.names) {
    const table = tableNamed(seen, name);
    if (table) throw taken(`« ${name} » is already the name of a table`);
    const known = [...seen.names.keys()].some((other) => other.toLowerCase() === name.toLowerCase());
    if (known && !isDrawn(seen, sheet)) throw taken(`name « ${name} » is already defined`);
  }
}

/** @throws HostError InvalidArgument: a table cannot stand on merged cells (MergedRangeConflict). */
export function checkNotMerged(sheet: string, merged: Excel.RangeAreas): void {
  if (!merged.isNullObject)
    throw new HostError('InvalidArgument', `merged cells are in the way: ${sheet}, ${merged.address}`);
}
