import { Cells } from './cells';
import type { RawCell } from './cell';
import { Grid, type Row } from './grid';
import type { TextColumn } from './textColumn';

/** Cells of a text, by columns, as `tokenize` found them. A row costs four bytes a cell, and no array until somebody asks for it. */
export class TextGrid extends Grid {
  readonly width: number;
  readonly #columns: readonly Cells[];
  /** Width of each row. */
  readonly #widths: Int32Array;

  constructor(
    columns: readonly TextColumn[],
    widths: Int32Array,
    readonly height: number,
  ) {
    super();
    this.width = columns.length;
    this.#columns = columns.map((column) => column.cells(height));
    this.#widths = widths;
  }

  row(index: number): Row {
    const row: RawCell[] = [];
    const width = index < this.height ? (this.#widths[index] ?? 0) : 0;
    for (let place = 0; place < width; place += 1) row.push(this.#columns[place]?.at(index) ?? '');
    return row;
  }

  column(place: number): Cells {
    return this.#columns[place] ?? new Cells([''], new Int32Array(this.height));
  }

  count(test: (cell: RawCell | undefined) => boolean, left: number, right: number): Int32Array {
    const counts = new Int32Array(this.height);
    for (let place = left; place < Math.min(right, this.width); place += 1)
      this.column(place).countIn(counts, this.column(place).marks(test));
    return counts;
  }

  protected override countFilled(left: number, right: number): Int32Array {
    const counts = new Int32Array(this.height);
    for (let place = left; place < Math.min(right, this.width); place += 1)
      this.column(place).countIn(counts, this.column(place).filled);
    return counts;
  }
}
