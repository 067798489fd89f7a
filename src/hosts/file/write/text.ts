import type { Cell } from 'hucre';
import type { CellValue } from '../../../scheme/values';

/** `_x0041_` in a file reads as « A »: a text that holds these very characters must escape its underscore. */
export const literal = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

/**
 * A value as a cell of the library. Texts stay texts whatever they begin with (`=`, `+`, `0123`);
 * one that spells an Excel error (`#N/A`) goes as rich text, which no reader takes for an error.
 */
export function plainCell(value: CellValue): Partial<Cell> {
  if (typeof value !== 'string') return { value };
  return value.startsWith('#') ? { value, richText: [{ text: literal(value) }] } : { value: literal(value) };
}

const ILLEGAL =
  /[&<>\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const ILLEGAL_ALL = new RegExp(ILLEGAL.source, 'g');
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** XML text; what XML cannot hold is written the way Excel does, `_x000B_`. */
export function xmlText(text: string): string {
  const safe = text.includes('_x') ? literal(text) : text;
  if (!ILLEGAL.test(safe)) return safe;
  return safe.replace(
    ILLEGAL_ALL,
    (char) => NAMED[char] ?? `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}
