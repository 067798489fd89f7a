import { isBlank, type RawCell } from './cell';
import type { Cells } from './cells';

export type Row = readonly RawCell[];

/**
 * The cells of a sheet, by row and by column, whatever holds them: texts told apart once (`TextGrid`), or rows as a workbook or a
 * selection gives them (`RowGrid`). Rows may be of unequal widths.
 */
export abstract class Grid {
  #filled: Int32Array | null = null;
  #rows: readonly Row[] | null = null;

  abstract readonly height: number;
  /** Of its widest row. */
  abstract readonly width: number;

  /** Cells of a row, as many as it has; none past the last row. */
  abstract row(index: number): Row;
  /** Cells of a column; undefined or blank where a row ends before it. */
  abstract column(place: number): Cells;
  /** How many cells of each row pass a test, from column `left` to before `right`. */
  abstract count(test: (cell: RawCell | undefined) => boolean, left: number, right: number): Int32Array;

  /** How many cells of each row hold something, from column `left` to before `right`. */
  filled(left = 0, right = this.width): Int32Array {
    if (left !== 0 || right < this.width) return this.countFilled(left, right);
    return (this.#filled ??= this.countFilled(0, this.width));
  }

  protected countFilled(left: number, right: number): Int32Array {
    return this.count(isFilled, left, right);
  }

  /** Every row: for those who look at a whole sheet cell by cell. A large text is better read by columns. */
  get rows(): readonly Row[] {
    return (this.#rows ??= Array.from({ length: this.height }, (_, index) => this.row(index)));
  }

  get isBlank(): boolean {
    return this.filled().every((count) => count === 0);
  }
}

const isFilled = (cell: RawCell | undefined): boolean => !isBlank(cell);
