import type { Area } from '../book/address';
import type { Book } from '../book/book';
import type { Scalar } from '../book/state';
import { BUILT_IN, isOpaque, NORMAL, styleNamed, styleValue, type StyleState } from '../book/styles';
import { HostCollection, HostFault, HostObject, invalidArgument, itemNotFound } from '../wire/hostObject';
import type { Dressed } from './looks';
import { RangeBorders } from './rangeBorders';
import { RangeFill } from './rangeFill';
import { RangeFont } from './rangeFont';

/** Format that a style holds; `Normal` is under all of them. */
class StyleLooks implements Dressed {
  readonly areas: readonly Area[] = [];
  constructor(
    private readonly book: Book,
    private readonly style: StyleState,
  ) {}
  get(key: string, fallback: Scalar): Scalar {
    return this.style.records[key] ?? styleValue(this.book, this.style.name, key, fallback);
  }
  set(key: string, value: unknown): void {
    if (this.book.readOnly) throw new HostFault('AccessDenied', 'The workbook is read only.', `Style.${key}`);
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
      throw invalidArgument(`Style.${key}`);
    if (isOpaque(this.style.name))
      throw new HostFault('ApiNotFound', 'changing a built-in style is not emulated');
    this.style.records[key] = value;
    this.book.styles.set(this.style.name, this.style);
  }
}

/** A style of the workbook (ExcelApi 1.7, types: Style). */
class Style extends HostObject {
  readonly #looks: StyleLooks;
  constructor(
    private readonly book: Book,
    private readonly style: StyleState,
  ) {
    super();
    this.#looks = new StyleLooks(book, style);
  }
  get Name(): string {
    return this.style.name;
  }
  get BuiltIn(): boolean {
    return BUILT_IN.includes(this.style.name);
  }
  get Font(): HostObject {
    return new RangeFont(this.#looks);
  }
  get Fill(): HostObject {
    return new RangeFill(this.#looks);
  }
  get Borders(): HostObject {
    return new RangeBorders(this.#looks);
  }
  read(key: string, fallback: Scalar): Scalar {
    return this.#looks.get(key, fallback);
  }
  write(key: string, value: unknown, fallback: Scalar): void {
    if (typeof value !== typeof fallback) throw invalidArgument(`Style.${key}`);
    this.#looks.set(key, value);
  }
  Delete(): void {
    if (this.BuiltIn) throw new HostFault('ApiNotFound', 'deleting a built-in style is not emulated');
    this.book.styles.delete(this.style.name);
    // Cells of a deleted style go back to Normal (VBA docs: Style.Delete).
    for (const sheet of this.book.sheets)
      for (const line of sheet.looks)
        line?.forEach((look, column) => {
          if (look?.['style'] === this.style.name) line[column] = { ...look, style: NORMAL };
        });
  }
}

/** Properties of a style that are plain values, with those of `Normal`, which a new style includes wholly. */
const PROPERTIES: Readonly<Record<string, readonly [string, Scalar]>> = {
  NumberFormat: ['numberFormat', 'General'],
  HorizontalAlignment: ['horizontal', 'General'],
  VerticalAlignment: ['vertical', 'Bottom'],
  IndentLevel: ['indent', 0],
  WrapText: ['wrapText', false],
  AutoIndent: ['autoIndent', false],
  ShrinkToFit: ['shrinkToFit', false],
  ReadingOrder: ['readingOrder', 'Context'],
  TextOrientation: ['textOrientation', 0],
  // Name under which the client writes it.
  Orientation: ['textOrientation', 0],
  Locked: ['locked', true],
  FormulaHidden: ['formulaHidden', false],
  IncludeAlignment: ['includeAlignment', true],
  IncludeBorder: ['includeBorder', true],
  IncludeFont: ['includeFont', true],
  IncludeNumber: ['includeNumber', true],
  IncludePatterns: ['includePatterns', true],
  IncludeProtection: ['includeProtection', true],
};
for (const [name, [key, initial]] of Object.entries(PROPERTIES)) {
  Object.defineProperty(Style.prototype, name, {
    get(this: Style) {
      return this.read(key, initial);
    },
    set(this: Style, value: unknown) {
      this.write(key, value, initial);
    },
  });
}

/** Styles of the workbook: those of Excel and those that were added (types: StyleCollection). */
export class Styles extends HostCollection {
  constructor(private readonly book: Book) {
    super();
  }
  items(): Style[] {
    const own = [...this.book.styles.keys()].filter((name) => !BUILT_IN.includes(name));
    return [...BUILT_IN, ...own].map((name) => this.GetItem(name));
  }
  GetCount(): number {
    return this.items().length;
  }
  Add(name: unknown): null {
    if (typeof name !== 'string' || name === '' || styleNamed(this.book, name))
      throw invalidArgument('StyleCollection.add');
    this.book.styles.set(name, { name, records: {} });
    return null;
  }
  GetItemOrNullObject(name: string): Style | null {
    const style = styleNamed(this.book, name);
    return style && new Style(this.book, style);
  }
  GetItem(name: string): Style {
    const found = this.GetItemOrNullObject(name);
    if (!found) throw itemNotFound('StyleCollection.getItem');
    return found;
  }
  GetItemAt(index: number): Style {
    const found = this.items()[index];
    if (!found) throw invalidArgument('StyleCollection.getItemAt');
    return found;
  }
}
