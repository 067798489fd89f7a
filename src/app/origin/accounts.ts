import type { OriginTerm } from './types';

export interface ToAccount {
  readonly term: OriginTerm;
  /** The sheet was accounted for with the first term: only the rows of the year are told apart. */
  readonly isKnownSheet: boolean;
}

/** Terms whose rows must be accounted for: those of rows, a second one only where it counts them otherwise. */
export function termsToAccount(terms: readonly OriginTerm[]): readonly ToAccount[] {
  const [top, ...others] = terms.filter(({ data }) => data !== null);
  if (!top) return [];
  const account = JSON.stringify(top.data?.account);
  return [
    { term: top, isKnownSheet: false },
    ...others
      .filter((term) => JSON.stringify(term.data?.account) !== account)
      .map((term) => ({
        term,
        isKnownSheet: term.data?.sheet === top.data?.sheet && term.isToDate === top.isToDate,
      })),
  ];
}
