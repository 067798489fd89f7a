import { groupBy } from '../groupBy';
import type { ParameterValues } from '../../catalogue/parameters';
import { isMissing, type DataRow } from '../../scheme/values';
import { same } from '../rowTests';
import { yearOfSerial } from '../serialDate';
import { buyerOfRow } from './contracts';
import { spaserThreshold } from './thresholdTable';

/**
 * Whether a scheme is due: « obligé » above the threshold of the year, « approche » near it, « volontaire » below,
 * « inconnue » when Paramètres has no threshold that can be used for the year.
 */
export type Obligation = 'oblige' | 'approche' | 'volontaire' | 'inconnue';

/** What a buyer spent, or awarded, in a calendar year, within the perimeter of D2111-3: marchés, not concessions. */
export interface Volume {
  readonly acheteur: string | null;
  readonly year: number;
  /** € HT. */
  readonly volume_ht: number;
  /** `depenses` = amounts paid, what the decree counts; `marches` = amounts at award, an estimate for want of spending. */
  readonly basis: 'depenses' | 'marches';
  /** Threshold of the year, € HT; null when the line of the year in Paramètres cannot be used. */
  readonly threshold: number | null;
  readonly obligation: Obligation;
  readonly rows: number;
  /** Rows left out of the perimeter: concessions, livre V. */
  readonly outside: number;
  /** Framework agreements left out, whose orders are counted instead, with their maximum in € HT. */
  readonly frameworks: number;
  readonly frameworks_ht: number;
  /** Rows of the perimeter without an amount: the volume is at least what is said. */
  readonly unknown: number;
}

type Part = 'counted' | 'outside' | 'framework';

interface Line {
  readonly buyer: string | null;
  readonly year: number;
  readonly amount: number | null;
  readonly part: Part;
}

const amountOf = (row: DataRow, field: string): number | null =>
  typeof row[field] === 'number' ? row[field] : null;

function spendingLines(rows: readonly DataRow[]): readonly Line[] {
  return rows.flatMap((row): Line[] => {
    const year = row['annee'];
    if (typeof year !== 'number') return [];
    const outside = same(row['type_depense'], 'Concession') || same(row['type_depense'], 'Marché du livre V');
    return [
      {
        buyer: isMissing(row['acheteur']) ? null : String(row['acheteur']),
        year,
        amount: amountOf(row, 'montant_mandate_ht'),
        part: outside ? 'outside' : 'counted',
      },
    ];
  });
}

function contractLines(rows: readonly DataRow[]): readonly Line[] {
  return rows.flatMap((row): Line[] => {
    const date = row['date_notification'];
    if (typeof date !== 'number') return [];
    const part: Part = same(row['type_contrat'], 'Concession')
      ? 'outside'
      : same(row['type_contrat'], 'Accord-cadre')
        ? 'framework'
        : 'counted';
    return [{ buyer: buyerOfRow(row), year: yearOfSerial(date), amount: amountOf(row, 'montant_ht'), part }];
  });
}

const SEPARATOR = '\u001f';

/**
 * Annual volumes by buyer and calendar year, from spending where the buyer's year has any, else from contracts.
 * A framework agreement has no volume of its own: its orders and marchés subséquents have (D2111-3 counts what is spent).
 */
export function annualVolumes(
  contracts: readonly DataRow[],
  spending: readonly DataRow[],
  parameters: ParameterValues,
): readonly Volume[] {
  const volumes = new Map<string, Volume>();
  const add = (lines: readonly Line[], basis: Volume['basis']): void => {
    const groups = groupBy(lines, ({ buyer, year }) => `${buyer ?? ''}${SEPARATOR}${year}`);
    for (const [key, group] of groups)
      if (!volumes.has(key)) volumes.set(key, volumeOf(group, basis, parameters));
  };
  add(spendingLines(spending), 'depenses');
  add(contractLines(contracts), 'marches');
  return [...volumes.values()].sort(
    (a, b) => (a.acheteur ?? '').localeCompare(b.acheteur ?? '', 'fr') || a.year - b.year,
  );
}

/** L2111-3: « supérieur à un montant »: equal is not above. @param near share of the threshold from which one is near it. */
export const obligationOf = (volume: number, threshold: number | null, near: number): Obligation =>
  threshold === null
    ? 'inconnue'
    : volume > threshold
      ? 'oblige'
      : volume >= threshold * near
        ? 'approche'
        : 'volontaire';

function volumeOf(lines: readonly Line[], basis: Volume['basis'], parameters: ParameterValues): Volume {
  const [first] = lines;
  const year = first?.year ?? 0;
  const of = (part: Part): readonly Line[] => lines.filter((line) => line.part === part);
  const sum = (some: readonly Line[]): number =>
    Math.round(some.reduce((total, { amount }) => total + (amount ?? 0), 0) * 100) / 100;
  const counted = of('counted');
  const volume = sum(counted);
  const threshold = spaserThreshold(parameters, year);
  return {
    acheteur: first?.buyer ?? null,
    year,
    volume_ht: volume,
    basis,
    threshold,
    obligation: obligationOf(volume, threshold, Number(parameters['part_approche_seuil'])),
    rows: counted.length,
    outside: of('outside').length,
    frameworks: of('framework').length,
    frameworks_ht: sum(of('framework')),
    unknown: counted.filter(({ amount }) => amount === null).length,
  };
}
