import { z } from './zod';

/**
 * How a field is read, shown and validated.
 * - `tri`: OUI, NON or empty (unknown);
 * - `code`: one value of a closed list; `codes`: several, joined by « ; »;
 * - `years`: calendar years joined by « ; »;
 * - `number`: any figure that is neither money nor hours (tonnes, days);
 * - `fraction`: 0 to 1, shown as a percentage;
 * - `date`: serial day; `month`: serial day of the first of the month;
 * - `pseudonym`: what stands for a person.
 */
export const FIELD_TYPES = [
  'text',
  'siret',
  'amount',
  'hours',
  'number',
  'integer',
  'fraction',
  'date',
  'month',
  'tri',
  'code',
  'codes',
  'years',
  'pseudonym',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/**
 * Where a field's value comes from.
 * - `saisi`: the user or an import writes it;
 * - `calcule`: a live formula of the row, from a row rule;
 * - `repere`: written at each import, for counts that no shared formula can do row by row.
 */
export const FIELD_ORIGINS = ['saisi', 'calcule', 'repere'] as const;

export const conditionSchema = z.discriminatedUnion('op', [
  z.strictObject({ field: z.string(), op: z.literal('eq'), value: z.string() }),
  z.strictObject({ field: z.string(), op: z.literal('ne'), value: z.string() }),
  z.strictObject({ field: z.string(), op: z.literal('in'), values: z.array(z.string()).min(2) }),
  z.strictObject({ field: z.string(), op: z.literal('contains'), value: z.string() }),
  z.strictObject({ field: z.string(), op: z.literal('filled') }),
  z.strictObject({ field: z.string(), op: z.literal('gte'), value: z.number() }),
  z.strictObject({ field: z.string(), op: z.literal('lt'), value: z.number() }),
]);
/** A test on one field of a row. An empty field answers « unknown », except for `filled`. */
export type Condition = z.infer<typeof conditionSchema>;

/**
 * What a case of a row rule tests: a condition (an empty field then fails it), a figure above a parameter,
 * or a part that reaches the share of the whole that another field holds.
 */
export const rowTestSchema = z.union([
  conditionSchema,
  z.strictObject({ field: z.string(), op: z.literal('above'), parameter: z.string() }),
  z.strictObject({ field: z.string(), op: z.literal('reaches'), whole: z.string(), share: z.string() }),
]);
export type RowTest = z.infer<typeof rowTestSchema>;

export const TABLE_IDS = [
  'CONCERTATION',
  'ALIGNEMENT',
  'ACTIONS',
  'INSTANCES',
  'MARCHES',
  'HEURES',
  'BENEFICIAIRES',
  'CONTRATS_TRAVAIL',
  'SUIVI_SORTIES',
  'STAGES',
  'DEPENSES',
  'CATEGORIES_AGEC',
  'DENREES',
  'GES',
  'AGENTS_ACHAT',
  'FORMATIONS',
  'SOURCING',
] as const;
export type TableId = (typeof TABLE_IDS)[number];

/** The three phases of a scheme (Alliance Villes Emploi, fiche SPASER). */
export const PHASES = ['elaboration', 'deploiement', 'evaluation'] as const;
export type Phase = (typeof PHASES)[number];
/**
 * How a `calcule` field follows from its row. Read twice: as a value by the engine, as a formula by the workbook.
 * - `exercice`: year of `date`, empty outside the perimeter (amount floor, concessions, marchés subséquents);
 * - `year`: year of `date`;
 * - `anyOf`: OUI when one of `positives` holds, NON when every field of `negatives` is NON, else empty;
 * - `europeanThreshold`: OUI when the amount reaches the European threshold of its year, category and buyer type;
 * - `europeanCoverage`: above that threshold, OUI when a social clause or a reason for derogation is there;
 * - `thresholdSituation`: where a contract stands before that threshold and the social condition due above it, whatever the perimeter;
 * - `obligationHours`: hours of insertion that the contract asks for over its whole duration, by its mode;
 * - `cases`: the answer of the first case whose tests all hold, else empty;
 * - `latest`: OUI on the last row of its key in its year, so that a state is counted once;
 * - `firstShare`: 1 on the first row of its key, shared when several bear the same date, 0 on the later ones:
 *   added up to a year, it counts distinct keys;
 * - `share`: a part over its whole, empty where one is missing;
 * - `minimum`: the state of that share before the minimum of its row, or what is to be written first (`scheme/minimum`);
 * - `lookup`: what another table says of the row's key in one of its closed lists, empty when the key is unknown there.
 */
export const rowRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('exercice'), date: z.string() }),
  z.strictObject({ kind: z.literal('year'), date: z.string() }),
  z.strictObject({
    kind: z.literal('anyOf'),
    positives: z.array(conditionSchema).min(1),
    negatives: z.array(z.string()).min(1),
  }),
  z.strictObject({ kind: z.literal('europeanThreshold') }),
  z.strictObject({ kind: z.literal('europeanCoverage') }),
  z.strictObject({ kind: z.literal('thresholdSituation') }),
  z.strictObject({ kind: z.literal('obligationHours') }),
  z.strictObject({
    kind: z.literal('cases'),
    cases: z.array(z.strictObject({ when: z.array(rowTestSchema).min(1), then: z.string() })).min(1),
  }),
  z.strictObject({ kind: z.literal('latest'), key: z.string(), date: z.string(), year: z.string() }),
  z.strictObject({ kind: z.literal('firstShare'), key: z.string(), date: z.string() }),
  z.strictObject({ kind: z.literal('share'), part: z.string(), whole: z.string() }),
  z.strictObject({ kind: z.literal('minimum'), part: z.string(), whole: z.string(), minimum: z.string() }),
  z.strictObject({ kind: z.literal('lookup'), table: z.enum(TABLE_IDS), key: z.string(), field: z.string() }),
]);
export type RowRule = z.infer<typeof rowRuleSchema>;

