import type { SourceField } from '../../catalogue/synonyms';
import { isBlank, type RawCell } from '../files/cell';
import type { Grid } from '../files/grid';
import type { Sheet } from '../files/matrix';
import { parseFrenchNumber } from '../values/frenchNumber';
import { isParameters } from './context';
import { headerKey } from './headerKey';
import { headingAt, type Heading, type HeadingArea } from './headers';
import { offerOf } from './mapping';

/** Rows looked at for the first header: titles, dates of edition and logos rarely take more. */
const LOOK = 40;
/** Rows of titles kept above a header. */
const TITLES = 12;

/** A table of a sheet: where its header and its rows are. */
export interface Region {
  readonly sheet: Sheet;
  readonly heading: Heading;
  readonly left: number;
  readonly right: number;
  /** First row past the table. */
  readonly end: number;
  /** Rows of titles above the header, in order. */
  readonly titles: readonly number[];
}

/** Every table of a sheet: one above the other, or side by side with a blank column between. */
export function findRegions(sheet: Sheet): readonly Region[] {
  const { grid } = sheet;
  const area: HeadingArea = { ...sheet, left: 0, right: grid.width };
  const headings = findHeadings(area);
  return headings.flatMap((heading, rank) => {
    const next = headings[rank + 1];
    const titles = titlesAbove(grid, heading.first, headings[rank - 1]?.index ?? -1);
    const end =
      next === undefined ? grid.height : (titlesAbove(grid, next.first, heading.index)[0] ?? next.first);
    return sideBySide(area, heading, end).map((part) => ({ sheet, ...part, end, titles }));
  });
}

function findHeadings(area: HeadingArea): readonly Heading[] {
  const { grid } = area;
  const filled = grid.filled();
  const found: Heading[] = [];
  const look = (index: number): void => {
    const candidate = found.length === 0 || looksWorded(grid.row(index)) ? headingAt(area, index) : null;
    if (candidate !== null) take(found, candidate, filled);
  };
  for (let index = 0; index < Math.min(LOOK, grid.height); index += 1)
    if (!isLone(filled, index)) look(index);
  if (found.length === 0) return found;
  for (let index = nextParted(filled, LOOK); index < grid.height; index = nextParted(filled, index + 1))
    look(index);
  return found;
}

/** Adds a heading, or keeps the better of two that have no rows between them. */
function take(found: Heading[], candidate: Heading, filled: Int32Array): void {
  const current = found.at(-1);
  if (current === undefined) {
    found.push(candidate);
    return;
  }
  let between = 0;
  for (let index = current.index + 1; index < candidate.first; index += 1)
    if (!isLone(filled, index)) between += 1;
  if (between === 0 || candidate.first <= current.index) {
    // A group line above the true header.
    if (candidate.score > current.score) found[found.length - 1] = candidate;
    return;
  }
  // Parameters above the table: « Marché | 2024-01 | Acheteur | Ville ».
  if (isHalfKnown(current) && !isHalfKnown(candidate) && candidate.score > current.score && between <= TITLES)
    found[found.length - 1] = candidate;
  else if (!isSame(current, candidate) && candidate.score >= 3 && candidate.score * 2 >= filledOf(candidate))
    found.push(candidate);
}

const filledOf = ({ headers }: Heading): number => headers.filter((header) => header.trim() !== '').length;
const isHalfKnown = (heading: Heading): boolean => heading.score * 2 <= filledOf(heading);

/** The same header again goes on with the same table. */
function isSame(a: Heading, b: Heading): boolean {
  const keys = ({ headers }: Heading): string => headers.map(headerKey).join('\u001f');
  return keys(a) === keys(b);
}

/** The first row from `from` on that has cells, below one that has not; past the last row when there is none. */
function nextParted(filled: Int32Array, from: number): number {
  for (let index = from; index < filled.length; index += 1)
    if ((filled[index] as number) > 1 && (filled[index - 1] as number) <= 1) return index;
  return filled.length;
}

