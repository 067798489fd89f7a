import {
  addressOf,
  intersection,
  parseAddress,
  quoteSheet,
  splitAddress,
  type Area,
} from '../../book/address';
import type { Book } from '../../book/book';
import { valueOf, type Scalar, type SheetState } from '../../book/state';
import { invalidArgument } from '../../wire/hostObject';
import { Range } from '../range';

export const referenceTo = (sheet: SheetState, area: Area): string =>
  `${quoteSheet(sheet.name)}!${addressOf(area)}`;

/** `Onglet!A1:B2`, as charts keep their sources. */
export function reference(range: unknown, location: string): string {
  if (!(range instanceof Range)) throw invalidArgument(location);
  return referenceTo(range.sheet, range.area);
}

/** Values of the cells that a chart names, row by row; none when the reference is lost. */
export function referred(book: Book, source: unknown): Scalar[] {
  if (typeof source !== 'string' || source.includes('#REF!')) return [];
  const { sheet: name, local } = splitAddress(source);
  const sheet = name === null ? undefined : book.findSheet(name);
  if (!sheet) return [];
  book.recalculate();
  const whole = parseAddress(local, 'Chart');
  const stored = { row: 0, column: 0, rows: Math.max(sheet.cells.length, whole.row + 1), columns: 16_384 };
  const area = whole.rows > stored.rows ? (intersection(whole, stored) ?? whole) : whole;
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_cell, column) =>
      valueOf(sheet.cells[area.row + row]?.[area.column + column]),
    ),
  ).flat();
}
