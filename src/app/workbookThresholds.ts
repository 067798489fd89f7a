import type { Situation } from '../catalogue/tables/marches';
import { buyerOfRow } from '../engine/thresholds/contracts';
import { europeanThreshold } from '../engine/thresholds/europeanThreshold';
import { nationalCounts } from '../engine/thresholds/nationalCounts';
import { nationalLines, type NationalLine } from '../engine/thresholds/nationalTable';
import { LACKING, REQUIRED } from '../engine/thresholds/situation';
import { splitQuestions, type SplitQuestion } from '../engine/thresholds/splits';
import { yearVolumes, type YearVolume } from '../engine/thresholds/yearVolumes';
import { same } from '../engine/rowTests';
import { judgeMinimum, type MinimumVerdict } from '../engine/minimumRow';
import {
  globalCounts,
  globalMinimum,
  globalState,
  type GlobalCount,
  type GlobalState,
} from '../engine/thresholds/globals';
import { serialOf, yearOfSerial } from '../engine/serialDate';
import { buyersOf } from '../scheme/buyers';
import { isMissing, type CellValue, type DataRow } from '../scheme/values';
import { readWorkbook } from './readWorkbook';
import type { Session } from './session';

export type { YearVolume } from '../engine/thresholds/yearVolumes';

/** A contract that owes a social condition. Row as the sheet numbers it (its header is row 1). */
export interface RequiredContract {
  readonly row: number;
  readonly id: string | null;
  readonly objet: string | null;
  readonly acheteur: string | null;
  readonly year: number;
  /** € HT. */
  readonly montant_ht: number;
  readonly threshold: number | null;
  readonly isConcession: boolean;
  readonly situation: Situation;
  readonly derogation: string | null;
}

export interface SplitShown extends Omit<SplitQuestion, 'rows' | 'ids'> {
  readonly supplier: string | null;
  /** Years of the first and last purchase. */
  readonly years: readonly [number, number];
  readonly rows: readonly { readonly row: number; readonly montant_ht: number; readonly day: number }[];
}

/** A family of the AGEC law in a year, before its two minimums; row as the sheet numbers it. */
export interface AgecFamily {
  readonly row: number;
  readonly year: number;
  readonly family: string | null;
  readonly reuse: MinimumVerdict | null;
  readonly recycled: MinimumVerdict | null;
}

/** What the view « Seuils » shows of a workbook. Years ascending. */
export interface WorkbookThresholds {
  readonly years: readonly number[];
  readonly buyer: string;
  readonly hasSpending: boolean;
  readonly volumes: readonly YearVolume[];
  readonly required: readonly RequiredContract[];
  /** Day of the parameter; null = not written. */
  readonly since: number | null;
  readonly splits: readonly SplitShown[];
  readonly agec: readonly AgecFamily[];
  readonly globals: readonly (GlobalCount & {
    readonly minimum: number | null;
    readonly state: GlobalState;
  })[];
  readonly national: readonly (NationalLine & { readonly counts: readonly (number | null)[] | null })[];
}

const text = (value: CellValue | undefined): string | null => (isMissing(value) ? null : String(value));

function requiredOf(
  row: DataRow,
  index: number,
  parameters: Parameters<typeof europeanThreshold>[2],
): RequiredContract[] {
  const situation = REQUIRED.find((one) => same(row['situation_seuil'], one));
  const { date_notification: day, montant_ht: amount } = row;
  if (situation === undefined || typeof day !== 'number' || typeof amount !== 'number') return [];
  const year = yearOfSerial(day);
  return [
    {
      row: index + 2,
      id: text(row['marche_id']),
      objet: text(row['objet']),
      acheteur: buyerOfRow(row),
      year,
      montant_ht: amount,
      threshold: europeanThreshold(row, year, parameters),
      isConcession: same(row['type_contrat'], 'Concession'),
      situation,
      derogation: text(row['motif_derogation_social']),
    },
  ];
}

const agecOf = (row: DataRow, index: number): AgecFamily[] => {
  const verdict = (id: 'reemploi' | 'recycle'): MinimumVerdict | null =>
    judgeMinimum({ part: `montant_${id}_ht`, whole: 'depense_ht', minimum: `taux_min_${id}` }, row);
  const [reuse, recycled] = [verdict('reemploi'), verdict('recycle')];
  return typeof row['annee'] === 'number' && (reuse !== null || recycled !== null)
    ? [{ row: index + 2, year: row['annee'], family: text(row['categorie_agec']), reuse, recycled }]
    : [];
};

const isLacking = ({ situation }: RequiredContract): boolean => LACKING.includes(situation);

function yearsIn(rows: readonly DataRow[], yearOf: (row: DataRow) => CellValue): readonly number[] {
  return rows.flatMap((row) => {
    const year = yearOf(row);
    return typeof year === 'number' ? [year] : [];
  });
}

/**
 * The review of thresholds of a workbook, for every year that its data or its scheme have; null when it holds no scheme.
 * Contracts that lack a condition come first, largest first.
 */
export async function workbookThresholds({
  host,
}: Pick<Session, 'host'>): Promise<WorkbookThresholds | null> {
  const open = await readWorkbook(host);
  if (!open) return null;
  const { scheme, data, parameters } = open.state;
  const [contracts, spending] = [open.rows.MARCHES ?? [], open.rows.DEPENSES ?? []];
  const dated = yearsIn(contracts, ({ date_notification: day }) =>
    typeof day === 'number' ? yearOfSerial(day) : null,
  );
  const found = new Set([
    ...scheme.years,
    ...dated,
    ...yearsIn(spending, ({ annee }) => annee ?? null),
    ...yearsIn(open.rows.CATEGORIES_AGEC ?? [], ({ annee }) => annee ?? null),
  ]);
  const years = [...found].sort((a, b) => a - b);
  const names = buyersOf(scheme).map(({ name }) => name);
  const counts = nationalCounts(data, parameters, years);
  const since = parameters['date_condition_sociale'];
  return {
    years,
    buyer: scheme.buyer,
    hasSpending: spending.length > 0,
    volumes: yearVolumes(data, parameters, years, names, scheme.buyer),
    required: contracts
      .flatMap((row, index) => requiredOf(row, index, parameters))
      .sort((a, b) => Number(isLacking(b)) - Number(isLacking(a)) || b.montant_ht - a.montant_ht),
    since: typeof since === 'number' ? since : null,
    splits: splitQuestions(contracts, parameters).map(({ rows, ids: _ids, ...question }) => ({
      ...question,
      years: [yearOfSerial(question.from), yearOfSerial(question.to)] as const,
      supplier: text(contracts[rows[0] ?? -1]?.['titulaire_nom']),
      rows: rows.map((rank) => ({
        row: rank + 2,
        montant_ht: Number(contracts[rank]?.['montant_ht']),
        day: Number(contracts[rank]?.['date_notification']),
      })),
    })),
    agec: (open.rows.CATEGORIES_AGEC ?? []).flatMap(agecOf),
    globals: globalCounts(data, parameters, years).map((count) => ({
      ...count,
      minimum: globalMinimum(serialOf(count.year, 12, 31), parameters),
      state: globalState(count),
    })),
    national: nationalLines(parameters).map((line, index) => ({ ...line, counts: counts[index] ?? null })),
  };
}
