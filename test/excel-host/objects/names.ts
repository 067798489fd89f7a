import { parseAddress, splitAddress, addressOf } from '../book/address';
import type { Book } from '../book/book';
import type { NameState } from '../book/state';
import { HostCollection, HostFault, HostObject, invalidArgument, itemNotFound } from '../wire/hostObject';
import { Range } from './range';

/** A name begins with a letter or `_` and must not read as a cell (docs: Worksheet.names, Excel's rules for names). */
export const isLegalName = (name: string): boolean =>
  /^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(name) &&
  name.length <= 255 &&
  !/^[A-Za-z]{1,3}\d+$/.test(name) &&
  !/^[RrCc]\d*([Cc]\d*)?$/.test(name);

const referenceOf = (range: Range): string => {
  const absolute = addressOf(range.area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `='${range.sheet.name.replace(/'/g, "''")}'!${absolute}`;
};

class NamedItem extends HostObject {
  constructor(
    private readonly book: Book,
    private readonly state: NameState,
  ) {
    super();
  }
  get Name(): string {
    return this.state.name;
  }
  get Formula(): unknown {
    return this.state.formula;
  }
  set Formula(formula: unknown) {
    if (typeof formula !== 'string') throw invalidArgument('NamedItem.formula');
    this.state.formula = formula;
  }
  get Type(): string {
    return this.#range() ? 'Range' : this.state.formula.includes('#REF!') ? 'Error' : 'String';
  }
  get Scope(): string {
    return 'Workbook';
  }
  get Visible(): boolean {
    return this.state.visible;
  }
  set Visible(visible: boolean) {
    this.state.visible = visible;
  }
  get Comment(): string {
    return this.state.comment;
  }
  set Comment(comment: string) {
    this.state.comment = comment;
  }
  #range(): Range | null {
    const { sheet, local } = splitAddress(this.state.formula);
    const found = sheet === null ? undefined : this.book.findSheet(sheet);
    return found && /^\$?[A-Za-z]/.test(local) ? new Range(this.book, found, parseAddress(local)) : null;
  }
  GetRange(): Range {
    const range = this.#range();
    if (!range)
      throw new HostFault('InvalidReference', 'The name does not refer to a range.', 'NamedItem.getRange');
    return range;
  }
  GetRangeOrNullObject(): Range | null {
    return this.#range();
  }
  Delete(): void {
    this.book.names.splice(this.book.names.indexOf(this.state), 1);
  }
}

export class Names extends HostCollection {
  constructor(private readonly book: Book) {
    super();
  }
  items(): NamedItem[] {
    return this.book.names.map((state) => new NamedItem(this.book, state));
  }
  /** Names and tables share one space. */
  Add(name: string, reference: unknown, comment = ''): NamedItem {
    if (!isLegalName(name)) throw invalidArgument('NamedItemCollection.add');
    const taken =
      this.book.names.some((other) => other.name.toLowerCase() === name.toLowerCase()) ||
      this.book.findTable(name);
    if (taken)
      throw new HostFault('ItemAlreadyExists', 'The name is already taken.', 'NamedItemCollection.add');
    const formula = reference instanceof Range ? referenceOf(reference) : String(reference);
    const state: NameState = { name, formula, comment, visible: true };
    this.book.names.push(state);
    this.book.stale = true;
    return new NamedItem(this.book, state);
  }
  GetItemOrNullObject(name: string): NamedItem | null {
    const state = this.book.names.find((one) => one.name.toLowerCase() === name.toLowerCase());
    return state ? new NamedItem(this.book, state) : null;
  }
  GetItem(name: string): NamedItem {
    const found = this.GetItemOrNullObject(name);
    if (!found) throw itemNotFound('NamedItemCollection.getItem');
    return found;
  }
}
