import { MAX_COLUMNS, MAX_ROWS, type Area } from '../book/address';
import type { Book } from '../book/book';
import { FITTED, knownSize } from '../book/geometry';
import type { SheetState } from '../book/state';
import { usedArea } from '../book/used';
import { HostFault, HostObject, invalidArgument } from '../wire/hostObject';
import { Looks } from './looks';
import { RangeBorders } from './rangeBorders';
import { RangeFill } from './rangeFill';
import { RangeFont } from './rangeFont';

const READING_ORDERS = ['Context', 'LeftToRight', 'RightToLeft'];

/** Protection of cells, which acts once their sheet is protected (ExcelApi 1.2, types: FormatProtection). */
class FormatProtection extends HostObject {
  constructor(private readonly looks: Looks) {
    super();
  }
  get Locked(): unknown {
    return this.looks.get('locked', true);
  }
  set Locked(value: unknown) {
    this.looks.set('locked', value);
  }
  get FormulaHidden(): unknown {
    return this.looks.get('formulaHidden', false);
  }
  set FormulaHidden(value: unknown) {
    this.looks.set('formulaHidden', value);
  }
}

/** Format of cells (ExcelApi 1.1 to 1.9, types: RangeFormat). */
export class RangeFormat extends HostObject {
  readonly #looks: Looks;
  constructor(book: Book, sheet: SheetState, areas: readonly Area[]) {
    super();
    this.#looks = new Looks(book, sheet, areas);
  }
  get Font(): HostObject {
    return new RangeFont(this.#looks);
  }
  get Fill(): HostObject {
    return new RangeFill(this.#looks);
  }
  get Borders(): HostObject {
    return new RangeBorders(this.#looks);
  }
  get Protection(): HostObject {
    return new FormatProtection(this.#looks);
  }
  get WrapText(): unknown {
    return this.#looks.get('wrapText', false);
  }
  set WrapText(value: unknown) {
    this.#looks.set('wrapText', value);
  }
  get HorizontalAlignment(): unknown {
    return this.#looks.get('horizontal', 'General');
  }
  set HorizontalAlignment(value: unknown) {
    this.#looks.set('horizontal', value);
  }
  get VerticalAlignment(): unknown {
    return this.#looks.get('vertical', 'Bottom');
  }
  set VerticalAlignment(value: unknown) {
    this.#looks.set('vertical', value);
  }
  get IndentLevel(): unknown {
    return this.#looks.get('indent', 0);
  }
  set IndentLevel(value: unknown) {
    this.#looks.set('indent', value);
  }
  get AutoIndent(): unknown {
    return this.#looks.get('autoIndent', false);
  }
  set AutoIndent(value: unknown) {
    this.#looks.set('autoIndent', value);
  }
  get ShrinkToFit(): unknown {
    return this.#looks.get('shrinkToFit', false);
  }
  set ShrinkToFit(value: unknown) {
    this.#looks.set('shrinkToFit', value);
  }
  get ReadingOrder(): unknown {
    return this.#looks.get('readingOrder', 'Context');
  }
  set ReadingOrder(value: unknown) {
    if (typeof value !== 'string' || !READING_ORDERS.includes(value))
      throw invalidArgument('RangeFormat.readingOrder');
    this.#looks.set('readingOrder', value);
  }
  /** Degrees from -90 to 90, or 180 for a vertical text (ExcelApi 1.7, types: RangeFormat.textOrientation). */
  get TextOrientation(): unknown {
    return this.#looks.get('textOrientation', 0);
  }
  set TextOrientation(value: unknown) {
    if (
      typeof value !== 'number' ||
      !Number.isInteger(value) ||
      ((value < -90 || value > 90) && value !== 180)
    )
      throw invalidArgument('RangeFormat.textOrientation');
    this.#looks.set('textOrientation', value);
  }
  /** The size that every line of the range has, or null (types: RangeFormat.columnWidth). */
  #sizeOf(sizes: ReadonlyMap<number, number>, axis: 'row' | 'column', standard: number): number | null {
    const found = new Set<number>();
    for (const area of this.#looks.areas) {
      const end = area[axis] + (axis === 'row' ? area.rows : area.columns);
      const own = [...sizes].filter(([line]) => line >= area[axis] && line < end);
      for (const [, size] of own) found.add(knownSize(size));
      if (own.length < end - area[axis]) found.add(standard);
    }
    const [only] = found;
    return found.size === 1 && only !== undefined ? only : null;
  }
  get ColumnWidth(): unknown {
    const { widths, standardWidth } = this.#looks.sheet;
    return this.#sizeOf(widths, 'column', standardWidth);
  }
  /** Points, for every column of the range (docs: RangeFormat.columnWidth). */
  set ColumnWidth(value: unknown) {
    this.#size('column', value);
  }
  get RowHeight(): unknown {
    const { heights, standardHeight } = this.#looks.sheet;
    return this.#sizeOf(heights, 'row', standardHeight);
  }
  set RowHeight(value: unknown) {
    this.#size('row', value);
  }
  #size(axis: 'row' | 'column', value: unknown): void {
    const { book, sheet, areas } = this.#looks;
    book.checkWritable(sheet, `RangeFormat.${axis}`);
    if (typeof value !== 'number' || value < 0 || value > 409 * 5)
      throw invalidArgument(`RangeFormat.${axis}`);
    const sizes = axis === 'row' ? sheet.heights : sheet.widths;
    for (const area of areas) {
      const [count, all] = axis === 'row' ? [area.rows, MAX_ROWS] : [area.columns, MAX_COLUMNS];
      if (count === all) {
        // Every line of the sheet: that becomes the size of those that have none of their own.
        sizes.clear();
        if (axis === 'row') sheet.standardHeight = value;
        else sheet.standardWidth = value;
        continue;
      }
      if (count > MAX_COLUMNS) throw new HostFault('ApiNotFound', 'so many row heights are not emulated');
      for (let index = area[axis]; index < area[axis] + count; index += 1) sizes.set(index, value);
    }
  }
  /** The width then comes from fonts that nobody has here: reading it says that it is not known. */
  AutofitColumns(): void {
    const { book, sheet, areas } = this.#looks;
    book.checkWritable(sheet, 'RangeFormat.autofitColumns');
    for (const area of areas) {
      const used = usedArea(sheet, area, true);
      for (let column = used?.column ?? 0; used && column < used.column + used.columns; column += 1)
        if (usedArea(sheet, { ...area, column, columns: 1 }, true)) sheet.widths.set(column, FITTED);
    }
  }
  /** Rows go back to the standard height: that of one line of text. */
  AutofitRows(): void {
    for (const area of this.#looks.areas)
      for (const row of [...this.#looks.sheet.heights.keys()])
        if (row >= area.row && row < area.row + area.rows) this.#looks.sheet.heights.delete(row);
  }
}
