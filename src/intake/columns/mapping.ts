import { HEADER_SYNONYMS, PUBLIC_SYNONYMS, type SourceField } from '../../catalogue/synonyms';
import { headerKey, headerKeys } from './headerKey';
import { isAboutPeople, isAllowed, isHours, type Offer } from './kinds';
import { isPersonalHeader } from '../privacy/personal';
import { givesColumnAway } from '../privacy/columnView';
import { isEchoable, MASKED_HEADER } from '../privacy/discreet';
import type { RawCell } from '../files/cell';
import { fold } from '../values/text';
import type { MappedColumn, SourceKind } from '../types';

interface Candidate {
  readonly field: SourceField;
  readonly rank: number;
}

/** Header word -> fields it may fill. A Map, so that a header named « __proto__ » finds nothing. */
const CANDIDATES: ReadonlyMap<string, readonly Candidate[]> = (() => {
  const index = new Map<string, Candidate[]>();
  for (const field of Object.keys(HEADER_SYNONYMS) as SourceField[]) {
    HEADER_SYNONYMS[field].forEach((synonym, rank) => {
      const key = headerKey(synonym);
      const list = index.get(key) ?? [];
      if (!list.some((candidate) => candidate.field === field)) list.push({ field, rank });
      index.set(key, list);
    });
  }
  return index;
})();

/** Folded word -> code of an eligible public, for headers such as « RSA » ticked row by row, and for lists in a cell. */
export const PUBLIC_CODES: ReadonlyMap<string, string> = new Map(
  Object.entries(PUBLIC_SYNONYMS).flatMap(([code, words]) =>
    [fold(code), ...words.map(fold)].map((word) => [word, code] as const),
  ),
);

/** First known key of the header and the fields it may fill. */
export function candidatesOf(header: string): {
  readonly key: string;
  readonly candidates: readonly Candidate[];
} {
  for (const key of headerKeys(header)) {
    const candidates = CANDIDATES.get(key);
    if (candidates) return { key, candidates };
  }
  return { key: headerKey(header), candidates: [] };
}

export function offerOf(headers: readonly string[]): Offer {
  const fields = new Set<SourceField>();
  const keys = new Set<string>();
  for (const header of headers) {
    const { key, candidates } = candidatesOf(header);
    if (key !== '') keys.add(key);
    for (const { field } of candidates) fields.add(field);
  }
  return { fields, keys };
}

/** A column of the source and what is done of it. `index` is its place in the row. */
export interface Column {
  readonly index: number;
  readonly header: string;
  readonly field: SourceField | null;
  /** Code of a public, for a column that ticks one. */
  readonly publicCode: string | null;
  readonly personal: boolean;
}

const IDENTITY: ReadonlySet<SourceField> = new Set([
  'personne_code',
  'personne_nom',
  'personne_prenom',
  'date_naissance',
]);

/**
 * Gives each column at most one field and each field at most one column: the header that stands first in the field's synonyms wins.
 * Columns about people are marked whatever the kind; only identity columns of a table about people are read, to make pseudonyms.
 */
export function mapColumns(
  headers: readonly string[],
  kind: SourceKind,
  cellsOf: (index: number) => Iterable<RawCell | undefined>,
): readonly Column[] {
  const offers = headers.flatMap((header, index) => {
    const { key, candidates } = candidatesOf(header);
    return candidates
      .filter(({ field }) => isAllowed(kind, field, key))
      .map((candidate) => ({ ...candidate, index }));
  });
  offers.sort((a, b) => a.rank - b.rank || a.index - b.index);
  const byIndex = new Map<number, SourceField>();
  const taken = new Set<SourceField>();
  for (const { field, index } of offers) {
    if (taken.has(field) || byIndex.has(index)) continue;
    taken.add(field);
    byIndex.set(index, field);
  }
  return headers.map((header, index) => {
    const field = byIndex.get(index) ?? null;
    const anyPerson = candidatesOf(header).candidates.some((candidate) => IDENTITY.has(candidate.field));
    const named = field === null && (isPersonalHeader(header) || (anyPerson && !isCompanyHeader(header)));
    const identity = field !== null && IDENTITY.has(field);
    const personal = identity || named || givesColumnAway(cellsOf(index), field, header, isAboutPeople(kind));
    const publicCode =
      field === null && !personal && isAboutPeople(kind) ? (PUBLIC_CODES.get(fold(header)) ?? null) : null;
    return { index, header, field: personal && !identity ? null : field, publicCode, personal };
  });
}

/** « Id » and « Identifiant » are people's only in a table about people. */
const isCompanyHeader = (header: string): boolean =>
  ['id', 'identifiant', 'code'].includes(headerKey(header));

/** Words that a header may show in a table about people; a header with none of them may be somebody's name. */
// prettier-ignore
const COMMON_WORDS = new Set([
  ...Object.values(HEADER_SYNONYMS).flatMap((synonyms) => synonyms.flatMap((synonym) => headerKey(synonym).split(' '))),
  ...'observation observations commentaire commentaires remarque remarques ville commune cp postal code pays service direction fin debut duree contrat poste metier secteur activite departement region zone date total cumul taux reste ecart montant etat fichier source ligne prescripteur orientation sortie motif suite quartier modification avenant piece justificatif'.split(' '),
].filter((word) => word.length > 1));

/** The account of columns for the user. A header that itself holds personal data, or was known only by its cells, is masked. */
export function columnReport(
  columns: readonly Column[],
  kind: SourceKind,
  fieldLabel: (field: SourceField) => string | null,
): readonly MappedColumn[] {
  return columns
    .filter(({ header, personal, field }) => header.trim() !== '' || personal || field !== null)
    .map(({ index, header, field, publicCode, personal }) => {
      const known = candidatesOf(header).candidates.length > 0 || isPersonalHeader(header);
      const nameless =
        !isHours(kind) && !isAboutPeople(kind)
          ? true
          : headerKey(header)
              .split(' ')
              .some((word) => COMMON_WORDS.has(word));
      const shown =
        (!known && (personal || (publicCode === null && !nameless))) || !isEchoable(header)
          ? MASKED_HEADER
          : header;
      const key = shown === MASKED_HEADER ? '' : headerKey(header);
      const column = { index, key, header: shown };
      if (personal)
        return {
          ...column,
          field: null,
          outcome: field === null ? 'personnelle' : 'pseudonyme',
          reason: { code: 'personnelle' },
          confidence: 1,
        };
      const target = publicCode !== null ? 'criteres' : field === null ? null : fieldLabel(field);
      return {
        ...column,
        field: target,
        outcome: target === null ? 'ignoree' : 'importee',
        reason: { code: target === null ? 'inconnue' : 'libelle' },
        confidence: target === null ? 0 : 1,
      };
    });
}
