import { columnLetters } from '../../workbook/dialect';
import { SHEET_TABLES } from '../../catalogue/tables';
import type { ConditionalPlan, SheetPlan, ValidationPlan } from '../../workbook/plan';
import { ruleOfField } from '../shared/fields';
import { TONES } from '../shared/styles';

const ICON_SETS = { '3TrafficLights1': 'ThreeTrafficLights1', '3Arrows': 'ThreeArrows' } as const;

/** Queues one conditional format over planned cells (ExcelApi 1.6). */
export function queueConditional(sheet: Excel.Worksheet, plan: ConditionalPlan): void {
  const { row, column, rows, columns, rule } = plan;
  const formats = sheet.getRangeByIndexes(row, column, rows, columns).conditionalFormats;
  if (rule.kind === 'beginsWith') {
    const text = formats.add('ContainsText').textComparison;
    text.format.font.color = `#${TONES[rule.tone].colour}`;
    text.format.fill.color = `#${TONES[rule.tone].fill}`;
    text.rule = { operator: 'BeginsWith', text: rule.text };
    return;
  }
  const icons = formats.add('IconSet').iconSet;
  icons.style = ICON_SETS[rule.set];
  const from = (limit: number): Excel.ConditionalIconCriterion => ({
    type: 'Number',
    operator: 'GreaterThanOrEqual',
    formula: `=${limit}`,
  });
  // The first criterion of an icon set is empty: it takes what the others leave.
  icons.criteria = [{} as Excel.ConditionalIconCriterion, from(rule.limits[0]), from(rule.limits[1])];
}

/** Excel reads a list written in the rule at its commas, up to 255 characters, whatever the language. */
export const fitsInRule = (values: readonly string[]): boolean =>
  values.join(',').length <= 255 && values.every((value) => !/[,"]|^\s|\s$|^=/.test(value));

/** Hidden sheet of the lists that do not fit in a rule, one per column; the same as in the files this product writes. */
export const LISTS_SHEET = '_listes';

/** Reference of the cells of a list; `lists` are the columns of the hidden sheet. */
function listSource(values: readonly string[], lists: readonly (readonly string[])[]): string {
  if (fitsInRule(values)) return values.join(',');
  const column = columnLetters(lists.findIndex((list) => list.join('\n') === values.join('\n')));
  return `='${LISTS_SHEET}'!$${column}$1:$${column}$${values.length}`;
}

function ruleOf(
  rule: ValidationPlan['rule'],
  lists: readonly (readonly string[])[],
): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: listSource(rule.values, lists) } };
    case 'date':
      return { date: { formula1: '1900-01-02', operator: 'GreaterThan' } };
    case 'number':
      return { decimal: { formula1: rule.min ?? -1e15, formula2: rule.max ?? 1e15, operator: 'Between' } };
  }
}

const cut = (text: string): string => (text.length > 225 ? `${text.slice(0, 224)}…` : text);

/**
 * Queues a validation (ExcelApi 1.8).
 * @param style `Warning` lets the user keep a value that is not expected (data tables), `Stop` does not.
 */
export function queueValidation(
  range: Excel.Range,
  rule: ValidationPlan['rule'],
  message: string,
  style: 'Stop' | 'Warning',
  lists: readonly (readonly string[])[],
): void {
  const validation = range.dataValidation;
  validation.rule = ruleOf(rule, lists);
  validation.errorAlert = { message: cut(message), showAlert: true, style, title: 'SPASER' };
  validation.ignoreBlanks = true;
}

/** Lists that no rule can hold: they go, one per column, to a hidden sheet. */
export function longLists(sheets: readonly SheetPlan[]): string[][] {
  const rules = [
    ...sheets.flatMap((sheet) => (sheet.validations ?? []).map(({ rule }) => rule)),
    ...SHEET_TABLES.flatMap(({ fields }) => fields.map(ruleOfField)),
  ];
  const lists = rules.flatMap((rule) =>
    rule?.kind === 'list' && !fitsInRule(rule.values) ? [[...rule.values]] : [],
  );
  return [...new Map(lists.map((list) => [list.join('\n'), list])).values()];
}
