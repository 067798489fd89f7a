import type { Scheme } from '../scheme/scheme';
import { buildPlan, SCHEME_SETTING, type WorkbookState } from '../workbook/buildPlan';
import type { WorkbookPlan } from '../workbook/plan';
import { carryWords } from './carryTyped';
import { readScheme, type ReadableHost } from './readWorkbook';

/**
 * A plan whose workbook remembers the scheme as it was given, not as its cells say it: what the buyer decided since is
 * the difference, and goes along when another scheme comes.
 */
export const remembering = (plan: WorkbookPlan, given: Scheme): WorkbookPlan => ({
  ...plan,
  settings: { ...plan.settings, [SCHEME_SETTING]: JSON.stringify(given) },
});

/** The plan that draws a workbook again as it is: same scheme, and all that was typed, wherever its lines now stand. */
export async function redrawn(host: ReadableHost, state: WorkbookState): Promise<WorkbookPlan> {
  const given = await readScheme(host);
  return remembering(await carryWords(host, buildPlan(state)), given ?? state.scheme);
}
