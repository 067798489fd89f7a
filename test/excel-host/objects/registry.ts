import type { Area } from '../book/address';
import type { Book } from '../book/book';
import type { CommentState, SheetState } from '../book/state';
import type { HostObject } from '../wire/hostObject';

/**
 * Makers of objects that name each other (a range knows its sheet, a sheet its ranges): filled once by `objects/index.ts`,
 * so that each object keeps its own file without importing in a circle.
 */
export interface Makers {
  worksheet(book: Book, sheet: SheetState): HostObject;
  rangeFormat(book: Book, sheet: SheetState, areas: readonly Area[]): HostObject;
  rangeAreas(book: Book, sheet: SheetState, areas: readonly Area[]): HostObject;
  dataValidation(book: Book, sheet: SheetState, area: Area): HostObject;
  conditionalFormats(book: Book, sheet: SheetState, areas: readonly Area[]): HostObject;
  range(book: Book, sheet: SheetState, area: Area): HostObject;
  comment(book: Book, thread: CommentState): HostObject;
  styleOf(book: Book, sheet: SheetState, areas: readonly Area[]): CellStyle;
}

/** Style of cells, null when they differ. */
export interface CellStyle {
  read(): unknown;
  apply(name: unknown): void;
}

const missing = (): never => {
  throw new Error('objects/index.ts fills the makers');
};

export const create: Makers = {
  worksheet: missing,
  rangeFormat: missing,
  rangeAreas: missing,
  dataValidation: missing,
  conditionalFormats: missing,
  range: missing,
  comment: missing,
  styleOf: missing,
};