/** A row of one cell, or of none. */
const isLone = (filled: Int32Array, index: number): boolean => (filled[index] ?? 0) <= 1;

/** A header is words: a row with a plain figure is a row of data. */
const looksWorded = (row: readonly RawCell[]): boolean =>
  row.every(
    (cell) =>
      typeof cell !== 'string' ||
      isBlank(cell) ||
      !/^[\d\s.,€h%-]+$/.test(cell) ||
      parseFrenchNumber(cell) === null,
  ) && row.filter((cell) => typeof cell === 'string' && /\p{L}/u.test(cell)).length >= 2;

/**
 * Rows of titles and parameters above a header: one or two cells. Above the first table blanks are skipped; below another
 * table the first blank row ends them, and without one only cells alone on their row are titles, since the others may be its data.
 */
function titlesAbove(grid: Grid, first: number, after: number): readonly number[] {
  const titles: number[] = [];
  let parted = after < 0;
  for (let index = first - 1; index > after && titles.length < TITLES; index -= 1) {
    const filled = grid.row(index).filter((cell) => !isBlank(cell));
    if (filled.length === 0) {
      if (after < 0) continue;
      parted = true;
      break;
    }
    if (filled.length > 2 ? !isParameters(filled) : typeof filled[0] === 'number' && filled.length > 1) break;
    if (TOTAL.test(String(filled[0]))) break;
    titles.unshift(index);
  }
  return parted ? titles : titles.filter((index) => isLone(grid.filled(), index));
}
const TOTAL = /^\s*(sous[- ]?\s?)?tota/i;

/** What names a row. Two tables side by side each have one; a table with a spacer column has it once. */
const NAMES: readonly SourceField[] = ['marche_id', 'personne_nom', 'personne_code', 'objet'];

interface Side {
  readonly heading: Heading;
  readonly left: number;
  readonly right: number;
}

function sideBySide(area: HeadingArea, heading: Heading, end: number): readonly Side[] {
  const whole: Side = { heading, left: area.left, right: area.right };
  for (let column = area.left + 1; column < area.right - 1; column += 1) {
    if ((heading.headers[column - area.left] ?? '').trim() !== '') continue;
    if (lastFilled(area.grid, column, column + 1, heading.index, end) >= 0) continue;
    const left = headingAt({ ...area, right: column }, heading.index);
    const right = headingAt({ ...area, left: column + 1 }, heading.index);
    if (left === null || right === null) continue;
    if (!areApart(area.grid, { left, right, gutter: column, from: heading.index, end })) continue;
    return [
      { heading: left, left: area.left, right: column },
      ...sideBySide({ ...area, left: column + 1 }, right, end),
    ];
  }
  return [whole];
}

interface Apart {
  readonly left: Heading;
  readonly right: Heading;
  readonly gutter: number;
  readonly from: number;
  readonly end: number;
}

/** Two tables name their rows each on their own, and by the same thing or not over the same rows. */
function areApart(grid: Grid, { left, right, gutter, from, end }: Apart): boolean {
  const named = (heading: Heading): readonly SourceField[] => {
    const { fields } = offerOf(heading.headers);
    return NAMES.filter((field) => fields.has(field));
  };
  const [one, other] = [named(left), named(right)];
  if (one.length === 0 || other.length === 0) return false;
  if (one.some((field) => other.includes(field))) return true;
  return lastFilled(grid, 0, gutter, from, end) !== lastFilled(grid, gutter + 1, grid.width, from, end);
}

/** The last row after `from` and before `end` that holds something between two columns; -1 when none does. */
function lastFilled(grid: Grid, left: number, right: number, from: number, end: number): number {
  const filled = grid.filled(left, right);
  for (let index = Math.min(end, grid.height) - 1; index > from; index -= 1)
    if ((filled[index] ?? 0) > 0) return index;
  return -1;
}
