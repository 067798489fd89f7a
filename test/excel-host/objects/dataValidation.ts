import { intersection, type Area } from '../book/address';
import type { Book } from '../book/book';
import type { SheetState } from '../book/state';
import { HostObject, invalidArgument } from '../wire/hostObject';

const KINDS = ['list', 'decimal', 'wholeNumber', 'date', 'time', 'textLength', 'custom'];
/** Longest list written in the rule itself (Excel specifications; the source is a comma list whatever the locale). */
const MAX_LIST = 255;

/** One rule at a time over the cells of a range (ExcelApi 1.8, docs: excel-add-ins-data-validation). */
export class DataValidation extends HostObject {
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
    private readonly area: Area,
  ) {
    super();
  }
  get #current(): SheetState['validations'][number] | undefined {
    return this.sheet.validations.find(({ area }) => intersection(area, this.area) !== null);
  }
  #change(change: Partial<SheetState['validations'][number]>): void {
    this.book.checkWritable(this.sheet, 'DataValidation');
    const before = this.#current;
    const kept = this.sheet.validations.filter(({ area }) => intersection(area, this.area) === null);
    this.sheet.validations = [
      ...kept,
      { rule: {}, alert: null, prompt: null, ignoreBlanks: true, ...before, ...change, area: this.area },
    ];
  }
  get Rule(): unknown {
    return this.#current?.rule ?? {};
  }
  set Rule(rule: unknown) {
    const kinds = typeof rule === 'object' && rule !== null ? Object.keys(rule) : [];
    if (kinds.length !== 1 || !KINDS.includes(kinds[0] ?? '')) throw invalidArgument('DataValidation.rule');
    const source: unknown = Reflect.get(Object(Reflect.get(Object(rule), 'list')), 'source');
    if (typeof source === 'string' && !source.startsWith('=') && source.length > MAX_LIST)
      throw invalidArgument('DataValidation.rule', 'list longer than 255 characters');
    this.#change({ rule });
  }
  get ErrorAlert(): unknown {
    return this.#current?.alert ?? null;
  }
  set ErrorAlert(alert: unknown) {
    this.#change({ alert });
  }
  get Prompt(): unknown {
    return this.#current?.prompt ?? null;
  }
  set Prompt(prompt: unknown) {
    this.#change({ prompt });
  }
  get IgnoreBlanks(): boolean {
    return this.#current?.ignoreBlanks ?? true;
  }
  set IgnoreBlanks(ignoreBlanks: boolean) {
    this.#change({ ignoreBlanks });
  }
  Clear(): void {
    this.book.checkWritable(this.sheet, 'DataValidation.clear');
    this.sheet.validations = this.sheet.validations.filter(
      ({ area }) => intersection(area, this.area) === null,
    );
  }
}
