import { INDICATORS } from '../../src/catalogue/indicators';
import { initialParameters } from '../../src/catalogue/parameters';
import { evaluateAggregate, type DataSet } from '../../src/engine/aggregate';
import { toColumns } from '../../src/engine/columns';
import { evaluateScheme } from '../../src/engine/schemeFigures';
import { aggregateSchema, type Aggregate } from '../../src/scheme/measure';
import type { Scheme } from '../../src/scheme/scheme';
import type { DataRow } from '../../src/scheme/values';

interface Rows {
  readonly contracts: readonly DataRow[];
  readonly hours: readonly DataRow[];
}

export const dataOf = ({ contracts, hours }: Rows): DataSet => ({
  MARCHES: toColumns('MARCHES', contracts),
  HEURES: toColumns('HEURES', hours),
});

/** Every indicator of the library in one scheme. */
const everyScheme = (years: readonly number[]): Scheme => ({
  version: 1,
  templateId: 'tous',
  title: 'Tous les indicateurs',
  warning: '',
  buyer: "Ville d'Exemple",
  years: [...years],
  targetYears: [...years],
  axes: [
    {
      code: '1',
      title: 'Tous',
      provenance: 'propose',
      objectives: [
        {
          code: '1.1',
          title: 'Tous',
          provenance: 'propose',
          actions: [],
          indicators: INDICATORS.map(({ id }) => ({
            ref: id,
            baseline: null,
            targets: {},
            provenance: 'propose' as const,
          })),
        },
      ],
    },
  ],
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
