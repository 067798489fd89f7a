import type { RawCell } from './cell';
import { pooled, type Cells } from './cells';
import { Grid, type Row } from './grid';

/** Rows as a workbook or a selection gives them, or as PapaParse reads a text whose quotes are out of place. */
export class RowGrid extends Grid {
  readonly width: number;
  readonly #given: readonly Row[];
  readonly #columns = new Map<number, Cells>();

  constructor(rows: readonly Row[]) {
    super();
    this.#given = rows;
    this.width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  }

  get height(): number {
    return this.#given.length;
  }

  override get rows(): readonly Row[] {
    return this.#given;
  }

  row(index: number): Row {
    return this.#given[index] ?? [];
  }

  column(place: number): Cells {
    const column = this.#columns.get(place) ?? pooled(cellsAt(this.#given, place), this.height);
    this.#columns.set(place, column);
    return column;
  }

  count(test: (cell: RawCell | undefined) => boolean, left: number, right: number): Int32Array {
    const counts = new Int32Array(this.height);
    this.#given.forEach((row, index) => {
      const end = Math.min(right, row.length);
      let count = 0;
      for (let place = left; place < end; place += 1) if (test(row[place])) count += 1;
      counts[index] = count;
    });
    return counts;
  }
}

function* cellsAt(rows: readonly Row[], place: number): Generator<RawCell | undefined> {
  for (const row of rows) yield row[place];
}
