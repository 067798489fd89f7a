import { z } from './zod';
import { TABLE_IDS, conditionSchema } from './fields';

const where = z.array(conditionSchema).max(3).default([]);
const table = z.enum(TABLE_IDS);
/** `year`: rows of the year; `toDate`: rows of the year and of all years before. */
const span = z.enum(['year', 'toDate']).default('year');

export const aggregateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('count'), table, where, span }),
  z.strictObject({ kind: z.literal('sum'), table, field: z.string(), where, span }),
  z.strictObject({ kind: z.literal('distinct'), table, field: z.string(), where, span }),
  z.strictObject({ kind: z.literal('parameter'), parameter: z.string() }),
]);
/** One number taken from one table for one year. Distinct counts are recomputed for each year, never summed. */
export type Aggregate = z.infer<typeof aggregateSchema>;
export type TableAggregate = Exclude<Aggregate, { kind: 'parameter' }>;

/**
 * What an indicator measures.
 * - `ratio`: numerator ÷ denominator, times `scale` (100 for a percentage in points, 10 000 for « per 10 000 € »);
 *   an empty denominator gives « n.d. »;
 * - `monthsSince`: months from a date of Paramètres to the end of the year, or to the cut-off date in its year;
 * - `informed`: share of the scheme's other indicators that have a value for the year.
 */
export const measureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('aggregate'), aggregate: aggregateSchema }),
  z.strictObject({
    kind: z.literal('ratio'),
    numerator: aggregateSchema,
    denominator: aggregateSchema,
    scale: z.union([z.literal(1), z.literal(100), z.literal(10000)]).default(1),
  }),
  z.strictObject({ kind: z.literal('monthsSince'), parameter: z.string() }),
  z.strictObject({ kind: z.literal('informed') }),
]);
export type Measure = z.infer<typeof measureSchema>;
export type MeasureInput = z.input<typeof measureSchema>;
