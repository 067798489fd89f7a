/** What a lone dot before exactly three digits means in a column: « 1.234 » is 1234 or 1,234. */
export type DotMeaning = 'decimal' | 'thousands';

/** A number with what its author wrote around it. `value` is already scaled (k€, M€) but a percentage stays in points. */
export interface FrenchNumber {
  readonly value: number;
  readonly unit: 'euro' | 'hour' | 'percent' | 'month' | 'year' | null;
  readonly ttc: boolean;
}

const SPACES = /[\s\u00a0\u202f\u2007\u2009\u200b\u2060]/g;
const MINUS = /[\u2212\u2012\u2013\u2014\ufe63\uff0d]/g;
/** Longest first: « heures » before « h », « k€ » before « € ». */
const SUFFIXES: readonly (readonly [RegExp, FrenchNumber['unit'], number])[] = [
  [/(md€|mds€|milliards?(d')?(€|euros?)?)$/, 'euro', 1e9],
  [/(m€|meur|millions?(d')?(€|euros?)?)$/, 'euro', 1e6],
  [/(k€|keur)$/, 'euro', 1e3],
  [/(€|eur|euros?)$/, 'euro', 1],
  [/(heures?|hrs?|h)$/, 'hour', 1],
  [/(%|pourcents?)$/, 'percent', 1],
  [/mois$/, 'month', 1],
  [/(ans?|annees?|années?)$/, 'year', 1],
];
const GROUPED = /^\d{1,3}(?: \d{3})+$/;
const CLOCK = /^(\d+)(?:h|:)([0-5]\d)(?::[0-5]\d)?(?:m|mn|min)?$/;

/** Figures that a whole number holds without loss. */
const EXACT = 15;
/** Powers of ten that divide one without loss more than a decimal text would have. */
const TENS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9] as const;

/**
 * What most cells of a file are, and reads one way only: figures, then a comma with up to nine others, or a dot with one or two, which
 * is no thousands mark. Null for anything else. The quotient of two whole numbers is rounded once, as the text would be.
 */
function plainNumber(raw: string): number | null {
  const first = raw.charCodeAt(0) === 45 ? 1 : 0;
  let figures = 0;
  let mark = -1;
  let value = 0;
  for (let index = first; index < raw.length; index += 1) {
    const code = raw.charCodeAt(index);
    if (code >= 48 && code <= 57) {
      value = value * 10 + code - 48;
      figures += 1;
    } else if ((code === 44 || code === 46) && mark < 0 && figures > 0) mark = index;
    else return null;
  }
  const decimals = mark < 0 ? 0 : raw.length - mark - 1;
  if (figures === 0 || figures > EXACT || (mark >= 0 && decimals === 0)) return null;
  if (decimals > (raw.charCodeAt(mark) === 46 ? 2 : 9)) return null;
  const found = value / (TENS[decimals] ?? 1);
  return first === 1 && found !== 0 ? -found : found;
}

/** Digits with one kind of thousands mark, or null: « 1.234.567 », « 1'234 ». */
function ungroup(text: string, mark: string): string | null {
  const parts = text.split(mark);
  const [head, ...rest] = parts;
  if (head === undefined || !/^\d{1,3}$/.test(head) || rest.some((part) => !/^\d{3}$/.test(part)))
    return null;
  return parts.join('');
}

/** A text of digits, dots and commas to a plain decimal text; null when the marks make no number. */
function plainDecimal(text: string, dot: DotMeaning): string | null {
  const lastComma = text.lastIndexOf(',');
  const lastDot = text.lastIndexOf('.');
  if (lastComma < 0 && lastDot < 0) return text;
  if (lastComma >= 0 && lastDot >= 0) {
    // Both marks: the last one is the decimal mark, the other groups thousands.
    const decimal = lastComma > lastDot ? ',' : '.';
    const at = Math.max(lastComma, lastDot);
    if (text.indexOf(decimal) !== at) return null;
    const whole = ungroup(text.slice(0, at), decimal === ',' ? '.' : ',');
    return whole === null ? null : `${whole}.${text.slice(at + 1)}`;
  }
  const mark = lastComma >= 0 ? ',' : '.';
  if (text.indexOf(mark) !== text.lastIndexOf(mark)) return ungroup(text, mark);
  const isGroup = mark === '.' && dot === 'thousands' && isAmbiguousDot(text);
  return isGroup ? text.replace('.', '') : text.replace(mark, '.');
}

/** True for « 1.234 », « 12.500 »: the only shape whose dot may mean either. A leading zero settles it. */
export const isAmbiguousDot = (text: string): boolean => /^[1-9]\d{0,2}\.\d{3}$/.test(text);

/**
 * A number as people and public files write it: any kind of space, comma or dot, minus before, after or as parentheses,
 * €, k€, M€, HT, h, %, « 15h30 » and « 1 234:30 » (hours and minutes, in decimal hours), exponents.
 * @returns null when the text is no number; empty words are the caller's business.
 * Source: data-formats 8.
 */
export function parseFrenchNumber(raw: string, dot: DotMeaning = 'decimal'): FrenchNumber | null {
  const plain = plainNumber(raw);
  if (plain !== null) return { value: plain, unit: null, ttc: false };
  if (raw.length > 60 || !/\d/.test(raw)) return null;
  let text = raw.replace(SPACES, ' ').replace(MINUS, '-').trim().toLowerCase();
  let sign = 1;
  const parenthesised = /^\((.*)\)(.*)$/.exec(text);
  if (parenthesised) {
    sign = -1;
    text = `${parenthesised[1] ?? ''}${parenthesised[2] ?? ''}`.trim();
  }
  const ttc = /\bttc\b/.test(text);
  text = text.replace(/\b(ht|ttc|h\.t\.|t\.t\.c\.)/g, ' ').trim();
  if (/^[€$]/.test(text)) text = `${text.slice(1).trim()}€`;

  const digitsFirst = text.replace(/ (?=\D)/g, '').replace(/^([-+]) /, '$1');
  let unit: FrenchNumber['unit'] = null;
  let scale = 1;
  let body = digitsFirst;
  const clock = !/[h:]/.test(body)
    ? null
    : CLOCK.exec(
        body
          .replace(/^[-+]/, '')
          .replace(/ (?=\d{3}\b)/g, '')
          .replace(/h (?=\d)/, 'h'),
      );
  if (clock) {
    const negative = body.startsWith('-') ? -1 : 1;
    return { value: negative * sign * (Number(clock[1]) + Number(clock[2]) / 60), unit: 'hour', ttc: false };
  }
  for (const [pattern, kind, factor] of /[\d)]$/.test(body) ? [] : SUFFIXES) {
    if (!pattern.test(body)) continue;
    body = body.replace(pattern, '').trim();
    unit = kind;
    scale = factor;
    break;
  }
  if (body.startsWith('-') || body.startsWith('+')) {
    if (body.startsWith('-')) sign = -sign;
    body = body.slice(1).trim();
  } else if (body.endsWith('-')) {
    sign = -sign;
    body = body.slice(0, -1).trim();
  }
  const value = unsigned(body, dot);
  if (value === null || !Number.isFinite(value)) return null;
  const scaled = scale === 1 ? value : Number((value * scale).toPrecision(15));
  return { value: scaled === 0 ? 0 : sign * scaled, unit, ttc };
}

function unsigned(body: string, dot: DotMeaning): number | null {
  if (/^\d+$/.test(body)) return Number(body);
  const exponent = /^(\d+(?:[.,]\d+)?)e([+-]?\d{1,3})$/.exec(body);
  if (exponent) return Number(`${(exponent[1] ?? '').replace(',', '.')}e${exponent[2] ?? '0'}`);
  const apostrophes = /^\d{1,3}(?:['’]\d{3})+([.,]\d+)?$/.test(body) ? body.replace(/['’]/g, '') : body;
  const mark = apostrophes.search(/[.,]/);
  const whole = mark < 0 ? apostrophes : apostrophes.slice(0, mark);
  if (whole.includes(' ')) {
    // Spaces group thousands before the mark only: « 12 34 » is two numbers, not one.
    if (!GROUPED.test(whole)) return null;
    const rest = mark < 0 ? '' : apostrophes.slice(mark);
    if (!/^([.,]\d*)?$/.test(rest)) return null;
    return Number(`${whole.replace(/ /g, '')}${rest.replace(',', '.')}`);
  }
  if (!/^\d*[.,\d]*\d[.,]?$/.test(apostrophes)) return null;
  const plain = plainDecimal(apostrophes, dot);
  return plain === null || !/^\d*\.?\d*$/.test(plain) || plain === '.' ? null : Number(plain);
}
