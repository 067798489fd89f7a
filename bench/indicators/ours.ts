import { initialParameters } from '../../src/catalogue/parameters';
import { evaluateAggregate, type DataSet } from '../../src/engine/aggregate';
import { toColumns } from '../../src/engine/columns';
import { evaluateScheme } from '../../src/engine/schemeFigures';
import { aggregateSchema, type Aggregate } from '../../src/scheme/measure';
import type { DataRow } from '../../src/scheme/values';
import { everyScheme } from '../../test/support/everyIndicator';

interface Rows {
  readonly contracts: readonly DataRow[];
  readonly hours: readonly DataRow[];
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
