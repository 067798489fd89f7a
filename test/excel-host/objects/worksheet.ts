import { joined } from '../book/joining';
import { parseAddress, splitAddress, WHOLE_SHEET } from '../book/address';
import type { Book } from '../book/book';
import { copySheet } from '../book/copySheet';
import { EventType } from '../book/events';
import { showLevels } from '../book/outline';
import { matcher, matches, searchOptions } from '../book/searching';
import type { SheetState } from '../book/state';
import { HostFault, HostObject, invalidArgument, itemNotFound } from '../wire/hostObject';
import { SheetFilter } from './autoFilter';
import { Charts } from './charts/charts';
import { Comments } from './comments';
import { FreezePanes } from './freezePanes';
import { listens, SHEET_EVENTS } from './listening';
import { Names } from './names';
import { PageBreaks } from './pageBreaks';
import { PageLayout } from './pageLayout';
import { WorksheetProtection } from './protection';
import { Range } from './range';
import { RangeAreas } from './rangeAreas';
import { SheetProperties } from './sheetProperties';
import { Tables } from './tables';

/** An address longer than this is cut without a word (docs: excel-add-ins-troubleshooting); refused here, so that tests see it. */
const MAX_ADDRESS = 8192;
const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'];

export class Worksheet extends HostObject {
  constructor(
    readonly book: Book,
    readonly sheet: SheetState,
  ) {
    super();
  }
  get listening(): { readonly book: Book; readonly target: string } {
    return { book: this.book, target: this.sheet.id };
  }
  get Id(): string {
    return this.sheet.id;
  }
  get Name(): string {
    return this.sheet.name;
  }
  set Name(name: string) {
    const before = this.sheet.name;
    this.book.renameSheet(this.sheet, name);
    this.book.listeners.tell(EventType.SheetNameChanged, [this.sheet.id], {
      worksheetId: this.sheet.id,
      nameBefore: before,
      nameAfter: name,
    });
  }
  get Position(): number {
    return this.book.sheets.indexOf(this.sheet);
  }
  set Position(position: number) {
    const { sheets } = this.book;
    if (position < 0 || position >= sheets.length) throw invalidArgument('Worksheet.position');
    const before = this.Position;
    sheets.splice(before, 1);
    sheets.splice(position, 0, this.sheet);
    this.book.listeners.tell(EventType.SheetMoved, [], {
      worksheetId: this.sheet.id,
      positionBefore: before,
      positionAfter: position,
    });
  }
  get Visibility(): string {
    return this.sheet.visibility;
  }
  set Visibility(visibility: string) {
    if (!VISIBILITIES.includes(visibility)) throw invalidArgument('Worksheet.visibility');
    const visible = this.book.sheets.filter((sheet) => sheet.visibility === 'Visible');
    if (visibility !== 'Visible' && visible.length === 1 && visible[0] === this.sheet)
      throw new HostFault('InvalidOperation', 'A workbook keeps one visible sheet.', 'Worksheet.visibility');
    const before = this.sheet.visibility;
    this.sheet.visibility = visibility;
    this.book.listeners.tell(EventType.SheetVisibilityChanged, [this.sheet.id], {
      worksheetId: this.sheet.id,
      visibilityBefore: before,
      visibilityAfter: visibility,
    });
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
  get StandardHeight(): number {
    return this.sheet.standardHeight;
  }
  get Protection(): HostObject {
    return new WorksheetProtection(this.book, this.sheet);
  }
  get Tables(): HostObject {
    return new Tables(this.book, this.sheet);
  }
  get Charts(): HostObject {
    return new Charts(this.book, this.sheet);
  }
  get Names(): HostObject {
    return new Names(this.book, this.sheet);
  }
  get Comments(): HostObject {
    return new Comments(this.book, this.sheet);
  }
  get CustomProperties(): HostObject {
    return new SheetProperties(this.sheet);
  }
  get AutoFilter(): HostObject {
    return new SheetFilter(this.book, this.sheet);
  }
  get FreezePanes(): HostObject {
    return new FreezePanes(this.book, this.sheet);
  }
  get PageLayout(): HostObject {
    return new PageLayout(this.book, this.sheet);
  }
  get HorizontalPageBreaks(): HostObject {
    return new PageBreaks(this.book, this.sheet, 'row');
  }
  get VerticalPageBreaks(): HostObject {
    return new PageBreaks(this.book, this.sheet, 'column');
  }
  /** A name is an address too (types: Worksheet.getRange). */
  GetRange(address?: string): Range {
    if (address === undefined) return new Range(this.book, this.sheet, WHOLE_SHEET);
    const { sheet, local } = splitAddress(address);
    return new Range(this.book, sheet === null ? this.sheet : this.book.sheet(sheet), parseAddress(local));
  }
  GetRanges(addresses?: string): RangeAreas {
    if (addresses === undefined) return new RangeAreas(this.book, this.sheet, [WHOLE_SHEET]);
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
  FindAllOrNullObject(text: string, criteria: unknown): RangeAreas | null {
    const found = matches(this.book, this.sheet, WHOLE_SHEET, matcher(text, searchOptions(criteria)));
    return found.length === 0 ? null : new RangeAreas(this.book, this.sheet, joined(found));
  }
  FindAll(text: string, criteria: unknown): RangeAreas {
    const found = this.FindAllOrNullObject(text, criteria);
    if (!found) throw itemNotFound('Worksheet.findAll');
    return found;
  }
  ReplaceAll(text: string, replacement: string, criteria: unknown): number {
    return this.GetRange().ReplaceAll(text, replacement, criteria);
  }
  ShowOutlineLevels(rows: number, columns: number): void {
    showLevels(this.sheet, rows, columns);
  }

  /** The sheet beside, hidden ones too unless `visibleOnly` (ExcelApi 1.5, types: Worksheet.getNext). */
  #beside(step: 1 | -1, visibleOnly: boolean): Worksheet | null {
    const { sheets } = this.book;
    for (let at = this.Position + step; sheets[at]; at += step) {
      const sheet = sheets[at];
      if (sheet && (!visibleOnly || sheet.visibility === 'Visible')) return new Worksheet(this.book, sheet);
    }
    return null;
  }
  GetNextOrNullObject(visibleOnly = false): Worksheet | null {
    return this.#beside(1, visibleOnly);
  }
  GetNext(visibleOnly = false): Worksheet {
    const found = this.#beside(1, visibleOnly);
    if (!found) throw itemNotFound('Worksheet.getNext');
    return found;
  }
  GetPreviousOrNullObject(visibleOnly = false): Worksheet | null {
    return this.#beside(-1, visibleOnly);
  }
  GetPrevious(visibleOnly = false): Worksheet {
    const found = this.#beside(-1, visibleOnly);
    if (!found) throw itemNotFound('Worksheet.getPrevious');
    return found;
  }
  /** By which the client names again a sheet found from another (client source). */
  _GetSheetById(id: string): Worksheet {
    return new Worksheet(this.book, this.book.sheet(id));
  }
  _GetAnotherWorksheetById(id: string): Worksheet {
    return this._GetSheetById(id);
  }
  Copy(positionType = 'None', relativeTo: unknown = undefined): Worksheet {
    const location = 'Worksheet.copy';
    const other = relativeTo instanceof Worksheet ? relativeTo : null;
    const isRelative = positionType === 'Before' || positionType === 'After';
    if (isRelative !== (other !== null)) throw invalidArgument(location);
    const places: Readonly<Record<string, () => number>> = {
      None: () => 0,
      Beginning: () => 0,
      End: () => this.book.sheets.length - 1,
      Before: () => other?.Position ?? 0,
      After: () => (other?.Position ?? 0) + 1,
    };
    const place = places[positionType];
    if (!place) throw invalidArgument(location);
    const copy = new Worksheet(this.book, copySheet(this.book, this.sheet));
    copy.Position = place();
    this.book.listeners.tell(EventType.SheetAdded, [], { worksheetId: copy.Id });
    return copy;
  }
  Activate(): void {
    if (this.sheet.visibility !== 'Visible')
      throw new HostFault('InvalidOperation', 'A hidden sheet cannot be activated.', 'Worksheet.activate');
    this.book.activate(this.sheet);
    this.book.selection = { sheet: this.sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } };
  }
  Calculate(): void {
    this.book.stale = true;
  }
  Delete(): void {
    this.book.deleteSheet(this.sheet);
    this.book.listeners.tell(EventType.SheetDeleted, [], { worksheetId: this.sheet.id });
  }
}
listens(Worksheet, SHEET_EVENTS);
