import type { HostObject } from '../wire/hostObject';
import { invalidArgument } from '../wire/hostObject';
import type { Recorded } from '../wire/recorded';
import { anything, flag, oneOf, recorded, text, type Field } from '../wire/recorded';

const property = (value: unknown, name: string): unknown => Reflect.get(Object(value), name);

/** An object one of whose properties is a word of an enumeration. */
const ruleWith = (name: string, words: readonly string[]): Field => ({
  accepts: (value) => words.includes(String(property(value, name))),
  initial: null,
  key: 'rule',
});

class RuleFont extends recorded({
  Color: text(null),
  Bold: flag(null),
  Italic: flag(null),
  Strikethrough: flag(null),
  Underline: oneOf(['None', 'Single', 'Double'], 'None'),
}) {}

class RuleFill extends recorded({ Color: text(null) }) {
  Clear(): void {
    delete this.records[`${this.prefix}color`];
  }
}

/** What cells look like where a rule holds; null = as they are (types: ConditionalRangeFormat). */
class RuleFormat extends recorded({ NumberFormat: anything(null) }) {
  get Font(): HostObject {
    return new RuleFont(this.records, 'font.', this.check);
  }
  get Fill(): HostObject {
    return new RuleFill(this.records, 'fill.', this.check);
  }
}

/** A class of rules that change the look of cells: these properties, and their format. */
function dressing(fields: Readonly<Record<string, Field>>): typeof Recorded {
  return class extends recorded(fields) {
    get Format(): HostObject {
      return new RuleFormat(this.records, '', this.check);
    }
  };
}

/** `{ operator, text }` (types: ConditionalTextComparisonRule). */
export class TextRule extends dressing({
  Rule: ruleWith('operator', ['Contains', 'NotContains', 'BeginsWith', 'EndsWith']),
}) {}

/** `{ formula1, formula2, operator }` (types: ConditionalCellValueRule). */
export class CellValueRule extends dressing({
  Rule: ruleWith('operator', [
    ...['Between', 'NotBetween', 'EqualTo', 'NotEqualTo'],
    ...['GreaterThan', 'LessThan', 'GreaterThanOrEqual', 'LessThanOrEqual'],
  ]),
}) {}

/** `{ rank, type }` (types: ConditionalTopBottomRule). */
export class TopBottomRule extends dressing({
  Rule: ruleWith('type', ['TopItems', 'TopPercent', 'BottomItems', 'BottomPercent']),
}) {}

/** `{ criterion }` (types: ConditionalPresetCriteriaRule). */
export class PresetRule extends dressing({
  Rule: ruleWith('criterion', [
    ...['Blanks', 'NonBlanks', 'Errors', 'NonErrors', 'Yesterday', 'Today', 'Tomorrow', 'LastSevenDays'],
    ...['LastWeek', 'ThisWeek', 'NextWeek', 'LastMonth', 'ThisMonth', 'NextMonth', 'AboveAverage'],
    ...['BelowAverage', 'EqualOrAboveAverage', 'EqualOrBelowAverage', 'OneStdDevAboveAverage'],
    ...['OneStdDevBelowAverage', 'TwoStdDevAboveAverage', 'TwoStdDevBelowAverage', 'ThreeStdDevAboveAverage'],
    ...['ThreeStdDevBelowAverage', 'UniqueValues', 'DuplicateValues'],
  ]),
}) {}

const isFormulaText = (value: unknown): boolean => typeof value === 'string' && value.startsWith('=');

class FormulaRule extends recorded({ Formula: { accepts: isFormulaText, initial: '' } }) {}

export class CustomRule extends dressing({}) {
  get Rule(): HostObject {
    return new FormulaRule(this.records, '', this.check);
  }
}

/** Bounds of a scale: lowest, perhaps a midpoint, highest (types: ConditionalColorScaleCriteria). */
const POINTS = ['LowestValue', 'HighestValue', 'Number', 'Percent', 'Formula', 'Percentile'];
const isPoint = (value: unknown): boolean =>
  POINTS.includes(String(property(value, 'type'))) && typeof property(value, 'color') === 'string';

export class ColorScaleRule extends recorded({
  Criteria: {
    accepts: (value) => {
      const [low, middle, high] = ['minimum', 'midpoint', 'maximum'].map((name) => property(value, name));
      return isPoint(low) && isPoint(high) && (middle === undefined || middle === null || isPoint(middle));
    },
    initial: null,
  },
}) {
  get ThreeColorScale(): boolean {
    return Boolean(property(this.records['criteria'], 'midpoint'));
  }
}

const BOUNDS = ['LowestValue', 'HighestValue', 'Number', 'Percent', 'Formula', 'Percentile', 'Automatic'];

class PositiveBar extends recorded({ FillColor: text(), BorderColor: text(), GradientFill: flag(true) }) {}
class NegativeBar extends recorded({
  FillColor: text(),
  BorderColor: text(),
  MatchPositiveFillColor: flag(false),
  MatchPositiveBorderColor: flag(false),
}) {}

/** Bars in cells; their first colours are those of the theme, which nobody reads here (types: DataBarConditionalFormat). */
export class DataBarRule extends recorded({
  ShowDataBarOnly: flag(false),
  BarDirection: oneOf(['Context', 'LeftToRight', 'RightToLeft'], 'Context'),
  AxisFormat: oneOf(['Automatic', 'None', 'CellMidPoint'], 'Automatic'),
  AxisColor: text(),
  LowerBoundRule: { ...ruleWith('type', BOUNDS), key: 'lower', initial: undefined },
  UpperBoundRule: { ...ruleWith('type', BOUNDS), key: 'upper', initial: undefined },
}) {
  get PositiveFormat(): HostObject {
    return this.part(PositiveBar, 'positive');
  }
  get NegativeFormat(): HostObject {
    return this.part(NegativeBar, 'negative');
  }
}

export class IconRule extends recorded({
  Style: text(null),
  ReverseIconOrder: flag(false),
  ShowIconOnly: flag(false),
}) {
  get Criteria(): unknown {
    return this.records['criteria'] ?? [];
  }
  /** Three icons take three criteria, the first of which is empty (docs: ConditionalIconCriterion). */
  set Criteria(criteria: unknown) {
    this.check('IconSetConditionalFormat.criteria');
    const isThree = String(this.records['style']).startsWith('Three');
    if (!Array.isArray(criteria) || (isThree && criteria.length !== 3))
      throw invalidArgument('IconSetConditionalFormat.criteria');
    this.records['criteria'] = criteria;
  }
}
