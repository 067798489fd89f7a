import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { isNameless } from './commonWords';
import { headerKey } from './headerKey';
import { holdsPersonalData } from '../privacy/personal';

/** What stands for a word that may be somebody's name, and for a column without header. */
const MASK = '?';
const UNTITLED = 'sans titre';

const maskedKey = (header: string): string => {
  if (holdsPersonalData(header)) return MASK;
  const key = headerKey(header);
  if (key === '') return header.trim() === '' ? UNTITLED : MASK;
  return key
    .split(' ')
    .map((word) => (isNameless(word) ? word : MASK))
    .join(' ');
};

/**
 * What each column is remembered by: its header folded, each word that could name somebody masked by « ? ». The second
 * column of one key is « key (2) ». Nothing but the headers decides it: neither their cells, nor what was decided of them.
 */
export function columnKeys(headers: readonly string[]): readonly string[] {
  const met = new Map<string, number>();
  return headers.map((header) => {
    const key = maskedKey(header);
    const rank = (met.get(key) ?? 0) + 1;
    met.set(key, rank);
    return rank === 1 ? key : `${key} (${rank})`;
  });
}

/** Two columns that only their order tells apart, and whose header says nothing: what is decided of one is not to be remembered. */
export const isTellingKey = (key: string): boolean =>
  !/^[? ]+( \(\d+\))?$/.test(key) && !key.startsWith(UNTITLED);

/**
 * What tables of one form are remembered by: the same column keys, in any order, give the same 16 characters.
 * Columns without header count for nothing: a range selected wider is the same table.
 */
export const signatureOf = (keys: readonly string[]): string =>
  bytesToHex(
    sha256(
      utf8ToBytes(
        [...keys]
          .filter((key) => !key.startsWith(UNTITLED))
          .sort()
          .join('\u001f'),
      ),
    ),
  ).slice(0, 16);
