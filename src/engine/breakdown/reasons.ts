import { SPLIT_SOURCES, type Dimension, type SplitSource } from '../../catalogue/dimensions';
import { TABLES } from '../../catalogue/tables';
import type { TableId } from '../../scheme/fields';
import type { Aggregate, Measure, TableAggregate } from '../../scheme/measure';
import { isOfRows } from '../figure';

/**
 * Why the parts of a figure do not add up to it, or why it has none.
 * - `schema`: it looks at the scheme or at a date, not at rows;
 * - `sans-champ`: rows of one of its tables do not say it;
 * - `taux`: a rate or a mean is recomputed for each part;
 * - `personnes`: a person counts once in each part where they are;
 * - `publics-multiples`: a person may be of several publics;
 * - `structures-multiples`: a supplier may be SIAE, ESUS and ESS at once;
 * - `compte-une-fois`: employers, consultations or actions are counted once in all, and once in each part;
 * - `inconnu`: the figure itself is « n.d. »: nothing to add up to;
 * - `saisie`: the value was typed, no row gives it.
 */
export const NOT_ADDITIVE = [
  'schema',
  'sans-champ',
  'saisie',
  'taux',
  'personnes',
  'publics-multiples',
  'structures-multiples',
  'compte-une-fois',
  'inconnu',
] as const;
export type NotAdditive = (typeof NOT_ADDITIVE)[number];

/** Terms of a measure that are counted on rows: numerator, then denominator. */
export function termsOf(measure: Measure): readonly TableAggregate[] {
  const terms: readonly Aggregate[] =
    measure.kind === 'aggregate'
      ? [measure.aggregate]
      : measure.kind === 'ratio'
        ? [measure.numerator, measure.denominator]
        : [];
  return terms.flatMap((term) => (term.kind === 'parameter' ? [] : [term]));
}

const sourceOf = (dimension: Dimension, table: TableId): SplitSource | null =>
  dimension === 'acheteur' || dimension === 'annee' ? null : (SPLIT_SOURCES[dimension][table] ?? null);

/** The source that says it in the end: that of the table looked in. */
function lastSource(dimension: Dimension, table: TableId): SplitSource | null {
  const source = sourceOf(dimension, table);
  return source?.kind === 'through' ? sourceOf(dimension, source.table) : source;
}

/** True when rows of the table say it. `isShared`: the scheme has several buyers. */
function says(dimension: Dimension, table: TableId, isShared: boolean): boolean {
  if (dimension === 'annee') return true;
  if (dimension !== 'acheteur') return sourceOf(dimension, table) !== null;
  const { buyer } = TABLES[table];
  return buyer !== undefined && (buyer.kind === 'one' || isShared);
}

const fieldIn = ({ table }: TableAggregate, id: string) =>
  TABLES[table].fields.find((field) => field.id === id);

/** A mark that counts distinct things, written on one row of each. */
export const isMark = (term: TableAggregate): boolean =>
  term.kind === 'sum' && fieldIn(term, term.field)?.origin === 'repere';

const looksAtLatest = (term: TableAggregate): boolean =>
  term.where.some(({ field }) => fieldIn(term, field)?.rule?.kind === 'latest');

const isOfPeople = (term: TableAggregate): boolean =>
  term.kind === 'distinct' || TABLES[term.table].period.kind === 'years';

/** Marks are written once for all rows, and once for each buyer of a mutualised scheme: no other part has its own. */
export const marksAreLost = (measure: Measure, dimension: Dimension, isShared: boolean): boolean =>
  termsOf(measure).some(isMark) && dimension !== 'annee' && !(dimension === 'acheteur' && isShared);

/** Reasons that the measure itself gives, whatever the rows; none = its parts add up to it. */
export function reasonsOf(measure: Measure, dimension: Dimension, isShared: boolean): readonly NotAdditive[] {
  if (!isOfRows(measure)) return ['schema'];
  const terms = termsOf(measure);
  if (!terms.every(({ table }) => says(dimension, table, isShared))) return ['sans-champ'];
  const last = terms.map(({ table }) => lastSource(dimension, table));
  const isList = last.some((source) => source?.kind === 'list');
  const reasons: NotAdditive[] = [];
  if (terms.length > 1) reasons.push('taux');
  if (terms.some(isOfPeople) && !isList) reasons.push('personnes');
  if (isList) reasons.push('publics-multiples');
  if (last.some((source) => source?.kind === 'flags' && source.flags.length > 1))
    reasons.push('structures-multiples');
  if (terms.some(isMark) || (dimension === 'annee' && terms.some(looksAtLatest)))
    reasons.push('compte-une-fois');
  return reasons;
}
