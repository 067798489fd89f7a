import type { CfRuleInput, Icon, Model } from '@ironcalc/wasm';
import { columnLetters } from '../../workbook/dialect';
import type { ConditionalPlan } from '../../workbook/plan';
import { TONES } from '../shared/styles';
import { toneFormat } from './looks';

/** Shapes differ as well as colours. */
const ICONS: Readonly<Record<'3TrafficLights1' | '3Arrows', readonly [Icon, Icon, Icon]>> = {
  '3TrafficLights1': ['TriangleDownFilled', 'Rhombus', 'Circle'],
  '3Arrows': ['ArrowDown', 'ArrowRight', 'ArrowUp'],
};

function ruleOf(rule: ConditionalPlan['rule']): CfRuleInput {
  if (rule.kind === 'beginsWith') {
    return {
      type: 'Text',
      operator: 'BeginsWith',
      value: rule.text,
      format: toneFormat(rule.tone),
      stop_if_true: false,
    };
  }
  const [low, middle, high] = ICONS[rule.set];
  const [from, to] = rule.limits;
  return {
    type: 'IconSet',
    show_value: true,
    thresholds: [
      { icon: low, cfvo: 'Min', color: `#${TONES.bad.colour}`, is_strict: false },
      { icon: middle, cfvo: { Number: from }, color: `#${TONES.watch.colour}`, is_strict: false },
      { icon: high, cfvo: { Number: to }, color: `#${TONES.good.colour}`, is_strict: false },
    ],
  };
}

/** Replaces the conditional formats of a sheet of ours by the planned ones. */
export function setConditionals(model: Model, sheet: number, planned: readonly ConditionalPlan[]): void {
  const known = model.getConditionalFormattingList(sheet).map((view) => view.index);
  for (const index of known.sort((a, b) => b - a)) model.deleteConditionalFormatting(sheet, index);
  for (const { row, column, rows, columns, rule } of planned) {
    const range = `${columnLetters(column)}${row + 1}:${columnLetters(column + columns - 1)}${row + rows}`;
    model.addConditionalFormatting(sheet, range, ruleOf(rule));
  }
}
