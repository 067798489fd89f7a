import type { Book } from '../book/book';
import type { EventType } from '../book/events';
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
