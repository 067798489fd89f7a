import { addressOf, parseAddress, splitAddress, type Area } from '../book/address';
import type { Book } from '../book/book';
import type { SheetState } from '../book/state';
import type { HostObject } from '../wire/hostObject';
import { invalidArgument, itemNotFound } from '../wire/hostObject';
import { flag, number, oneOf, recorded, text, type Field } from '../wire/recorded';
import { Range } from './range';
import { create } from './registry';

const areaOf = (range: unknown, location: string): Area =>
  range instanceof Range ? range.area : parseAddress(splitAddress(String(range)).local, location);

class HeaderFooter extends recorded({
  LeftHeader: text(''),
  CenterHeader: text(''),
  RightHeader: text(''),
  LeftFooter: text(''),
  CenterFooter: text(''),
  RightFooter: text(''),
}) {}

/** Headers and footers of all pages, or of some (types: HeaderFooterGroup). */
class HeaderFooterGroup extends recorded({
  State: oneOf(['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'], 'Default', 'headerState'),
  UseSheetMargins: flag(true),
  UseSheetScale: flag(true),
}) {
  get DefaultForAllPages(): HostObject {
    return new HeaderFooter(this.records, '', this.check);
  }
  get FirstPage(): HostObject {
    return this.part(HeaderFooter, 'firstPage');
  }
  get EvenPages(): HostObject {
    return this.part(HeaderFooter, 'evenPages');
  }
  get OddPages(): HostObject {
    return this.part(HeaderFooter, 'oddPages');
  }
}

const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

const margin = (): Field => ({ accepts: (value) => typeof value === 'number' && value >= 0 });

/** A scale, or a number of pages to fit (types: PageLayoutZoomOptions). */
const zoom: Field = {
  accepts: (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).every((key) => ['scale', 'horizontalFitToPages', 'verticalFitToPages'].includes(key)),
  initial: { scale: 100 },
};

/** Printing of a sheet (ExcelApi 1.9, docs: PageLayout). Recorded, not drawn; margins are in points. */
export class PageLayout extends recorded({
  Orientation: oneOf(['Portrait', 'Landscape'], 'Portrait'),
  PaperSize: text('A4'),
  Zoom: zoom,
  BlackAndWhite: flag(false),
  CenterHorizontally: flag(false),
  CenterVertically: flag(false),
  DraftMode: flag(false),
  FirstPageNumber: { accepts: (value) => value === '' || typeof value === 'number', initial: '' },
  PrintComments: oneOf(['NoComments', 'EndSheet', 'InPlace'], 'NoComments'),
  PrintErrors: oneOf(['AsDisplayed', 'Blank', 'Dash', 'NotAvailable'], 'AsDisplayed'),
  PrintGridlines: flag(false),
  PrintHeadings: flag(false),
  PrintOrder: oneOf(['DownThenOver', 'OverThenDown'], 'DownThenOver'),
  LeftMargin: margin(),
  RightMargin: margin(),
  TopMargin: margin(),
  BottomMargin: margin(),
  HeaderMargin: margin(),
  FooterMargin: number(),
}) {
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
  ) {
    super(sheet.page, '', (location) => book.checkWritable(sheet, location));
  }
  get HeadersFooters(): HostObject {
    return new HeaderFooterGroup(this.records, '', this.check);
  }
  /** Margins in points, inches or centimetres; those that are not given stay (types: PageLayout.setPrintMargins). */
  SetPrintMargins(unit: unknown, margins: unknown): void {
    const location = 'PageLayout.setPrintMargins';
    this.check(location);
    const factor = typeof unit === 'string' ? POINTS[unit] : undefined;
    if (factor === undefined) throw invalidArgument(location);
    for (const [side, size] of Object.entries(Object(margins) as Record<string, unknown>)) {
      if (!['left', 'right', 'top', 'bottom', 'header', 'footer'].includes(side) || typeof size !== 'number')
        throw invalidArgument(location);
      this.records[`${side}Margin`] = size * factor;
    }
  }
  #put(key: string, range: unknown, location: string): void {
    this.check(location);
    this.records[key] = addressOf(areaOf(range, location));
  }
  SetPrintArea(range: unknown): void {
    this.#put('printArea', range, 'PageLayout.setPrintArea');
  }
  SetPrintTitleRows(range: unknown): void {
    this.#put('titleRows', range, 'PageLayout.setPrintTitleRows');
  }
  SetPrintTitleColumns(range: unknown): void {
    this.#put('titleColumns', range, 'PageLayout.setPrintTitleColumns');
  }
  #area(key: string): Area | null {
    const address = this.records[key];
    return typeof address === 'string' && !address.includes('#REF!') ? parseAddress(address) : null;
  }
  GetPrintAreaOrNullObject(): HostObject | null {
    const area = this.#area('printArea');
    return area && create.rangeAreas(this.book, this.sheet, [area]);
  }
  GetPrintArea(): HostObject {
    const area = this.GetPrintAreaOrNullObject();
    if (!area) throw itemNotFound('PageLayout.getPrintArea');
    return area;
  }
  GetPrintTitleRowsOrNullObject(): Range | null {
    const area = this.#area('titleRows');
    return area && new Range(this.book, this.sheet, area);
  }
  GetPrintTitleColumnsOrNullObject(): Range | null {
    const area = this.#area('titleColumns');
    return area && new Range(this.book, this.sheet, area);
  }
}
