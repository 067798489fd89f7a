import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { cellText } from './cell';
import type { SourceInput } from '../types';

/**
 * SHA-256 of what was received, in hexadecimal: the bytes of a file, the text of a paste, the cells of a range.
 * The platform's own digest is ten times as fast and holds no thread; a page that is not served securely has none.
 */
export async function hashOf({ bytes, text, cells }: SourceInput): Promise<string> {
  const content =
    bytes ?? utf8ToBytes(text ?? (cells ?? []).map((row) => row.map(cellText).join('\u001f')).join('\u001e'));
  const { subtle } = (globalThis.crypto as Crypto | undefined) ?? {};
  if (subtle === undefined) return bytesToHex(sha256(content));
  return bytesToHex(new Uint8Array(await subtle.digest('SHA-256', content as Uint8Array<ArrayBuffer>)));
}
