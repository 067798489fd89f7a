import type { PersonAlias } from '../types';
import { swappedBirth, type Known, type PersonReason } from './samePerson';

/**
 * Pseudonyms that this person would have in a source that leaves the code or the birth date out, or writes the month
 * first. Two sources never share names, only these: it is how « a list with birth dates » and « hours with names only »
 * are found to speak of the same people.
 */
export function aliasesOf(
  { pseudonym: person, code, words, birth, row }: Known,
  make: (identity: string) => string,
): readonly PersonAlias[] {
  if (words.length === 0) return [];
  const name = `nom:${words.join(' ')}|`;
  const swapped = birth === null ? null : swappedBirth(birth);
  const others: readonly (readonly [string, PersonReason])[] = [
    ...(code !== null && birth !== null ? ([[`${name}${birth}`, 'code-ou-nom']] as const) : []),
    ...(code !== null ? ([[name, 'code-ou-nom']] as const) : []),
    ...(code === null && birth !== null ? ([[name, 'naissance-absente']] as const) : []),
    ...(code === null && swapped !== null ? ([[`${name}${swapped}`, 'jour-mois-inverses']] as const) : []),
  ];
  return others.map(([identity, reason]) => ({
    person,
    alias: make(identity),
    row,
    reason: { code: reason },
  }));
}
