import type { DataValidation } from 'hucre';
import type { ValidationPlan } from '../../../workbook/plan';
import { areaAddress, sheetArea } from './addresses';

export const LISTS_SHEET = '_listes';

/** Lists that do not fit in a rule, one per column of a hidden sheet. */
export interface ListColumns {
  readonly columns: readonly (readonly string[])[];
  /** Reference of the cells that hold these values. */
  reference(values: readonly string[]): string;
}

export function listColumns(already: readonly (readonly string[])[]): ListColumns {
  const columns = [...already];
  const known = new Map(already.map((values, column) => [JSON.stringify(values), column]));
  return {
    columns,
    reference(values) {
      const key = JSON.stringify(values);
      const column = known.get(key) ?? columns.push(values) - 1;
      known.set(key, column);
      return sheetArea(LISTS_SHEET, { row: 0, column, rows: values.length, columns: 1 });
    },
  };
}

/** Excel reads an inline list at its commas, up to 255 characters. */
const fitsInline = (values: readonly string[]): boolean =>
  values.join(',').length <= 255 && values.every((value) => !/[,"]|^\s|\s$|^=/.test(value));

const cut = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;

/** @param style `warning` lets the user keep a value that is not expected (data tables), `stop` does not. */
export function validationOf(
  plan: ValidationPlan,
  lists: ListColumns,
  style: 'stop' | 'warning',
): DataValidation {
  const base = {
    range: areaAddress(plan),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: style,
    errorMessage: cut(plan.message, 225),
  };
  const { rule } = plan;
  switch (rule.kind) {
    case 'list':
      return fitsInline(rule.values)
        ? { ...base, type: 'list', values: [...rule.values] }
        : { ...base, type: 'list', formula1: lists.reference(rule.values) };
    case 'date':
      return { ...base, type: 'date', operator: 'greaterThan', formula1: '1' };
    case 'number':
      return {
        ...base,
        type: 'decimal',
        operator: 'between',
        formula1: String(rule.min ?? -1e15),
        formula2: String(rule.max ?? 1e15),
      };
  }
}
