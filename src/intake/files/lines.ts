import type { RawCell } from './cell';
import { pooled, type Cells } from './cells';
import type { Grid } from './grid';
import type { SourceRow } from './matrix';

/** Data rows in order, read one by one or column by column. `R` is what a row says beside its cells. */
export abstract class Lines<R extends SourceRow = SourceRow> implements Iterable<R> {
  readonly #columns = new Map<number, Cells>();
  #all: readonly R[] | null = null;

  abstract readonly length: number;
  abstract at(rank: number): R;
  /** As a spreadsheet counts it. */
  abstract numberAt(rank: number): number;
  /** Cells of a column in order, for those who look at the first ones. */
  abstract cells(place: number): Iterable<RawCell | undefined>;
  protected abstract columnAt(place: number): Cells;

  column(place: number): Cells {
    const column = this.#columns.get(place) ?? this.columnAt(place);
    this.#columns.set(place, column);
    return column;
  }

  /** Every row, made once. */
  toArray(): readonly R[] {
    return (this.#all ??= [...this]);
  }

  *[Symbol.iterator](): Iterator<R> {
    for (let rank = 0; rank < this.length; rank += 1) yield this.at(rank);
  }
}

/** Rows of a grid, from column `left` to before `right`, as they stand. */
export class GridLines<R extends SourceRow> extends Lines<R> {
  readonly #grid: Grid;
  readonly #left: number;
  readonly #right: number;
  readonly #rows: Int32Array;
  readonly #make: (row: SourceRow) => R;

  /** @param rows their places in the grid, in order. */
  constructor(
    grid: Grid,
    { left, right }: { readonly left: number; readonly right: number },
    rows: Int32Array,
    make: (row: SourceRow) => R,
  ) {
    super();
    this.#grid = grid;
    this.#left = left;
    this.#right = right;
    this.#rows = rows;
    this.#make = make;
  }

  get length(): number {
    return this.#rows.length;
  }

  at(rank: number): R {
    const index = this.#rows[rank] ?? -1;
    return this.#make({ number: index + 1, cells: this.#grid.row(index).slice(this.#left, this.#right) });
  }

  numberAt(rank: number): number {
    return (this.#rows[rank] ?? -1) + 1;
  }

  cells(place: number): Iterable<RawCell | undefined> {
    return this.column(place);
  }

  protected columnAt(place: number): Cells {
    const column = this.#grid.column(this.#left + place < this.#right ? this.#left + place : Infinity);
    const [first = 0] = this.#rows;
    const last = this.#rows.at(-1) ?? -1;
    return last - first + 1 === this.length ? column.between(first, last + 1) : column.of(this.#rows);
  }
}

/** Rows that something was made of: cells filled, months put in rows, columns added. */
export class ListedLines<R extends SourceRow> extends Lines<R> {
  readonly #rows: readonly R[];

  constructor(rows: readonly R[]) {
    super();
    this.#rows = rows;
  }

  get length(): number {
    return this.#rows.length;
  }

  at(rank: number): R {
    return this.#rows[rank] as R;
  }

  numberAt(rank: number): number {
    return this.at(rank).number;
  }

  override toArray(): readonly R[] {
    return this.#rows;
  }

  *cells(place: number): Iterable<RawCell | undefined> {
    for (const { cells } of this.#rows) yield cells[place];
  }

  protected columnAt(place: number): Cells {
    return pooled(this.cells(place), this.length);
  }
}
