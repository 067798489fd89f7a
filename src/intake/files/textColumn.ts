import { Cells } from './cells';
import { wider } from './wider';

/** Different texts looked for in a column, a power of two: beyond, it is one of free texts or of numbers. */
const MOST = 8_192;
/** Cells looked at before a column is judged, and the share of them that it must repeat to be worth looking into. */
const TRIAL = 4_096;
const WORTH = 0.25;
/** Texts looked for in each column of a table that has a great many: none may cost a large table. */
const FEW = 256;
/** Columns of a table that is not wide. */
const USUAL_WIDTH = 64;

/**
 * A column of a text as it is told apart: each cell is found among those already met by what its signs add up to, then by its signs
 * themselves, in the text: a string is made once for all the cells that repeat it. O(signs of the cell) for each.
 */
export class TextColumn {
  readonly #text: string;
  readonly #pool: string[] = [''];
  #codes: Int32Array = new Int32Array(FEW);
  /** Ranks by what their signs add up to; 0 is nobody, since no blank cell is looked for. null: the column does not repeat itself. */
  #slots: Int32Array | null;
  /** By rank: what the signs add up to, and where the text stands. */
  readonly #sums: Int32Array;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  #asked = 0;

  /** @param place rank of the column. */
  constructor(text: string, place: number) {
    const most = place < USUAL_WIDTH ? MOST : FEW;
    this.#text = text;
    this.#slots = new Int32Array(2 * most);
    this.#sums = new Int32Array(most);
    this.#starts = new Int32Array(most);
    this.#ends = new Int32Array(most);
  }

  /** The cell of a row, from sign `start` to before `end` of the text, quotes included. A row is given once, and after those before it. */
  add(row: number, start: number, end: number, sum: number): void {
    if (row >= this.#codes.length)
      this.#codes = wider(this.#codes, Math.max(this.#codes.length * 2, row + 1));
    this.#codes[row] =
      this.#slots === null ? this.#keep(start, end) : this.#find(this.#slots, start, end, sum);
  }

  /** The column once read; rows without a cell of theirs are blank. */
  cells(height: number): Cells {
    const codes = this.#codes;
    return new Cells(this.#pool, codes.length < height ? wider(codes, height) : codes.subarray(0, height));
  }

  #find(slots: Int32Array, start: number, end: number, sum: number): number {
    this.#asked += 1;
    let slot = slotOf(sum, slots);
    for (;;) {
      const rank = slots[slot] as number;
      if (rank === 0) break;
      if (this.#sums[rank] === sum && this.#isAt(rank, start, end)) return rank;
      slot = (slot + 1) & (slots.length - 1);
    }
    const rank = this.#keep(start, end);
    if (this.#asked >= TRIAL && rank > this.#asked * (1 - WORTH)) this.#slots = null;
    else if (rank < this.#sums.length) {
      slots[slot] = rank;
      this.#sums[rank] = sum;
      this.#starts[rank] = start;
      this.#ends[rank] = end;
    }
    return rank;
  }

  #isAt(rank: number, start: number, end: number): boolean {
    let known = this.#starts[rank] as number;
    if ((this.#ends[rank] as number) - known !== end - start) return false;
    const text = this.#text;
    for (let at = start; at < end; at += 1, known += 1)
      if (text.charCodeAt(at) !== text.charCodeAt(known)) return false;
    return true;
  }

  #keep(start: number, end: number): number {
    const cell = this.#text.slice(start, end);
    this.#pool.push(cell.charCodeAt(0) === QUOTE ? unquoted(cell) : cell);
    return this.#pool.length - 1;
  }
}

const slotOf = (sum: number, slots: Int32Array): number => (sum ^ (sum >>> 15)) & (slots.length - 1);

const QUOTE = 34;

function unquoted(cell: string): string {
  const inside = cell.slice(1, -1);
  return inside.includes('"') ? inside.replaceAll('""', '"') : inside;
}
