import { HEADER_SYNONYMS, PUBLIC_SYNONYMS, type SourceField } from '../../catalogue/synonyms';
import { fold } from '../values/text';
import { headerKey, headerKeys } from './headerKey';

export interface Candidate {
  readonly field: SourceField;
  /** Place of the header in the field's synonyms: the first is preferred. */
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

/** Every folded header that is known, with the fields that it may fill. */
export const knownLabels = (): Iterable<readonly [string, readonly Candidate[]]> => CANDIDATES;

/** Folded word -> code of an eligible public, for headers such as « RSA » ticked row by row, and for lists in a cell. */
export const PUBLIC_CODES: ReadonlyMap<string, string> = new Map(
  Object.entries(PUBLIC_SYNONYMS).flatMap(([code, words]) =>
    [fold(code), ...words.map(fold)].map((word) => [word, code] as const),
  ),
);

export interface Candidates {
  readonly key: string;
  readonly candidates: readonly Candidate[];
}

/** First known key of the header and the fields it may fill. */
export function candidatesOf(header: string): Candidates {
  for (const key of headerKeys(header)) {
    const candidates = CANDIDATES.get(key);
    if (candidates) return { key, candidates };
  }
  return { key: headerKey(header), candidates: [] };
}
