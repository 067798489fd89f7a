import { planContext, type WorkbookState } from '../../workbook/buildPlan';
import type { WorkbookHost } from '../../workbook/host';
import { SHEETS } from '../../workbook/layout';
import { planObligations } from '../../workbook/sheets/obligations';

/**
 * Gives « Obligations » the lines of the contracts that the workbook now holds: their formulas follow by themselves, the
 * list does not. A workbook of an earlier layout has no such sheet: bringing it up to date makes it.
 */
export async function redrawObligations(host: WorkbookHost, state: WorkbookState): Promise<void> {
  const { calculates, sheets } = await host.describe();
  // A host that does not calculate was just drawn again, whole.
  if (!calculates || !sheets.includes(SHEETS.obligations)) return;
  const drawn = [planObligations(planContext(state))];
  await host.apply({ sheets: drawn, names: [], settings: {}, partial: true });
}
