import type { ConditionalRule } from 'hucre';
import { columnLetters } from '../../../workbook/dialect';
import type { ConditionalPlan } from '../../../workbook/plan';
import { areaAddress } from './addresses';
import { toneStyle } from './looks';

/** Rules of one sheet; the first listed wins. */
export const conditionalRules = (plans: readonly ConditionalPlan[]): ConditionalRule[] =>
  plans.map((plan, index): ConditionalRule => {
    const base = { range: areaAddress(plan), priority: index + 1 };
    const { rule } = plan;
    if (rule.kind === 'icons') {
      const [middle, high] = rule.limits;
      return {
        ...base,
        type: 'iconSet',
        iconSet: {
          iconSet: rule.set,
          cfvo: [
            { type: 'percent', value: '0' },
            { type: 'num', value: String(middle) },
            { type: 'num', value: String(high) },
          ],
        },
      };
    }
    // « Begins with » as an expression: every engine reads it alike.
    const first = `${columnLetters(plan.column)}${plan.row + 1}`;
    return {
      ...base,
      type: 'expression',
      formula: `LEFT(${first},${rule.text.length})="${rule.text.replace(/"/g, '""')}"`,
      style: toneStyle(rule.tone),
    };
  });
