import { MAX_COLUMNS, MAX_ROWS, type Area } from '../book/address';
import type { Book } from '../book/book';
import type { Look, Scalar, SheetState } from '../book/state';
import { styleValue } from '../book/styles';
import { invalidArgument } from '../wire/hostObject';

/** What holds a format: cells, or a style of the workbook. */
export interface Dressed {
  /** Null when the cells differ (docs: excel-add-ins-ranges, mixed formats read null). */
  get(key: string, fallback: Scalar): Scalar | null;
  set(key: string, value: unknown): void;
  /** Areas of cells; none for a style. */
  readonly areas: readonly Area[];
}

/** Rows of a column that are read: the others of a whole column have its look. */
const READ_ROWS = 10_000;

/** Properties by name over the same cells. */
export class Looks implements Dressed {
  constructor(
    readonly book: Book,
    readonly sheet: SheetState,
    readonly areas: readonly Area[],
  ) {}

  set(key: string, value: unknown): void {
    this.book.checkWritable(this.sheet, `RangeFormat.${key}`);
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
      throw invalidArgument(`RangeFormat.${key}`);
    this.change((look) => ({ ...look, [key]: value }));
  }

  /** Cells with the same look before share the same look after. */
  change(next: (look: Look | undefined) => Look): void {
    const changed = new Map<Look | undefined, Look>();
    const after = (look: Look | undefined): Look => {
      const known = changed.get(look) ?? next(look);
      changed.set(look, known);
      return known;
    };
    for (const area of this.areas) {
      if (area.rows === MAX_ROWS) {
        for (let c = area.column; c < Math.min(area.column + area.columns, MAX_COLUMNS); c += 1)
          this.sheet.columnLooks.set(c, after(this.sheet.columnLooks.get(c)));
        // The last one who writes wins, also over the cells that had a look of their own.
        this.sheet.looks.forEach((line) =>
          line?.forEach((look, c) => {
            if (look && c >= area.column && c < area.column + area.columns) line[c] = after(look);
          }),
        );
        continue;
      }
      for (let r = area.row; r < area.row + area.rows; r += 1) {
        const line = (this.sheet.looks[r] ??= []);
        for (let c = area.column; c < area.column + area.columns; c += 1) line[c] = after(line[c]);
      }
    }
  }

  get(key: string, fallback: Scalar): Scalar | null {
    const found = new Set<Scalar>();
    for (const area of this.areas) {
      for (let r = area.row; r < Math.min(area.row + area.rows, area.row + READ_ROWS); r += 1) {
        for (let c = area.column; c < area.column + area.columns; c += 1) {
          const own = this.sheet.looks[r]?.[c];
          const whole = this.sheet.columnLooks.get(c);
          const value = own?.[key] ?? whole?.[key];
          const style = own?.['style'] ?? whole?.['style'];
          found.add(value ?? (key === 'style' ? fallback : styleValue(this.book, style, key, fallback)));
        }
      }
    }
    const [only] = found;
    return found.size === 1 && only !== undefined ? only : null;
  }
}
