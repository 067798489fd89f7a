import type { Book } from '../book/book';
import { HostCollection, HostFault, HostObject, invalidArgument, itemNotFound } from '../wire/hostObject';
import { number, recorded, text } from '../wire/recorded';

/** Longest key and value outside the web (types: CustomPropertyCollection.add). */
const MAX_TEXT = 255;

const writable =
  (book: Book) =>
  (location: string): void => {
    if (book.readOnly) throw new HostFault('AccessDenied', 'The workbook is read only.', location);
  };

class CustomProperty extends HostObject {
  constructor(
    private readonly book: Book,
    private readonly key: string,
  ) {
    super();
  }
  get Key(): string {
    return this.key;
  }
  get Value(): unknown {
    return this.book.customProperties.get(this.key) ?? null;
  }
  set Value(value: unknown) {
    writable(this.book)('CustomProperty.value');
    this.book.customProperties.set(this.key, checkedValue(value, 'CustomProperty.value'));
  }
  /** `Number`, `Boolean` or `String`: dates are not written here (types: DocumentPropertyType). */
  get Type(): string {
    const { Value: value } = this;
    return typeof value === 'number' ? 'Number' : typeof value === 'boolean' ? 'Boolean' : 'String';
  }
  Delete(): void {
    this.book.customProperties.delete(this.key);
  }
}

function checkedValue(value: unknown, location: string): unknown {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string' || value.length > MAX_TEXT) throw invalidArgument(location);
  return value;
}

class CustomProperties extends HostCollection {
  constructor(private readonly book: Book) {
    super();
  }
  #find(key: string): string | undefined {
    return [...this.book.customProperties.keys()].find((one) => one.toLowerCase() === key.toLowerCase());
  }
  items(): CustomProperty[] {
    return [...this.book.customProperties.keys()].map((key) => new CustomProperty(this.book, key));
  }
  GetCount(): number {
    return this.book.customProperties.size;
  }
  /** Keys have no case; the same one is overwritten (types: CustomPropertyCollection.add). */
  Add(key: unknown, value: unknown): CustomProperty {
    const location = 'CustomPropertyCollection.add';
    writable(this.book)(location);
    if (typeof key !== 'string' || key.length > MAX_TEXT) throw invalidArgument(location);
    const known = this.#find(key) ?? key;
    this.book.customProperties.set(known, checkedValue(value, location));
    return new CustomProperty(this.book, known);
  }
  DeleteAll(): void {
    this.book.customProperties.clear();
  }
  GetItemOrNullObject(key: string): CustomProperty | null {
    const found = this.#find(key);
    return found === undefined ? null : new CustomProperty(this.book, found);
  }
  GetItem(key: string): CustomProperty {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound('CustomPropertyCollection.getItem');
    return found;
  }
}

/** Title, author and the like, that travel with the file (ExcelApi 1.7, types: DocumentProperties). */
export class DocumentProperties extends recorded({
  Title: text(''),
  Subject: text(''),
  Author: text(''),
  Keywords: text(''),
  Comments: text(''),
  Category: text(''),
  Manager: text(''),
  Company: text(''),
  RevisionNumber: number(0),
}) {
  constructor(private readonly book: Book) {
    super(book.properties, '', writable(book));
  }
  get LastAuthor(): string {
    return this.book.user.name;
  }
  get CreationDate(): string {
    return new Date(this.book.created).toISOString();
  }
  get Custom(): HostObject {
    return new CustomProperties(this.book);
  }
}
