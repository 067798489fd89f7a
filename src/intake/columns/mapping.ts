import type { SourceField } from '../../catalogue/synonyms';
import { givesColumnAway } from '../privacy/columnView';
import { isPersonalHeader } from '../privacy/personal';
import type { RawCell } from '../files/cell';
import type { ColumnReason, SourceKind } from '../types';
import { fold } from '../values/text';
import { bestAssignment } from './assignment';
import { ACCEPTED, IDENTITY, offersOf, type ColumnOffers, type Offer as FieldOffer } from './columnScores';
import { headerKey } from './headerKey';
import { FIELDS_OF_KIND, isAboutPeople, type Offer } from './kinds';
import { candidatesOf, PUBLIC_CODES } from './labels';
import { likenesses } from './likeness';
import { columnKeys } from './signature';

export { columnReport, MASKED_HEADER } from './columnReport';
export { candidatesOf, PUBLIC_CODES } from './labels';

/** What headers offer to whoever recognises the table: known ones, and those that are very like one. */
export function offerOf(headers: readonly string[]): Offer {
  const fields = new Set<SourceField>();
  const keys = new Set<string>();
  for (const header of headers) {
    const { key, candidates } = candidatesOf(header);
    if (key !== '') keys.add(key);
    for (const { field } of candidates) fields.add(field);
    if (candidates.length > 0 || isPersonalHeader(header)) continue;
    const [best] = likenesses(header);
    if (best && best.score >= ACCEPTED && !IDENTITY.has(best.field)) fields.add(best.field);
  }
  return { fields, keys };
}

/** A column of the source and what is done of it. `index` is its place in the row. */
export interface Column {
  readonly index: number;
  readonly header: string;
  /** What it is remembered by, see `columnKeys`. */
  readonly key: string;
  readonly field: SourceField | null;
  /** Code of a public, for a column that ticks one. */
  readonly publicCode: string | null;
  readonly personal: boolean;
  readonly reason: ColumnReason;
  /** 0 to 1. */
  readonly confidence: number;
  /** False when none of its cells holds anything. */
  readonly filled: boolean;
}

/** Field by column key, null = do not read, as the user decided. */
export type ColumnDecisions = Readonly<Record<string, string | null>>;

/**
 * Gives each column at most one field and each field at most one column, so that headers and contents are together best
 * served. What the user decided comes first. Columns about people are marked whatever the kind; only identity columns
 * of a table about people are read, to make pseudonyms.
 */
export function mapColumns(
  headers: readonly string[],
  kind: SourceKind,
  cellsOf: (index: number) => Iterable<RawCell | undefined>,
  decisions: ColumnDecisions = {},
  keys: readonly string[] = columnKeys(headers),
): readonly Column[] {
  const forced = forcedFields(headers, keys, kind, decisions);
  const taken = new Set([...forced.values()].filter((field) => field !== null));
  const offers = headers.map((header, index) => offersOf(header, kind, cellsOf(index)));
  const given = assign(
    offers.map(({ offers: all }, index) =>
      forced.has(index) ? [] : all.filter(({ field }) => !taken.has(field)),
    ),
    FIELDS_OF_KIND[kind],
  );

  const fields = new Set([...taken, ...[...given.values()].map((offer) => offer.field)]);

  return headers.map((header, index) => {
    const decided = forced.get(index);
    const offer = given.get(index);
    const field = decided ?? offer?.field ?? null;
    const personal = isPersonal(header, field, kind, () => cellsOf(index));
    const publicCode =
      field === null && decided !== null && !personal && isAboutPeople(kind)
        ? (PUBLIC_CODES.get(fold(header)) ?? null)
        : null;
    const own = offers[index];
    return {
      index,
      header,
      key: keys[index] ?? '',
      field: personal && field !== null && !IDENTITY.has(field) ? null : field,
      publicCode,
      personal,
      filled: (own?.evidence.filled ?? 0) > 0,
      ...why(header, decided, offer, publicCode, own, fields),
    };
  });
}

