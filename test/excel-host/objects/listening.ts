import type { Book } from '../book/book';
import { EventType } from '../book/events';
import type { HostObject } from '../wire/hostObject';

interface Listenable extends HostObject {
  /** Book of the object, and the id under which the client registers it. */
  readonly listening: { readonly book: Book; readonly target: string };
}

/** Gives a class the pairs of methods by which the client begins and stops to listen: `_RegisterActivatedEvent`. */
export function listens(
  target: { readonly prototype: Listenable },
  events: Readonly<Record<string, EventType>>,
): void {
  for (const [name, type] of Object.entries(events)) {
    for (const on of [true, false]) {
      Object.defineProperty(target.prototype, `_${on ? 'Register' : 'Unregister'}${name}`, {
        value(this: Listenable) {
          const { book, target: id } = this.listening;
          book.listeners.listen(type, id, on);
        },
      });
    }
  }
}

/** Events that one sheet and the collection of sheets both raise. */
export const SHEET_EVENTS = {
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
};
