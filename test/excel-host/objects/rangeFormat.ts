import { MAX_COLUMNS, MAX_ROWS, type Area } from '../book/address';
import type { Book } from '../book/book';
import type { Look, Scalar, SheetState } from '../book/state';
import { HostCollection, HostFault, HostObject, invalidArgument } from '../wire/hostObject';

/** What the parts of a format share: properties by name over the same cells. */
class Looks {
  constructor(
    readonly book: Book,
    readonly sheet: SheetState,
    readonly areas: readonly Area[],
  ) {}

  set(key: string, value: unknown): void {
    this.book.checkWritable(this.sheet, `RangeFormat.${key}`);
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
      throw invalidArgument(`RangeFormat.${key}`);
    // Cells with the same look before share the same look after.
    const changed = new Map<Look | undefined, Look>();
    const next = (look: Look | undefined): Look => {
      const known = changed.get(look) ?? { ...look, [key]: value };
      changed.set(look, known);
      return known;
    };
    for (const area of this.areas) {
      if (area.rows === MAX_ROWS) {
        for (let c = area.column; c < Math.min(area.column + area.columns, MAX_COLUMNS); c += 1)
          this.sheet.columnLooks.set(c, next(this.sheet.columnLooks.get(c)));
        continue;
      }
      for (let r = area.row; r < area.row + area.rows; r += 1) {
        const line = (this.sheet.looks[r] ??= []);
        for (let c = area.column; c < area.column + area.columns; c += 1) line[c] = next(line[c]);
      }
    }
  }

  /** Null when the cells differ (docs: excel-add-ins-ranges, mixed formats read null). */
  get(key: string, fallback: Scalar): Scalar | null {
    const found = new Set<Scalar>();
    for (const area of this.areas) {
      for (let r = area.row; r < Math.min(area.row + area.rows, area.row + 10_000); r += 1) {
        for (let c = area.column; c < area.column + area.columns; c += 1) {
          found.add(this.sheet.looks[r]?.[c]?.[key] ?? this.sheet.columnLooks.get(c)?.[key] ?? fallback);
        }
      }
    }
    const [only] = found;
    return found.size === 1 && only !== undefined ? only : null;
  }
}

class Font extends HostObject {
  constructor(private readonly looks: Looks) {
    super();
  }
  get Bold(): unknown {
    return this.looks.get('font.bold', false);
  }
  set Bold(value: unknown) {
    this.looks.set('font.bold', value);
  }
  get Italic(): unknown {
    return this.looks.get('font.italic', false);
  }
  set Italic(value: unknown) {
    this.looks.set('font.italic', value);
  }
  get Underline(): unknown {
    return this.looks.get('font.underline', 'None');
  }
  set Underline(value: unknown) {
    this.looks.set('font.underline', value);
  }
  get Size(): unknown {
    return this.looks.get('font.size', 11);
  }
  set Size(value: unknown) {
    this.looks.set('font.size', value);
  }
  get Color(): unknown {
    return this.looks.get('font.color', '#000000');
  }
  set Color(value: unknown) {
    this.looks.set('font.color', value);
  }
  get Name(): unknown {
    return this.looks.get('font.name', 'Calibri');
  }
  set Name(value: unknown) {
    this.looks.set('font.name', value);
  }
}

class Fill extends HostObject {
  constructor(private readonly looks: Looks) {
    super();
  }
  get Color(): unknown {
    return this.looks.get('fill.color', '#FFFFFF');
  }
  set Color(value: unknown) {
    this.looks.set('fill.color', value);
  }
  Clear(): void {
    this.looks.set('fill.color', '#FFFFFF');
  }
}

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];

