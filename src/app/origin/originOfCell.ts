import { planContext } from '../../workbook/buildPlan';
import { columnLetters } from '../../workbook/dialect';
import { toFrench } from '../../workbook/frenchFormula';
import { HostError, type HostErrorCode, type WorkbookHost } from '../../workbook/host';
import { readWorkbook } from '../readWorkbook';
import type { Session } from '../session';
import { firstCell, type CellAddress } from './address';
import { headerRowOf, locate, TELLING } from './locate';
import { originOf } from './originOf';
import type { Origin } from './types';

/**
 * Why a cell tells no figure.
 * - `sans-schema`: the workbook holds no scheme;
 * - `sans-selection`: no cell is selected, or what is selected is no cell;
 * - `autre-onglet`: a sheet that tells no figure;
 * - `pas-un-chiffre`: a title, a heading, a note;
 * - `sans-acheteur`: the indicator has no figure by buyer.
 */
export type NoOrigin = 'sans-schema' | 'sans-selection' | 'autre-onglet' | 'pas-un-chiffre' | 'sans-acheteur';

export type CellOrigin =
  | {
      readonly ok: true;
      readonly origin: Origin;
      /** As the reader names it: « Suivi!F12 ». */
      readonly cell: string;
      /** What the cell holds, as a French spreadsheet shows it, without `=`; null when it holds no formula. */
      readonly formula: string | null;
    }
  | { readonly ok: false; readonly reason: NoOrigin; readonly sheet: string | null };

const refused = (reason: NoOrigin, sheet: string | null = null): CellOrigin => ({ ok: false, reason, sheet });

/** What a host answers when several areas or a drawing are selected, or when it has no selection. */
const NO_RANGE: readonly HostErrorCode[] = [
  'ItemNotFound',
  'InvalidArgument',
  'GeneralException',
  'RequestPayloadSizeLimitExceeded',
];

async function selection(host: WorkbookHost): Promise<CellAddress | null> {
  try {
    return firstCell((await host.readSelection()).address);
  } catch (failure) {
    if (failure instanceof HostError && NO_RANGE.includes(failure.code)) return null;
    throw failure;
  }
}

/** A tab that was renamed is known by what the host remembers of it. */
async function plannedName(host: WorkbookHost, sheet: string): Promise<string> {
  if (TELLING.includes(sheet)) return sheet;
  const found = (await host.inspect()).find(({ name }) => name === sheet);
  return found?.planned ?? sheet;
}

/** Columns that may hold what a line is about. */
const KEYS = 3;

/** The figure that a cell of the workbook tells, and everything it comes from. `cell`: the selected one when absent. */
export async function originOfCell(session: Session, cell?: CellAddress): Promise<CellOrigin> {
  const { host } = session;
  const open = await readWorkbook(host);
  if (!open) return refused('sans-schema');
  const picked = cell ?? (await selection(host));
  if (!picked) return refused('sans-selection');
  const sheet = await plannedName(host, picked.sheet);
  if (!TELLING.includes(sheet)) return refused('autre-onglet', picked.sheet);
  const { row, column } = picked;
  const [line = []] = await host.readCells(sheet, { row, column: 0, rows: 1, columns: KEYS });
  const [[yearAbove = null] = []] = await host.readCells(sheet, {
    row: headerRowOf(sheet),
    column,
    rows: 1,
    columns: 1,
  });
  const request = locate(planContext(open.state), { ...picked, sheet }, { line, yearAbove });
  if (!request) return refused('pas-un-chiffre', picked.sheet);
  const origin = await originOf(session, request);
  if (!origin) return refused('sans-acheteur', picked.sheet);
  const [[formula = null] = []] = await host.readFormulas(sheet, { row, column, rows: 1, columns: 1 });
  return {
    ok: true,
    origin,
    cell: `${picked.sheet}!${columnLetters(column)}${row + 1}`,
    formula: formula === null ? null : toFrench(formula),
  };
}
