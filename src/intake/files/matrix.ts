import { isBlank, type RawCell } from './cell';

/** A rectangle of cells as a source gives it, before anything is understood of it. */
export interface Matrix {
  readonly rows: readonly (readonly RawCell[])[];
  /** Separator of a text file; null for cells, whose numbers are typed already. */
  readonly delimiter: string | null;
}

export const isBlankRow = (row: readonly RawCell[]): boolean => row.every(isBlank);

/** A data row with its number as a spreadsheet counts it (first line of the file = 1). */
export interface SourceRow {
  readonly number: number;
  readonly cells: readonly RawCell[];
}

/** Cells of one column, one for each row. */
export const columnCells = (rows: readonly SourceRow[], index: number): readonly (RawCell | undefined)[] =>
  rows.map(({ cells }) => cells[index]);
