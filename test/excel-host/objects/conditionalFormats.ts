import { addressOf, intersection, type Area } from '../book/address';
import type { Book } from '../book/book';
import type { ConditionalState, SheetState } from '../book/state';
import { HostCollection, HostFault, HostObject, invalidArgument, itemNotFound } from '../wire/hostObject';
import type { Recorded } from '../wire/recorded';
import {
  CellValueRule,
  ColorScaleRule,
  CustomRule,
  DataBarRule,
  IconRule,
  PresetRule,
  TextRule,
  TopBottomRule,
} from './conditionalRules';
import { Range } from './range';

/** Kinds of rules, by the property that holds each (types: ConditionalFormatType). */
const KINDS: Readonly<Record<string, readonly [string, typeof Recorded]>> = {
  TextComparison: ['ContainsText', TextRule],
  Custom: ['Custom', CustomRule],
  IconSet: ['IconSet', IconRule],
  CellValue: ['CellValue', CellValueRule],
  ColorScale: ['ColorScale', ColorScaleRule],
  DataBar: ['DataBar', DataBarRule],
  Preset: ['PresetCriteria', PresetRule],
  TopBottom: ['TopBottom', TopBottomRule],
};

class ConditionalFormat extends HostObject {
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
    private readonly state: ConditionalState,
  ) {
    super();
  }
  get Id(): string {
    return this.state.id;
  }
  get Type(): string {
    return this.state.type;
  }
  get Priority(): number {
    return this.sheet.conditionals.indexOf(this.state);
  }
  /** The rule takes that place and the others make room (types: ConditionalFormat.priority). */
  set Priority(priority: unknown) {
    const location = 'ConditionalFormat.priority';
    this.book.checkWritable(this.sheet, location);
    if (typeof priority !== 'number' || !Number.isInteger(priority) || priority < 0)
      throw invalidArgument(location);
    const others = this.sheet.conditionals.filter((one) => one !== this.state);
    others.splice(priority, 0, this.state);
    this.sheet.conditionals = others;
  }
  get StopIfTrue(): unknown {
    return this.state.settings['stopIfTrue'] ?? false;
  }
  set StopIfTrue(value: unknown) {
    this.state.settings['stopIfTrue'] = value;
  }
  /** The part of a rule that only its kind has. */
  rule(type: string, Rule: typeof Recorded): Recorded | null {
    if (this.state.type !== type) return null;
    return new Rule(this.state.settings, '', (location) => this.book.checkWritable(this.sheet, location));
  }
  refuse(): never {
    throw new HostFault('InvalidArgument', `this rule is ${this.state.type}`, 'ConditionalFormat');
  }
  GetRange(): Range {
    return new Range(this.book, this.sheet, this.state.area);
  }
  GetRangeOrNullObject(): Range {
    return this.GetRange();
  }
  Delete(): void {
    this.book.checkWritable(this.sheet, 'ConditionalFormat.delete');
    this.sheet.conditionals = this.sheet.conditionals.filter((one) => one !== this.state);
  }
}

for (const [name, [type, Rule]] of Object.entries(KINDS)) {
  Object.defineProperty(ConditionalFormat.prototype, name, {
    get(this: ConditionalFormat) {
      return this.rule(type, Rule) ?? this.refuse();
    },
  });
  Object.defineProperty(ConditionalFormat.prototype, `${name}OrNullObject`, {
    get(this: ConditionalFormat) {
      return this.rule(type, Rule);
    },
  });
}

/** Rules over the cells of a range; the newest comes first (ExcelApi 1.6, docs: excel-add-ins-conditional-formatting). */
export class ConditionalFormats extends HostCollection {
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
    private readonly areas: readonly Area[],
  ) {
    super();
  }
  #isHere(rule: ConditionalState): boolean {
    return this.areas.some((area) => intersection(rule.area, area) !== null);
  }
  items(): ConditionalFormat[] {
    return this.sheet.conditionals
      .filter((state) => this.#isHere(state))
      .map((state) => new ConditionalFormat(this.book, this.sheet, state));
  }
  Add(type: string): ConditionalFormat {
    const location = 'ConditionalFormatCollection.add';
    this.book.checkWritable(this.sheet, location);
    if (!Object.values(KINDS).some(([known]) => known === type)) throw invalidArgument(location);
    const [area, other] = this.areas;
    if (!area || other)
      throw new HostFault('ApiNotFound', 'a rule over several ranges is not emulated', location);
    const state: ConditionalState = { id: this.book.newId(), type, area, settings: {} };
    this.sheet.conditionals.unshift(state);
    return new ConditionalFormat(this.book, this.sheet, state);
  }
  GetCount(): number {
    return this.items().length;
  }
  GetItemOrNullObject(id: string): ConditionalFormat | null {
    return this.items().find((rule) => rule.Id === id) ?? null;
  }
  GetItem(id: string): ConditionalFormat {
    const found = this.GetItemOrNullObject(id);
    if (!found)
      throw itemNotFound(`ConditionalFormatCollection.getItem ${this.areas.map(addressOf).join(',')}`);
    return found;
  }
  GetItemAt(index: number): ConditionalFormat {
    const found = this.items()[index];
    if (!found) throw invalidArgument('ConditionalFormatCollection.getItemAt');
    return found;
  }
  /** A rule that also covers other cells goes from them too: Excel would leave it there, which none relies on. */
  ClearAll(): void {
    this.book.checkWritable(this.sheet, 'ConditionalFormatCollection.clearAll');
    this.sheet.conditionals = this.sheet.conditionals.filter((rule) => !this.#isHere(rule));
  }
}
