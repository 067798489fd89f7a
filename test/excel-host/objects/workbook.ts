import type { Book } from '../book/book';
import { EventType, WHOLE_BOOK } from '../book/events';
import { HostObject, itemNotFound } from '../wire/hostObject';
import { flag, recorded } from '../wire/recorded';
import { Application } from './application';
import { Chart } from './charts/chart';
import { Comments } from './comments';
import { XmlParts } from './customXmlParts';
import { DocumentProperties } from './documentProperties';
import { Functions } from './functions';
import { listens } from './listening';
import { Names } from './names';
import { WorkbookProtection } from './protection';
import { Range } from './range';
import { RangeAreas } from './rangeAreas';
import { Settings } from './settings';
import { Styles } from './styles';
import { Tables } from './tables';
import { Worksheets } from './worksheets';

/** Whether events are told at all (ExcelApi 1.8, types: Runtime.enableEvents). */
class Runtime extends recorded({ EnableEvents: flag(true, 'enabled') }) {}

export class Workbook extends HostObject {
  constructor(private readonly book: Book) {
    super();
  }
  get listening(): { readonly book: Book; readonly target: string } {
    return { book: this.book, target: WHOLE_BOOK };
  }
  get Name(): string {
    return 'Classeur1.xlsx';
  }
  get ReadOnly(): boolean {
    return this.book.readOnly;
  }
  get Application(): HostObject {
    return new Application(this.book);
  }
  get Worksheets(): HostObject {
    return new Worksheets(this.book);
  }
  get Tables(): HostObject {
    return new Tables(this.book, null);
  }
  get Names(): HostObject {
    return new Names(this.book);
  }
  get Settings(): HostObject {
    return new Settings(this.book);
  }
  get CustomXmlParts(): HostObject {
    return new XmlParts(this.book);
  }
  get Protection(): HostObject {
    return new WorkbookProtection(this.book);
  }
  get Comments(): HostObject {
    return new Comments(this.book, null);
  }
  get Styles(): HostObject {
    return new Styles(this.book);
  }
  get Properties(): HostObject {
    return new DocumentProperties(this.book);
  }
  get Functions(): HostObject {
    return new Functions(this.book);
  }
  get _Runtime(): HostObject {
    return new Runtime(this.book.listeners.options);
  }
  GetActiveChartOrNullObject(): Chart | null {
    const active = this.book.activeChart;
    return active && new Chart(this.book, active.sheet, active.chart);
  }
  GetActiveChart(): Chart {
    const active = this.GetActiveChartOrNullObject();
    if (!active) throw itemNotFound('Workbook.getActiveChart');
    return active;
  }
  GetSelectedRanges(): RangeAreas {
    return new RangeAreas(this.book, this.book.selection.sheet, [this.book.selection.area]);
  }
  GetSelectedRange(): Range {
    return new Range(this.book, this.book.selection.sheet, this.book.selection.area);
  }
  GetActiveCell(): Range {
    return this.GetSelectedRange().GetCell(0, 0);
  }
}
// Only a user who comes from another window raises it, and there is one window here.
listens(Workbook, { ActivatedEvent: EventType.BookActivated });
