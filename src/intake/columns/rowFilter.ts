import type { AnomalyCode } from '../codes';
import { cellText, isBlank, type RawCell } from '../files/cell';
import { headerKey } from './headerKey';
import { parseFrenchNumber } from '../values/frenchNumber';
import { isBlankRow, type SourceRow } from '../files/matrix';
import { fold } from '../values/text';

const TOTAL = /^(sous |s )?tota(l|ux)\b|^cumul\b|^(moyenne|somme)( generale)?$/;

/** Spares the whole look on nearly every row. */
const MAY_BE_TOTAL = /tota|cumul|moyenne|somme/i;

/** Excel and LibreOffice stop at 16 384 columns; a longer line is a broken file, not a row. */
const WIDEST = 16_384;

const isFigure = (cell: RawCell | undefined): boolean =>
  typeof cell !== 'string' || parseFrenchNumber(cell) !== null;

const beginsWithDigit = (cell: string): boolean => cell.charCodeAt(0) >= 48 && cell.charCodeAt(0) <= 57;

/** A cell that holds something and no digit: a word, and no figure for sure. */
function isWord(cell: RawCell | undefined): boolean {
  if (typeof cell !== 'string') return false;
  let filled = false;
  for (let index = 0; index < cell.length; index += 1) {
    const code = cell.charCodeAt(index);
    if (code >= 48 && code <= 57) return false;
    // Spaces of every kind are below the letters, or above all those of French.
    if (code > 32 && code < 0x2000 && code !== 160) filled = true;
  }
  return filled;
}

/** Nearly every row is told from a total by two words. Looked for from the end, where « oui » and « non » are short to read. */
function hasTwoWords(cells: readonly RawCell[]): boolean {
  let words = 0;
  for (let index = cells.length - 1; index >= 0; index -= 1) {
    if (isWord(cells[index])) words += 1;
    if (words === 2) return true;
  }
  return false;
}

/** A line that sums others: one label, and nothing beside it but figures. « Total Énergies » with a number and an object is a contract. */
function isTotal(cells: readonly RawCell[]): boolean {
  if (hasTwoWords(cells)) return false;
  if (!cells.some((cell) => typeof cell === 'string' && cell.length < 80 && MAY_BE_TOTAL.test(cell)))
    return false;
  const words = cells.filter((cell) => !isBlank(cell) && !isFigure(cell)).map((cell) => fold(cellText(cell)));
  return words.length === 1 && TOTAL.test(words[0] ?? '');
}

/** A source note or signature under the table: one cell of prose, alone on its line. */
function isNote(cells: readonly RawCell[], columns: number): boolean {
  if (columns < 3) return false;
  let only: RawCell = null;
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    if (only !== null) return false;
    only = cell;
  }
  return typeof only === 'string' && /\p{L}/u.test(only) && /\s/.test(only.trim());
}

export interface Body {
  /** Data rows, to be typed. */
  readonly rows: readonly SourceRow[];
  readonly aside: readonly { readonly number: number; readonly code: AnomalyCode }[];
}

/** Rows under the header, blank ones left out, totals, repeated headers and notes set aside with their reason. */
export function bodyOf(
  matrix: readonly (readonly RawCell[])[],
  headerIndex: number,
  headers: readonly string[],
): Body {
  const rows: SourceRow[] = [];
  const aside: { number: number; code: AnomalyCode }[] = [];
  const header = headers.map(headerKey);
  const filled = header.filter((key) => key !== '').length;
  for (let index = headerIndex + 1; index < matrix.length; index += 1) {
    const cells = matrix[index] ?? [];
    if (isBlankRow(cells)) continue;
    const number = index + 1;
    if (cells.length > WIDEST) aside.push({ number, code: 'ligne-trop-longue' });
    else if (isRepeatedHeader(cells, header)) aside.push({ number, code: 'ligne-entete-repetee' });
    else if (isTotal(cells)) aside.push({ number, code: 'ligne-total' });
    else if (isNote(cells, filled)) aside.push({ number, code: 'ligne-de-note' });
    else rows.push({ number, cells });
  }
  return { rows, aside };
}

function isRepeatedHeader(cells: readonly RawCell[], header: readonly string[]): boolean {
  let same = 0;
  for (let index = 0; index < header.length; index += 1) {
    const key = header[index] ?? '';
    const cell = cells[index];
    if (key === '') continue;
    if (typeof cell !== 'string' || cell === '' || beginsWithDigit(cell)) return false;
    // A digit stays in a key: the number of a contract is no header, and most rows end here.
    if (/\d/.test(cell) && !/\d/.test(key)) return false;
    if (headerKey(cell) !== key) return false;
    same += 1;
  }
  return same >= 2;
}
