import { TABLES } from '../../catalogue/tables';
import { obligationsOf, type Obligation } from '../../engine/obligations';
import { readWorkbook } from '../readWorkbook';
import type { Session } from '../session';

/** Obligations of a workbook, with what its parameters make of them. */
export interface ToldObligations {
  /** Serial day; null when neither Paramètres nor the hours give one. */
  readonly cutOff: number | null;
  /** True when Paramètres says the date; false when it is that of the last hours. */
  readonly isTyped: boolean;
  /** Euros per hour not done: an example until the user writes their own. */
  readonly penalty: number;
  readonly contracts: readonly ToldObligation[];
}

export interface ToldObligation extends Obligation {
  /** Where its first row stands; `row` as the sheet numbers it. */
  readonly place: { readonly sheet: string; readonly row: number };
}

/** Every contract that asks for insertion hours, ranked by what is at stake; null while the workbook holds no scheme. */
export async function tellObligations({ host }: Session): Promise<ToldObligations | null> {
  const open = await readWorkbook(host);
  if (!open) return null;
  const { scheme, parameters } = open.state;
  const { cutOff, contracts } = obligationsOf(open.rows, parameters, scheme.buyers !== undefined);
  return {
    cutOff,
    isTyped: typeof parameters['date_arrete'] === 'number',
    penalty: Number(parameters['penalite_heure'] ?? 0),
    // The header is row 1.
    contracts: contracts.map((one) => ({ ...one, place: { sheet: TABLES.MARCHES.sheet, row: one.row + 2 } })),
  };
}
