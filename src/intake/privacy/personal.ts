import { PERSONAL_HEADERS } from '../../catalogue/synonyms';
import { cellText, type RawCell } from '../files/cell';
import { headerKey } from '../columns/headerKey';

/** Bounded runs: an endless word must not make the search quadratic. */
const E_MAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/u;
const PHONE =
  /(?<![\d.,])(?:\+33[\s.-]?(?:\(0\)[\s.-]?)?|0033[\s.-]?|0)[1-9](?:[\s.\-/]?\d{2}){4}(?![\d.,]*\d)/;
const NIR =
  /(?<!\d)[1-478][\s.-]?\d{2}[\s.-]?(?:0[1-9]|1[0-2]|[2-9]\d)[\s.-]?(?:\d{2}|2[AB])[\s.-]?\d{3}[\s.-]?\d{3}[\s.-]?\d{2}(?!\d)/i;

/** True for a social security number of 15 characters whose key holds; the key keeps contract numbers out. */
export function isNir(text: string): boolean {
  const found = NIR.exec(text);
  if (!found) return false;
  const compact = found[0].replace(/[\s.-]/g, '').toUpperCase();
  const digits = compact.replace('2A', '19').replace('2B', '18');
  if (!/^\d{15}$/.test(digits)) return false;
  return 97n - (BigInt(digits.slice(0, 13)) % 97n) === BigInt(digits.slice(13));
}

/** A phone number has separators or stands alone: ten bare digits inside a sentence may be a reference. */
const isPhone = (text: string): boolean => {
  const found = PHONE.exec(text);
  return found !== null && (/[\s.\-/]/.test(found[0]) || found[0] === text.trim());
};

/** True when a text holds a social security number, an e-mail address or a telephone number. */
export function holdsPersonalData(text: string): boolean {
  if (text.length < 5) return false;
  return (text.includes('@') && E_MAIL.test(text)) || (hasTenDigits(text) && (isNir(text) || isPhone(text)));
}

/** A telephone number has ten digits, a social security number more. */
function hasTenDigits(text: string): boolean {
  if (text.length < 10) return false;
  let digits = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) digits += 1;
    if (digits === 10) return true;
  }
  return false;
}

/** Cells looked at to judge a column by its content. */
const SAMPLE = 400;

/** True when the column's cells give away people, whatever its header says: one cell in five is enough. */
export function isPersonalColumn(cells: Iterable<RawCell | undefined>): boolean {
  let filled = 0;
  let personal = 0;
  for (const cell of cells) {
    const text = cellText(cell);
    if (text.trim() === '') continue;
    filled += 1;
    if (holdsPersonalData(text)) personal += 1;
    if (filled >= SAMPLE) break;
  }
  return personal > 0 && personal * 5 >= filled;
}

const PERSONAL_RUNS = PERSONAL_HEADERS.map((entry) => ` ${headerKey(entry)} `);

/** True when the header holds a word of people's columns; « Adresse du titulaire » is dropped too, as we have no use for it. */
export function isPersonalHeader(header: string): boolean {
  const key = ` ${headerKey(header)} `;
  return PERSONAL_RUNS.some((run) => key.includes(run));
}
