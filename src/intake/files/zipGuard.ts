import { Inflate } from 'fflate';
import { SourceRefused } from '../failure';

/** Bytes that all entries together may inflate to. */
export const INFLATED_BUDGET = 200 * 1024 * 1024;
/** Entries: a workbook of 200 sheets has some 600. */
export const MOST_ENTRIES = 4_000;
const CHUNK = 64 * 1024;

const u16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
const u32 = (bytes: Uint8Array, at: number): number => (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;

/** Offset of the end-of-directory record, which a comment of up to 65 535 bytes may follow; -1 when there is none. */
function endOfDirectory(bytes: Uint8Array): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 65_535); at -= 1)
    if (u32(bytes, at) === 0x06054b50) return at;
  return -1;
}

/**
 * Inflates every entry of a zip once, counting bytes and keeping none, before the file is handed to a reader that has no such limit.
 * Declared sizes are never read for the count, since they lie; entries are walked from the central directory, as the reader does,
 * so that overlapping entries count each time.
 * @returns names of the entries.
 * @throws SourceRefused `zip-bombe` past the budget or the entry count, `tableur-illisible` for a broken archive.
 */
export function guardZip(
  bytes: Uint8Array,
  budget = INFLATED_BUDGET,
  mostEntries = MOST_ENTRIES,
): readonly string[] {
  const end = endOfDirectory(bytes);
  if (end < 0) throw new SourceRefused('tableur-illisible');
  const entries = u16(bytes, end + 10);
  if (entries > mostEntries) throw new SourceRefused('zip-bombe', { entrees: entries });
  const names: string[] = [];
  let at = u32(bytes, end + 16);
  let left = budget;
  for (let rank = 0; rank < entries; rank += 1) {
    if (u32(bytes, at) !== 0x02014b50) throw new SourceRefused('tableur-illisible');
    const method = u16(bytes, at + 10);
    const packed = u32(bytes, at + 20);
    const nameLength = u16(bytes, at + 28);
    const local = u32(bytes, at + 42);
    names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)));
    at += 46 + nameLength + u16(bytes, at + 30) + u16(bytes, at + 32);
    if (u32(bytes, local) !== 0x04034b50) throw new SourceRefused('tableur-illisible');
    const start = local + 30 + u16(bytes, local + 26) + u16(bytes, local + 28);
    if (start + packed > bytes.length) throw new SourceRefused('tableur-illisible');
    const body = bytes.subarray(start, start + packed);
    left -= method === 0 ? body.length : inflatedSize(body, left);
    if (left < 0) throw new SourceRefused('zip-bombe', { octets: budget });
  }
  return names;
}

/** Bytes that an entry inflates to, counted until `limit` is passed. */
function inflatedSize(body: Uint8Array, limit: number): number {
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
  });
  try {
    for (let at = 0; at < body.length && size <= limit; at += CHUNK)
      stream.push(body.subarray(at, at + CHUNK), at + CHUNK >= body.length);
  } catch {
    throw new SourceRefused('tableur-illisible');
  }
  return size;
}
