import type { SheetState } from '../book/state';
import { HostCollection, HostObject, invalidArgument, itemNotFound } from '../wire/hostObject';

class SheetProperty extends HostObject {
  constructor(
    private readonly sheet: SheetState,
    private readonly key: string,
  ) {
    super();
  }
  get Key(): string {
    return this.key;
  }
  get Value(): string {
    return this.sheet.properties.get(this.key) ?? '';
  }
  set Value(value: unknown) {
    if (typeof value !== 'string') throw invalidArgument('WorksheetCustomProperty.value');
    this.sheet.properties.set(this.key, value);
  }
  Delete(): void {
    this.sheet.properties.delete(this.key);
  }
}

/** Texts that an add-in keeps with a sheet (ExcelApi 1.12, types: WorksheetCustomPropertyCollection). */
export class SheetProperties extends HostCollection {
  constructor(private readonly sheet: SheetState) {
    super();
  }
  #find(key: string): string | undefined {
    return [...this.sheet.properties.keys()].find((one) => one.toLowerCase() === key.toLowerCase());
  }
  items(): SheetProperty[] {
    return [...this.sheet.properties.keys()].map((key) => new SheetProperty(this.sheet, key));
  }
  GetCount(): number {
    return this.sheet.properties.size;
  }
  /** A key is a text of at most 255 characters, whatever its case; the same one is overwritten (types: add). */
  Add(key: unknown, value: unknown): SheetProperty {
    const location = 'WorksheetCustomPropertyCollection.add';
    if (typeof key !== 'string' || typeof value !== 'string' || key.length > 255)
      throw invalidArgument(location);
    const known = this.#find(key) ?? key;
    this.sheet.properties.set(known, value);
    return new SheetProperty(this.sheet, known);
  }
  GetItemOrNullObject(key: string): SheetProperty | null {
    const found = this.#find(key);
    return found === undefined ? null : new SheetProperty(this.sheet, found);
  }
  GetItem(key: string): SheetProperty {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound('WorksheetCustomPropertyCollection.getItem');
    return found;
  }
}
