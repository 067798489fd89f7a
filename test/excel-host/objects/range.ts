import {
  addressOf,
  checkInside,
  intersection,
  MAX_COLUMNS,
  MAX_ROWS,
  parseAddress,
  quoteSheet,
  type Area,
} from '../book/address';
import type { Book } from '../book/book';
import { inputCell } from '../book/input';
import { toLocal } from '../book/localFormula';
import { shownText } from '../book/shownText';
import { isFormula, valueOf, type Cell, type SheetState } from '../book/state';
import { usedArea } from '../book/used';
import { HostFault, HostObject, invalidArgument } from '../wire/hostObject';
import { clearArea, insertCells, removeCells } from './rangeEdits';
import { eachValue, MISMATCH, readCells, valueType } from './rangeCells';
import { growTables } from './tableGrowth';
import { create } from './registry';

/** Event type of a changed cell in the client's source. */
const WORKSHEET_CHANGED = 10;

/** A rectangle of a sheet. */
export class Range extends HostObject {
  constructor(
    readonly book: Book,
    readonly sheet: SheetState,
    readonly area: Area,
    location = 'Range',
  ) {
    super();
    checkInside(area, location);
  }

  get Address(): string {
    return `${quoteSheet(this.sheet.name)}!${addressOf(this.area)}`;
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
  get CellCount(): number {
    return this.area.rows * this.area.columns;
  }
  get Worksheet(): HostObject {
    return create.worksheet(this.book, this.sheet);
  }
  get Format(): HostObject {
    return create.rangeFormat(this.book, this.sheet, [this.area]);
  }
  get DataValidation(): HostObject {
    return create.dataValidation(this.book, this.sheet, this.area);
  }
  get ConditionalFormats(): HostObject {
    return create.conditionalFormats(this.book, this.sheet, this.area);
  }
  get Hyperlink(): unknown {
    return this.sheet.links.get(addressOf(this.area)) ?? null;
  }
  set Hyperlink(link: unknown) {
    this.book.checkWritable(this.sheet, 'Range.hyperlink');
    const text = link && typeof link === 'object' ? Reflect.get(link, 'textToDisplay') : undefined;
    if (typeof text === 'string') this.book.setCell(this.sheet, this.area.row, this.area.column, text);
    if (link === null || link === '') this.sheet.links.delete(addressOf(this.area));
    else this.sheet.links.set(addressOf(this.area), link);
  }

  #grid<T>(read: (cell: Cell | undefined, row: number, column: number) => T): T[][] | null {
    return readCells(this.sheet, this.area, read);
  }

