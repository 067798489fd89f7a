import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { cellText } from './cell';
import type { SourceInput } from '../types';

/** SHA-256 of what was received, in hexadecimal: the bytes of a file, the text of a paste, the cells of a range. */
export function hashOf({ bytes, text, cells }: SourceInput): string {
  const content =
    bytes ?? utf8ToBytes(text ?? (cells ?? []).map((row) => row.map(cellText).join('\u001f')).join('\u001e'));
  return bytesToHex(sha256(content));
}
