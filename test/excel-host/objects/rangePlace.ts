import {
  addressOf,
  checkInside,
  covers,
  intersection,
  MAX_COLUMNS,
  MAX_ROWS,
  parseAddress,
  quoteSheet,
  splitAddress,
  type Area,
} from '../book/address';
import type { Book } from '../book/book';
import { edgeFrom, surroundingRegion } from '../book/navigation';
import type { SheetState } from '../book/state';
import { leftOf, sizeOf, topOf } from '../book/geometry';
import { usedArea } from '../book/used';
import { HostObject, invalidArgument, itemNotFound } from '../wire/hostObject';
import { create } from './registry';

/** Where a range is, and the ranges that are found from it. */
export abstract class RangePlace<Own extends HostObject> extends HostObject {
  constructor(
    readonly book: Book,
    readonly sheet: SheetState,
    readonly area: Area,
    location = 'Range',
  ) {
    super();
    checkInside(area, location);
  }
  /** A range of the same sheet. */
  protected abstract part(area: Area, location: string): Own;

  /** Area of an argument that is a range or an address of the same sheet. */
  protected areaOf(other: unknown, location: string): Area {
    if (other instanceof RangePlace) return other.area;
    if (typeof other !== 'string') throw invalidArgument(location);
    return parseAddress(splitAddress(other).local, location);
  }

