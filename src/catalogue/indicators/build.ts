import type { Condition, TableId } from '../../scheme/fields';
import { indicatorSchema, type Indicator, type IndicatorInput } from '../../scheme/indicator';
import type { Aggregate, Measure } from '../../scheme/measure';

/** Short words to declare measures: the catalogue reads as a list of sentences. */
export const eq = (field: string, value: string): Condition => ({ field, op: 'eq', value });
export const ne = (field: string, value: string): Condition => ({ field, op: 'ne', value });
export const within = (field: string, ...values: string[]): Condition => ({ field, op: 'in', values });
export const contains = (field: string, value: string): Condition => ({ field, op: 'contains', value });
export const filled = (field: string): Condition => ({ field, op: 'filled' });
export const gte = (field: string, value: number): Condition => ({ field, op: 'gte', value });
export const lt = (field: string, value: number): Condition => ({ field, op: 'lt', value });

export const count = (table: TableId, ...where: Condition[]): Aggregate => ({
  kind: 'count',
  table,
  where,
  span: 'year',
});
export const sum = (table: TableId, field: string, ...where: Condition[]): Aggregate => ({
  kind: 'sum',
  table,
  field,
  where,
  span: 'year',
});
/** Distinct people of a year: one row of Bénéficiaires is one person. */
export const people = (...where: Condition[]): Aggregate => ({
  kind: 'distinct',
  table: 'BENEFICIAIRES',
  field: 'beneficiaire_id',
  where,
  span: 'year',
});
export const toDate = (aggregate: Aggregate): Aggregate =>
  aggregate.kind === 'parameter' ? aggregate : { ...aggregate, span: 'toDate' };
export const parameter = (id: string): Aggregate => ({ kind: 'parameter', parameter: id });

export const single = (aggregate: Aggregate): Measure => ({ kind: 'aggregate', aggregate });
export const ratio = (numerator: Aggregate, denominator: Aggregate, scale: 1 | 100 | 10000 = 1): Measure => ({
  kind: 'ratio',
  numerator,
  denominator,
  scale,
});
export const percent = (numerator: Aggregate, denominator: Aggregate): Measure =>
  ratio(numerator, denominator, 100);
/** Mean of a field over the rows that hold it: a missing figure lowers no mean. */
const ofFilled = (table: TableId, field: string, where: readonly Condition[]): [Aggregate, Aggregate] => [
  sum(table, field, ...where),
  count(table, ...where, filled(field)),
];
export const mean = (table: TableId, field: string, ...where: Condition[]): Measure =>
  ratio(...ofFilled(table, field, where));
/** The same for a field that holds shares. */
export const meanShare = (table: TableId, field: string, ...where: Condition[]): Measure =>
  percent(...ofFilled(table, field, where));

type Common = Omit<IndicatorInput, 'additivity' | 'disclosure' | 'frequency' | 'breakdowns' | 'measure'> & {
  readonly measure: Measure;
  readonly frequency?: string;
};

const ADDS_UP = { time: 'sum', place: 'sum', category: 'sum' } as const;
const RECOMPUTED = { time: 'none', place: 'none', category: 'none' } as const;

/** Counts and sums of rows add up over years, buyers and categories. */
export const flow = (declaration: Common, breakdowns: string[] = []): Indicator =>
  indicatorSchema.parse({
    frequency: 'annuelle',
    ...declaration,
    breakdowns,
    additivity: ADDS_UP,
    disclosure: 'libre',
  });

/** Rates and means are recomputed from the rows, never added or averaged. */
export const rate = (declaration: Common, breakdowns: string[] = []): Indicator => ({
  ...flow(declaration, breakdowns),
  additivity: RECOMPUTED,
});

/** Figures about people: a person counts once in each year, so nothing adds up. */
export const persons = (declaration: Common, breakdowns: string[] = []): Indicator => ({
  ...rate(declaration, breakdowns),
  disclosure: 'personnes',
});
