import type { SourceField } from '../../catalogue/synonyms';
import type { AnomalyCode } from '../codes';
import { isBlank, type RawCell } from '../files/cell';
import type { Cells } from '../files/cells';
import type { Grid } from '../files/grid';
import { GridLines, type Lines } from '../files/lines';
import type { SourceRow } from '../files/matrix';
import { titleOf, type Context } from './context';
import { headerKey } from './headerKey';
import { candidatesOf } from './mapping';
import type { Region } from './regions';
import { findSums, isLabelledTotal, isWord, mayBeTotal } from './totals';

/** Excel and LibreOffice stop at 16 384 columns; a longer line is a broken file, not a row. */
const WIDEST = 16_384;

/** Words that tell a row from a total. */
const WORDS = 3;

const beginsWithDigit = (cell: string): boolean => cell.charCodeAt(0) >= 48 && cell.charCodeAt(0) <= 57;

/** A data row, and what the title lines above it within the table say of it. */
export interface BodyRow extends SourceRow {
  readonly section: Context | null;
}

export interface Body {
  /** Data rows, to be typed. */
  readonly rows: Lines<BodyRow>;
  /** What title lines say of some of them. */
  readonly sections: ReadonlySet<Context>;
  readonly aside: readonly { readonly number: number; readonly code: AnomalyCode }[];
}

const NAMING: ReadonlySet<SourceField> = new Set([
  'marche_id',
  'uid',
  'objet',
  'personne_nom',
  'personne_prenom',
  'personne_code',
  'titulaire_siret',
  'date_notification',
  'periode',
  'mois',
]);

/** Rows under the header, blank ones left out; totals, repeated headers, title lines and notes set aside with their reason. */
export function bodyOf({ sheet: { grid }, heading, left, right, end }: Region): Body {
  const joined = heading.headers.map(headerKey);
  const keys = [...headerLineKeys(grid, heading.first, heading.index, left, right), joined];
  const columns = joined.filter((key) => key !== '').length;
  const met = filledRows(grid.filled(left, right), heading.index + 1, end);
  const codes = new Map<number, AnomalyCode>();
  const titles: Title[] = [];
  const plain = plainRows(grid, met, keys, left, right);
  let sections: readonly (readonly [string, RawCell])[] = [];
  const look = (index: number): void => {
    const cells = grid.row(index).slice(left, right);
    const code = reasonAside(cells, keys, columns);
    const title = code === null || code === 'ligne-de-note' ? titleLine(cells, columns) : null;
    if (title !== null) {
      for (const [field, value] of Object.entries(title)) {
        const at = sections.findIndex(([known]) => known === field);
        // A new company ends the lots of the one before.
        sections = [...(at < 0 ? sections : sections.slice(0, at)), [field, value] as const];
      }
      titles.push({ index, says: Object.fromEntries(sections) as Context });
      codes.set(index, 'ligne-de-titre');
    } else if (code !== null) codes.set(index, code);
  };
  for (const index of met.filter((row) => plain[row] !== 1)) look(index);
  const naming = heading.headers.flatMap((header, place) =>
    candidatesOf(header).candidates.some(({ field }) => NAMING.has(field)) ? [place] : [],
  );
  const judged = without(met, codes, 'ligne-total');
  const lines = new GridLines(grid, { left, right }, judged, (row) => row);
  const isTotal = (rank: number): boolean => codes.has(judged[rank] ?? -1);
  for (const rank of findSums(lines, isTotal, naming, heading.headers.length))
    codes.set(judged[rank] ?? -1, 'ligne-somme');
  const kept = without(met, codes);
  return {
    rows: new GridLines(grid, { left, right }, kept, (row) => ({
      ...row,
      section: sectionOf(titles, row.number - 1),
    })),
    sections: new Set(
      titles.length === 0 ? [] : [...kept].flatMap((index) => sectionOf(titles, index) ?? []),
    ),
    aside: [...codes]
      .map(([index, code]) => ({ number: index + 1, code }))
      .sort((a, b) => a.number - b.number),
  };
}

/** A title line within the table, and what it and those before it say of the rows below. */
interface Title {
  readonly index: number;
  readonly says: Context;
}

