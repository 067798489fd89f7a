import type { ParameterValues } from '../../catalogue/parameters';
import { isMissing, type CellValue, type DataRow } from '../../scheme/values';
import { same } from '../rowTests';
import { yearOfSerial } from '../serialDate';
import { isExcused } from './derogation';
import { europeanThreshold } from './europeanThreshold';

/** A contract before the European threshold of its year, of its buyer's type and of its category. Null = not known. */
export interface ThresholdContract {
  /** Name of the buyer, else its SIRET. */
  readonly acheteur: string | null;
  readonly id: string | null;
  /** Calendar year of notification, which stands for that of the notice when the latter is unknown. */
  readonly year: number | null;
  /** « Travaux », « Fournitures », « Services », or « Concession ». */
  readonly category: string | null;
  /** € HT at award. */
  readonly montant_ht: number | null;
  /** € HT; null when the year is out of the dated table, or the category unknown. */
  readonly threshold: number | null;
  readonly above: boolean | null;
  /** True from the date of the parameter, above the threshold (L2112-2-1, L3114-2-1). */
  readonly socialRequired: boolean | null;
  /** Whether a social condition of execution is there. */
  readonly social: boolean | null;
  /** Ground noted by the buyer. */
  readonly derogation: string | null;
  /** False = a ground that the law does not admit, for a concession or at all; null = no ground. */
  readonly derogationAllowed: boolean | null;
  readonly critere_env: boolean | null;
  readonly clause_env: boolean | null;
}

const answer = (value: CellValue | undefined): boolean | null =>
  same(value, 'OUI') ? true : same(value, 'NON') ? false : null;

const text = (value: CellValue | undefined): string | null => (isMissing(value) ? null : String(value));

const number = (value: CellValue | undefined): number | null => (typeof value === 'number' ? value : null);

/** Buyer of a row: its name, else its number. */
export const buyerOfRow = (row: DataRow): string | null =>
  text(row['acheteur_nom']) ?? text(row['acheteur_siret']);

/** Three answers: one « no » decides, one « not known » leaves it open. */
const both = (a: boolean | null, b: boolean | null): boolean | null =>
  a === false || b === false ? false : a === null || b === null ? null : true;

/** Every row of MARCHES, in order, against its European threshold. */
export const reviewContracts = (
  rows: readonly DataRow[],
  parameters: ParameterValues,
): readonly ThresholdContract[] => rows.map((row) => reviewContract(row, parameters));

function reviewContract(row: DataRow, parameters: ParameterValues): ThresholdContract {
  const date = number(row['date_notification']);
  const year = date === null ? null : yearOfSerial(date);
  const amount = number(row['montant_ht']);
  const isConcession = same(row['type_contrat'], 'Concession');
  const category = isConcession ? 'Concession' : text(row['categorie']);
  const threshold = year === null || category === null ? null : europeanThreshold(row, year, parameters);
  const above = threshold === null || amount === null ? null : amount >= threshold;
  const since = number(parameters['date_condition_sociale'] ?? null);
  const derogation = text(row['motif_derogation_social']);
  return {
    acheteur: buyerOfRow(row),
    id: text(row['marche_id']),
    year,
    category,
    montant_ht: amount,
    threshold,
    above,
    socialRequired: both(above, date === null || since === null ? null : date >= since),
    social: answer(row['clause_sociale']),
    derogation,
    derogationAllowed: derogation === null ? null : isExcused(row),
    critere_env: answer(row['critere_env']),
    clause_env: answer(row['clause_env']),
  };
}
