import { addressOf, parseAddress, quoteSheet, splitAddress } from '../book/address';
import type { Book } from '../book/book';
import { evaluated } from '../book/evaluated';
import type { NameState, Scalar, SheetState } from '../book/state';
import { valueType } from '../book/valueType';
import { HostCollection, HostFault, HostObject, invalidArgument, itemNotFound } from '../wire/hostObject';
import { Range } from './range';
import { create } from './registry';

/** A name begins with a letter or `_` and must not read as a cell (docs: Worksheet.names, Excel's rules for names). */
export const isLegalName = (name: string): boolean =>
  /^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(name) &&
  name.length <= 255 &&
  !/^[A-Za-z]{1,3}\d+$/.test(name) &&
  !/^[RrCc]\d*([Cc]\d*)?$/.test(name);

const absolute = (range: Range): string =>
  addressOf(range.area).replace(
    /([A-Z]+)?(\d+)?/g,
    (_, letter?: string, digits?: string) => `${letter ? `$${letter}` : ''}${digits ? `$${digits}` : ''}`,
  );

const referenceOf = (range: Range): string => `='${range.sheet.name.replace(/'/g, "''")}'!${absolute(range)}`;

/** A name of the workbook or of one sheet (ExcelApi 1.1 and 1.4, types: NamedItem). */
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
    this.book.stale = true;
  }
  /** A range, an error, or the kind of the value (types: NamedItemType). */
  get Type(): string {
    if (this.#range()) return 'Range';
    if (this.state.formula.includes('#REF!')) return 'Error';
    const value = this.#value();
    const kind = valueType(value);
    if (kind === 'Double') return Number.isInteger(value) ? 'Integer' : 'Double';
    return kind === 'Empty' ? 'String' : kind;
  }
  /** Address of a range, with its `$` (Microsoft Graph docs: nameditem), or the value of the formula. */
  get Value(): unknown {
    const range = this.#range();
    if (!range) return this.state.formula.includes('#REF!') ? '#REF!' : this.#value();
    return `${quoteSheet(range.sheet.name)}!${absolute(range)}`;
  }
  #value(): Scalar {
    const constant = /^=?(-?[\d.]+|TRUE|FALSE|"[^"]*")$/i.exec(this.state.formula)?.[1];
    if (constant?.startsWith('"')) return constant.slice(1, -1);
    if (constant !== undefined) return /^[tf]/i.test(constant) ? /^t/i.test(constant) : Number(constant);
    return evaluated(this.book, this.state.formula, this.state.scope ?? null);
  }
  get Scope(): string {
    return this.state.scope ? 'Worksheet' : 'Workbook';
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
  get WorksheetOrNullObject(): HostObject | null {
    return this.state.scope ? create.worksheet(this.book, this.state.scope) : null;
  }
  get Worksheet(): HostObject {
    const sheet = this.WorksheetOrNullObject;
    if (!sheet) throw itemNotFound('NamedItem.worksheet');
    return sheet;
  }
  Delete(): void {
    this.book.names.splice(this.book.names.indexOf(this.state), 1);
    this.book.stale = true;
  }
}

/** Names of the workbook, or those that one sheet keeps for itself (types: Workbook.names, Worksheet.names). */
export class Names extends HostCollection {
  constructor(
    private readonly book: Book,
    private readonly scope: SheetState | null = null,
  ) {
    super();
  }
  get #names(): NameState[] {
    return this.book.names.filter(({ scope }) => (scope ?? null) === this.scope);
  }
  #find(name: string): NameState | undefined {
    return this.#names.find((one) => one.name.toLowerCase() === name.toLowerCase());
  }
  items(): NamedItem[] {
    return this.#names.map((state) => new NamedItem(this.book, state));
  }
  GetCount(): number {
    return this.#names.length;
  }
  /** Names and tables share one space. */
  Add(name: string, reference: unknown, comment = ''): NamedItem {
    if (!isLegalName(name)) throw invalidArgument('NamedItemCollection.add');
    if (this.#find(name) || this.book.findTable(name))
      throw new HostFault('ItemAlreadyExists', 'The name is already taken.', 'NamedItemCollection.add');
    const formula = reference instanceof Range ? referenceOf(reference) : String(reference);
    const state: NameState = { name, formula, comment, visible: true };
    if (this.scope) state.scope = this.scope;
    this.book.names.push(state);
    this.book.stale = true;
    return new NamedItem(this.book, state);
  }
  GetItemOrNullObject(name: string): NamedItem | null {
    const state = this.#find(name);
    return state ? new NamedItem(this.book, state) : null;
  }
  GetItem(name: string): NamedItem {
    const found = this.GetItemOrNullObject(name);
    if (!found) throw itemNotFound('NamedItemCollection.getItem');
    return found;
  }
}
