import { MAX_COLUMNS, MAX_ROWS, type Area } from '../book/address';
import type { Book } from '../book/book';
import type { Scalar, SheetState } from '../book/state';
import { checkedStyle, isOpaque, NORMAL } from '../book/styles';
import { HostFault } from '../wire/hostObject';
import { Looks } from './looks';

/** What of a format each part of a style gives to cells. */
const PARTS: Readonly<Record<string, RegExp>> = {
  includeFont: /^font\./,
  includePatterns: /^fill\./,
  includeBorder: /^border\./,
  includeProtection: /^(locked|formulaHidden)$/,
  includeAlignment:
    /^(horizontal|vertical|indent|wrapText|autoIndent|shrinkToFit|readingOrder|textOrientation)$/,
};

/** The style of cells: it takes the place of the format that they had (Microsoft support: apply a cell style). */
export class RangeStyle {
  readonly #looks: Looks;
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
    private readonly areas: readonly Area[],
  ) {
    this.#looks = new Looks(book, sheet, areas);
  }

  read(): Scalar | null {
    return this.#looks.get('style', NORMAL);
  }

  apply(name: unknown): void {
    const location = 'Range.style';
    this.book.checkWritable(this.sheet, location);
    const style = checkedStyle(this.book, name, location);
    // What Excel's own styles leave to the cells is not known: all goes, and reading it says so.
    const gives = (part: string): boolean => isOpaque(style.name) || style.records[part] !== false;
    const taken = Object.entries(PARTS).filter(([part]) => gives(part));
    this.#looks.change((look) => ({
      ...Object.fromEntries(
        Object.entries(look ?? {}).filter(([key]) => !taken.some(([, keys]) => keys.test(key))),
      ),
      style: style.name,
    }));
    const format = style.records['numberFormat'] ?? (style.name === NORMAL ? 'General' : undefined);
    if (typeof format === 'string' && gives('includeNumber')) this.#format(format, location);
  }

  #format(format: string, location: string): void {
    for (const { row, column, rows, columns } of this.areas) {
      if (rows === MAX_ROWS || columns === MAX_COLUMNS)
        throw new HostFault(
          'ApiNotFound',
          'a style with a number format over whole lines is not emulated',
          location,
        );
      for (let r = row; r < row + rows; r += 1)
        for (let c = column; c < column + columns; c += 1) (this.sheet.formats[r] ??= [])[c] = format;
    }
  }
}