/** The columns that the user decided of. A column about people takes no field but one that makes pseudonyms. */
function forcedFields(
  headers: readonly string[],
  keys: readonly string[],
  kind: SourceKind,
  decisions: ColumnDecisions,
): ReadonlyMap<number, SourceField | null> {
  const forced = new Map<number, SourceField | null>();
  const taken = new Set<SourceField>();
  keys.forEach((key, index) => {
    const wanted = Object.hasOwn(decisions, key) ? decisions[key] : undefined;
    if (wanted === undefined) return;
    if (wanted === null) {
      forced.set(index, null);
      return;
    }
    const field = FIELDS_OF_KIND[kind].find((one) => one === wanted);
    if (field === undefined || taken.has(field)) return;
    if (isPersonalHeader(headers[index] ?? '') && !IDENTITY.has(field)) return;
    taken.add(field);
    forced.set(index, field);
  });
  return forced;
}

/** The best one-to-one assignment: one line for each field, since tables have more columns than we have fields. */
function assign(
  offers: readonly (readonly FieldOffer[])[],
  fields: readonly SourceField[],
): ReadonlyMap<number, FieldOffer> {
  const columns = offers.flatMap((all, index) => (all.length > 0 ? [index] : []));
  const offered = new Set(offers.flatMap((all) => all.map(({ field }) => field)));
  // In the order of the fields: of two that are as good, the first.
  const wanted = fields.filter((field) => offered.has(field));
  const scores = wanted.map((field) =>
    columns.map((index, place) => {
      const offer = offers[index]?.find((one) => one.field === field);
      // Of two columns as good as each other, the first.
      return offer === undefined ? 0 : offer.score - place * 1e-6;
    }),
  );
  const given = new Map<number, FieldOffer>();
  bestAssignment(scores).forEach((place, row) => {
    const index = place === null ? undefined : columns[place];
    const offer = index === undefined ? undefined : offers[index]?.find((one) => one.field === wanted[row]);
    if (index !== undefined && offer) given.set(index, offer);
  });
  return given;
}

function why(
  header: string,
  decided: SourceField | null | undefined,
  offer: FieldOffer | undefined,
  publicCode: string | null,
  own: ColumnOffers | undefined,
  /** Fields that some column fills. */
  taken: ReadonlySet<SourceField>,
): Pick<Column, 'reason' | 'confidence'> {
  if (decided !== undefined) return { reason: { code: 'decision' }, confidence: 1 };
  if (offer) return { reason: offer.reason, confidence: offer.confidence };
  if (publicCode !== null)
    return { reason: { code: 'public', details: { public: publicCode } }, confidence: 0.95 };
  const lost = own?.offers[0]?.field ?? own?.doubt?.field;
  if (lost !== undefined && taken.has(lost))
    return { reason: { code: 'champ-pris', details: { champ: lost } }, confidence: 0 };
  // Known elsewhere, and its cells are nothing of ours: there is nothing to ask.
  if (candidatesOf(header).candidates.length > 0 && !own?.doubt)
    return { reason: { code: 'hors-tableau' }, confidence: 0 };
  if (own?.evidence.filled === 0) return { reason: { code: 'vide' }, confidence: 0 };
  const doubt = own?.doubt ?? null;
  return doubt === null
    ? { reason: { code: 'inconnue' }, confidence: 0 }
    : { reason: { code: 'a-preciser', details: { champ: doubt.field } }, confidence: doubt.confidence };
}

function isPersonal(
  header: string,
  field: SourceField | null,
  kind: SourceKind,
  cells: () => Iterable<RawCell | undefined>,
): boolean {
  const givenAway = (): boolean => givesColumnAway(cells(), field, header, isAboutPeople(kind));
  if (field !== null) return IDENTITY.has(field) || givenAway();
  if (isPersonalHeader(header)) return true;
  const { candidates } = candidatesOf(header);
  if (candidates.some((one) => IDENTITY.has(one.field)) && !isCompanyHeader(header)) return true;
  const likely = candidates.length === 0 && isAboutPeople(kind) ? likenesses(header)[0] : undefined;
  return (likely !== undefined && likely.score >= ACCEPTED && IDENTITY.has(likely.field)) || givenAway();
}

/** « Id » and « Identifiant » are people's only in a table about people. */
const isCompanyHeader = (header: string): boolean =>
  ['id', 'identifiant', 'code'].includes(headerKey(header));
