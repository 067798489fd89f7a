/** Signs that hide others: accents apart from their letter, full-width and ringed figures, what nobody sees. */
const VEILED =
  /[\u00ad\u0300-\u036f\u200b-\u200f\u2060\u2070-\u209f\u2460-\u24ff\ufeff\uff00-\uffef]|[\ud835]/;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;

/** Text as a search for identifiers should see it: full-width figures made plain, signs that nobody sees taken out. */
export const plainText = (text: string): string =>
  VEILED.test(text) ? text.normalize('NFKC').replace(INVISIBLE, '') : text;

/** Longest text looked at sign by sign. */
const SHORT = 32;
/** An identifier has as many figures at least, and a social security number more. */
const IDENTIFYING = 9;

/**
 * True for a short word of plain figures and letters, too few figures for a number of anybody's, and no « n », which every word that
 * announces a birth has: the number of a contract. It spares nearly every one of them the whole search.
 */
export function isPlainCode(text: string): boolean {
  if (text.length > SHORT) return false;
  let figures = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) figures += 1;
    else if (!isPlainLetter(code)) return false;
  }
  return figures < IDENTIFYING;
}

/** A letter without accent but « n », or a dot, a hyphen or a stroke. */
const isPlainLetter = (code: number): boolean =>
  (code >= 65 && code <= 90 && code !== 78) ||
  (code >= 97 && code <= 122 && code !== 110) ||
  (code >= 45 && code <= 47);

/** True when a text holds at least so many figures: most cells are spared the rest of the search. */
export function hasFigures(text: string, least: number): boolean {
  let found = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57 && (found += 1) >= least) return true;
  }
  return false;
}
