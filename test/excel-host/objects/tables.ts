import { intersection, MAX_ROWS, parseAddress, splitAddress, type Area } from '../book/address';
import type { Book } from '../book/book';
import type { SheetState, TableState } from '../book/state';
import { HostCollection, HostFault, HostObject, invalidArgument, itemNotFound } from '../wire/hostObject';
import { isLegalName } from './names';
import { Range } from './range';
import { nameBlankHeaders } from './rangeEdits';
import { create } from './registry';
import { TableColumns, TableRows } from './tableParts';
import { setTableArea } from './tableGrowth';

const overlap = (): HostFault =>
  invalidArgument('TableCollection.add', "A table can't overlap another table.");

class Table extends HostObject {
  constructor(
    private readonly book: Book,
    private readonly table: TableState,
  ) {
    super();
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
  get ShowFilterButton(): unknown {
    return this.table.settings['showFilterButton'] ?? true;
  }
  set ShowFilterButton(value: unknown) {
    this.table.settings['showFilterButton'] = value;
  }
  get ShowBandedRows(): unknown {
    return this.table.settings['showBandedRows'] ?? true;
  }
  set ShowBandedRows(value: unknown) {
    this.table.settings['showBandedRows'] = value;
  }
  get ShowHeaders(): boolean {
    return true;
  }
  get ShowTotals(): boolean {
    return false;
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
    const { area } = this.table;
    return this.#range({ ...area, row: area.row + 1, rows: area.rows - 1 });
  }
  /** The new range keeps the header in its row and overlaps the old one (ExcelApi 1.13, types: Table.resize). */
  Resize(range: unknown): void {
    this.book.checkWritable(this.table.sheet, 'Table.resize');
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
  ClearFilters(): void {}
  ConvertToRange(): Range {
    this.book.checkWritable(this.table.sheet, 'Table.convertToRange');
    this.book.deleteTable(this.table);
    return this.#range(this.table.area);
  }
  /** Removes the table and its cells (docs: Table.delete). */
  Delete(): void {
    this.book.checkWritable(this.table.sheet, 'Table.delete');
    const range = this.GetRange();
    this.book.deleteTable(this.table);
    range.Clear('All');
  }
}

export class Tables extends HostCollection {
  constructor(
    private readonly book: Book,
    /** Null = those of the whole workbook. */
    private readonly sheet: SheetState | null,
  ) {
    super();
  }
  get #tables(): TableState[] {
    return this.book.tables.filter((table) => this.sheet === null || table.sheet === this.sheet);
  }
  get Count(): number {
    return this.#tables.length;
  }
  items(): Table[] {
    return this.#tables.map((table) => new Table(this.book, table));
  }
  GetCount(): number {
    return this.#tables.length;
  }
  GetItemOrNullObject(key: string): Table | null {
    const found = this.book.findTable(key);
    return found && this.#tables.includes(found) ? new Table(this.book, found) : null;
  }
  GetItem(key: string): Table {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound('TableCollection.getItem');
    return found;
  }
  #rangeOf(address: unknown): Range {
    if (address instanceof Range) return address;
    const { sheet, local } = splitAddress(String(address));
    const owner = sheet === null ? (this.sheet ?? this.book.active) : this.book.sheet(sheet);
    return new Range(this.book, owner, parseAddress(local, 'TableCollection.add'));
  }
  /** Header cells become unique texts; a lone header row gets an empty row under it (docs: excel-add-ins-tables). */
  Add(address: unknown, hasHeaders: boolean): Table {
    const { sheet, area } = this.#rangeOf(address);
    this.book.checkWritable(sheet, 'TableCollection.add');
    if (!hasHeaders)
      throw new HostFault('ApiNotFound', 'a table without headers is not emulated', 'TableCollection.add');
    const whole = { ...area, rows: Math.min(Math.max(area.rows, 2), MAX_ROWS) };
    if (this.book.tablesIn(sheet, whole).length > 0) throw overlap();
    if (sheet.merges.some((merged) => intersection(merged, whole))) {
      throw new HostFault('MergedRangeConflict', 'Merged cells are in the way.', 'TableCollection.add');
    }
    const id = this.book.newId();
    let number = this.book.tables.length + 1;
    while (this.book.findTable(`Table${number}`)) number += 1;
    const table: TableState = {
      id,
      name: `Table${number}`,
      sheet,
      area: whole,
      style: 'TableStyleMedium2',
      settings: {},
    };
    this.book.tables.push(table);
    nameBlankHeaders(sheet, whole);
    return new Table(this.book, table);
  }
}
