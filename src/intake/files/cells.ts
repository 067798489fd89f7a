import type { RawCell } from './cell';

type Cell = RawCell | undefined;

/**
 * A column of cells, each told by its rank in the texts that the column holds. A text that a column repeats is there once, so that
 * whatever judges cells judges it once; two ranks may still hold the same text, where looking for it would cost more than judging it.
 */
export class Cells implements Iterable<Cell> {
  #met: Met | null = null;

  constructor(
    /** What the column holds, in the order in which it is first met. */
    readonly pool: readonly Cell[],
    /** Rank in `pool` of each cell. Cells past its end have rank 0, which is then blank. */
    readonly codes: Int32Array,
    readonly length: number,
  ) {}

  at(row: number): Cell {
    return this.pool[this.codes[row] ?? 0];
  }

  *[Symbol.iterator](): Iterator<Cell> {
    for (let row = 0; row < this.length; row += 1) yield this.at(row);
  }

  /** Cells from `first` to before `end`. O(1). */
  between(first: number, end: number): Cells {
    return new Cells(this.pool, this.codes.subarray(first, end), end - first);
  }

  /** Cells of some rows, in the order given. O(rows). */
  of(rows: Int32Array): Cells {
    const codes = new Int32Array(rows.length);
    for (let rank = 0; rank < rows.length; rank += 1) codes[rank] = this.codes[rows[rank] ?? 0] ?? 0;
    return new Cells(this.pool, codes, rows.length);
  }

  /** Each different cell of the rows, in the order in which it is first met, and how many of them hold it. O(rows), once. */
  *counted(): Generator<readonly [Cell, number]> {
    const { ranks, times } = (this.#met ??= metIn(this.codes, this.pool.length, this.length));
    for (const rank of ranks) yield [this.pool[rank], times[rank] as number];
  }

  /** Adds one in `counts` to each row whose cell passes a test, which is asked once of each different cell. O(rows). */
  countIn(counts: Int32Array, test: (cell: Cell) => boolean): void {
    const marks = this.marks(test);
    if (marks.includes(1)) addMarks(counts, this.codes, marks, this.length);
  }

  /** Puts a number in each row of `into` whose cell passes a test. O(rows). */
  setIn(into: Uint8Array, value: number, test: (cell: Cell) => boolean): void {
    const marks = this.marks(test);
    if (marks.includes(1)) setMarked(into, value, this.codes, marks, this.length);
  }

  /** How many rows hold a cell that passes a test. O(rows). */
  times(test: (cell: Cell) => boolean): number {
    return timesMarked(this.codes, this.marks(test), this.length);
  }

  /** 1 for each rank whose cell passes a test, which is asked once of each. O(pool). */
  marks(test: (cell: Cell) => boolean): Uint8Array {
    const marks = new Uint8Array(this.pool.length);
    for (let code = 0; code < marks.length; code += 1) if (test(this.pool[code])) marks[code] = 1;
    return marks;
  }
}

/** Loops of their own, each over numbers alone: an engine makes them fast once for all columns. Rows past the codes have rank 0. */
function addMarks(counts: Int32Array, codes: Int32Array, marks: Uint8Array, length: number): void {
  for (let row = 0; row < codes.length; row += 1)
    counts[row] = (counts[row] as number) + (marks[codes[row] as number] as number);
  if (marks[0] === 1) for (let row = codes.length; row < length; row += 1) counts[row] = (counts[row] as number) + 1;
}

function setMarked(into: Uint8Array, value: number, codes: Int32Array, marks: Uint8Array, length: number): void {
  for (let row = 0; row < codes.length; row += 1) if (marks[codes[row] as number] === 1) into[row] = value;
  if (marks[0] === 1) into.fill(value, codes.length, length);
}

interface Met {
  /** Ranks that some row holds, in the order in which they are first met. */
  readonly ranks: Int32Array;
  /** How many rows hold each. */
  readonly times: Int32Array;
}

function metIn(codes: Int32Array, most: number, length: number): Met {
  const times = new Int32Array(most);
  const ranks = new Int32Array(most);
  let met = 0;
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] as number;
    if (times[code] === 0) {
      ranks[met] = code;
      met += 1;
    }
    times[code] = (times[code] as number) + 1;
  }
  const blank = length - codes.length;
  if (blank > 0) {
    if (times[0] === 0) met += 1;
    times[0] = (times[0] ?? 0) + blank;
  }
  return { ranks: ranks.subarray(0, met), times };
}

function timesMarked(codes: Int32Array, marks: Uint8Array, length: number): number {
  let times = 0;
  for (let row = 0; row < codes.length; row += 1) times += marks[codes[row] as number] as number;
  return marks[0] === 1 ? times + length - codes.length : times;
}

/** Different cells looked for in a column: beyond, it is one of free texts or of numbers. */
const MOST = 8_192;
/** Cells looked at before a column is judged, and the share of them that it must repeat to be worth looking into. */
const TRIAL = 4_096;
const WORTH = 0.25;

/** Cells of a column given one by one. What differs by type differs: 1 is not « 1 ». O(rows). */
export function pooled(cells: Iterable<Cell>, length: number): Cells {
  const pool: Cell[] = [];
  const codes = new Int32Array(length);
  let known: Map<Cell, number> | null = new Map<Cell, number>();
  let row = 0;
  let repeats = 0;
  for (const cell of cells) {
    const before = known?.get(cell);
    if (before === undefined) {
      if (known !== null && known.size < MOST) known.set(cell, pool.length);
      codes[row] = pool.length;
      pool.push(cell);
    } else {
      codes[row] = before;
      repeats += 1;
    }
    row += 1;
    if (row === TRIAL && repeats < TRIAL * WORTH) known = null;
  }
  return new Cells(pool, codes, row);
}
