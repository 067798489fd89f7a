import { cellText, isBlank, isTypedSerial, type RawCell } from '../files/cell';
import type { Lines } from '../files/lines';
import { parseFrenchNumber } from '../values/frenchNumber';
import { fold } from '../values/text';

const LABEL = /^(sous |s )?tota(l|ux)\b|^cumul\b|^(moyenne|somme)( generale)?$/;
/** A label that can be nothing else, whatever stands beside it. */
const BARE_LABEL = /^(sous |s )?tota(l|ux)( general| generaux)?$/;
/** Spares the whole look on nearly every row. */
const MAY_BE_TOTAL = /tota|cumul|moyenne|somme/i;
/** A column is usual when at least this share of rows fills it, sums among them. */
const USUAL = 0.5;
/** Subtotals looked back to: a total of totals rarely sums more. */
const LOOK_BACK = 60;

const isFigure = (cell: RawCell | undefined): boolean =>
  typeof cell !== 'string' || parseFrenchNumber(cell) !== null;

/** A cell that holds something and no digit: a word, and no figure for sure. */
export function isWord(cell: RawCell | undefined): boolean {
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

/** A cell that may be the label of a total. */
export const mayBeTotal = (cell: RawCell | undefined): boolean =>
  typeof cell === 'string' && cell.length >= 4 && cell.length < 80 && MAY_BE_TOTAL.test(cell);

/** Nearly every row is told from a total by three words. Looked for from the end, where « oui » and « non » are short to read. */
function hasThreeWords(cells: readonly RawCell[]): boolean {
  let words = 0;
  for (let index = cells.length - 1; index >= 0; index -= 1) {
    if (isWord(cells[index])) words += 1;
    if (words === 3) return true;
  }
  return false;
}

/** A line that sums others by its own word: one label, and nothing beside it but figures. « Total Énergies » with a number and an object is a contract. */
export function isLabelledTotal(cells: readonly RawCell[]): boolean {
  if (hasThreeWords(cells)) return false;
  if (!cells.some(mayBeTotal)) return false;
  const words = cells.filter((cell) => !isBlank(cell) && !isFigure(cell)).map((cell) => fold(cellText(cell)));
  return words.length === 1
    ? LABEL.test(words[0] ?? '')
    : words.length === 2 && words.some((word) => BARE_LABEL.test(word));
}

/**
 * Ranks of the lines that sum the lines above them, label or not: nothing in them names a row, usual columns are blank, and their
 * figures are the sums of the lines since some total before, or since the first. A figure that every line repeats (hours due) may stand as it is.
 * `isTotal`: true for the rank of a line already set aside as a total. `naming`: places of the columns that name a row.
 * O(cells), by columns: lines are read one by one only where some of them may be a sum.
 */
export function findSums(
  lines: Lines,
  isTotal: (rank: number) => boolean,
  naming: readonly number[],
  width: number,
): ReadonlySet<number> {
  const found = new Set<number>();
  const usual = usualPlaces(lines, width);
  const lacking = lackingRows(lines, naming, usual);
  const isSuspect = (rank: number): boolean =>
    lacking[rank] === 1 && !isTotal(rank) && mayBeSum(lines.at(rank).cells, naming, usual);
  const suspects = new Set<number>();
  for (let rank = 0; rank < lines.length; rank += 1) if (isSuspect(rank)) suspects.add(rank);
  if (suspects.size === 0) return found;
  const sums = new RunningSums(width);
  for (let rank = 0; rank < lines.length; rank += 1) {
    const { cells } = lines.at(rank);
    if (isTotal(rank)) sums.mark();
    else if (suspects.has(rank) && sums.explains(cells, naming)) {
      found.add(rank);
      sums.mark();
    } else sums.add(cells);
  }
  return found;
}

function usualPlaces(lines: Lines, width: number): readonly number[] {
  const places = Array.from({ length: width }, (_, place) => place);
  return places.filter((place) => lines.column(place).filledRows >= lines.length * USUAL);
}

/** A number or a code in a naming column names a row. */
const isName = (cell: RawCell | undefined): boolean => !isBlank(cell) && /\d/.test(cellText(cell));

/** 1 for each line that leaves a usual column blank and names nothing. */
function lackingRows(lines: Lines, naming: readonly number[], usual: readonly number[]): Uint8Array {
  const lacking = new Uint8Array(lines.length);
  for (const place of usual) lines.column(place).setIn(lacking, 1, isBlank);
  // A column of few texts is soon asked, and may name every row.
  for (const cells of naming
    .map((place) => lines.column(place))
    .sort((a, b) => a.pool.length - b.pool.length)) {
    if (!lacking.includes(1)) break;
    cells.setIn(lacking, 0, isName);
  }
  return lacking;
}

/** Cheap look, before any number is read. */
function mayBeSum(cells: readonly RawCell[], naming: readonly number[], usual: readonly number[]): boolean {
  const missing = usual.filter((place) => isBlank(cells[place])).length;
  if (missing === 0) return false;
  if (naming.some((place) => isName(cells[place]))) return false;
  let words = 0;
  let figures = 0;
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    if (isFigure(cell)) figures += 1;
    else words += 1;
  }
  return figures > 0 && (words <= 1 || (words === 2 && missing >= 2));
}

const numberIn = (cell: RawCell | undefined): number | null => {
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'string') return parseFrenchNumber(cell)?.value ?? null;
  return cell !== null && cell !== undefined && isTypedSerial(cell) ? (cell.days ?? cell.serial) : null;
};

/** Sums of the detail lines, from each total on. */
class RunningSums {
  readonly #width: number;
  /** Since each start: sums, how many lines gave a figure, and the figure that all of them repeat. */
  #spans: Span[];

  constructor(width: number) {
    this.#width = width;
    this.#spans = [spanOf(width)];
  }

  /** A total was met: sums also run from here. */
  mark(): void {
    const [first, ...others] = this.#spans;
    if (first) this.#spans = [first, ...others.slice(-LOOK_BACK), spanOf(this.#width)];
  }

  add(cells: readonly RawCell[]): void {
    for (let place = 0; place < this.#width; place += 1) {
      const value = numberIn(cells[place]);
      if (value === null) continue;
      for (const span of this.#spans) {
        span.sums[place] = (span.sums[place] ?? 0) + value;
        const count = span.counts[place] ?? 0;
        span.same[place] = count === 0 ? value : span.same[place] === value ? value : NaN;
        span.counts[place] = count + 1;
      }
    }
  }

  explains(cells: readonly RawCell[], naming: readonly number[]): boolean {
    return this.#spans.some((span) => explainedBy(span, cells, naming));
  }
}

interface Span {
  readonly sums: number[];
  readonly counts: number[];
  readonly same: number[];
}
const spanOf = (width: number): Span => ({
  sums: new Array<number>(width).fill(0),
  counts: new Array<number>(width).fill(0),
  same: new Array<number>(width).fill(NaN),
});

function explainedBy(
  { sums, counts, same }: Span,
  cells: readonly RawCell[],
  naming: readonly number[],
): boolean {
  let matched = 0;
  let other = 0;
  cells.forEach((cell, place) => {
    if (naming.includes(place)) return;
    const value = numberIn(cell);
    if (value === null) return;
    const sum = sums[place] ?? 0;
    // Sums of rounded figures differ by a cent or two.
    if ((counts[place] ?? 0) >= 2 && value !== 0 && Math.abs(sum - value) <= 0.011 + Math.abs(sum) * 1e-9)
      matched += 1;
    else if (value !== 0 && same[place] !== value) other += 1;
  });
  return matched > 0 && matched >= other;
}
