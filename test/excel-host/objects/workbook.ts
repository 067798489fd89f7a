import type { Book } from '../book/book';
import { HostObject } from '../wire/hostObject';
import { Application } from './application';
import { XmlParts } from './customXmlParts';
import { Names } from './names';
import { WorkbookProtection } from './protection';
import { Range } from './range';
import { Settings } from './settings';
import { Tables } from './tables';
import { Worksheets } from './worksheets';

export class Workbook extends HostObject {
  constructor(private readonly book: Book) {
    super();
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
  GetSelectedRange(): Range {
    return new Range(this.book, this.book.selection.sheet, this.book.selection.area);
  }
  GetActiveCell(): Range {
    return this.GetSelectedRange().GetCell(0, 0);
  }
}
