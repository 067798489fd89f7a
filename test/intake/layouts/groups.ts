import type { Work } from './truth';

/** Records that share a key, in order of appearance. */
export function grouped<R>(records: readonly R[], key: (one: R) => string): readonly (readonly R[])[] {
  const groups = new Map<string, R[]>();
  for (const one of records) {
    const known = groups.get(key(one));
    if (known) known.push(one);
    else groups.set(key(one), [one]);
  }
  return [...groups.values()];
}

/** Hours of the same lot and month, or year, put together: what is told of them without people. */
export const merged = (work: readonly Work[], key: (one: Work) => string): readonly Work[] =>
  grouped(work, key).map((own) => {
    const [first] = own;
    if (first === undefined) throw new Error('empty group');
    const sum = (of: (one: Work) => number): number => own.reduce((total, one) => total + of(one), 0);
    return {
      ...first,
      declared: sum((one) => one.declared),
      validated: sum((one) => one.validated),
      training: sum((one) => one.training),
    };
  });

export const lotKey = ({ lot }: Work): string => `${lot.contract}/${lot.lot}`;
export const lotMonth = (one: Work): string => `${lotKey(one)} ${one.year}-${one.month}`;
export const lotYear = (one: Work): string => `${lotKey(one)} ${one.year}`;
export const series = (one: Work): string => `${lotKey(one)} ${one.person.code}`;

/** A person on a lot, with the work of each month. */
export interface Line {
  readonly first: Work;
  readonly work: readonly Work[];
}
export const linesBy = (work: readonly Work[], key: (one: Work) => string): readonly Line[] =>
  grouped(work, key).flatMap((own) => (own[0] ? [{ first: own[0], work: own }] : []));