  /** Results are computed only when some are read, as under automatic calculation nobody can tell the difference. */
  #computed(): void {
    if (!this.book.stale) return;
    const { row, column, rows, columns } = this.area;
    for (let r = row; r < Math.min(row + rows, this.sheet.cells.length); r += 1) {
      if (this.sheet.cells[r]?.some((cell, c) => c >= column && c < column + columns && isFormula(cell)))
        return this.book.recalculate();
    }
  }

  get Values(): unknown {
    this.#computed();
    return this.#grid(valueOf);
  }
  set Values(values: unknown) {
    this.#input(values, 'Range.values');
  }
  get Formulas(): unknown {
    return this.#grid((cell) => (isFormula(cell) ? cell.formula : (cell ?? '')));
  }
  set Formulas(values: unknown) {
    this.#input(values, 'Range.formulas');
  }
  get FormulasLocal(): unknown {
    const { locale } = this.book;
    return this.#grid((cell) =>
      isFormula(cell)
        ? toLocal(cell.formula, locale)
        : typeof cell === 'number' && locale === 'fr-FR'
          ? String(cell).replace('.', ',')
          : (cell ?? ''),
    );
  }
  set FormulasLocal(values: unknown) {
    this.#input(values, 'Range.formulasLocal', true);
  }
  get Text(): unknown {
    this.#computed();
    return this.#grid((cell, row, column) =>
      shownText(valueOf(cell), this.book.formatAt(this.sheet, row, column), this.book.locale),
    );
  }
  get ValueTypes(): unknown {
    this.#computed();
    return this.#grid((cell) => valueType(valueOf(cell)));
  }
  get NumberFormat(): unknown {
    return this.#grid((_cell, row, column) => this.book.formatAt(this.sheet, row, column));
  }
  set NumberFormat(formats: unknown) {
    const location = 'Range.numberFormat';
    this.book.checkWritable(this.sheet, location);
    eachValue(this.area, formats, location, (format, row, column) => {
      if (typeof format !== 'string') throw invalidArgument(location);
      (this.sheet.formats[row] ??= [])[column] = format;
    });
  }

  #input(values: unknown, location: string, isLocal = false): void {
    this.book.checkWritable(this.sheet, location);
    eachValue(this.area, values, location, (value, row, column) => {
      this.book.setCell(
        this.sheet,
        row,
        column,
        inputCell(this.book, value, this.book.formatAt(this.sheet, row, column), location, isLocal),
      );
    });
    growTables(this.book, this.sheet, this.area);
    this.announceEdit('RangeEdited');
  }

  announceEdit(changeType: string): void {
    const message = {
      address: addressOf(this.area),
      changeType,
      details: null,
      source: 'Local',
      worksheetId: this.sheet.id,
      triggerSource: null,
    };
    this.book.announce(WORKSHEET_CHANGED, this.sheet.id, message);
    this.book.announce(WORKSHEET_CHANGED, 'Workbook', message);
  }

  /** The client cuts large writes in blocks, and checks the size of the whole first (client source). */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.area.rows || columns !== this.area.columns)
      throw invalidArgument('Range.values', MISMATCH);
  }

  #part(area: Area, location: string): Range {
    return new Range(this.book, this.sheet, area, location);
  }
  GetRow(index: number): Range {
    return this.#part({ ...this.area, row: this.area.row + index, rows: 1 }, 'Range.getRow');
  }
  GetColumn(index: number): Range {
    return this.#part({ ...this.area, column: this.area.column + index, columns: 1 }, 'Range.getColumn');
  }
  GetCell(row: number, column: number): Range {
    return this.#part(
      { row: this.area.row + row, column: this.area.column + column, rows: 1, columns: 1 },
      'Range.getCell',
    );
  }
  GetLastRow(): Range {
    return this.GetRow(this.area.rows - 1);
  }
  GetEntireColumn(): Range {
    return this.#part({ ...this.area, row: 0, rows: MAX_ROWS }, 'Range.getEntireColumn');
  }
  GetEntireRow(): Range {
    return this.#part({ ...this.area, column: 0, columns: MAX_COLUMNS }, 'Range.getEntireRow');
  }
  GetRowsBelow(count = 1): Range {
    return this.#part(
      { ...this.area, row: this.area.row + this.area.rows, rows: count },
      'Range.getRowsBelow',
    );
  }
  GetBoundingRect(other: unknown): Range {
    const b = other instanceof Range ? other.area : parseAddress(String(other), 'Range.getBoundingRect');
    const a = this.area;
    const row = Math.min(a.row, b.row);
    const column = Math.min(a.column, b.column);
    const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
    return this.#part(
      { row, column, rows, columns: Math.max(a.column + a.columns, b.column + b.columns) - column },
      'Range.getBoundingRect',
    );
  }
  GetResizedRange(rows: number, columns: number): Range {
    return this.#part(
      { ...this.area, rows: this.area.rows + rows, columns: this.area.columns + columns },
      'Range.getResizedRange',
    );
  }
  GetOffsetRange(rows: number, columns: number): Range {
    return this.#part(
      { ...this.area, row: this.area.row + rows, column: this.area.column + columns },
      'Range.getOffsetRange',
    );
  }
  GetIntersectionOrNullObject(other: unknown): Range | null {
    const common = intersection(this.area, other instanceof Range ? other.area : parseAddress(String(other)));
    return common && this.#part(common, 'Range.getIntersection');
  }
  GetUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const used = usedArea(this.sheet, this.area, valuesOnly);
    return used && this.#part(used, 'Range.getUsedRange');
  }
  GetUsedRange(valuesOnly = false): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }

  Clear(applyTo = 'All'): void {
    this.book.checkWritable(this.sheet, 'Range.clear');
    clearArea(this.book, this.sheet, this.area, applyTo);
    this.announceEdit('RangeEdited');
  }
  Delete(shift: string): void {
    this.book.checkWritable(this.sheet, 'Range.delete');
    removeCells(this.book, this.sheet, this.area, shift);
    this.announceEdit('RangeDeleted');
  }
  Insert(shift: string): Range {
    this.book.checkWritable(this.sheet, 'Range.insert');
    insertCells(this.book, this.sheet, this.area, shift);
    this.announceEdit('RangeInserted');
    return this;
  }
  Merge(across = false): void {
    this.book.checkWritable(this.sheet, 'Range.merge');
    if (across) throw new HostFault('ApiNotFound', 'Range.merge(across) is not emulated');
    // Merged cells and tables exclude each other (docs: excel-add-ins-tables; MergedRangeConflict).
    if (this.book.tablesIn(this.sheet, this.area).length > 0)
      throw new HostFault('MergedRangeConflict', 'Cannot merge cells of a table.', 'Range.merge');
    this.sheet.merges.push(this.area);
  }
  Unmerge(): void {
    this.book.checkWritable(this.sheet, 'Range.unmerge');
    this.sheet.merges = this.sheet.merges.filter((area) => intersection(area, this.area) === null);
  }
  /** ExcelApi 1.13; null when nothing is merged. */
  GetMergedAreasOrNullObject(): HostObject | null {
    const merged = this.sheet.merges.filter((area) => intersection(area, this.area) !== null);
    return merged.length === 0 ? null : create.rangeAreas(this.book, this.sheet, merged);
  }
  Select(): void {
    this.book.active = this.sheet;
    this.book.selection = { sheet: this.sheet, area: this.area };
  }
  Untrack(): void {}
}
