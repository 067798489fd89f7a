import { groupBy } from '../groupBy';
import type { ParameterValues } from '../../catalogue/parameters';
import { isMissing, type DataRow } from '../../scheme/values';
import { same } from '../rowTests';
import { dateOfSerial, serialOf, yearOfSerial } from '../serialDate';
import { buyerOfRow } from './contracts';
import { europeanThreshold } from './europeanThreshold';
import { nationalThreshold } from './nationalTable';

/** Contracts of one buyer with one supplier for one family of needs, each under a threshold that they pass together within twelve months. */
export interface SplitQuestion {
  readonly acheteur: string | null;
  /** SIREN of the supplier. */
  readonly titulaire: string;
  /** Group of the CPV: its three first digits. */
  readonly family: string;
  readonly ids: readonly string[];
  /** Ranks of the rows among those given. */
  readonly rows: readonly number[];
  /** Serial days of the first and last notification. */
  readonly from: number;
  readonly to: number;
  readonly total_ht: number;
  readonly threshold: number;
  readonly kind: 'europeen' | 'dispense' | 'publicite';
}

interface Purchase {
  readonly row: DataRow;
  readonly rank: number;
  readonly day: number;
  readonly amount: number;
}

/** The same day a year later; 28 February stands for the 29th. */
function yearAfter(day: number): number {
  const { year, month, day: date } = dateOfSerial(day);
  return serialOf(year + 1, month, month === 2 && date === 29 ? 28 : date);
}

const KINDS = ['europeen', 'publicite', 'dispense'] as const;

function thresholdOf(
  kind: SplitQuestion['kind'],
  { row, day }: Purchase,
  parameters: ParameterValues,
): number | null {
  if (kind === 'europeen') return europeanThreshold(row, yearOfSerial(day), parameters);
  return (
    nationalThreshold(kind, isMissing(row['categorie']) ? null : String(row['categorie']), day, parameters)
      ?.amount ?? null
  );
}

/**
 * Purchases that raise the question of a split need (same buyer, supplier, CPV group, twelve months): a question, never a
 * verdict, since lots and unforeseen needs look alike. The highest threshold passed is the one told. Rows without supplier,
 * CPV, date or amount are not judged; frameworks and concessions are not purchases of this kind.
 */
export function splitQuestions(
  rows: readonly DataRow[],
  parameters: ParameterValues,
): readonly SplitQuestion[] {
  const purchases = rows.flatMap((row, rank): (Purchase & { readonly key: string })[] => {
    const { titulaire_siret: siret, code_cpv: cpv, date_notification: day, montant_ht: amount } = row;
    if (typeof siret !== 'string' || typeof cpv !== 'string' || !/^\d{3}/.test(cpv)) return [];
    if (typeof day !== 'number' || typeof amount !== 'number' || amount <= 0) return [];
    if (same(row['type_contrat'], 'Concession') || same(row['type_contrat'], 'Accord-cadre')) return [];
    return [
      {
        row,
        rank,
        day,
        amount,
        key: JSON.stringify([buyerOfRow(row), siret.slice(0, 9), cpv.slice(0, 3), row['categorie']]),
      },
    ];
  });
  return [...groupBy(purchases, ({ key }) => key).values()].flatMap((group) => {
    if (group.length < 2) return [];
    const found = KINDS.flatMap((kind) => questionOf(group, kind, parameters) ?? []);
    return found.slice(0, 1);
  });
}

/** The widest run of twelve months whose purchases, each under the threshold, reach it together. */
function questionOf(
  group: readonly Purchase[],
  kind: SplitQuestion['kind'],
  parameters: ParameterValues,
): SplitQuestion | null {
  const under = group
    .flatMap((one) => {
      const threshold = thresholdOf(kind, one, parameters);
      return threshold !== null && one.amount < threshold ? [{ ...one, threshold }] : [];
    })
    .sort((a, b) => a.day - b.day);
  let best: SplitQuestion | null = null;
  for (const first of under) {
    const within = under.filter(({ day }) => day >= first.day && day < yearAfter(first.day));
    const total = within.reduce((sum, { amount }) => sum + amount, 0);
    if (within.length < 2 || total < first.threshold || (best !== null && total <= best.total_ht)) continue;
    const { row } = first;
    best = {
      acheteur: buyerOfRow(row),
      titulaire: String(row['titulaire_siret']).slice(0, 9),
      family: String(row['code_cpv']).slice(0, 3),
      ids: within.map(({ row: one }) => String(one['marche_id'] ?? '')),
      rows: within.map(({ rank }) => rank),
      from: first.day,
      to: within.at(-1)?.day ?? first.day,
      total_ht: Math.round(total * 100) / 100,
      threshold: first.threshold,
      kind,
    };
  }
  return best;
}
