import type { CellValue } from '../../scheme/values';

/**
 * What a cell of a French IronCalc sheet reads as, and what must be typed to put a value in it.
 * An apostrophe before a text keeps it a text: a SIRET stays 14 digits and `=1+1` stays four characters.
 */

/** `1.5e-7` written out: an exponent would make IronCalc change the format of the cell. */
function withoutExponent(text: string): string {
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!parts) return text;
  const [, sign = '', first = '', rest = '', exponent = '0'] = parts;
  const digits = first + rest;
  const point = 1 + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0');
}

/** A number as typed in French. Infinities and NaN have no cell form: they are nothing. */
export const frenchNumber = (value: number): string =>
  Number.isFinite(value) ? withoutExponent(String(value)).replace('.', ',') : '';

/** Words that the engine reads as something else than a text. */
const NOT_TEXT = /^(true|false|vrai|faux|inf|infinity|nan)$/i;

/** A text that can be nothing else: it starts with a letter and holds no digit. It needs no apostrophe in the formula bar. */
const isPlainWords = (text: string): boolean =>
  /^\p{L}[^\d\t\r\n]*$/u.test(text) && !NOT_TEXT.test(text.trim());

/** The text to type for a value. An empty text is an empty cell, so that « empty » has one form only. */
export function typed(value: CellValue): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return frenchNumber(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return isPlainWords(value) ? value : `'${value}`;
}

/** An emptied cell that held a text still shows the apostrophe of its style. */
export const isBlankContent = (content: string): boolean => content === '' || content === "'";

const quoted = (text: string): string => (text === '' ? '' : `"${text.replace(/"/g, '""')}"`);

/**
 * Tab-separated block as `pasteCsvText` wants it; each item is already the text to type.
 * A blank line would be skipped, and the rows below would move up: an empty row of one column is written `""`.
 */
export const csvBlock = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoted).join('\t') || '""').join('\n');

/** Reads a number shown without grouping, with its decimal comma; null when the text is anything else. */
export function parseFrenchNumber(text: string): number | null {
  return /^-?\d+(,\d+)?([eE][+-]?\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
}

const DAY = 86_400_000;
/** Serial day of 1970-01-01 in the 1900 date system. */
const EPOCH = 25_569;

/** Serial day of a date shown under one of the two formats this host gives to date columns; null otherwise. */
export function parseShownDate(text: string, format: string): number | null {
  const day = format === 'dd/mm/yyyy' ? /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) : null;
  const month = format === 'mm/yyyy' ? /^(\d{2})\/(\d{4})$/.exec(text) : null;
  const [d, m, y] = day ? day.slice(1) : month ? ['01', ...month.slice(1)] : [];
  if (d === undefined || m === undefined || y === undefined) return null;
  return Date.UTC(Number(y), Number(m) - 1, Number(d)) / DAY + EPOCH;
}