export const fieldSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  /** Header of the column; no character that structured references must escape. */
  label: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} ]*$/u),
  type: z.enum(FIELD_TYPES),
  origin: z.enum(FIELD_ORIGINS),
  description: z.string(),
  values: z.array(z.string()).optional(),
  /** A value of the list that says « yes, but which one is not known »: it answers unknown to any precise test. */
  vague: z.string().optional(),
  rule: rowRuleSchema.optional(),
  /** A sentence, to be read: its column is wide and its lines wrap. */
  prose: z.boolean().optional(),
  /** Only the product reads it: its column is there, out of sight. */
  isHidden: z.boolean().optional(),
});
export type Field = z.infer<typeof fieldSchema>;

export const tableSchema = z.strictObject({
  id: z.enum(TABLE_IDS),
  /** Name of the sheet and of the table object (the same without spaces or accents). */
  sheet: z.string().max(31),
  tableName: z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/),
  /** One row is… (French, shown to the user). */
  rowMeaning: z.string(),
  /** French words for the rows in a sentence: « Marchés notifiés », and the verb of their year. */
  words: z.strictObject({ plural: z.string(), inYear: z.string() }),
  /** The field that says to which year a row belongs; `years` when a row belongs to several. */
  period: z.strictObject({ field: z.string(), kind: z.enum(['year', 'years']) }),
  /** The phase that a table kept by hand steers; absent for data tables. */
  phase: z.enum(PHASES).optional(),
  /**
   * Whose row it is, in a mutualised scheme; a table without it gives no figure by buyer.
   * - `one`: the field names the buyer of the row;
   * - `yearly`: the field holds the pairs « year, buyer » of a row that several buyers may share (`engine/buyerMarks`).
   * `marks`: fields that count distinct things, and those that count them apart for each buyer.
   */
  buyer: z
    .strictObject({
      field: z.string(),
      kind: z.enum(['one', 'yearly']),
      marks: z.record(z.string(), z.string()).default({}),
    })
    .optional(),
  fields: z.array(fieldSchema).min(1),
});
export type Table = z.infer<typeof tableSchema>;
