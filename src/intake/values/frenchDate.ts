import { mayHoldFigures } from './text';

/** Which of two numbers below 13 is the day. */
export type DayOrder = 'dmy' | 'mdy';

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
/** 01/01/1930 and 31/12/2099: outside, a number in a date column is more likely something else. */
const FIRST_SERIAL = 10_959;
const LAST_SERIAL = 73_050;

// prettier-ignore
const MONTHS: Readonly<Record<string, number>> = {
  janvier: 1, janv: 1, jan: 1, january: 1, fevrier: 2, fevr: 2, fev: 2, feb: 2, february: 2, mars: 3, mar: 3, march: 3, avril: 4, avr: 4, apr: 4, april: 4, mai: 5, may: 5,
  juin: 6, jun: 6, june: 6, juillet: 7, juil: 7, juill: 7, jul: 7, july: 7, aout: 8, aou: 8, aug: 8, august: 8, septembre: 9, sept: 9, sep: 9, september: 9, octobre: 10, oct: 10,
  october: 10, novembre: 11, nov: 11, november: 11, decembre: 12, dec: 12, december: 12,
};

/** Serial day of the 1900 system (31/12/2025 = 46022), or null when no such day exists (« 31/02/2024 »). */
export function serialOf(year: number, month: number, day: number): number | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const time = Date.UTC(year, month - 1, day);
  return new Date(time).getUTCDate() === day ? Math.round((time - EPOCH) / DAY) : null;
}

export function partsOf(serial: number): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  const date = new Date(EPOCH + Math.floor(serial) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** First day of the month of a serial day. */
export function monthStart(serial: number): number {
  return Math.floor(serial) - partsOf(serial).day + 1;
}

/** Two-digit years: 00-69 are 2000-2069, 70-99 are 1970-1999, as spreadsheets roughly read them. */
const fullYear = (text: string): number =>
  text.length > 2 ? Number(text) : Number(text) + (Number(text) < 70 ? 2000 : 1900);

const plain = (text: string): string =>
  text
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');

/** Words for months, longest first, without accents. */
export const MONTH_WORDS: readonly string[] = Object.keys(MONTHS).sort((a, b) => b.length - a.length);

/** 1 to 12 for a word without accents, else undefined. */
export const monthOf = (word: string | undefined): number | undefined =>
  word !== undefined && Object.hasOwn(MONTHS, word) ? MONTHS[word] : undefined;

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ].*|[+-]\d{2}:?\d{2}|z)?$/;
const SLASHED = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})(?: \d{1,2}[:h]\d{2}.*)?$/;
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?: .*)?$/;
const ENGLISH = /^([a-z]+),? (\d{1,2}),? (\d{4})(?: .*)?$/;
const WORDED =
  /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le)?,? ?(\d{1,2})(?:er)?[ \-/]([a-z]+)\.?[ \-/](\d{4}|\d{2})(?: .*)?$/;

/**
 * A calendar day as files write it: ISO with or without offset or time, dd/mm/yyyy, dd/mm/yy, « 3 mars 2024 »,
 * « September, 16 2021 00:00:00 », yyyymmdd, or a serial number of the 1900 system as text.
 * The offset of « 2018-08-30+02:00 » is dropped, not applied: the day written is the day meant.
 * @returns serial day, or null when the text is no date. Source: data-formats 8.
 */
export function parseFrenchDate(raw: string, order: DayOrder = 'dmy'): number | null {
  if (raw.length > 40 || !mayHoldFigures(raw)) return null;
  const text = plain(raw);
  const iso = ISO.exec(text) ?? YEAR_FIRST.exec(text);
  if (iso) return serialOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = SLASHED.exec(text);
  if (slashed) {
    const [first, second, year] = [Number(slashed[1]), Number(slashed[2]), fullYear(slashed[3] ?? '')];
    return order === 'dmy' ? serialOf(year, second, first) : serialOf(year, first, second);
  }
  const english = ENGLISH.exec(text);
  const englishMonth = monthOf(english?.[1]);
  if (english && englishMonth !== undefined)
    return serialOf(Number(english[3]), englishMonth, Number(english[2]));
  const worded = WORDED.exec(text);
  const wordedMonth = monthOf(worded?.[2]);
  if (worded && wordedMonth !== undefined)
    return serialOf(fullYear(worded[3] ?? ''), wordedMonth, Number(worded[1]));
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  if (compact) return serialOf(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  if (/^\d{5}([.,]\d+)?$/.test(text)) return serialDay(Number(text.replace(',', '.')));
  return null;
}

/** A number in a date column is a serial day when it falls between 1930 and 2099. */
export const serialDay = (value: number): number | null =>
  value >= FIRST_SERIAL && value <= LAST_SERIAL ? Math.floor(value) : null;

/**
 * Decides once for a column whether « 03/04/2024 » is 3 April or March 4: a number above 12 in second place proves
 * the American order, and only a column without any proof of the French one is read so.
 */
export function decideDayOrder(cells: Iterable<unknown>): DayOrder {
  let american = false;
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    const slashed = SLASHED.exec(plain(cell));
    if (!slashed) continue;
    if (Number(slashed[1]) > 12) return 'dmy';
    if (Number(slashed[2]) > 12) american = true;
  }
  return american ? 'mdy' : 'dmy';
}

