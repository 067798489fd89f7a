import { addressOf, intersection, type Area } from '../book/address';
import type { Book } from '../book/book';
import type { ConditionalState, SheetState } from '../book/state';
import { HostCollection, HostFault, HostObject, invalidArgument, itemNotFound } from '../wire/hostObject';
import { Range } from './range';

type Settings = Record<string, unknown>;

class FormatFont extends HostObject {
  constructor(private readonly settings: Settings) {
    super();
  }
  get Color(): unknown {
    return this.settings['font.color'] ?? null;
  }
  set Color(value: unknown) {
    this.settings['font.color'] = value;
  }
  get Bold(): unknown {
    return this.settings['font.bold'] ?? null;
  }
  set Bold(value: unknown) {
    this.settings['font.bold'] = value;
  }
}

class FormatFill extends HostObject {
  constructor(private readonly settings: Settings) {
    super();
  }
  get Color(): unknown {
    return this.settings['fill.color'] ?? null;
  }
  set Color(value: unknown) {
    this.settings['fill.color'] = value;
  }
}

class RuleFormat extends HostObject {
  constructor(private readonly settings: Settings) {
    super();
  }
  get Font(): HostObject {
    return new FormatFont(this.settings);
  }
  get Fill(): HostObject {
    return new FormatFill(this.settings);
  }
}

/** Text rule: `{ operator, text }`. */
class TextRule extends HostObject {
  constructor(private readonly settings: Settings) {
    super();
  }
  get Format(): HostObject {
    return new RuleFormat(this.settings);
  }
  get Rule(): unknown {
    return this.settings['rule'] ?? null;
  }
  set Rule(rule: unknown) {
    const operator: unknown = Reflect.get(Object(rule), 'operator');
    if (!['Contains', 'NotContains', 'BeginsWith', 'EndsWith'].includes(String(operator)))
      throw invalidArgument('TextConditionalFormat.rule');
    this.settings['rule'] = rule;
  }
}

class FormulaRule extends HostObject {
  constructor(private readonly settings: Settings) {
    super();
  }
  get Formula(): unknown {
    return this.settings['formula'] ?? '';
  }
  set Formula(formula: unknown) {
    if (typeof formula !== 'string' || !formula.startsWith('='))
      throw invalidArgument('ConditionalFormatRule.formula');
    this.settings['formula'] = formula;
  }
}

class CustomRule extends HostObject {
  constructor(private readonly settings: Settings) {
    super();
  }
  get Format(): HostObject {
    return new RuleFormat(this.settings);
  }
  get Rule(): HostObject {
    return new FormulaRule(this.settings);
  }
}

class IconRule extends HostObject {
  constructor(private readonly settings: Settings) {
    super();
  }
  get Style(): unknown {
    return this.settings['style'] ?? null;
  }
  set Style(style: unknown) {
    this.settings['style'] = style;
  }
  get Criteria(): unknown {
    return this.settings['criteria'] ?? [];
  }
  set Criteria(criteria: unknown) {
    // Three icons take three criteria, the first of which is empty (docs: ConditionalIconCriterion).
    if (
      !Array.isArray(criteria) ||
      (String(this.settings['style']).startsWith('Three') && criteria.length !== 3)
    )
      throw invalidArgument('IconSetConditionalFormat.criteria');
    this.settings['criteria'] = criteria;
  }
}

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
  get StopIfTrue(): unknown {
    return this.state.settings['stopIfTrue'] ?? false;
  }
  set StopIfTrue(value: unknown) {
    this.state.settings['stopIfTrue'] = value;
  }
  #of(type: string): Settings {
    if (this.state.type !== type)
      throw new HostFault('InvalidArgument', `this rule is ${this.state.type}`, 'ConditionalFormat');
    return this.state.settings;
  }
  get TextComparison(): HostObject {
    return new TextRule(this.#of('ContainsText'));
  }
  get Custom(): HostObject {
    return new CustomRule(this.#of('Custom'));
  }
  get IconSet(): HostObject {
    return new IconRule(this.#of('IconSet'));
  }
  GetRange(): Range {
    return new Range(this.book, this.sheet, this.state.area);
  }
  Delete(): void {
    this.sheet.conditionals = this.sheet.conditionals.filter((one) => one !== this.state);
  }
}

/** Rules over the cells of a range; the newest comes first (ExcelApi 1.6, docs: excel-add-ins-conditional-formatting). */
export class ConditionalFormats extends HostCollection {
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
    private readonly area: Area,
  ) {
    super();
  }
  items(): ConditionalFormat[] {
    return this.sheet.conditionals
      .filter(({ area }) => intersection(area, this.area) !== null)
      .map((state) => new ConditionalFormat(this.book, this.sheet, state));
  }
  Add(type: string): ConditionalFormat {
    this.book.checkWritable(this.sheet, 'ConditionalFormatCollection.add');
    if (!['ContainsText', 'IconSet', 'Custom'].includes(type))
      throw new HostFault('ApiNotFound', `conditional format ${type} is not emulated`);
    const state: ConditionalState = { id: this.book.newId(), type, area: this.area, settings: {} };
    this.sheet.conditionals.unshift(state);
    return new ConditionalFormat(this.book, this.sheet, state);
  }
  GetCount(): number {
    return this.items().length;
  }
  GetItem(id: string): ConditionalFormat {
    const found = this.items().find((rule) => rule.Id === id);
    if (!found) throw itemNotFound(`ConditionalFormatCollection.getItem ${addressOf(this.area)}`);
    return found;
  }
  /** Rules that also cover other cells keep those. */
  ClearAll(): void {
    this.book.checkWritable(this.sheet, 'ConditionalFormatCollection.clearAll');
    this.sheet.conditionals = this.sheet.conditionals.filter(
      ({ area }) => intersection(area, this.area) === null,
    );
  }
}
