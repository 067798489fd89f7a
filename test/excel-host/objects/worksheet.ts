import { parseAddress, splitAddress, WHOLE_SHEET } from '../book/address';
import type { Book } from '../book/book';
import type { SheetState } from '../book/state';
import { HostFault, HostObject, invalidArgument } from '../wire/hostObject';
import { Charts } from './charts';
import { FreezePanes } from './freezePanes';
import { Names } from './names';
import { PageLayout } from './pageLayout';
import { WorksheetProtection } from './protection';
import { Range } from './range';
import { RangeAreas } from './rangeAreas';
import { Tables } from './tables';

/** An address longer than this is cut without a word (docs: excel-add-ins-troubleshooting); refused here, so that tests see it. */
const MAX_ADDRESS = 8192;

export class Worksheet extends HostObject {
  constructor(
    readonly book: Book,
    readonly sheet: SheetState,
  ) {
    super();
  }
  get Id(): string {
    return this.sheet.id;
  }
  get Name(): string {
    return this.sheet.name;
  }
  set Name(name: string) {
    this.book.renameSheet(this.sheet, name);
  }
  get Position(): number {
    return this.book.sheets.indexOf(this.sheet);
  }
  set Position(position: number) {
    const { sheets } = this.book;
    if (position < 0 || position >= sheets.length) throw invalidArgument('Worksheet.position');
    sheets.splice(this.Position, 1);
    sheets.splice(position, 0, this.sheet);
  }
  get Visibility(): string {
    return this.sheet.visibility;
  }
  set Visibility(visibility: string) {
    const visible = this.book.sheets.filter((sheet) => sheet.visibility === 'Visible');
    if (visibility !== 'Visible' && visible.length === 1 && visible[0] === this.sheet)
      throw new HostFault('InvalidOperation', 'A workbook keeps one visible sheet.', 'Worksheet.visibility');
    this.sheet.visibility = visibility;
  }
  get TabColor(): string {
    return this.sheet.tabColor;
  }
  set TabColor(colour: string) {
    this.sheet.tabColor = colour;
  }
  get Gridlines(): boolean {
    return this.sheet.showGridlines;
  }
  set Gridlines(value: boolean) {
    this.sheet.showGridlines = value;
  }
  get Protection(): HostObject {
    return new WorksheetProtection(this.sheet);
  }
  get Tables(): HostObject {
    return new Tables(this.book, this.sheet);
  }
  get Charts(): HostObject {
    return new Charts(this.book, this.sheet);
  }
  get Names(): HostObject {
    return new Names(this.book);
  }
  get FreezePanes(): HostObject {
    return new FreezePanes(this.book, this.sheet);
  }
  get PageLayout(): HostObject {
    return new PageLayout(this.book, this.sheet);
  }
  GetRange(address?: string): Range {
    if (address === undefined) return new Range(this.book, this.sheet, WHOLE_SHEET);
    const { sheet, local } = splitAddress(address);
    return new Range(this.book, sheet === null ? this.sheet : this.book.sheet(sheet), parseAddress(local));
  }
  GetRanges(addresses: string): RangeAreas {
    if (addresses.length > MAX_ADDRESS)
      throw invalidArgument('Worksheet.getRanges', 'address longer than 8,192 characters');
    return new RangeAreas(
      this.book,
      this.sheet,
      addresses.split(',').map((address) => parseAddress(address.trim(), 'Worksheet.getRanges')),
    );
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return new Range(this.book, this.sheet, { row, column, rows, columns }, 'Worksheet.getRangeByIndexes');
  }
  GetCell(row: number, column: number): Range {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }
  GetUsedRangeOrNullObject(valuesOnly = false): Range | null {
    return this.GetRange().GetUsedRangeOrNullObject(valuesOnly);
  }
  GetUsedRange(valuesOnly = false): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }
  Activate(): void {
    if (this.sheet.visibility !== 'Visible')
      throw new HostFault('InvalidOperation', 'A hidden sheet cannot be activated.', 'Worksheet.activate');
    this.book.active = this.sheet;
    this.book.selection = { sheet: this.sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } };
  }
  Calculate(): void {
    this.book.stale = true;
  }
  Delete(): void {
    this.book.deleteSheet(this.sheet);
  }
  _RegisterDataChangedEvent(): void {
    this.book.subscriptions.add(`10|${this.sheet.id}`);
  }
  _UnregisterDataChangedEvent(): void {
    this.book.subscriptions.delete(`10|${this.sheet.id}`);
  }
}
