import { declarationOf } from '../catalogue/indicators';
import type { ParameterValues } from '../catalogue/parameters';
import { TABLES } from '../catalogue/tables';
import type { TableId } from '../scheme/fields';
import type { Measure } from '../scheme/measure';
import { buyersOf } from '../scheme/buyers';
import type { PlacedIndicator, Scheme } from '../scheme/scheme';
import type { DataSet } from './aggregate';
import { pairsOf } from './buyerMarks';
import type { Columns } from './columns';
import { evaluateMeasure, isOfRows, type Figure } from './figure';
import { placedKeys } from './schemeFigures';
import { measureTables } from './schemeTables';

/** Why an indicator has no figure by buyer: it is about the scheme itself, or about tables whose rows have no buyer. */
export type NoBuyerReason = 'schema' | 'table';

/** Figures of one buyer, year by year; null = rows that name no buyer of the scheme. */
export interface BuyerFigures {
  readonly buyer: string | null;
  readonly years: readonly Figure[];
}

export interface IndicatorByBuyer {
  readonly key: string;
  readonly placed: PlacedIndicator;
  /** Null when the indicator has figures by buyer. */
  readonly reason: NoBuyerReason | null;
  /** Each buyer in the order of the scheme, then null; empty when there is a reason. */
  readonly buyers: readonly BuyerFigures[];
  /**
   * Sum of the buyers and of the rows without buyer, less the figure of all rows, year by year: 0 unless a row is counted
   * twice or lost. Null where buyers do not add up (rates, means, people): there the whole is recomputed.
   */
  readonly remainders: readonly (number | null)[];
}

export function noBuyerReason(measure: Measure): NoBuyerReason | null {
  if (!isOfRows(measure)) return 'schema';
  return measureTables(measure).every(({ buyer }) => buyer !== undefined) ? null : 'table';
}

/** True where the figures of buyers may be added up (« consolidables »). */
export const addsUpOverBuyers = ({ entry }: PlacedIndicator): boolean =>
  declarationOf(entry).additivity.place === 'sum';

const NO_YEAR: readonly number[] = [];

/** For each row, the years in which it belongs to each buyer, by rank; the last rank is « no buyer of the scheme ». */
function yearsByBuyer(
  columns: Columns,
  names: readonly string[],
): (rank: number, row: number) => readonly number[] {
  const { buyer } = TABLES[columns.table];
  const column = buyer && columns.column(buyer.field);
  if (!buyer || !column || column.kind !== 'text') throw new Error(`${columns.table}: no buyer`);
  const upper = names.map((name) => name.toUpperCase());
  const rankOf = (word: string): number => {
    const rank = upper.indexOf(word.toUpperCase());
    return rank < 0 ? names.length : rank;
  };
  if (buyer.kind === 'one') {
    const ranks = column.words.map(rankOf);
    return (rank, row) => (ranks[column.codes[row] ?? 0] === rank ? columns.yearsOf(row) : NO_YEAR);
  }
  const pairs = column.words.map((mark) =>
    pairsOf(mark).map(({ year, buyer: name }) => ({ year, rank: rankOf(name) })),
  );
  return (rank, row) =>
    (pairs[column.codes[row] ?? 0] ?? []).flatMap((pair) => (pair.rank === rank ? [pair.year] : []));
}

/**
 * The data as each buyer sees them: the same rows, which belong to no year when they are another's. Tables whose rows
 * have no buyer are absent. The last view is that of the rows that name no buyer of the scheme.
 */
export function buyerViews(data: DataSet, names: readonly string[]): readonly DataSet[] {
  const tables = Object.values(data).filter(({ table }) => TABLES[table].buyer !== undefined);
  const readers = tables.map((columns) => ({ columns, yearsOf: yearsByBuyer(columns, names) }));
  return [...names, null].map((_, rank) =>
    Object.fromEntries(
      readers.map(({ columns, yearsOf }): [TableId, Columns] => [
        columns.table,
        {
          ...columns,
          column: (field) => columns.column(TABLES[columns.table].buyer?.marks[field] ?? field),
          yearsOf: (row) => yearsOf(rank, row),
        },
      ]),
    ),
  );
}

/**
 * Figures of every indicator for each buyer of a mutualised scheme, and for the rows that name none of them.
 * Source: art. L2111-3 CCP, last paragraph (indicators are established for each buyer). Figures that do not add up are
 * recomputed from rows, never summed nor averaged. Empty for a scheme of one buyer.
 */
export function evaluateByBuyer(
  scheme: Scheme,
  data: DataSet,
  parameters: ParameterValues,
  years: readonly number[],
): readonly IndicatorByBuyer[] {
  const names = buyersOf(scheme).map(({ name }) => name);
  if (names.length === 0) return [];
  const views = buyerViews(data, names);
  return placedKeys(scheme).map(({ key, placed }) => {
    const { measure } = declarationOf(placed.entry);
    const reason = noBuyerReason(measure);
    const nothing = years.map(() => null);
    if (reason !== null) return { key, placed, reason, buyers: [], remainders: nothing };
    const buyers = views.map((view, rank) => ({
      buyer: names[rank] ?? null,
      years: evaluateMeasure(measure, view, parameters, years),
    }));
    const whole = evaluateMeasure(measure, data, parameters, years);
    return {
      key,
      placed,
      reason,
      buyers,
      remainders: addsUpOverBuyers(placed)
        ? whole.map((figure, index) =>
            buyers.reduce(
              (rest, own) => rest + (own.years[index]?.numerator ?? 0),
              0 - (figure.numerator ?? 0),
            ),
          )
        : nothing,
    };
  });
}
