import { intersection, MAX_ROWS, parseAddress, splitAddress } from '../book/address';
import type { Book } from '../book/book';
import { EventType, WHOLE_BOOK } from '../book/events';
import type { SheetState, TableState } from '../book/state';
import { HostCollection, HostFault, invalidArgument, itemNotFound } from '../wire/hostObject';
import { Range } from './range';
import { listens } from './listening';
import { nameBlankHeaders } from './rangeEdits';
import { overlap, Table } from './table';

export class Tables extends HostCollection {
  constructor(
    private readonly book: Book,
    /** Null = those of the whole workbook. */
    private readonly sheet: SheetState | null,
  ) {
    super();
  }
  get listening(): { readonly book: Book; readonly target: string } {
    return { book: this.book, target: this.sheet?.id ?? WHOLE_BOOK };
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
  GetItemAt(index: number): Table {
    const found = this.items()[index];
    if (!found) throw invalidArgument('TableCollection.getItemAt');
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
      isEmpty: area.rows === 1,
    };
    this.book.tables.push(table);
    nameBlankHeaders(sheet, whole);
    this.book.listeners.tell(EventType.TableAdded, [sheet.id], { tableId: id, worksheetId: sheet.id });
    return new Table(this.book, table);
  }
}
listens(Tables, {
  AddedEvent: EventType.TableAdded,
  DeletedEvent: EventType.TableDeleted,
  DataChangedEvent: EventType.TableChanged,
});
