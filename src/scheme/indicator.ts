import { z } from './zod';
import { measureSchema } from './measure';

export const UNITS = ['nb', '%', '€ HT', 'h', 'ETP', 'h / 10 k€', 'jours', 'mois', 'tCO2e'] as const;
export type Unit = (typeof UNITS)[number];

export const DIRECTIONS = ['hausse', 'baisse', 'neutre'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Where a line comes from: read in a source, deduced from one, or our own proposal. */
export const PROVENANCES = ['source', 'deduit', 'propose'] as const;
export const provenanceSchema = z.enum(PROVENANCES);
export type Provenance = z.infer<typeof provenanceSchema>;

/**
 * Whether values may be added up over years, over buyers or over categories.
 * `none` means that the total must be recomputed from the rows.
 */
const additivitySchema = z.strictObject({
  time: z.enum(['sum', 'none']),
  place: z.enum(['sum', 'none']),
  category: z.enum(['sum', 'none']),
});

export const indicatorSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z0-9]+)+$/),
  label: z.string(),
  definition: z.string(),
  unit: z.enum(UNITS),
  direction: z.enum(DIRECTIONS),
  measure: measureSchema,
  additivity: additivitySchema,
  /** Fields by which the figure may be split. */
  breakdowns: z.array(z.string()).default([]),
  /** `personnes`: built from rows about people, so small published counts must be protected. */
  disclosure: z.enum(['libre', 'personnes']),
  frequency: z.string(),
  sources: z.string(),
  /** Real targets seen elsewhere, with their owner (information, never a rule). */
  targetSeen: z.string(),
  status: z.string(),
});
export type Indicator = z.infer<typeof indicatorSchema>;
export type IndicatorInput = z.input<typeof indicatorSchema>;

/** The share of the year elapsed only matters to what accumulates over the year: counts and sums, not rates. */
export const isFlow = (indicator: Pick<Indicator, 'additivity'>): boolean =>
  indicator.additivity.time === 'sum';

export { asTyped, fromCell, LARGEST_SHARE, toCell } from './units';
