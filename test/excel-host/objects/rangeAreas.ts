import { addressOf, quoteSheet, type Area } from '../book/address';
import type { Book } from '../book/book';
import type { SheetState } from '../book/state';
import { HostCollection, HostObject } from '../wire/hostObject';
import { clearArea } from './rangeEdits';
import { Range } from './range';
import { create } from './registry';

class RangeList extends HostCollection {
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
    private readonly areas: readonly Area[],
  ) {
    super();
  }
  items(): Range[] {
    return this.areas.map((area) => new Range(this.book, this.sheet, area));
  }
}

/** Several rectangles of one sheet (ExcelApi 1.9): formatted together, and they have no values (docs: excel-add-ins-multiple-ranges). */
export class RangeAreas extends HostObject {
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
    private readonly list: readonly Area[],
  ) {
    super();
  }
  get Address(): string {
    return this.list.map((area) => `${quoteSheet(this.sheet.name)}!${addressOf(area)}`).join(',');
  }
  get AreaCount(): number {
    return this.list.length;
  }
  get CellCount(): number {
    return this.list.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  }
  get Areas(): HostCollection {
    return new RangeList(this.book, this.sheet, this.list);
  }
  get Format(): HostObject {
    return create.rangeFormat(this.book, this.sheet, this.list);
  }
  Clear(applyTo = 'All'): void {
    this.book.checkWritable(this.sheet, 'RangeAreas.clear');
    for (const area of this.list) clearArea(this.book, this.sheet, area, applyTo);
  }
}