/** What the last title above a row says. O(log titles). */
function sectionOf(titles: readonly Title[], index: number): Context | null {
  let low = 0;
  let high = titles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((titles[middle]?.index ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return titles[low - 1]?.says ?? null;
}

/** Rows that hold something, from `first` to before `end`. O(rows). */
function filledRows(filled: Int32Array, first: number, end: number): Int32Array {
  const rows = new Int32Array(Math.max(0, Math.min(end, filled.length) - first));
  let met = 0;
  for (let index = first; index - first < rows.length; index += 1) {
    if (filled[index] === 0) continue;
    rows[met] = index;
    met += 1;
  }
  return rows.subarray(0, met);
}

/** Rows but those set aside, and those set aside for one reason. */
const without = (rows: Int32Array, codes: ReadonlyMap<number, AnomalyCode>, but?: AnomalyCode): Int32Array =>
  codes.size === 0 ? rows : rows.filter((index) => (codes.get(index) ?? but) === but);

/**
 * 1 for the rows that are data and nothing else: three cells filled, no word of a total, or two words beside it, and a cell that is
 * none of a header met again. Nearly all of them, told by columns; the others are looked at cell by cell. O(cells).
 */
function plainRows(
  grid: Grid,
  met: Int32Array,
  keys: readonly (readonly string[])[],
  left: number,
  right: number,
): Uint8Array {
  const plain = new Uint8Array(grid.height);
  if (right - left > WIDEST) return plain;
  const filled = grid.filled(left, right);
  const words = new Int32Array(grid.height);
  const mayTotal: ((row: number) => boolean)[] = [];
  // Columns of few texts first: a few of words settle every row, and none of the numbers need be looked at.
  for (const cells of columnsOf(grid, left, right)) {
    if (haveWords(met, words)) break;
    cells.countIn(words, cells.marks(isWord));
    mayTotal.push(cells.asked(mayBeTotal));
  }
  for (const row of met)
    if (
      (words[row] as number) >= WORDS ||
      ((filled[row] as number) >= 3 && !mayTotal.some((may) => may(row)))
    )
      plain[row] = 1;
  for (const header of keys) exceptHeader(plain, grid, header, left);
  return plain;
}

function haveWords(rows: Int32Array, words: Int32Array): boolean {
  for (let rank = 0; rank < rows.length; rank += 1)
    if ((words[rows[rank] as number] as number) < WORDS) return false;
  return true;
}

const columnsOf = (grid: Grid, left: number, right: number): readonly Cells[] =>
  Array.from({ length: right - left }, (_, place) => grid.column(left + place)).sort(
    (a, b) => a.pool.length - b.pool.length,
  );

/** Takes out the rows that may be a header again, told by the column that holds the fewest different texts. */
function exceptHeader(plain: Uint8Array, grid: Grid, header: readonly string[], left: number): void {
  const named = header.flatMap((key, place) =>
    key === '' ? [] : [{ key, cells: grid.column(left + place) }],
  );
  const [first] = named.sort((a, b) => a.cells.pool.length - b.cells.pool.length);
  first?.cells.setIn(plain, 0, (cell) => isHeaderAgain(cell, first.key));
}

function reasonAside(
  cells: readonly RawCell[],
  headers: readonly (readonly string[])[],
  filled: number,
): AnomalyCode | null {
  if (cells.length > WIDEST) return 'ligne-trop-longue';
  if (headers.some((header) => isRepeatedHeader(cells, header))) return 'ligne-entete-repetee';
  if (isLabelledTotal(cells)) return 'ligne-total';
  return isNote(cells, filled) ? 'ligne-de-note' : null;
}

/** A source note, a signature or a name over some rows: one cell of prose, alone on its line. */
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

/** « Entreprise : Durand », « Lot 2 », « mars 2024 » over the rows that it speaks of. */
const titleLine = (cells: readonly RawCell[], columns: number): Context | null => {
  const filled = cells.filter((cell) => !isBlank(cell)).length;
  if (columns >= 3) return filled <= 2 && filled < columns - 1 ? titleOf(cells) : null;
  // In two columns, a month alone is a row that lacks its hours.
  const told = filled === 1 ? titleOf(cells) : null;
  return told !== null && !('periode' in told || 'annee' in told || 'mois' in told) ? told : null;
};

function headerLineKeys(
  grid: Grid,
  first: number,
  last: number,
  left: number,
  right: number,
): readonly (readonly string[])[] {
  const keysOf = (index: number): readonly string[] =>
    grid
      .row(index)
      .slice(left, right)
      .map((cell) => (typeof cell === 'string' ? headerKey(cell) : ''));
  return first < 0 ? [] : Array.from({ length: last - first + 1 }, (_, rank) => keysOf(first + rank));
}

function isRepeatedHeader(cells: readonly RawCell[], header: readonly string[]): boolean {
  let same = 0;
  for (let index = 0; index < header.length; index += 1) {
    const key = header[index] ?? '';
    if (key === '') continue;
    if (!isHeaderAgain(cells[index], key)) return false;
    same += 1;
  }
  return same >= 2;
}

function isHeaderAgain(cell: RawCell | undefined, key: string): boolean {
  if (typeof cell !== 'string' || cell === '' || beginsWithDigit(cell)) return false;
  // A digit stays in a key: the number of a contract is no header, and most cells end here.
  if (/\d/.test(cell) && !/\d/.test(key)) return false;
  return headerKey(cell) === key;
}
