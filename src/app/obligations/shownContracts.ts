import { contractOf } from '../../engine/obligations';
import type { WorkbookHost } from '../../workbook/host';
import { FIRST_ROW, SHEETS } from '../../workbook/layout';
import type { WorkbookPlan } from '../../workbook/plan';
import { columnOf } from '../../workbook/sheets/obligationColumns';
import { NO_OBLIGATION, OBLIGATION_LIMIT } from '../../workbook/sheets/obligations';

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** Contracts in the lines of « Obligations », in their order; null when the workbook has no such sheet yet. */
export async function shownContracts(
  host: Pick<WorkbookHost, 'describe' | 'readCells'>,
): Promise<readonly string[] | null> {
  const { sheets } = await host.describe();
  if (!sheets.includes(SHEETS.obligations)) return null;
  const lines = await host.readCells(SHEETS.obligations, {
    row: FIRST_ROW,
    column: 0,
    rows: OBLIGATION_LIMIT + 1,
    columns: columnOf('buyer') + 1,
  });
  return lines.flatMap((line) => {
    const contract = text(line[0]);
    if (contract === '' || contract === NO_OBLIGATION) return [];
    return [contractOf({ contract, buyer: text(line[columnOf('buyer')]) })];
  });
}

/** Whether the lines of a plan are those contracts, in that order. */
export function holdsAll(plan: WorkbookPlan, standing: readonly string[]): boolean {
  const rows = plan.sheets.find(({ name }) => name === SHEETS.obligations)?.rows ?? [];
  const planned = rows.flatMap(({ row, cells }) => {
    const contract = text(cells[0]?.value);
    if (row < FIRST_ROW || contract === NO_OBLIGATION) return [];
    return [contractOf({ contract, buyer: text(cells[columnOf('buyer')]?.value) })];
  });
  return planned.length === standing.length && planned.every((one, index) => one === standing[index]);
}
