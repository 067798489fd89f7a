import { PUBLIC_SYNONYMS, VALUE_SYNONYMS, type SourceField } from '../../catalogue/synonyms';
import type { Vocabulary } from '../types';
import { fold } from './text';

/** Fields of a source whose words are those of a closed list that has another name. */
const LIST_OF: Readonly<Partial<Record<SourceField, string>>> = { nature: 'type_contrat' };

/** The name under which the words of a field are kept, and its synonyms found. */
export const listOf = (field: SourceField): string => LIST_OF[field] ?? field;

/** Words of a closed list: folded word -> listed value; what the user approved comes after what we know. */
export function wordsOfList(
  field: string,
  values: readonly string[],
  vocabulary?: Vocabulary,
): ReadonlyMap<string, string> {
  const index = new Map<string, string>(values.map((value) => [fold(value), value]));
  const known =
    field === 'criteres'
      ? PUBLIC_SYNONYMS
      : Object.hasOwn(VALUE_SYNONYMS, field)
        ? VALUE_SYNONYMS[field]
        : {};
  for (const [value, words] of Object.entries(known ?? {}))
    for (const word of words) if (!index.has(fold(word))) index.set(fold(word), value);
  for (const [word, value] of Object.entries(approvedWords(field, vocabulary)))
    if (value !== null && values.includes(value) && !index.has(word)) index.set(word, value);
  return index;
}

/** What the user said of the words of one list. */
export const approvedWords = (
  field: string,
  vocabulary: Vocabulary | undefined,
): Readonly<Record<string, string | null>> =>
  vocabulary !== undefined && Object.hasOwn(vocabulary.words, field) ? (vocabulary.words[field] ?? {}) : {};
