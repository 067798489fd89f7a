import { partsOf, serialOf } from '../values/frenchDate';
import { isOneLetterAway } from './sameLetters';

/** What is known of somebody while a source is read. Words are folded and sorted. It never leaves the reading. */
export interface Known {
  readonly pseudonym: string;
  readonly code: string | null;
  readonly words: readonly string[];
  /** Serial day. */
  readonly birth: number | null;
  /** First row of the source where the person is. */
  readonly row: number;
}

/** Why two of them may be one. The words are in the locales. */
export const PERSON_REASONS = [
  'une-lettre',
  'nom-compose',
  'nom-partiel',
  'naissance-absente',
  'jour-mois-inverses',
  'naissance-proche',
  'code-ou-nom',
  'deux-codes',
] as const;
export type PersonReason = (typeof PERSON_REASONS)[number];

/** The birth date with its day and month exchanged; null when there is no such day, or no other one. */
export function swappedBirth(birth: number): number | null {
  const { year, month, day } = partsOf(birth);
  return day === month ? null : serialOf(year, day, month);
}

/** Written as eight figures, they differ by one only. */
function areDatesClose(a: number, b: number): boolean {
  const text = (serial: number): string => {
    const { year, month, day } = partsOf(serial);
    return `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
  };
  const [one, two] = [text(a), text(b)];
  return [...one].filter((figure, index) => figure !== two[index]).length === 1;
}

type Births = 'same' | 'unknown' | 'one' | 'swapped' | 'close' | 'different';

function births(a: Known, b: Known): Births {
  if (a.birth === null && b.birth === null) return 'unknown';
  if (a.birth === null || b.birth === null) return 'one';
  if (a.birth === b.birth) return 'same';
  if (swappedBirth(a.birth) === b.birth) return 'swapped';
  return areDatesClose(a.birth, b.birth) ? 'close' : 'different';
}

/** One word differs, by one letter; short words are too often others (« Lea », « Lia »). */
function isNameOneLetterAway(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  const left = a.filter((word) => !b.includes(word));
  const right = b.filter((word) => !a.includes(word));
  const [one = '', two = ''] = [left[0], right[0]];
  return (
    left.length === 1 &&
    right.length === 1 &&
    Math.max(one.length, two.length) > 3 &&
    isOneLetterAway(one, two)
  );
}

const letters = (words: readonly string[]): string => [...words.join('')].sort().join('');
const isPart = (a: readonly string[], b: readonly string[]): boolean =>
  a.length >= 2 && a.length < b.length && a.every((word) => b.includes(word));

/**
 * Why two people of one source may be one and the same; null when nothing says so. Two birth dates that contradict each
 * other part namesakes, whatever their names; two codes do too, unless name and birth date are the same.
 */
export function whySame(a: Known, b: Known): PersonReason | null {
  const dates = births(a, b);
  if (dates === 'different' || a.words.length === 0 || b.words.length === 0) return null;
  const same = a.words.join(' ') === b.words.join(' ');
  if (a.code !== null && b.code !== null) return same && dates === 'same' ? 'deux-codes' : null;
  const isFirm = dates === 'same' || dates === 'unknown' || dates === 'one';
  if (same) {
    if (a.code !== null || b.code !== null) return isFirm ? 'code-ou-nom' : null;
    if (dates === 'swapped') return 'jour-mois-inverses';
    if (dates === 'close') return 'naissance-proche';
    return dates === 'one' ? 'naissance-absente' : null;
  }
  if (!isFirm) return null;
  if (isNameOneLetterAway(a.words, b.words)) return 'une-lettre';
  if (letters(a.words) === letters(b.words)) return 'nom-compose';
  return dates === 'same' && (isPart(a.words, b.words) || isPart(b.words, a.words)) ? 'nom-partiel' : null;
}
