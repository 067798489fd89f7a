import { cellText, isBlank, isTypedSerial, type RawCell } from '../files/cell';
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
  if (!cells.some((cell) => typeof cell === 'string' && cell.length < 80 && MAY_BE_TOTAL.test(cell)))
    return false;
  const words = cells.filter((cell) => !isBlank(cell) && !isFigure(cell)).map((cell) => fold(cellText(cell)));
  return words.length === 1
    ? LABEL.test(words[0] ?? '')
    : words.length === 2 && words.some((word) => BARE_LABEL.test(word));
}

/** A row still to be judged. */
export interface Line {
  readonly cells: readonly RawCell[];
  /** Already set aside as a total. */
  readonly total: boolean;
}

/**
 * Ranks of the lines that sum the lines above them, label or not: nothing in them names a row, usual columns are blank, and their
 * figures are the sums of the lines since some total before, or since the first. A figure that every line repeats (hours due) may stand as it is.
 * `naming`: places of the columns that name a row.
 */
export function findSums(
  lines: readonly Line[],
  naming: readonly number[],
  width: number,
): ReadonlySet<number> {
  const found = new Set<number>();
  const usual = usualPlaces(lines, width);
  const suspects = lines.flatMap(({ cells, total }, rank) =>
    !total && mayBeSum(cells, naming, usual) ? [rank] : [],
  );
  if (suspects.length === 0) return found;
  const sums = new RunningSums(width);
  let next = 0;
  lines.forEach(({ cells, total }, rank) => {
    const suspect = suspects[next] === rank;
    if (suspect) next += 1;
    if (total) sums.mark();
    else if (suspect && sums.explains(cells, naming)) {
      found.add(rank);
      sums.mark();
    } else sums.add(cells);
  });
  return found;
}

function usualPlaces(lines: readonly Line[], width: number): readonly number[] {
  const filled = new Array<number>(width).fill(0);
  for (const { cells } of lines)
    for (let place = 0; place < width; place += 1)
      if (!isBlank(cells[place])) filled[place] = (filled[place] ?? 0) + 1;
  return filled.flatMap((count, place) => (count >= lines.length * USUAL ? [place] : []));
}

/** Cheap look, before any number is read. */
function mayBeSum(cells: readonly RawCell[], naming: readonly number[], usual: readonly number[]): boolean {
  const missing = usual.filter((place) => isBlank(cells[place])).length;
  if (missing === 0) return false;
  // A number or a code in a naming column names a row.
  if (naming.some((place) => !isBlank(cells[place]) && /\d/.test(cellText(cells[place])))) return false;
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
