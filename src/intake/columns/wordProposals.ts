import { VALUE_SYNONYMS, PUBLIC_SYNONYMS, type SourceField } from '../../catalogue/synonyms';
import { CONTRACT_TYPES } from '../../catalogue/tables/marches';
import { PUBLICS } from '../../catalogue/tables/beneficiaires';
import { cellText, isBlank } from '../files/cell';
import type { Cells } from '../files/cells';
import type { Lines } from '../files/lines';
import { mayGiveSomeoneAway } from '../privacy/personal';
import type { Proposal, Vocabulary } from '../types';
import { isEmptyWord } from '../values/empties';
import { publicWordsOf } from '../values/listReaders';
import { approvedWords, listOf, wordsOfList } from '../values/listWords';
import { nearest } from '../values/nearWords';
import { fold } from '../values/text';
import { shapeOf } from './fieldShape';
import type { ReadColumn } from './typedRows';

export type WordProposal = Extract<Proposal, { readonly kind: 'word' }>;

/** Longer texts are sentences. */
const LONGEST = 60;
/** Different words of one column that are looked at: a column of prose has thousands, and none is a near miss. */
const MOST_WORDS = 500;

/** Words that may stand beside a listed one: those of our own lists. A name is none of them. */
const USUAL: ReadonlySet<string> = new Set([
  ...'structure structures type contrat statut public publics niveau categorie salarie poste dispositif'.split(
    ' ',
  ),
  ...[VALUE_SYNONYMS, { criteres: PUBLIC_SYNONYMS }].flatMap((lists) =>
    Object.values(lists).flatMap((list) =>
      Object.entries(list).flatMap(([value, words]) =>
        [value, ...words].flatMap((word) => fold(word).split(' ')),
      ),
    ),
  ),
]);

const valuesOf = (field: SourceField): readonly string[] | null => {
  if (field === 'nature') return CONTRACT_TYPES;
  if (field === 'criteres') return PUBLICS;
  const { type, values } = shapeOf(field);
  return type === 'code' ? (values ?? null) : null;
};

function wordsOf(field: SourceField, cells: Cells): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const { cells: different, times } = cells.counted();
  for (const [rank, cell] of different.entries()) {
    if (isBlank(cell)) continue;
    const text = cellText(cell);
    for (const word of field === 'criteres' ? publicWordsOf(text) : isEmptyWord(text) ? [] : [fold(text)])
      if (counts.has(word) || counts.size < MOST_WORDS)
        counts.set(word, (counts.get(word) ?? 0) + (times[rank] ?? 0));
  }
  return counts;
}

/**
 * Words of closed lists that are near a listed one: « chantier d'insertoin » may stand for ACI. The user decides; a word
 * that was refused is not asked again, and one that may name somebody is not even looked at.
 */
export function wordProposals(
  columns: readonly ReadColumn[],
  rows: Lines,
  vocabulary: Vocabulary | undefined,
): readonly WordProposal[] {
  return columns.flatMap(({ field, index, personal }) => {
    const values = personal ? null : valuesOf(field);
    if (values === null) return [];
    const name = listOf(field);
    const list = wordsOfList(name, values, vocabulary);
    const decided = approvedWords(name, vocabulary);
    return [...wordsOf(field, rows.column(index))].flatMap(([word, count]): readonly WordProposal[] => {
      if (word === '' || word.length > LONGEST || list.has(word) || Object.hasOwn(decided, word)) return [];
      const near = mayGiveSomeoneAway(word) ? null : nearest(word, list, USUAL);
      return near === null
        ? []
        : [{ kind: 'word', id: `mot:${name}:${word}`, field: name, word, ...near, rows: count }];
    });
  });
}
