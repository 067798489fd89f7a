import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { fold } from '../values/text';

/** Without I, L, O, U: nobody reads a word or a digit into it. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;

/** What tells a person apart. A code, when there is one, is enough; else the name, and the birth date to part namesakes. */
export interface Identity {
  readonly code?: string;
  readonly name?: string;
  readonly firstName?: string;
  /** Serial day. Used in the key only, never kept. */
  readonly birth?: number;
}

/**
 * The text that stands for an identity. Words of the name are sorted, so that « Nom | Prénom » in two columns and
 * « Prénom Nom » in one give the same person.
 * @returns null when nothing identifies the person.
 */
export function identityText({ code, name, firstName, birth }: Identity): string | null {
  const foldedCode = fold(code ?? '');
  if (foldedCode !== '') return `code:${foldedCode}`;
  const words = fold(`${name ?? ''} ${firstName ?? ''}`)
    .split(' ')
    .filter((word) => word !== '')
    .sort();
  return words.length === 0 ? null : `nom:${words.join(' ')}|${birth ?? ''}`;
}

/**
 * Pseudonym « P- » + 10 characters: HMAC-SHA-256 of the identity under the workbook's secret, so that the same person
 * keeps it in this workbook and cannot be recognised, by it, in any other. 50 bits: two people in 100 000 share one
 * with a probability of about one in 200 000.
 */
export const pseudonymOf = (identity: string, secret: string): string => pseudonymMaker(secret)(identity);

/** The same, for many people: the key is prepared once. */
export function pseudonymMaker(secret: string): (identity: string) => string {
  const keyed = hmac.create(sha256, utf8ToBytes(secret));
  return (identity) => written(keyed.clone().update(utf8ToBytes(identity)).digest());
}

function written(digest: Uint8Array): string {
  let bits = 0;
  let held = 0;
  let text = '';
  for (const byte of digest) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5 && text.length < LENGTH) {
      bits -= 5;
      text += ALPHABET.charAt((held >>> bits) & 31);
      held &= (1 << bits) - 1;
    }
    if (text.length === LENGTH) break;
  }
  return `P-${text}`;
}
