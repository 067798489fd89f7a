import type { ParameterValues } from '../../catalogue/parameters';
import type { DataRow } from '../../scheme/values';
import { addMonths } from '../calendar';
import { tolerancesOf } from '../schemeFigures';
import { contractKey, contractsWithObligation, type ContractRows } from './groups';
import { modeOf } from './hours';
import { judgeObligation } from './judge';
import type { Obligation, Obligations } from './types';

/** Rows that obligations are told from, computed fields included. */
export interface ObligationRows {
  readonly MARCHES?: readonly DataRow[] | undefined;
  readonly HEURES?: readonly DataRow[] | undefined;
}

const numbers = (rows: readonly DataRow[], field: string): readonly number[] =>
  rows.flatMap((row) => (typeof row[field] === 'number' ? [row[field]] : []));
const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);
/** Mean of what is filled: the value itself for one row, and for lots that say the same. */
const mean = (rows: readonly DataRow[], field: string): number | null => {
  const filled = numbers(rows, field);
  return filled.length === 0 ? null : sum(filled) / filled.length;
};

/** That of Paramètres, else the last day of the last month with hours. */
export function cutOffOf(heures: readonly DataRow[], parameters: ParameterValues): number | null {
  const arrested = parameters['date_arrete'];
  if (typeof arrested === 'number') return arrested;
  const last = numbers(heures, 'periode').reduce((latest, one) => Math.max(latest, one), 0);
  return last > 0 ? addMonths(last, 1) - 1 : null;
}

/** Execution: its own dates, else notification and duration. */
function datesOf(rows: readonly DataRow[]): { start: number | null; end: number | null } {
  const start = mean(rows, 'date_debut_execution') ?? mean(rows, 'date_notification');
  const months = mean(rows, 'duree_mois');
  const end =
    mean(rows, 'date_fin_execution') ??
    (start === null || months === null ? null : addMonths(start, months) - 1);
  return { start, end };
}

/** Hours of each contract, counted once. */
function hoursByContract(
  heures: readonly DataRow[],
  severalBuyers: boolean,
): ReadonlyMap<string, readonly DataRow[]> {
  const found = new Map<string, DataRow[]>();
  for (const row of heures) {
    const key = contractKey(row, severalBuyers ? 'acheteur' : null);
    const rows = found.get(key);
    if (rows) rows.push(row);
    else found.set(key, [row]);
  }
  return found;
}

const RUNNING: Readonly<Record<Obligation['state'], number>> = {
  'en-retard': 0,
  'a-risque': 0,
  'a-jour': 0,
  'non-tenue': 1,
  'a-venir': 2,
  'non-calculable': 3,
  tenue: 4,
};

/** What can still be done comes first, by what is at stake; then what has ended, is to come, is not known, is done. */
const byStake = (a: Obligation, b: Obligation): number =>
  RUNNING[a.state] - RUNNING[b.state] || (b.stake ?? 0) - (a.stake ?? 0) || a.row - b.row;

/** Every contract that asks for insertion hours, judged at the cut-off date and ranked. */
export function obligationsOf(
  { MARCHES = [], HEURES = [] }: ObligationRows,
  parameters: ParameterValues,
  severalBuyers: boolean,
): Obligations {
  const cutOff = cutOffOf(HEURES, parameters);
  const tolerances = tolerancesOf(parameters);
  const worked = hoursByContract(HEURES, severalBuyers);
  const counted = parameters['heures_retenues'] === 'Validées' ? 'heures_validees' : 'heures_declarees';
  const penalty = Number(parameters['penalite_heure'] ?? 0);
  const tell = ({ contract, buyer, rows, first, isFirst }: ContractRows): Obligation => {
    const [head = {}] = rows;
    const own = worked.get(contractKey(head, severalBuyers ? 'acheteur_nom' : null)) ?? [];
    const asked = sum(numbers(rows, 'heures_obligation'));
    const total = asked > 0 ? asked : null;
    const done = sum(numbers(own, counted));
    const dates = datesOf(rows);
    const verdict = judgeObligation({ total, done, cutOff, ...dates }, tolerances);
    return {
      contract,
      buyer,
      subject: String(head['objet'] ?? ''),
      holder: String(head['titulaire_nom'] ?? ''),
      mode: modeOf(head),
      ...dates,
      total,
      done,
      training: sum(numbers(own, 'heures_formation')),
      ...verdict,
      stake: verdict.remaining === null ? null : verdict.remaining * penalty,
      row: first,
      line: rows.length === 1 && isFirst ? first + 1 : 0,
    };
  };
  return { cutOff, contracts: contractsWithObligation(MARCHES, severalBuyers).map(tell).sort(byStake) };
}
