import type { Book } from '../book/book';
import { EventType, WHOLE_BOOK } from '../book/events';
import type { SheetState } from '../book/state';
import { HostCollection, itemNotFound } from '../wire/hostObject';
import { listens, SHEET_EVENTS } from './listening';
import { Worksheet } from './worksheet';

/** Sheets of the workbook, in their order (types: WorksheetCollection). */
export class Worksheets extends HostCollection {
  constructor(private readonly book: Book) {
    super();
  }
  get listening(): { readonly book: Book; readonly target: string } {
    return { book: this.book, target: WHOLE_BOOK };
  }
  items(): Worksheet[] {
    return this.book.sheets.map((sheet) => new Worksheet(this.book, sheet));
  }
  #some(visibleOnly: boolean): SheetState[] {
    return this.book.sheets.filter(({ visibility }) => !visibleOnly || visibility === 'Visible');
  }
  GetItemOrNullObject(key: string): Worksheet | null {
    const sheet = this.book.findSheet(key);
    return sheet ? new Worksheet(this.book, sheet) : null;
  }
  GetItem(key: string): Worksheet {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound('WorksheetCollection.getItem');
    return found;
  }
  GetActiveWorksheet(): Worksheet {
    return new Worksheet(this.book, this.book.active);
  }
  GetFirst(visibleOnly = false): Worksheet {
    return new Worksheet(this.book, this.#some(visibleOnly)[0] ?? this.book.active);
  }
  GetLast(visibleOnly = false): Worksheet {
    return new Worksheet(this.book, this.#some(visibleOnly).at(-1) ?? this.book.active);
  }
  GetCount(visibleOnly = false): number {
    return this.#some(visibleOnly).length;
  }
  Add(name?: string): Worksheet {
    const sheet = this.book.addSheet(name);
    this.book.listeners.tell(EventType.SheetAdded, [], { worksheetId: sheet.id });
    return new Worksheet(this.book, sheet);
  }
}
listens(Worksheets, {
  ...SHEET_EVENTS,
  AddedEvent: EventType.SheetAdded,
  DeletedEvent: EventType.SheetDeleted,
  EventMoved: EventType.SheetMoved,
});
