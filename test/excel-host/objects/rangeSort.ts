import { addressOf, type Area } from '../book/address';
import type { Book } from '../book/book';
import { EventType } from '../book/events';
import { sortArea } from '../book/sorting';
import type { SheetState } from '../book/state';
import { HostFault, HostObject, invalidArgument } from '../wire/hostObject';

/** Puts the rows or the columns of a range in order (ExcelApi 1.2, docs: excel-add-ins-ranges; types: RangeSort). */
export class RangeSort extends HostObject {
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
    private readonly area: Area,
  ) {
    super();
  }
  Apply(
    fields: unknown,
    matchCase = false,
    hasHeaders = false,
    orientation = 'Rows',
    method: unknown = undefined,
  ): void {
    const location = 'RangeSort.apply';
    this.book.checkWritable(this.sheet, location);
    if (method !== undefined)
      throw new HostFault('ApiNotFound', 'sort of Chinese texts is not emulated', location);
    if (orientation !== 'Rows' && orientation !== 'Columns') throw invalidArgument(location);
    const isByRow = orientation === 'Rows';
    const { row, column, rows, columns } = this.area;
    const head = hasHeaders ? 1 : 0;
    const body = isByRow
      ? { ...this.area, row: row + head, rows: rows - head }
      : { ...this.area, column: column + head, columns: columns - head };
    if (body.rows < 1 || body.columns < 1) throw invalidArgument(location);
    sortArea(this.book, this.sheet, body, fields, { matchCase, isByRow }, location);
    this.book.listeners.tell(isByRow ? EventType.RowSorted : EventType.ColumnSorted, [this.sheet.id], {
      address: addressOf(body),
      worksheetId: this.sheet.id,
    });
  }
}
