import type { Book } from '../book/book';
import { HostCollection, itemNotFound } from '../wire/hostObject';
import { Worksheet } from './worksheet';

export class Worksheets extends HostCollection {
  constructor(private readonly book: Book) {
    super();
  }
  items(): Worksheet[] {
    return this.book.sheets.map((sheet) => new Worksheet(this.book, sheet));
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
  GetFirst(): Worksheet {
    return new Worksheet(this.book, this.book.sheets[0] ?? this.book.active);
  }
  GetCount(): number {
    return this.book.sheets.length;
  }
  Add(name?: string): Worksheet {
    return new Worksheet(this.book, this.book.addSheet(name));
  }
  _RegisterAddedEvent(): void {
    this.book.subscriptions.add('13|Workbook');
  }
  _UnregisterAddedEvent(): void {
    this.book.subscriptions.delete('13|Workbook');
  }
  _RegisterDataChangedEvent(): void {
    this.book.subscriptions.add('10|Workbook');
  }
  _UnregisterDataChangedEvent(): void {
    this.book.subscriptions.delete('10|Workbook');
  }
}
