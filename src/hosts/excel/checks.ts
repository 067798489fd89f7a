import { TABLES } from '../../catalogue/tables';
import { refusal, type HostError } from '../../workbook/host';
import type { SheetPlan, WorkbookPlan } from '../../workbook/plan';
import { isOurs, sheetOf, tableNamed, type Survey } from './survey';

const nameTaken = (name: string): HostError =>
  refusal('ItemAlreadyExists', 'nom-pris', `name « ${name} » is already defined`, name);

/** @throws HostError AccessDenied, with the name of the sheet: Excel's own error does not tell it (xlwings #1845). */
export function checkUnprotected(sheet: { readonly name: string; readonly isProtected: boolean }): void {
  if (sheet.isProtected)
    throw refusal('AccessDenied', 'feuille-protegee', `sheet « ${sheet.name} » is protected`, sheet.name);
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
      throw refusal(
        'AccessDenied',
        'structure-protegee',
        `the structure of the workbook is protected: « ${plan.name} » cannot be added`,
        plan.name,
      );
  } else {
    checkUnprotected(sheet);
    if (!sheet.isEmpty && !isOurs(seen))
      throw refusal(
        'ItemAlreadyExists',
        'feuille-prise',
        `sheet « ${plan.name} » is already there and is not ours`,
        plan.name,
      );
  }
  for (const name of tableNames(plan)) {
    const table = tableNamed(seen, name);
    if (table && table.sheetId !== sheet?.id) {
      const owner = seen.sheets.find(({ id }) => id === table.sheetId)?.name ?? '';
      throw refusal(
        'ItemAlreadyExists',
        'tableau-pris',
        `table « ${name} » is already on sheet « ${owner} »`,
        name,
        owner,
      );
    }
    // Tables and names share one space in Excel.
    if ([...seen.names.keys()].some((other) => other.toLowerCase() === name.toLowerCase()))
      throw nameTaken(name);
  }
}

/** Everything that would make Excel refuse, or make the user lose something, before anything is written. */
export function checkPlan(seen: Survey, plan: WorkbookPlan): void {
  for (const sheet of plan.sheets) checkSheet(seen, sheet);
  for (const { name } of plan.names) {
    const table = tableNamed(seen, name);
    if (table) throw nameTaken(name);
    const known = [...seen.names.keys()].some((other) => other.toLowerCase() === name.toLowerCase());
    if (known && !isOurs(seen)) throw nameTaken(name);
  }
}

/** @throws HostError InvalidArgument: a table cannot stand on merged cells (MergedRangeConflict). */
export function checkNotMerged(sheet: string, merged: Excel.RangeAreas): void {
  if (!merged.isNullObject)
    throw refusal(
      'InvalidArgument',
      'cellules-fusionnees',
      `merged cells are in the way: ${sheet}, ${merged.address}`,
      sheet,
      merged.address,
    );
}
