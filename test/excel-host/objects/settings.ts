import type { Book } from '../book/book';
import { HostCollection, HostObject, itemNotFound } from '../wire/hostObject';

class Setting extends HostObject {
  constructor(
    private readonly book: Book,
    private readonly key: string,
  ) {
    super();
  }
  get Key(): string {
    return this.key;
  }
  get Id(): string {
    return this.key;
  }
  get Value(): unknown {
    return this.book.settings.get(this.key);
  }
  set Value(value: unknown) {
    this.book.settings.set(this.key, value);
  }
  Delete(): void {
    this.book.settings.delete(this.key);
  }
}

/** Key and value pairs that travel with the file, one set per add-in (ExcelApi 1.4, docs: excel-add-ins-workbooks). */
export class Settings extends HostCollection {
  constructor(private readonly book: Book) {
    super();
  }
  items(): Setting[] {
    return [...this.book.settings.keys()].map((key) => new Setting(this.book, key));
  }
  Add(key: string, value: unknown): Setting {
    this.book.settings.set(key, value);
    return new Setting(this.book, key);
  }
  GetCount(): number {
    return this.book.settings.size;
  }
  GetItemOrNullObject(key: string): Setting | null {
    return this.book.settings.has(key) ? new Setting(this.book, key) : null;
  }
  GetItem(key: string): Setting {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound('SettingCollection.getItem');
    return found;
  }
}
