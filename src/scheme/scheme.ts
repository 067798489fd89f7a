import { z } from './zod';
import { provenanceSchema } from './indicator';

const year = z.number().int().min(2000).max(2100);
const yearKey = z.string().regex(/^20\d\d$/);

/** What proves a line (references of the templates' bibliography), and what must be known to read it. */
const proof = { sources: z.array(z.string()).optional(), note: z.string().optional() };
/** Where a line of a scheme comes from. */
const lineage = { provenance: provenanceSchema, ...proof };

/** Baseline: the value from which the trajectory starts. Unknown is null, never 0. */
export const baselineSchema = z.strictObject({
  year,
  value: z.number(),
  provenance: provenanceSchema.optional(),
  ...proof,
});
export type Baseline = z.infer<typeof baselineSchema>;

/** Yearly targets in the indicator's unit (30 means 30 % for a percentage). */
export const targetsSchema = z.record(yearKey, z.number());
export type Targets = Readonly<Record<string, number>>;

/** A published value of a past year: never a target, never mixed with what the workbook counts. */
export const knownValueSchema = z.strictObject({ year, value: z.number(), ...lineage });
export type KnownValue = z.infer<typeof knownValueSchema>;

/** A target that no number of the indicator's unit can say (« doubler », « obtenir le label »); its year may be unknown. */
export const aimSchema = z.strictObject({ text: z.string(), year: year.optional(), ...lineage });
export type Aim = z.infer<typeof aimSchema>;

export const actionSchema = z.strictObject({ title: z.string(), ...lineage });

/** Its provenance is that of its targets too; what differs (a year that we deduced) is in its note. */
export const schemeIndicatorSchema = z.strictObject({
  ref: z.string(),
  /** Local wording, where the buyer names the indicator otherwise than the catalogue. */
  label: z.string().optional(),
  baseline: baselineSchema.nullable(),
  targets: targetsSchema,
  aims: z.array(aimSchema).optional(),
  known: z.array(knownValueSchema).optional(),
  ...lineage,
});
export type SchemeIndicator = z.infer<typeof schemeIndicatorSchema>;

export const objectiveSchema = z.strictObject({
  code: z.string(),
  title: z.string(),
  ...lineage,
  actions: z.array(actionSchema),
  indicators: z.array(schemeIndicatorSchema),
  /** Aims that no indicator of the catalogue measures. */
  aims: z.array(aimSchema).optional(),
});
export type Objective = z.infer<typeof objectiveSchema>;

export const axisSchema = z.strictObject({
  code: z.string(),
  title: z.string(),
  ...lineage,
  objectives: z.array(objectiveSchema).min(1),
});
export type Axis = z.infer<typeof axisSchema>;

export const templateSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** Buyer whose published scheme it is drawn from; absent when it is our own. */
  place: z.string().optional(),
  warning: z.string(),
  period: z.tuple([year, year]),
  sources: z.array(z.string()),
  axes: z.array(axisSchema).min(1),
});
export type Template = z.infer<typeof templateSchema>;

/** A template made a buyer's own: its name, its years, its choices. This is what a workbook stores. */
export const schemeSchema = z.strictObject({
  version: z.literal(1),
  templateId: z.string(),
  title: z.string(),
  warning: z.string(),
  buyer: z.string().min(1),
  years: z.array(year).min(1).max(15),
  /** Years for which a target may be typed: those of the scheme, and those that its template set beyond. */
  targetYears: z.array(year).min(1),
  axes: z.array(axisSchema).min(1),
});
export type Scheme = z.infer<typeof schemeSchema>;

/** Where an indicator stands in the scheme; an indicator may stand in two objectives under two labels. */
export interface PlacedIndicator {
  readonly axis: Axis;
  readonly objective: Objective;
  readonly entry: SchemeIndicator;
}

/** Every indicator of the scheme in reading order. */
export function placedIndicators(scheme: Pick<Scheme, 'axes'>): readonly PlacedIndicator[] {
  return scheme.axes.flatMap((axis) =>
    axis.objectives.flatMap((objective) => objective.indicators.map((entry) => ({ axis, objective, entry }))),
  );
}