class Border extends HostObject {
  constructor(
    private readonly looks: Looks,
    private readonly edge: string,
  ) {
    super();
  }
  get Id(): string {
    return this.edge;
  }
  get SideIndex(): string {
    return this.edge;
  }
  get Style(): unknown {
    return this.looks.get(`border.${this.edge}.style`, 'None');
  }
  /** No line can be drawn inside a block that has no inside: an error in VBA, not documented for Office.js, so none relies on it. */
  set Style(value: unknown) {
    const isFlat = this.looks.areas.some(
      ({ rows, columns }) =>
        (this.edge === 'InsideHorizontal' && rows === 1) || (this.edge === 'InsideVertical' && columns === 1),
    );
    if (isFlat) throw invalidArgument('RangeBorder.style');
    this.looks.set(`border.${this.edge}.style`, value);
  }
  get Color(): unknown {
    return this.looks.get(`border.${this.edge}.color`, '#000000');
  }
  set Color(value: unknown) {
    this.looks.set(`border.${this.edge}.color`, value);
  }
  get Weight(): unknown {
    return this.looks.get(`border.${this.edge}.weight`, 'Thin');
  }
  set Weight(value: unknown) {
    this.looks.set(`border.${this.edge}.weight`, value);
  }
}

class Borders extends HostCollection {
  constructor(private readonly looks: Looks) {
    super();
  }
  items(): Border[] {
    return EDGES.map((edge) => new Border(this.looks, edge));
  }
  GetItem(edge: string): Border {
    if (!EDGES.includes(edge)) throw invalidArgument('RangeBorderCollection.getItem');
    return new Border(this.looks, edge);
  }
}

export class RangeFormat extends HostObject {
  readonly #looks: Looks;
  constructor(book: Book, sheet: SheetState, areas: readonly Area[]) {
    super();
    this.#looks = new Looks(book, sheet, areas);
  }
  get Font(): HostObject {
    return new Font(this.#looks);
  }
  get Fill(): HostObject {
    return new Fill(this.#looks);
  }
  get Borders(): HostObject {
    return new Borders(this.#looks);
  }
  get WrapText(): unknown {
    return this.#looks.get('wrapText', false);
  }
  set WrapText(value: unknown) {
    this.#looks.set('wrapText', value);
  }
  get HorizontalAlignment(): unknown {
    return this.#looks.get('horizontal', 'General');
  }
  set HorizontalAlignment(value: unknown) {
    this.#looks.set('horizontal', value);
  }
  get VerticalAlignment(): unknown {
    return this.#looks.get('vertical', 'Bottom');
  }
  set VerticalAlignment(value: unknown) {
    this.#looks.set('vertical', value);
  }
  get IndentLevel(): unknown {
    return this.#looks.get('indent', 0);
  }
  set IndentLevel(value: unknown) {
    this.#looks.set('indent', value);
  }
  get ColumnWidth(): unknown {
    return this.#looks.sheet.widths.get(this.#looks.areas[0]?.column ?? 0) ?? 48;
  }
  /** Points, for every column of the range (docs: RangeFormat.columnWidth). */
  set ColumnWidth(value: unknown) {
    this.#size(this.#looks.sheet.widths, 'column', value);
  }
  get RowHeight(): unknown {
    return this.#looks.sheet.heights.get(this.#looks.areas[0]?.row ?? 0) ?? 15;
  }
  set RowHeight(value: unknown) {
    this.#size(this.#looks.sheet.heights, 'row', value);
  }
  #size(sizes: Map<number, number>, axis: 'row' | 'column', value: unknown): void {
    this.#looks.book.checkWritable(this.#looks.sheet, `RangeFormat.${axis}`);
    if (typeof value !== 'number' || value < 0 || value > 409 * 5)
      throw invalidArgument(`RangeFormat.${axis}`);
    for (const area of this.#looks.areas) {
      const count = axis === 'row' ? area.rows : area.columns;
      if (count > MAX_COLUMNS)
        throw new HostFault('ApiNotFound', 'heights of a whole sheet are not emulated');
      for (let index = area[axis]; index < area[axis] + count; index += 1) sizes.set(index, value);
    }
  }
  AutofitColumns(): void {}
  AutofitRows(): void {
    for (const area of this.#looks.areas)
      for (const row of [...this.#looks.sheet.heights.keys()])
        if (row >= area.row && row < area.row + area.rows) this.#looks.sheet.heights.delete(row);
  }
}
