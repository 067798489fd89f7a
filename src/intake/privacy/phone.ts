import { plainText } from './plain';

/** Strong mark: the international prefix (33, or that of an overseas département or territory) needs no other proof. */
const ABROAD =
  /(?<![\d.,])(?:\+|00)(?:33|262|508|590|594|596|681|687|689)[\s.\-/]?(?:\(0\)[\s.\-/]?)?\d(?:[\s.\-/]?\d){5,8}(?!\d)/u;
/** Ten figures, cut in twos. */
const IN_TWOS = /(?<![\d.,/-])(?:\(0\)\s?|0)[1-9](?:[\s.\-/]?\d{2}){4}(?![\d.,]*\d)/gu;
/** Ten figures cut otherwise, always by the same sign: « 0692 12 34 56 », « 06 123 45 678 ». */
const REGULAR = /(?<![\d.,/-])0[1-9]\d{0,3}([\s.\-])\d{2,3}\1\d{2,3}(?:\1\d{2,3}){0,2}(?![\d.,]*\d)/gu;
/** Words that announce a number: ten bare figures after them are one. */
const ANNOUNCED =
  /(?:t[ée]l(?:[ée]phone)?|port(?:able)?|mobile|gsm|joindre|joignable|appeler|rappeler|contact(?:er)?|☎|📞)[\s.:°n]{0,12}(?:au\s+)?0\d{9}(?!\d)/iu;
const SEPARATORS = /[\s.\-/]/gu;

const figures = (text: string): string => text.replace(/\D/gu, '');
/** « 01/02/2024 10:30 » is a date and an hour: a number is not cut by several signs at once. */
const isCutOneWay = (found: string): boolean =>
  new Set([...(found.match(SEPARATORS) ?? [])].map((sign) => (/\s/.test(sign) ? ' ' : sign))).size < 2;
const isCut = (found: string): boolean => found.search(SEPARATORS) >= 0;

/** True when the whole text is ten bare figures that a telephone could have. */
export const isBarePhone = (text: string): boolean => /^0[1-9]\d{8}$/.test(text.trim());

/**
 * True when a text holds a telephone number. Ten bare figures inside a sentence may be a reference, unless they are a
 * mobile's or are announced.
 */
export function holdsPhone(raw: string): boolean {
  const text = plainText(raw);
  if (ABROAD.test(text) || ANNOUNCED.test(text) || isBarePhone(text)) return true;
  const twos = [...text.matchAll(IN_TWOS)].some(
    ([found]) =>
      isCutOneWay(found) && (isCut(found) || /^0?[67]/.test(figures(found)) || found === text.trim()),
  );
  return twos || [...text.matchAll(REGULAR)].some(([found]) => figures(found).length === 10);
}
