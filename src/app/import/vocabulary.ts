import type { Vocabulary } from '../../intake/types';
import { pairOf } from '../../intake';
import { z } from '../../scheme/zod';
import type { Answer } from '../contracts';
import type { Session } from '../session';

/** Where a workbook keeps the words and the people that its user approved. */
export const VOCABULARY_SETTING = 'spaser.vocabulaire';

export const NO_VOCABULARY: Vocabulary = { words: {}, people: {} };

const PSEUDONYM = /^P-[0-9A-Z]{10}$/u;
/** Nothing but pseudonyms may be kept of people: what is written otherwise is not read. */
const person = z.string().regex(/^P-[0-9A-Z]{10}(?:~P-[0-9A-Z]{10})?$/u);

const schema = z.strictObject({
  words: z.record(z.string().max(40), z.record(z.string().max(80), z.string().max(80).nullable())),
  people: z.record(person, person),
});

/** What the settings hold; nothing where they hold none, or something else (a workbook is anybody's to edit). */
export function vocabularyIn(settings: Readonly<Record<string, string>>): Vocabulary {
  const stored = settings[VOCABULARY_SETTING];
  if (!stored) return NO_VOCABULARY;
  try {
    const read = schema.safeParse(JSON.parse(stored));
    return read.success ? read.data : NO_VOCABULARY;
  } catch {
    return NO_VOCABULARY;
  }
}

const isPseudonym = (text: string): boolean => PSEUDONYM.test(text);

/** True when following the merges from one pseudonym leads to the other: one more would close a circle. */
function leadsTo(people: Vocabulary['people'], from: string, to: string): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = from; at !== undefined && !seen.has(at); at = people[at]) {
    if (at === to) return true;
    seen.add(at);
  }
  return false;
}

/**
 * The vocabulary once these answers are taken in. A person is merged into one other at most: a second approval for the
 * same one is left aside, since it would take back the first.
 */
export function decided(vocabulary: Vocabulary, answers: readonly Answer[]): Vocabulary {
  const words = new Map(Object.entries(vocabulary.words).map(([field, list]) => [field, { ...list }]));
  const people: Record<string, string> = { ...vocabulary.people };
  for (const { proposal, approved } of answers) {
    if (proposal.kind === 'word') {
      const list = words.get(proposal.field) ?? {};
      words.set(proposal.field, { ...list, [proposal.word]: approved ? proposal.value : null });
      continue;
    }
    const { keep, merge } = proposal;
    if (!isPseudonym(keep) || !isPseudonym(merge)) continue;
    const pair = pairOf(keep, merge);
    if (!approved) people[pair] = pair;
    else if (!Object.hasOwn(people, merge) && !leadsTo(people, keep, merge)) {
      people[merge] = keep;
      delete people[pair];
    }
  }
  return { words: Object.fromEntries(words), people };
}

/** What the workbook remembers. */
export const readVocabulary = async ({ host }: Pick<Session, 'host'>): Promise<Vocabulary> =>
  vocabularyIn(await host.readSettings());

export const vocabularySettings = (vocabulary: Vocabulary): Readonly<Record<string, string>> => ({
  [VOCABULARY_SETTING]: JSON.stringify(vocabulary),
});

/** Nothing decided needs no setting. */
export const isFilled = ({ words, people }: Vocabulary): boolean =>
  Object.keys(words).length + Object.keys(people).length > 0;
