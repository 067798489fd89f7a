import { VALUE_SYNONYMS } from '../../catalogue/synonyms';
import { parseTri } from './boolean';
import { cellText, isBlank, isTypedSerial } from '../files/cell';
import { isEmptyWord } from './empties';
import { PUBLIC_CODES } from '../columns/mapping';
import { NOTHING, reader, unreadable, type CellReader, type Reading } from './reading';
import { remembered } from './remembered';
import { fold } from './text';

export const triReader: CellReader = reader((cell) => {
  const value = isTypedSerial(cell) ? undefined : parseTri(cell);
  return value === undefined ? unreadable('oui-non-illisible') : { value };
});

/** One value of a closed list, by itself or by another word for it. */
export function codeReader(field: string, values: readonly string[]): CellReader {
  const index = new Map<string, string>(values.map((value) => [fold(value), value]));
  const synonyms = Object.hasOwn(VALUE_SYNONYMS, field) ? VALUE_SYNONYMS[field] : undefined;
  for (const [value, words] of Object.entries(synonyms ?? {}))
    for (const word of words) if (!index.has(fold(word))) index.set(fold(word), value);
  const ofText = remembered((text: string): Reading => {
    const found = index.get(fold(text));
    if (found !== undefined) return { value: found };
    return isEmptyWord(text) ? NOTHING : unreadable('valeur-hors-liste');
  });
  return (cell) => {
    if (cell === undefined || cell === null || isBlank(cell)) return NOTHING;
    return ofText(typeof cell === 'boolean' ? (cell ? 'oui' : 'non') : cellText(cell));
  };
}

/** Several codes of publics from a cell; a word that is none of them counts as AUTRE, and is reported. */
export const publicsReader: CellReader = reader((cell) => {
  const codes = new Set<string>();
  let unknown = 0;
  for (const part of cellText(cell).split(/[,;|/\n]+|\s[+&-]\s|\bet\b/i)) {
    const word = fold(part);
    if (word === '' || isEmptyWord(part)) continue;
    const code = PUBLIC_CODES.get(word);
    codes.add(code ?? 'AUTRE');
    if (code === undefined) unknown += 1;
  }
  const value = codes.size === 0 ? null : [...codes].join(' ; ');
  return unknown === 0
    ? { value }
    : { value, issue: { code: 'public-inconnu', severity: 'info', details: { nombre: unknown } } };
});
