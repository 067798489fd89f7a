import { intersection, MAX_ROWS, parseAddress, splitAddress, type Area } from '../book/address';
import type { Book } from '../book/book';
import { EventType } from '../book/events';
import { dataArea, type TableState } from '../book/state';
import { usedArea } from '../book/used';
import { HostFault, HostObject, invalidArgument, itemNotFound } from '../wire/hostObject';
import { TableFilter } from './autoFilter';
import { refilter } from './columnFilter';
import { listens } from './listening';
import { isLegalName } from './names';
import { Range } from './range';
import { removeCells } from './rangeShift';
import { create } from './registry';
import { TableColumns } from './tableColumns';
import { setTableArea } from './tableGrowth';
import { TableRows } from './tableRows';
import { TableSort } from './tableSort';

export const overlap = (): HostFault =>
  invalidArgument('TableCollection.add', "A table can't overlap another table.");

/** SUBTOTAL functions of the totals row: sum of numbers, count of anything else, hidden rows left out. */
const [SUM, COUNT] = [109, 103];

/** A table of the book; its range is its header, its rows and its totals. */
export class Table extends HostObject {
  constructor(
    private readonly book: Book,
    private readonly table: TableState,
  ) {
    super();
  }
  get listening(): { readonly book: Book; readonly target: string } {
    return { book: this.book, target: this.table.id };
  }
  get Id(): string {
    return this.table.id;
  }
  get Name(): string {
    return this.table.name;
  }
  /** Unique in the workbook, with names; a taken name is an InvalidArgument with a translated message (office-js #1199). */
  set Name(name: string) {
    const other = this.book.findTable(name);
    const taken =
      (other && other !== this.table) ||
      this.book.names.some((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!isLegalName(name) || taken) throw invalidArgument('Table.name');
    const before = this.table.name;
    this.table.name = name;
    this.book.rewriteFormulas((formula) => formula.replaceAll(`${before}[`, `${name}[`));
  }
  get Style(): string {
    return this.table.style;
  }
  set Style(style: string) {
    this.table.style = style;
  }
  #setting(key: string, value: unknown): void {
    this.book.checkWritable(this.table.sheet, `Table.${key}`);
    if (typeof value !== 'boolean') throw invalidArgument(`Table.${key}`);
    this.table.settings[key] = value;
  }
  get ShowFilterButton(): unknown {
    return this.table.settings['showFilterButton'] ?? true;
  }
  set ShowFilterButton(value: unknown) {
    this.#setting('showFilterButton', value);
  }
  get ShowBandedRows(): unknown {
    return this.table.settings['showBandedRows'] ?? true;
  }
  set ShowBandedRows(value: unknown) {
    this.#setting('showBandedRows', value);
  }
  get ShowBandedColumns(): unknown {
    return this.table.settings['showBandedColumns'] ?? false;
  }
  set ShowBandedColumns(value: unknown) {
    this.#setting('showBandedColumns', value);
  }
  get HighlightFirstColumn(): unknown {
    return this.table.settings['highlightFirstColumn'] ?? false;
  }
  set HighlightFirstColumn(value: unknown) {
    this.#setting('highlightFirstColumn', value);
  }
  get HighlightLastColumn(): unknown {
    return this.table.settings['highlightLastColumn'] ?? false;
  }
  set HighlightLastColumn(value: unknown) {
    this.#setting('highlightLastColumn', value);
  }
  get ShowHeaders(): boolean {
    return true;
  }
  get ShowTotals(): boolean {
    return this.table.hasTotals === true;
  }
  /**
   * Shows or removes the totals: `Total` under the first column, a SUBTOTAL under the last one (Microsoft support: total
   * the data in an Excel table). What then happens to the cells under the table is not documented.
   */
  set ShowTotals(shown: unknown) {
    const { sheet, area } = this.table;
    const location = 'Table.showTotals';
    this.book.checkWritable(sheet, location);
    if (typeof shown !== 'boolean') throw invalidArgument(location);
    if (shown === this.ShowTotals) return;
    const end = area.row + area.rows;
    if (usedArea(sheet, { ...area, row: end, rows: MAX_ROWS - end }, true))
      throw new HostFault('ApiNotFound', 'totals over other cells is not emulated', location);
    const bottom = { ...area, row: area.row + area.rows - (shown ? 0 : 1), rows: 1 };
    if (!shown) {
      removeCells(this.book, sheet, bottom, 'Up');
      this.table.hasTotals = false;
      return;
    }
    this.table.area = { ...area, rows: area.rows + 1 };
    this.table.hasTotals = true;
    const last = area.column + area.columns - 1;
    const name = this.book.columnNames(this.table).at(-1) ?? '';
    const body = dataArea(this.table);
    const isNumeric = Array.from({ length: body.rows }, (_, index) =>
      this.book.cell(sheet, body.row + index, last),
    ).every((cell) => cell === undefined || typeof cell === 'number' || typeof cell === 'object');
    if (area.columns > 1) this.book.setCell(sheet, bottom.row, area.column, 'Total');
    this.book.setCell(sheet, bottom.row, last, {
      formula: `=SUBTOTAL(${isNumeric ? SUM : COUNT},${this.table.name}[${name}])`,
      value: '',
    });
  }
  get Worksheet(): HostObject {
    return create.worksheet(this.book, this.table.sheet);
  }
  get Columns(): HostObject {
    return new TableColumns(this.book, this.table);
  }
  get Rows(): HostObject {
    return new TableRows(this.book, this.table);
  }
  get Sort(): HostObject {
    return new TableSort(this.book, this.table);
  }
  get AutoFilter(): HostObject {
    return new TableFilter(this.book, this.table);
  }
  #range(area: Area): Range {
    return new Range(this.book, this.table.sheet, area);
  }
  GetRange(): Range {
    return this.#range(this.table.area);
  }
  GetHeaderRowRange(): Range {
    return this.#range({ ...this.table.area, rows: 1 });
  }
  GetDataBodyRange(): Range {
    return this.#range(dataArea(this.table));
  }
  GetTotalRowRange(): Range {
    const { area } = this.table;
    if (!this.ShowTotals) throw itemNotFound('Table.getTotalRowRange');
    return this.#range({ ...area, row: area.row + area.rows - 1, rows: 1 });
  }
  /** The new range keeps the header in its row and overlaps the old one (ExcelApi 1.13, types: Table.resize). */
  Resize(range: unknown): void {
    this.book.checkWritable(this.table.sheet, 'Table.resize');
    if (this.ShowTotals) throw new HostFault('ApiNotFound', 'resize of a table with totals is not emulated');
    const area =
      range instanceof Range ? range.area : parseAddress(splitAddress(String(range)).local, 'Table.resize');
    const { sheet, area: before } = this.table;
    if (area.row !== before.row || area.rows < 2 || !intersection(area, before))
      throw invalidArgument('Table.resize');
    if (this.book.tablesIn(sheet, area).some((other) => other !== this.table)) throw overlap();
    if (sheet.merges.some((merged) => intersection(merged, area)))
      throw new HostFault('MergedRangeConflict', 'Merged cells are in the way.', 'Table.resize');
    setTableArea(this.book, this.table, area);
  }
  ClearFilters(): void {
    this.table.filter?.criteria.clear();
    refilter(this.book, this.table, 'Table.clearFilters');
  }
  ReapplyFilters(): void {
    refilter(this.book, this.table, 'Table.reapplyFilters');
  }
  ConvertToRange(): Range {
    this.book.checkWritable(this.table.sheet, 'Table.convertToRange');
    this.#remove();
    return this.#range(this.table.area);
  }
  /** Removes the table and its cells (docs: Table.delete). */
  Delete(): void {
    this.book.checkWritable(this.table.sheet, 'Table.delete');
    const range = this.GetRange();
    this.#remove();
    range.Clear('All');
  }
  #remove(): void {
    const { id, name, sheet } = this.table;
    this.book.deleteTable(this.table);
    this.book.listeners.tell(EventType.TableDeleted, [sheet.id], {
      tableId: id,
      tableName: name,
      worksheetId: sheet.id,
    });
  }
}
listens(Table, {
  DataChangedEvent: EventType.TableChanged,
  SelectionChangedEvent: EventType.TableSelectionChanged,
});
