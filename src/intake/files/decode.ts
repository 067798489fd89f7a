import type { AnomalyCode } from '../codes';
import { SourceRefused } from '../failure';

export interface Decoded {
  readonly text: string;
  /** What the reading had to assume. */
  readonly note: Extract<AnomalyCode, 'encodage-windows' | 'encodage-douteux' | 'encodage-mixte'> | null;
  /** Lines that were not UTF-8 in a file that mostly is. */
  readonly otherLines?: number;
}

/** « Ã© » and its kin: UTF-8 once read as Windows-1252 and saved again; U+FFFD: letters already lost. */
const isGarbled = (text: string): boolean =>
  text.includes('\ufffd') || text.includes('â€™') || (text.includes('Ã') && /Ã[©¨ªà§´®»¹]/.test(text));

/**
 * Bytes of a text file to text: UTF-8 with or without BOM, UTF-16 with BOM (« Texte Unicode » of Excel) or told by its NULs, else
 * line by line UTF-8 or Windows-1252: files pasted together mix both.
 * @throws SourceRefused `fichier-illisible` for binary content: text never holds a NUL.
 */
export function decode(bytes: Uint8Array): Decoded {
  const wide = utf16Of(bytes);
  if (wide !== null) {
    const text = new TextDecoder(wide).decode(bytes);
    if (text.includes('\u0000')) throw new SourceRefused('fichier-illisible');
    return checked(text, null);
  }
  const text = utf8In(bytes);
  // In UTF-8 and in Windows-1252, a NUL is a byte of its own; it is sooner found in a text.
  if (text === null ? bytes.includes(0) : text.includes('\u0000'))
    throw new SourceRefused('fichier-illisible');
  return text === null ? byLine(bytes) : checked(text, null);
}

/** null for bytes that are not UTF-8. A decoder that forgives is twice as fast, and leaves a mark where it forgave, or where one was written. */
function utf8In(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  if (!text.includes('\ufffd')) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Signs of the bytes 80 to 9F; five of them stand for nothing. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Some versions of Node read windows-1252 as ISO 8859-1, which has control characters where « œ », « ’ » and « € » stand. */
const windows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (sign) => WINDOWS.charAt(sign.charCodeAt(0) - 0x80));

/** Bytes looked at for the NULs of a UTF-16 file without BOM. */
const SAMPLE = 400;

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.length < 8) return null;
  const nulls = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) nulls[index % 2] = (nulls[index % 2] ?? 0) + 1;
  });
  const half = sample.length / 2;
  const [even = 0, odd = 0] = nulls;
  // French text in UTF-16: nearly every other byte is a NUL, and none of the others.
  if (even === 0 && odd > half * 0.8) return 'utf-16le';
  return odd === 0 && even > half * 0.8 ? 'utf-16be' : null;
}

function byLine(bytes: Uint8Array): Decoded {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const lines: string[] = [];
  let accented = 0;
  let others = 0;
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(0x0a, start);
    const end = found < 0 ? bytes.length : found + 1;
    const line = bytes.subarray(start, end);
    try {
      lines.push(utf8.decode(line));
      if (line.some((byte) => byte > 0x7f)) accented += 1;
    } catch {
      lines.push(windows1252(line));
      others += 1;
    }
    start = end;
  }
  // Two letters of Windows-1252 rarely make one of UTF-8: a line in a great many proves nothing.
  if (accented * 20 <= others) return checked(windows1252(bytes), 'encodage-windows');
  return { ...checked(lines.join(''), 'encodage-mixte'), otherLines: others };
}

function checked(text: string, note: Decoded['note']): Decoded {
  return { text: withoutBom(text), note: note ?? (isGarbled(text) ? 'encodage-douteux' : null) };
}

export const withoutBom = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text);
