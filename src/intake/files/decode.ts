import type { AnomalyCode } from '../codes';
import { SourceRefused } from '../failure';

export interface Decoded {
  readonly text: string;
  /** What the reading had to assume. */
  readonly note: Extract<AnomalyCode, 'encodage-windows' | 'encodage-douteux'> | null;
}

/** « Ã© » and its kin: UTF-8 once read as Windows-1252 and saved again; U+FFFD: letters already lost. */
const isGarbled = (text: string): boolean =>
  text.includes('\ufffd') || text.includes('â€™') || (text.includes('Ã') && /Ã[©¨ªà§´®»¹]/.test(text));

/**
 * Bytes of a text file to text: UTF-8 with or without BOM, UTF-16 with BOM (« Texte Unicode » of Excel), else Windows-1252.
 * @throws SourceRefused `fichier-illisible` for binary content: text never holds a NUL.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return checked(new TextDecoder('utf-16le').decode(bytes), null);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return checked(new TextDecoder('utf-16be').decode(bytes), null);
  try {
    return checked(new TextDecoder('utf-8', { fatal: true }).decode(bytes), null);
  } catch (error) {
    if (error instanceof SourceRefused) throw error;
    return checked(windows1252(bytes), 'encodage-windows');
  }
}

/** Signs of the bytes 80 to 9F; five of them stand for nothing. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Some versions of Node read windows-1252 as ISO 8859-1, which has control characters where « œ », « ’ » and « € » stand. */
const windows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (sign) => WINDOWS.charAt(sign.charCodeAt(0) - 0x80));

function checked(text: string, note: Decoded['note']): Decoded {
  if (text.includes('\u0000')) throw new SourceRefused('fichier-illisible');
  return { text: withoutBom(text), note: note ?? (isGarbled(text) ? 'encodage-douteux' : null) };
}

export const withoutBom = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text);
