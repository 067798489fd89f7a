import { z } from './zod';
import { indicatorSchema, provenanceSchema } from './indicator';
import { TRAJECTORIES } from './trajectory';

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

/**
 * Whether an indicator can be followed: « un indicateur ne peut être pertinent que s'il est quantifiable et facilement
 * obtenu » (La Gazette des communes, 02/03/2023). An answer that is absent is not known.
 */
export const followUpSchema = z.strictObject({
  quantifiable: z.boolean().optional(),
  easy: z.boolean().optional(),
  /** Where the figure comes from, who holds it, how often: as the buyer words it. */
  source: z.string().optional(),
  owner: z.string().optional(),
  frequency: z.string().optional(),
});
export type FollowUp = z.infer<typeof followUpSchema>;

/** Its provenance is that of its targets too; what differs (a year that we deduced) is in its note. */
export const schemeIndicatorSchema = z.strictObject({
  ref: z.string(),
  /** Local wording, where the buyer names the indicator otherwise than the catalogue. */
  label: z.string().optional(),
  /** The declaration of an indicator that the buyer built; absent when the catalogue holds it. */
  own: indicatorSchema.optional(),
  /** Share of the expected value within which this indicator is « en trajectoire »; absent = that of Paramètres. */
  tolerance: z.number().optional(),
  /** Absent = `lineaire`. */
  trajectory: z.enum(TRAJECTORIES).optional(),
  followUp: followUpSchema.optional(),
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
  /** Other plans that the objective serves (PNAD, PTI, GPTEC, PAT, PCAET, SRCAE…). */
  plans: z.array(z.string()).optional(),
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
  /** Raised when its content changes: a workbook made of an earlier one is offered the change. Absent = 1. */
  version: z.number().int().min(1).optional(),
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
  templateVersion: z.number().int().min(1).optional(),
  title: z.string(),
  warning: z.string(),
  buyer: z.string().min(1),
  /** Buyers of a mutualised scheme, as `acheteur` names them in the data; absent when there is one (L2111-3). */
  buyers: z.array(z.string().min(1)).min(2).max(20).optional(),
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
