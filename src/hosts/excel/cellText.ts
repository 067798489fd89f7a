import type { CellValue } from '../../scheme/values';
import { isLinked, type Writable } from '../../workbook/host';
import { linkFormula } from '../shared/links';

/** What is written to `Range.formulas`: null leaves the cell as it is, an empty text empties it. */
export type Written = string | number | boolean | null;

/** A text that Excel can take for nothing else, in any language: it starts with a letter and holds no digit. */
const isPlainWords = (text: string): boolean =>
  /^\p{L}[^\d]*$/u.test(text) && !/^(true|false|vrai|faux)$/i.test(text.trim());

/**
 * Text as it is typed so that it stays a text: Excel reads what is written as what is typed, so `0123` would lose its
 * zero, `2024-01` become a date and `=x` a formula. The apostrophe is not part of the value.
 */
export const literal = (text: string): string => (isPlainWords(text) ? text : `'${text}`);

export function toWritten(value: CellValue | undefined): string | number | boolean {
  if (value === null || value === undefined || value === '') return '';
  return typeof value === 'string' ? literal(value) : value;
}

/** A plain value, or a link as the formula that follows it. */
export function toWritable(value: Writable, nameOf: (planned: string) => string): string | number | boolean {
  if (!isLinked(value)) return toWritten(value);
  const formula = linkFormula(value, nameOf);
  return formula === null ? toWritten(value.text) : `=${formula}`;
}

/** Empty cells read as an empty text. */
export const fromRead = (value: unknown): CellValue =>
  value === '' || value === null || value === undefined
    ? null
    : typeof value === 'number' || typeof value === 'boolean'
      ? value
      : String(value);

/** Two-dimensional answers of the client, which types them as `any`. */
export const gridOf = (values: unknown): readonly (readonly unknown[])[] =>
  Array.isArray(values) ? (values as unknown[][]) : [];

/**
 * What to write to bring a cell back: a formula when `formulas` and `values` differ; a text that only looks like one
 * stays a text.
 */
export function toRestore(formula: unknown, value: unknown): string | number | boolean {
  if (typeof formula === 'number' || typeof formula === 'boolean') return formula;
  const text = String(formula ?? '');
  if (text === '') return '';
  return text.startsWith('=') && text !== value ? text : literal(text);
}
