import { parseAddress, splitAddress } from '../book/address';
import type { Book } from '../book/book';
import type { SheetState } from '../book/state';
import { HostCollection, HostObject, invalidArgument } from '../wire/hostObject';
import { Range } from './range';

type Axis = 'row' | 'column';

const breaksOf = (sheet: SheetState, axis: Axis): Set<number> =>
  axis === 'row' ? sheet.rowBreaks : sheet.columnBreaks;

/** A page ends before this line (ExcelApi 1.9, types: PageBreak). */
class PageBreak extends HostObject {
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
    private readonly axis: Axis,
    private readonly line: number,
  ) {
    super();
  }
  get ColumnIndex(): number {
    return this.axis === 'column' ? this.line : 0;
  }
  get RowIndex(): number {
    return this.axis === 'row' ? this.line : 0;
  }
  GetCellAfterBreak(): Range {
    return new Range(this.book, this.sheet, {
      row: this.RowIndex,
      column: this.ColumnIndex,
      rows: 1,
      columns: 1,
    });
  }
  Delete(): void {
    this.book.checkWritable(this.sheet, 'PageBreak.delete');
    breaksOf(this.sheet, this.axis).delete(this.line);
  }
}

/** Breaks that the user or an add-in set; those that Excel computes are not here (types: PageBreakCollection). */
export class PageBreaks extends HostCollection {
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
    private readonly axis: Axis,
  ) {
    super();
  }
  #view(line: number): PageBreak {
    return new PageBreak(this.book, this.sheet, this.axis, line);
  }
  items(): PageBreak[] {
    return [...breaksOf(this.sheet, this.axis)].sort((a, b) => a - b).map((line) => this.#view(line));
  }
  GetCount(): number {
    return breaksOf(this.sheet, this.axis).size;
  }
  GetItem(index: number): PageBreak {
    const found = this.items()[index];
    if (!found) throw invalidArgument('PageBreakCollection.getItem');
    return found;
  }
  /** Before the top-left cell of a range (types: PageBreakCollection.add). */
  Add(range: unknown): PageBreak {
    const location = 'PageBreakCollection.add';
    this.book.checkWritable(this.sheet, location);
    const area =
      range instanceof Range ? range.area : parseAddress(splitAddress(String(range)).local, location);
    const line = area[this.axis];
    if (line === 0) throw invalidArgument(location);
    breaksOf(this.sheet, this.axis).add(line);
    return this.#view(line);
  }
  RemovePageBreaks(): void {
    this.book.checkWritable(this.sheet, 'PageBreakCollection.removePageBreaks');
    breaksOf(this.sheet, this.axis).clear();
  }
}
