import type { Vocabulary } from '../types';
import { parseTri } from './boolean';
import { cellText, isBlank, isTypedSerial } from '../files/cell';
import { isEmptyWord } from './empties';
import { PUBLIC_CODES } from '../columns/mapping';
import { approvedWords, wordsOfList } from './listWords';
import { NOTHING, reader, unreadable, type CellReader, type Reading } from './reading';
import { remembered } from './remembered';
import { fold } from './text';

export const triReader: CellReader = reader((cell) => {
  const value = isTypedSerial(cell) ? undefined : parseTri(cell);
  return value === undefined ? unreadable('oui-non-illisible') : { value };
});

/** Lists that are short enough to be said whole: outside a workbook, nothing else shows them. */
const SAID = 8;

/** One value of a closed list, by itself, by another word for it, or by a word that the user approved. */
export function codeReader(field: string, values: readonly string[], vocabulary?: Vocabulary): CellReader {
  const index = wordsOfList(field, values, vocabulary);
  const choices = values.length <= SAID ? { choix: values.join(' ; ') } : undefined;
  const ofText = remembered((text: string): Reading => {
    const found = index.get(fold(text));
    if (found !== undefined) return { value: found };
    return isEmptyWord(text) ? NOTHING : unreadable('valeur-hors-liste', choices);
  });
  return (cell) => {
    if (cell === undefined || cell === null || isBlank(cell)) return NOTHING;
    return ofText(typeof cell === 'boolean' ? (cell ? 'oui' : 'non') : cellText(cell));
  };
}

/** The words of a cell that lists publics, folded. */
export const publicWordsOf = (text: string): readonly string[] =>
  text
    .split(/[,;|/\n]+|\s[+&-]\s|\bet\b/i)
    .flatMap((part) => (fold(part) === '' || isEmptyWord(part) ? [] : [fold(part)]));

/** Several codes of publics from a cell; a word that is none of them counts as AUTRE, and is reported. */
export function publicsReader(vocabulary?: Vocabulary): CellReader {
  const approved = approvedWords('criteres', vocabulary);
  const codeOf = (word: string): string | undefined =>
    PUBLIC_CODES.get(word) ?? (Object.hasOwn(approved, word) ? (approved[word] ?? undefined) : undefined);
  return reader((cell) => {
    const words = publicWordsOf(cellText(cell));
    const codes = new Set(words.map((word) => codeOf(word) ?? 'AUTRE'));
    const unknown = words.filter((word) => codeOf(word) === undefined).length;
    const value = codes.size === 0 ? null : [...codes].join(' ; ');
    return unknown === 0
      ? { value }
      : { value, issue: { code: 'public-inconnu', severity: 'info', details: { nombre: unknown } } };
  });
}
