import { isBlank, type RawCell } from './cell';

type Cell = RawCell | undefined;

/** The different cells of some rows, in the order in which they are first met, and how many rows hold each. */
export interface Counted {
  readonly cells: readonly Cell[];
  readonly times: Int32Array;
}

/**
 * A column of cells, each told by its rank in the texts that the column holds. A text that a column repeats is there once, so that
 * whatever judges cells judges it once; two ranks may still hold the same text, where looking for it would cost more than judging it.
 */
export class Cells implements Iterable<Cell> {
  #counted: Counted | null = null;

  constructor(
    /** What the column holds. */
    readonly pool: readonly Cell[],
    /** Rank in `pool` of the cell of each row. */
    readonly codes: Int32Array,
  ) {}

  get length(): number {
    return this.codes.length;
  }

  at(row: number): Cell {
    return this.pool[this.codes[row] ?? -1];
  }

  *[Symbol.iterator](): Iterator<Cell> {
    for (const code of this.codes) yield this.pool[code];
  }

  /** Cells from `first` to before `end`. O(1). */
  between(first: number, end: number): Cells {
    return new Cells(this.pool, this.codes.subarray(first, end));
  }

  /** Cells of some rows, in the order given. O(rows). */
  of(rows: Int32Array): Cells {
    return new Cells(
      this.pool,
      rows.map((row) => this.codes[row] ?? 0),
    );
  }

  /** The different cells of the rows, as they are met: whoever finds what they look for stops there. O(rows + pool). */
  *different(): Generator<Cell> {
    const met = new Uint8Array(this.pool.length);
    for (let row = 0; row < this.codes.length; row += 1) {
      const rank = this.codes[row] as number;
      if (met[rank] !== 0) continue;
      met[rank] = 1;
      yield this.pool[rank];
    }
  }

  /** O(rows), once. */
  counted(): Counted {
    if (this.#counted === null) {
      const { ranks, times } = metIn(this.codes, this.pool.length);
      const cells: Cell[] = [];
      for (let met = 0; met < ranks.length; met += 1) cells.push(this.pool[ranks[met] as number]);
      this.#counted = { cells, times: ranks.map((rank) => times[rank] ?? 0) };
    }
    return this.#counted;
  }

  /** 1 for each rank of the pool whose cell passes a test, which is asked once of each. O(pool). */
  marks(test: (cell: Cell) => boolean): Uint8Array {
    const marks = new Uint8Array(this.pool.length);
    for (let rank = 0; rank < marks.length; rank += 1) if (test(this.pool[rank])) marks[rank] = 1;
    return marks;
  }

  /** Adds one in `counts` to each row whose rank is marked. O(rows). */
  countIn(counts: Int32Array, marks: Uint8Array): void {
    addMarks(counts, this.codes, marks);
  }

  /** Puts a number in each row of `into` whose cell passes a test. O(rows). */
  setIn(into: Uint8Array, value: number, test: (cell: Cell) => boolean): void {
    setMarked(into, value, this.codes, this.marks(test));
  }

  /** A test of rows, which is asked once of each different cell, and of none that no row asks about. */
  asked(test: (cell: Cell) => boolean): (row: number) => boolean {
    const answers = new Uint8Array(this.pool.length);
    return (row) => {
      const rank = this.codes[row] ?? 0;
      if (answers[rank] === 0) answers[rank] = test(this.pool[rank]) ? 1 : 2;
      return answers[rank] === 1;
    };
  }

  /** 1 for each rank of the pool whose cell holds something. O(pool), once for all the rows that the pool serves. */
  get filled(): Uint8Array {
    let filled = FILLED.get(this.pool);
    if (filled === undefined) {
      filled = filledIn(this.pool);
      FILLED.set(this.pool, filled);
    }
    return filled;
  }

  /** How many rows hold something. O(rows). */
  get filledRows(): number {
    return timesMarked(this.codes, this.filled);
  }
}

const FILLED = new WeakMap<readonly Cell[], Uint8Array>();

function filledIn(pool: readonly Cell[]): Uint8Array {
  const filled = new Uint8Array(pool.length);
  for (let rank = 0; rank < filled.length; rank += 1) if (!isBlank(pool[rank])) filled[rank] = 1;
  return filled;
}

/** Loops of their own, over numbers alone: an engine makes each fast once, for all columns. */
function addMarks(counts: Int32Array, codes: Int32Array, marks: Uint8Array): void {
  for (let row = 0; row < codes.length; row += 1)
    counts[row] = (counts[row] as number) + (marks[codes[row] as number] as number);
}

/** Puts a number in each row of `into` whose rank is marked. O(rows). */
export function setMarked(into: Uint8Array, value: number, codes: Int32Array, marks: Uint8Array): void {
  const first = marks.indexOf(1);
  // Most often, the blank alone, in a column that has none.
  if (first < 0 || (!marks.includes(1, first + 1) && !codes.includes(first))) return;
  for (let row = 0; row < codes.length; row += 1) if (marks[codes[row] as number] === 1) into[row] = value;
}

function timesMarked(codes: Int32Array, marks: Uint8Array): number {
  let times = 0;
  for (let row = 0; row < codes.length; row += 1) times += marks[codes[row] as number] as number;
  return times;
}

/** Ranks that some row holds, in the order in which they are first met, and how many rows hold each rank. */
function metIn(codes: Int32Array, most: number): { readonly ranks: Int32Array; readonly times: Int32Array } {
  const times = new Int32Array(most);
  const ranks = new Int32Array(most);
  let met = 0;
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] as number;
    ranks[met] = code;
    met += times[code] === 0 ? 1 : 0;
    times[code] = (times[code] as number) + 1;
  }
  return { ranks: ranks.subarray(0, met), times };
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
  return new Cells(pool, codes);
}
