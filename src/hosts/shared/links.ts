import type { LinkedText } from '../../workbook/host';

/** Longest text that a formula may hold between quotes. */
const LONGEST = 255;

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/**
 * A link as a formula, without `=`: Excel and LibreOffice follow it, it is written in one block with plain values, and
 * writing over it leaves nothing behind, unlike a hyperlink of a cell. Both texts are between quotes: neither is ever read
 * as a formula. Null when a text is too long for one: the cell then holds the text alone.
 */
export function linkFormula({ text, link }: LinkedText, nameOf: (planned: string) => string): string | null {
  const target = link.replace(/^#/, '');
  const end = target.lastIndexOf('!');
  const [sheet, address] = end < 0 ? [target, 'A1'] : [target.slice(0, end), target.slice(end + 1)];
  const place = `#'${nameOf(sheet).replace(/'/g, "''")}'!${address}`;
  if (place.length > LONGEST || text.length > LONGEST) return null;
  return `HYPERLINK(${quoted(place)},${quoted(text)})`;
}
