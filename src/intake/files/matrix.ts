import { isBlank, type RawCell } from './cell';
import type { Grid } from './grid';

/** A rectangle of cells as a source gives it, before anything is understood of it. */
export interface Matrix {
  readonly grid: Grid;
  /** Separator of a text file; null for cells, whose numbers are typed already. */
  readonly delimiter: string | null;
}

/** Zero-based corners of merged cells, both included. */
export interface Merge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

/** A sheet of a workbook, or the whole of what has no sheets (text, pasted cells). */
export interface Sheet extends Matrix {
  /** null for what has no sheets. */
  readonly name: string | null;
  /** null where the source cannot tell (text, pasted cells). */
  readonly merges: readonly Merge[] | null;
  /** Days to add to a number that is a date: 1 462 in a workbook of the 1904 system, else 0. */
  readonly dateShift: number;
}

/** What has no sheets, as one. */
export const bareSheet = (grid: Grid, delimiter: string | null): Sheet => ({
  name: null,
  grid,
  delimiter,
  merges: null,
  dateShift: 0,
});

export const isBlankRow = (row: readonly RawCell[]): boolean => row.every(isBlank);

/** A data row with its number as a spreadsheet counts it (first line of the file = 1). */
export interface SourceRow {
  readonly number: number;
  readonly cells: readonly RawCell[];
  /** Header of the column that a cell truly comes from, by place, where a column per month was put in rows. */
  readonly headers?: ReadonlyMap<number, string>;
}
