import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * What tables of one form are remembered by: the same column keys, in any order, give the same 16 characters.
 * Masked columns have an empty key: nothing of a header that may name somebody is in it.
 */
export const signatureOf = (keys: readonly string[]): string =>
  bytesToHex(sha256(utf8ToBytes([...keys].sort().join('\u001f')))).slice(0, 16);
