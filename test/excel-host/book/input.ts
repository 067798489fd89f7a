import { HostFault, invalidArgument } from '../wire/hostObject';
import type { Book } from './book';
import { toInvariant } from './localFormula';
import type { Cell, Scalar } from './state';
import { storedFormula } from './structured';

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const ERRORS = ['#N/A', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#NULL!'];

/** Longest text of a cell and longest formula (Excel specifications and limits). */
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

const serial = (year: number, month: number, day: number): number | null => {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? (time - EPOCH) / DAY : null;
};

/**
 * A text that Excel reads as a date: `m/d/yyyy`, and ISO dates and months, whatever the cell meant to hold.
 * Under other locales a text in the shape of the locale stays a text (office-js types 2025, Range.values: `19-8-2025`).
 */
function dateOf(text: string, book: Book): number | null {
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  if (iso) return serial(Number(iso[1]), Number(iso[2]), Number(iso[3] ?? 1));
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  return us && book.locale === 'en-US' ? serial(Number(us[3]), Number(us[1]), Number(us[2])) : null;
}

/** Reads what is written to `values` and `formulas` as Excel reads what is typed, in en-US (docs: Range.values, Range.formulas). */
function parsed(text: string, book: Book): Scalar {
  const trimmed = text.trim();
  if (/^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(e[+-]?\d+)?$/i.test(trimmed) && /\d/.test(trimmed))
    return Number(trimmed.replace(/,/g, ''));
  if (/^[+-]?\d+(\.\d+)?%$/.test(trimmed)) return Number(trimmed.slice(0, -1)) / 100;
  if (/^(true|false)$/i.test(trimmed)) return trimmed.toLowerCase() === 'true';
  return dateOf(trimmed, book) ?? text;
}

/**
 * The cell that a written value makes; undefined = blank. `null` never comes here: it leaves the cell as it was
 * (docs: excel-add-ins-ranges, blank and null values).
 * An apostrophe in front keeps what follows a text, as when it is typed; so does the text format `@`.
 */
export function inputCell(
  book: Book,
  raw: unknown,
  format: string,
  location: string,
  isLocal = false,
): Cell | undefined {
  if (typeof raw === 'number' || typeof raw === 'boolean') return raw;
  if (typeof raw !== 'string') throw invalidArgument(location);
  if (raw === '') return undefined;
  if (raw.length > MAX_TEXT) throw invalidArgument(location);
  if (raw.startsWith("'")) return raw.slice(1);
  if (format === '@') return raw;
  if (/^[=]./.test(raw) || /^[+-]\D/.test(raw)) {
    const written = raw.startsWith('=') ? raw : `=${raw}`;
    const formula = isLocal ? toInvariant(written, book.locale) : written;
    if (formula.length > MAX_FORMULA)
      throw new HostFault('FormulaLengthExceedsLimit', 'The formula is too long.', location);
    return { formula: storedFormula(book, formula, location), value: '' };
  }
  return ERRORS.includes(raw) ? raw : parsed(raw, book);
}