/**
 * What one cell tells of that order: a number above 12 proves it, « 03/04/2024 » reads either way, « 04/04/2024 » and
 * anything that is not written so tell nothing (null).
 */
export function dayOrderOf(text: string): DayOrder | 'either' | null {
  const slashed = text.length > 40 ? null : SLASHED.exec(plain(text));
  if (!slashed) return null;
  const [first, second] = [Number(slashed[1]), Number(slashed[2])];
  if (first > 12) return 'dmy';
  if (second > 12) return 'mdy';
  return first === second ? null : 'either';
}

/** 1 to 12 from « 3 », « 03 », « mars », « Mars 2024 » (the year is then ignored). */
export function parseMonth(raw: string | number): number | null {
  const text = plain(String(raw)).replace(/\.$/, '');
  if (/^\d{1,2}$/.test(text)) return Number(text) >= 1 && Number(text) <= 12 ? Number(text) : null;
  return monthOf(/^([a-z]+)/.exec(text)?.[1]) ?? null;
}

/**
 * First day of a period: « 2024-03 », « 03/2024 », « mars 2024 », « déc-25 », « T1 2024 », « 2e trimestre 2024 », « 1er semestre 2024 », « 2024 » (1 January), or any date.
 * @returns serial day of the first of the month, or null.
 */
export function parsePeriod(raw: string | number, order: DayOrder = 'dmy'): number | null {
  if (typeof raw === 'number') {
    if (Number.isInteger(raw) && raw >= 1990 && raw <= 2099) return serialOf(raw, 1, 1);
    const serial = serialDay(raw);
    return serial === null ? null : monthStart(serial);
  }
  if (raw.length > 60 || !mayHoldFigures(raw)) return null;
  const text = plain(raw);
  if (/^(19|20)\d{2}([.,]0+)?$/.test(text)) return serialOf(Number(text.slice(0, 4)), 1, 1);
  const range = /^(?:du |de )?(.+?) (?:au|a) .+$/.exec(text);
  if (range) {
    const start = parseFrenchDate(range[1] ?? '', order);
    if (start !== null) return monthStart(start);
  }
  const yearMonth = /^(\d{4})[-/. ]?(\d{2})$/.exec(text) ?? /^(\d{4})[-/. ](\d{1,2})$/.exec(text);
  if (yearMonth) return serialOf(Number(yearMonth[1]), Number(yearMonth[2]), 1);
  const monthYear = /^(\d{1,2})[-/. ](\d{4})$/.exec(text);
  if (monthYear) return serialOf(Number(monthYear[2]), Number(monthYear[1]), 1);
  const part =
    /^(?:(t|q|s)\s?([1-4])|([1-4])(?:er|e|eme|nd)? ?(trimestre|trim|semestre|sem|t|q|s)|(trimestre|semestre) ([1-4]))\.?[ \-/]*(\d{4}|\d{2})$/.exec(
      text,
    );
  if (part)
    return partOfYear(
      part[1] ?? part[4] ?? part[5] ?? '',
      Number(part[2] ?? part[3] ?? part[6]),
      fullYear(part[7] ?? ''),
    );
  const reversed = /^(\d{4})[ \-/]*(t|q|s)\s?([1-4])$/.exec(text);
  if (reversed) return partOfYear(reversed[2] ?? '', Number(reversed[3]), Number(reversed[1]));
  const worded = /^([a-z]+)\.?[ \-/]*(\d{4}|\d{2})$/.exec(text);
  const month = monthOf(worded?.[1]);
  if (worded && month !== undefined) return serialOf(fullYear(worded[2] ?? ''), month, 1);
  const date = parseFrenchDate(raw, order);
  return date === null ? null : monthStart(date);
}

function partOfYear(kind: string, rank: number, year: number): number | null {
  const months = kind.startsWith('s') ? 6 : 3;
  return rank * months > 12 ? null : serialOf(year, (rank - 1) * months + 1, 1);
}
