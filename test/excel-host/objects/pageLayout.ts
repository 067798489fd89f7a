import { addressOf, parseAddress } from '../book/address';
import type { Book } from '../book/book';
import type { SheetState } from '../book/state';
import { HostObject } from '../wire/hostObject';
import { Range } from './range';

const addressText = (range: unknown): string =>
  addressOf(range instanceof Range ? range.area : parseAddress(String(range)));

class HeaderFooter extends HostObject {
  constructor(private readonly page: Record<string, unknown>) {
    super();
  }
  get LeftFooter(): unknown {
    return this.page['leftFooter'] ?? '';
  }
  set LeftFooter(value: unknown) {
    this.page['leftFooter'] = value;
  }
  get RightFooter(): unknown {
    return this.page['rightFooter'] ?? '';
  }
  set RightFooter(value: unknown) {
    this.page['rightFooter'] = value;
  }
}

class HeaderFooterGroup extends HostObject {
  constructor(private readonly page: Record<string, unknown>) {
    super();
  }
  get DefaultForAllPages(): HostObject {
    return new HeaderFooter(this.page);
  }
}

/** Printing of a sheet (ExcelApi 1.9, docs: PageLayout). Recorded, not drawn. */
export class PageLayout extends HostObject {
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
  ) {
    super();
  }
  #set(key: string, value: unknown): void {
    this.book.checkWritable(this.sheet, `PageLayout.${key}`);
    this.sheet.page[key] = value;
  }
  get Orientation(): unknown {
    return this.sheet.page['orientation'] ?? 'Portrait';
  }
  set Orientation(value: unknown) {
    this.#set('orientation', value);
  }
  get PaperSize(): unknown {
    return this.sheet.page['paperSize'] ?? 'A4';
  }
  set PaperSize(value: unknown) {
    this.#set('paperSize', value);
  }
  get Zoom(): unknown {
    return this.sheet.page['zoom'] ?? { scale: 100 };
  }
  set Zoom(value: unknown) {
    this.#set('zoom', value);
  }
  get HeadersFooters(): HostObject {
    return new HeaderFooterGroup(this.sheet.page);
  }
  SetPrintArea(range: unknown): void {
    this.#set('printArea', addressText(range));
  }
  SetPrintTitleRows(range: unknown): void {
    this.#set('titleRows', addressText(range));
  }
  SetPrintTitleColumns(range: unknown): void {
    this.#set('titleColumns', addressText(range));
  }
}
