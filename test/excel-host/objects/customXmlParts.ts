import type { Book } from '../book/book';
import { HostCollection, HostObject, invalidArgument, itemNotFound } from '../wire/hostObject';

const namespaceOf = (xml: string): string =>
  /^\s*<[^>]*\sxmlns="([^"]*)"/.exec(xml.replace(/^<\?[^>]*\?>/, ''))?.[1] ?? '';

class XmlPart extends HostObject {
  constructor(
    private readonly book: Book,
    private readonly id: string,
  ) {
    super();
  }
  get Id(): string {
    return this.id;
  }
  get NamespaceUri(): string {
    return namespaceOf(this.book.xmlParts.get(this.id) ?? '');
  }
  GetXml(): string {
    return this.book.xmlParts.get(this.id) ?? '';
  }
  SetXml(xml: string): void {
    this.book.xmlParts.set(this.id, checked(xml));
  }
  Delete(): void {
    this.book.xmlParts.delete(this.id);
  }
}

function checked(xml: unknown): string {
  if (typeof xml !== 'string' || !/^\s*</.test(xml)) throw invalidArgument('CustomXmlPartCollection.add');
  return xml;
}

/** XML documents inside the file (ExcelApi 1.5, docs: CustomXmlPartCollection). */
export class XmlParts extends HostCollection {
  constructor(
    private readonly book: Book,
    private readonly namespace: string | null = null,
  ) {
    super();
  }
  items(): XmlPart[] {
    return [...this.book.xmlParts]
      .filter(([, xml]) => this.namespace === null || namespaceOf(xml) === this.namespace)
      .map(([id]) => new XmlPart(this.book, id));
  }
  Add(xml: string): XmlPart {
    const id = `{${this.book.newId()}}`;
    this.book.xmlParts.set(id, checked(xml));
    return new XmlPart(this.book, id);
  }
  GetCount(): number {
    return this.items().length;
  }
  GetByNamespace(namespace: string): XmlParts {
    return new XmlParts(this.book, namespace);
  }
  GetOnlyItemOrNullObject(): XmlPart | null {
    const [only, ...others] = this.items();
    return only && others.length === 0 ? only : null;
  }
  GetItemOrNullObject(id: string): XmlPart | null {
    return this.book.xmlParts.has(id) ? new XmlPart(this.book, id) : null;
  }
  GetItem(id: string): XmlPart {
    const found = this.GetItemOrNullObject(id);
    if (!found) throw itemNotFound('CustomXmlPartCollection.getItem');
    return found;
  }
}
