import type { ParameterValues } from '../../catalogue/parameters';
import type { DataSet } from '../aggregate';
import { VOLUME_PARTS, type Sum, type VolumePart } from './tallies';
import { evaluateTally } from './tally';
import { spaserThreshold } from './thresholdTable';
import { obligationOf, type Obligation } from './volumes';

/** What a buyer's year comes to, as a line of the sheet Seuils shows it. Amounts in € HT. */
export interface YearVolume {
  /** Null = the rows that name no buyer of the scheme. */
  readonly buyer: string | null;
  readonly year: number;
  /** Null = no row at all for the year. */
  readonly basis: 'depenses' | 'marches' | null;
  readonly threshold: number | null;
  readonly obligation: Obligation | null;
  readonly counted: number;
  readonly outside: number;
  readonly frameworks: number;
  readonly maximum: number;
  readonly unknown: number;
}

const toCents = (value: number): number => Math.round(value * 100) / 100;

/** Sum of tallies for each year, without the dust of differences. */
export const evaluateSum = (
  data: DataSet,
  sum: Sum,
  years: readonly number[],
  buyer?: string,
): readonly number[] =>
  sum
    .reduce<readonly number[]>(
      (totals, [sign, tally]) => {
        const next = evaluateTally(data, tally, years, buyer);
        return totals.map((total, index) => total + sign * (next[index] ?? 0));
      },
      years.map(() => 0),
    )
    .map(toCents);

type Parts = Readonly<Record<VolumePart, readonly number[]>>;

const eachPart = (of: (part: VolumePart) => readonly number[]): Parts => ({
  rows: of('rows'),
  counted: of('counted'),
  outside: of('outside'),
  frameworks: of('frameworks'),
  maximum: of('maximum'),
  unknown: of('unknown'),
});

/**
 * Volumes of each buyer and year, from spending where the buyer's year has any, else from contracts. `names` empty = one
 * buyer, whose every row is. Several buyers are followed by the rows that name none of them.
 */
export function yearVolumes(
  data: DataSet,
  parameters: ParameterValues,
  years: readonly number[],
  names: readonly string[],
  only: string,
): readonly YearVolume[] {
  const partsOf = (basis: 'depenses' | 'marches', buyer?: string): Parts =>
    eachPart((part) => evaluateSum(data, VOLUME_PARTS[basis][part], years, buyer));
  const linesOf = (buyer: string | null, spent: Parts, awarded: Parts): readonly YearVolume[] =>
    years.map((year, index) => {
      const basis =
        (spent.rows[index] ?? 0) > 0 ? 'depenses' : (awarded.rows[index] ?? 0) > 0 ? 'marches' : null;
      const parts = basis === 'depenses' ? spent : awarded;
      const at = (part: VolumePart): number => (basis === null ? 0 : (parts[part][index] ?? 0));
      const threshold = spaserThreshold(parameters, year);
      const counted = at('counted');
      const near = Number(parameters['part_approche_seuil'] ?? 0);
      return {
        buyer,
        year,
        basis,
        threshold,
        obligation: basis === null ? null : obligationOf(counted, threshold, near),
        counted,
        outside: at('outside'),
        frameworks: at('frameworks'),
        maximum: at('maximum'),
        unknown: at('unknown'),
      };
    });
  const [spent, awarded] = [partsOf('depenses'), partsOf('marches')];
  if (names.length === 0) return linesOf(only, spent, awarded);
  const own = names.map((name) => ({
    name,
    spent: partsOf('depenses', name),
    awarded: partsOf('marches', name),
  }));
  const rest = (all: Parts, of: 'spent' | 'awarded'): Parts =>
    eachPart((part) =>
      all[part].map((total, index) =>
        toCents(own.reduce((left, one) => left - (one[of][part][index] ?? 0), total)),
      ),
    );
  return [
    ...own.flatMap((one) => linesOf(one.name, one.spent, one.awarded)),
    ...linesOf(null, rest(spent, 'spent'), rest(awarded, 'awarded')),
  ];
}
