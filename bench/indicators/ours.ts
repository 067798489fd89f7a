import { initialParameters } from '../../src/catalogue/parameters';
import { evaluateAggregate, type DataSet } from '../../src/engine/aggregate';
import { toColumns } from '../../src/engine/columns';
import { followRows } from '../../src/engine/followRows';
import { computeRows } from '../../src/engine/rowRules';
import { evaluateScheme } from '../../src/engine/schemeFigures';
import { aggregateSchema, type Aggregate } from '../../src/scheme/measure';
import type { DataRow } from '../../src/scheme/values';
import { everyScheme } from '../../test/support/everyIndicator';

export { recalculations } from './recalculation';

export interface Rows {
  readonly contracts: readonly DataRow[];
  readonly hours: readonly DataRow[];
  readonly people: readonly DataRow[];
}

/** Rows with their computed fields, as a workbook has them: what every engine is given. */
export function prepared({ contracts, hours, people }: Rows): Rows {
  const parameters = initialParameters();
  return {
    contracts: computeRows('MARCHES', contracts, parameters),
    hours: computeRows('HEURES', hours, parameters, { BENEFICIAIRES: people }),
    people: computeRows('BENEFICIAIRES', people, parameters),
  };
}

export const dataOf = ({ contracts, hours }: Rows): DataSet => ({
  MARCHES: toColumns('MARCHES', contracts),
  HEURES: toColumns('HEURES', hours),
});

/** @returns how many figures have a value. */
export const everyIndicator = (data: DataSet, years: readonly number[]): number =>
  evaluateScheme(everyScheme(years), data, initialParameters(), {}, years).flatMap((one) =>
    one.years.filter(({ value }) => value !== null),
  ).length;

export const aggregates = (
  data: DataSet,
  asked: readonly unknown[],
  years: readonly number[],
): readonly (readonly (number | null)[])[] =>
  asked
    .map((one): Aggregate => aggregateSchema.parse(one))
    .map((one) => evaluateAggregate(one, data, initialParameters(), years).map(({ value }) => value));

/** The amount of one contract has changed. */
export function edited(data: DataSet): DataSet {
  const row = data.MARCHES?.rows[5] ?? {};
  const splice = { from: 5, removed: 1, added: [{ ...row, montant_ht: Number(row['montant_ht']) + 1 }] };
  return followRows(data, 'MARCHES', [splice], initialParameters());
}
