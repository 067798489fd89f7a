import type { Proposal, Vocabulary } from '../types';
import { withoutOneLetter } from './sameLetters';
import { whySame, type Known } from './samePerson';

/** People compared with each other under one key: a name that so many share says nothing. */
const LARGEST_BLOCK = 60;
/** Questions that a user can bear for one source. */
export const MOST_PROPOSALS = 500;

export type PersonProposal = Extract<Proposal, { readonly kind: 'person' }>;

/** What a refused pair is remembered by: the same whichever comes first. */
export const pairOf = (a: string, b: string): string => [a, b].sort().join('~');

/**
 * Keys under which two people that may be one meet: their letters (compound names), their names without any one
 * letter, and each word beside the birth date (a name left out). 20,000 people make some 20 keys each, not 200 million
 * pairs.
 */
function keysOf({ words, birth }: Known): readonly string[] {
  const keys = new Set<string>([`lettres:${[...words.join('')].sort().join('')}`]);
  words.forEach((word, index) => {
    const others = words.filter((_, other) => other !== index).join(' ');
    for (const left of withoutOneLetter(word)) keys.add(`${others}|${left}`);
    if (birth !== null) keys.add(`${birth}|${word}`);
  });
  return [...keys];
}

/** The one to keep: who has a code, then a birth date, then comes first. */
const rank = ({ code, birth, row }: Known): number =>
  (code === null ? 2e9 : 0) + (birth === null ? 1e9 : 0) + Math.min(row, 1e8);

export const personProposal = (
  keep: string,
  merge: string,
  code: string,
  rows: readonly [number, number],
): PersonProposal => ({
  kind: 'person',
  id: `personne:${pairOf(keep, merge)}`,
  keep,
  merge,
  rows,
  reason: { code },
});

/** True when the user already answered for this pair, one way or the other. */
export const isDecided = (vocabulary: Vocabulary | undefined, a: string, b: string): boolean =>
  vocabulary !== undefined &&
  (Object.hasOwn(vocabulary.people, pairOf(a, b)) ||
    vocabulary.people[a] === b ||
    vocabulary.people[b] === a ||
    // Said once to be nobody else.
    vocabulary.people[a] === a ||
    vocabulary.people[b] === b);

/** People of one source that may be one and the same, for the user to decide. Nothing is merged here. */
export function personProposals(
  people: readonly Known[],
  vocabulary: Vocabulary | undefined,
): readonly PersonProposal[] {
  const blocks = new Map<string, Known[]>();
  for (const person of people) {
    if (person.words.length === 0) continue;
    for (const key of keysOf(person)) {
      const block = blocks.get(key);
      if (block) block.push(person);
      else blocks.set(key, [person]);
    }
  }
  const found = new Map<string, PersonProposal>();
  for (const block of blocks.values()) {
    if (block.length < 2 || block.length > LARGEST_BLOCK) continue;
    for (const [index, a] of block.entries())
      for (const b of block.slice(index + 1)) {
        const pair = pairOf(a.pseudonym, b.pseudonym);
        if (a.pseudonym === b.pseudonym || found.has(pair) || isDecided(vocabulary, a.pseudonym, b.pseudonym))
          continue;
        const reason = whySame(a, b);
        if (reason === null) continue;
        const [keep, merge] = rank(a) <= rank(b) ? [a, b] : [b, a];
        found.set(pair, personProposal(keep.pseudonym, merge.pseudonym, reason, [keep.row, merge.row]));
      }
  }
  return [...found.values()]
    .sort((a, b) => a.rows[0] - b.rows[0] || a.rows[1] - b.rows[1])
    .slice(0, MOST_PROPOSALS);
}
