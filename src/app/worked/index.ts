import { initialParameters } from '../../catalogue/parameters';
import type { WorkbookState } from '../../workbook/buildPlan';
import { complete, type Rows } from '../completeTables';
import { dataSetOf } from '../readWorkbook';
import { brest2027 } from './brest';
import { cinor2020 } from './cinor';
import { etat2022 } from './etat';
import { solideo2024 } from './solideo';
import type { WorkedExample } from './types';

export type { PublishedFigure, WorkedExample } from './types';

/** Published evaluations that the product works again, from rows to states: `docs/exemples.md` and a test of three engines. */
export const WORKED_EXAMPLES: readonly WorkedExample[] = [cinor2020, brest2027, solideo2024, etat2022];

/** An example as a workbook holds it, with its rows completed as an import would. */
export function workedState({ scheme, rows, closed }: WorkedExample): { state: WorkbookState; rows: Rows } {
  const parameters = { ...initialParameters(), date_arrete: closed };
  const completed = complete(rows, scheme, parameters);
  return { state: { scheme, parameters, typedValues: {}, data: dataSetOf(completed) }, rows: completed };
}
