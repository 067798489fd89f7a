import type { Book } from '../book/book';
import { parseAddress } from '../book/address';
import type { SheetState } from '../book/state';
import { HostObject } from '../wire/hostObject';
import { Range } from './range';

/** Rows and columns that stay in view (ExcelApi 1.7, docs: WorksheetFreezePanes). */
export class FreezePanes extends HostObject {
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
  ) {
    super();
  }
  FreezeAt(range: unknown): void {
    this.sheet.frozen = range instanceof Range ? range.area : parseAddress(String(range));
  }
  FreezeRows(count = 0): void {
    this.sheet.frozen = count > 0 ? { row: 0, column: 0, rows: count, columns: 0 } : null;
  }
  FreezeColumns(count = 0): void {
    this.sheet.frozen = count > 0 ? { row: 0, column: 0, rows: 0, columns: count } : null;
  }
  GetLocationOrNullObject(): Range | null {
    return this.sheet.frozen && new Range(this.book, this.sheet, this.sheet.frozen);
  }
  Unfreeze(): void {
    this.sheet.frozen = null;
  }
}
