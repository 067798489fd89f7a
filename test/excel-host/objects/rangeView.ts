import type { Area } from '../book/address';
import { addressOf, quoteSheet } from '../book/address';
import type { Book } from '../book/book';
import { visibleAreas } from '../book/filtering';
import type { SheetState } from '../book/state';
import { HostCollection, HostObject, invalidArgument } from '../wire/hostObject';
import { create } from './registry';

interface Readable extends HostObject {
  readonly Values: unknown;
  readonly Formulas: unknown;
  readonly Text: unknown;
  readonly NumberFormat: unknown;
  readonly ValueTypes: unknown;
}

/** Rows and columns of a range that can be seen, put together (ExcelApi 1.3, types: RangeView). */
export class RangeView extends HostObject {
  readonly #rows: number[];
  readonly #columns: number[];
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
    private readonly area: Area,
    private readonly index = 0,
  ) {
    super();
    const areas = visibleAreas(book, sheet, area);
    const lines = (first: (one: Area) => number, count: (one: Area) => number): number[] => [
      ...new Set(
        areas.flatMap((one) => Array.from({ length: count(one) }, (_, offset) => first(one) + offset)),
      ),
    ];
    this.#rows = lines(
      ({ row }) => row,
      ({ rows }) => rows,
    );
    this.#columns = lines(
      ({ column }) => column,
      ({ columns }) => columns,
    );
  }
  #grid(member: 'Values' | 'Formulas' | 'Text' | 'NumberFormat' | 'ValueTypes'): unknown {
    const whole = (create.range(this.book, this.sheet, this.area) as Readable)[member];
    if (!Array.isArray(whole)) return null;
    return this.#rows.map((row) => {
      const line: unknown = whole[row - this.area.row];
      return this.#columns.map((column): unknown =>
        Array.isArray(line) ? line[column - this.area.column] : null,
      );
    });
  }
  get Values(): unknown {
    return this.#grid('Values');
  }
  get Formulas(): unknown {
    return this.#grid('Formulas');
  }
  get Text(): unknown {
    return this.#grid('Text');
  }
  get NumberFormat(): unknown {
    return this.#grid('NumberFormat');
  }
  get ValueTypes(): unknown {
    return this.#grid('ValueTypes');
  }
  get RowCount(): number {
    return this.#rows.length;
  }
  get ColumnCount(): number {
    return this.#columns.length;
  }
  get Index(): number {
    return this.index;
  }
  get CellAddresses(): unknown {
    return this.#rows.map((row) =>
      this.#columns.map(
        (column) => `${quoteSheet(this.sheet.name)}!${addressOf({ row, column, rows: 1, columns: 1 })}`,
      ),
    );
  }
  get Rows(): HostCollection {
    return new RangeViews(this.book, this.sheet, this.area, this.#rows);
  }
  GetRange(): HostObject {
    return create.range(this.book, this.sheet, this.area);
  }
}

/** One view for each visible row (types: RangeViewCollection). */
class RangeViews extends HostCollection {
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
    private readonly area: Area,
    private readonly rows: readonly number[],
  ) {
    super();
  }
  items(): RangeView[] {
    return this.rows.map(
      (row, index) => new RangeView(this.book, this.sheet, { ...this.area, row, rows: 1 }, index),
    );
  }
  GetCount(): number {
    return this.rows.length;
  }
  GetItemAt(index: number): RangeView {
    const found = this.items()[index];
    if (!found) throw invalidArgument('RangeViewCollection.getItemAt');
    return found;
  }
}