  get Address(): string {
    return `${quoteSheet(this.sheet.name)}!${addressOf(this.area)}`;
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get RowIndex(): number {
    return this.area.row;
  }
  get ColumnIndex(): number {
    return this.area.column;
  }
  get RowCount(): number {
    return this.area.rows;
  }
  get ColumnCount(): number {
    return this.area.columns;
  }
  /** -1 beyond 2^31 - 1 (types: Range.cellCount). */
  get CellCount(): number {
    const count = this.area.rows * this.area.columns;
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get IsEntireColumn(): boolean {
    return this.area.rows === MAX_ROWS;
  }
  get IsEntireRow(): boolean {
    return this.area.columns === MAX_COLUMNS;
  }
  /** Points from the corner of the sheet (ExcelApi 1.10, types: Range.left). */
  get Left(): number {
    return leftOf(this.sheet, this.area.column);
  }
  get Top(): number {
    return topOf(this.sheet, this.area.row);
  }
  get Width(): number {
    return sizeOf(this.sheet, this.area).width;
  }
  get Height(): number {
    return sizeOf(this.sheet, this.area).height;
  }
  get Worksheet(): HostObject {
    return create.worksheet(this.book, this.sheet);
  }

  GetRow(index: number): Own {
    return this.part({ ...this.area, row: this.area.row + index, rows: 1 }, 'Range.getRow');
  }
  GetColumn(index: number): Own {
    return this.part({ ...this.area, column: this.area.column + index, columns: 1 }, 'Range.getColumn');
  }
  GetCell(row: number, column: number): Own {
    return this.part(
      { row: this.area.row + row, column: this.area.column + column, rows: 1, columns: 1 },
      'Range.getCell',
    );
  }
  GetLastRow(): Own {
    return this.GetRow(this.area.rows - 1);
  }
  GetLastColumn(): Own {
    return this.GetColumn(this.area.columns - 1);
  }
  GetLastCell(): Own {
    return this.GetCell(this.area.rows - 1, this.area.columns - 1);
  }
  GetEntireColumn(): Own {
    return this.part({ ...this.area, row: 0, rows: MAX_ROWS }, 'Range.getEntireColumn');
  }
  GetEntireRow(): Own {
    return this.part({ ...this.area, column: 0, columns: MAX_COLUMNS }, 'Range.getEntireRow');
  }
  /** A negative count looks the other way; zero is nothing (types: Range.getRowsAbove and its like). */
  #beside(axis: 'row' | 'column', count: number, isAfter: boolean, location: string): Own {
    if (!Number.isInteger(count) || count === 0) throw invalidArgument(location);
    const length = axis === 'row' ? 'rows' : 'columns';
    const first = this.area[axis];
    const end = first + this.area[length];
    const start = isAfter === count > 0 ? end : first - Math.abs(count);
    return this.part({ ...this.area, [axis]: start, [length]: Math.abs(count) }, location);
  }
  GetRowsAbove(count = 1): Own {
    return this.#beside('row', count, false, 'Range.getRowsAbove');
  }
  GetRowsBelow(count = 1): Own {
    return this.#beside('row', count, true, 'Range.getRowsBelow');
  }
  GetColumnsBefore(count = 1): Own {
    return this.#beside('column', count, false, 'Range.getColumnsBefore');
  }
  GetColumnsAfter(count = 1): Own {
    return this.#beside('column', count, true, 'Range.getColumnsAfter');
  }
  GetBoundingRect(other: unknown): Own {
    const [a, b] = [this.area, this.areaOf(other, 'Range.getBoundingRect')];
    const row = Math.min(a.row, b.row);
    const column = Math.min(a.column, b.column);
    const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
    return this.part(
      { row, column, rows, columns: Math.max(a.column + a.columns, b.column + b.columns) - column },
      'Range.getBoundingRect',
    );
  }
  /** The last cell moves; past the first one it turns to the other side, as one of Microsoft's samples does from one cell. */
  GetResizedRange(rows: number, columns: number): Own {
    const { row, column } = this.area;
    const [bottom, right] = [row + this.area.rows - 1 + rows, column + this.area.columns - 1 + columns];
    return this.part(
      {
        row: Math.min(row, bottom),
        column: Math.min(column, right),
        rows: Math.abs(bottom - row) + 1,
        columns: Math.abs(right - column) + 1,
      },
      'Range.getResizedRange',
    );
  }
  GetAbsoluteResizedRange(rows: number, columns: number): Own {
    return this.part({ ...this.area, rows, columns }, 'Range.getAbsoluteResizedRange');
  }
  GetOffsetRange(rows: number, columns: number): Own {
    return this.part(
      { ...this.area, row: this.area.row + rows, column: this.area.column + columns },
      'Range.getOffsetRange',
    );
  }
  GetIntersectionOrNullObject(other: unknown): Own | null {
    const common = intersection(this.area, this.areaOf(other, 'Range.getIntersection'));
    return common && this.part(common, 'Range.getIntersection');
  }
  /** @throws ItemNotFound when nothing is common (types: Range.getIntersection). */
  GetIntersection(other: unknown): Own {
    const common = this.GetIntersectionOrNullObject(other);
    if (!common) throw itemNotFound('Range.getIntersection');
    return common;
  }
  GetUsedRangeOrNullObject(valuesOnly = false): Own | null {
    const used = usedArea(this.sheet, this.area, valuesOnly);
    return used && this.part(used, 'Range.getUsedRange');
  }
  GetUsedRange(valuesOnly = false): Own {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }

  /** The cell from which an arrow key starts: it must be told when the range has several (Microsoft's samples). */
  #start(activeCell: unknown, location: string): Area {
    const cell =
      activeCell === undefined ? { ...this.area, rows: 1, columns: 1 } : this.areaOf(activeCell, location);
    if (cell.rows * cell.columns !== 1 || !covers(this.area, cell)) throw invalidArgument(location);
    return cell;
  }
  /** The cell that Ctrl and an arrow key reach (ExcelApi 1.13, types: Range.getRangeEdge). */
  GetRangeEdge(direction: string, activeCell: unknown): Own {
    const location = 'Range.getRangeEdge';
    return this.part(edgeFrom(this.sheet, this.#start(activeCell, location), direction, location), location);
  }
  /** The range that Ctrl, Shift and an arrow key select (ExcelApi 1.13, types: Range.getExtendedRange). */
  GetExtendedRange(direction: string, activeCell: unknown): Own {
    const location = 'Range.getExtendedRange';
    const edge = edgeFrom(this.sheet, this.#start(activeCell, location), direction, location);
    const isAcross = direction === 'Left' || direction === 'Right';
    // Only the side of the arrow moves: the other lines of the selection stay.
    const reached = isAcross
      ? { ...this.area, column: edge.column, columns: 1 }
      : { ...this.area, row: edge.row, rows: 1 };
    const start = this.#start(activeCell, location);
    const kept = isAcross
      ? { ...this.area, column: start.column, columns: 1 }
      : { ...this.area, row: start.row, rows: 1 };
    const other = this.part(kept, location);
    return other instanceof RangePlace ? (other.GetBoundingRect(this.part(reached, location)) as Own) : other;
  }
  GetSurroundingRegion(): Own {
    return this.part(
      surroundingRegion(this.sheet, { ...this.area, rows: 1, columns: 1 }),
      'Range.getSurroundingRegion',
    );
  }
}
