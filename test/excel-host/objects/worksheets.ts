import type { Book } from '../book/book';
import { EventType, WHOLE_BOOK } from '../book/events';
import type { SheetState } from '../book/state';
import { HostCollection, itemNotFound } from '../wire/hostObject';
import { listens } from './listening';
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
  AddedEvent: EventType.SheetAdded,
  DeletedEvent: EventType.SheetDeleted,
  ActivatedEvent: EventType.SheetActivated,
  DeactivatedEvent: EventType.SheetDeactivated,
  DataChangedEvent: EventType.SheetChanged,
  SelectionChangedEvent: EventType.SelectionChanged,
  CalculatedEvent: EventType.SheetCalculated,
  RowSortedEvent: EventType.RowSorted,
  ColumnSortedEvent: EventType.ColumnSorted,
  FormulaChangedEvent: EventType.FormulaChanged,
  ProtectionChangedEvent: EventType.ProtectionChanged,
  // Only a user's click raises it, and nobody clicks here.
  SingleClickedEvent: EventType.SheetClicked,
  EventNameChanged: EventType.SheetNameChanged,
  EventVisibilityChanged: EventType.SheetVisibilityChanged,
  EventMoved: EventType.SheetMoved,
});
