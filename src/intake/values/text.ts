const ASCII_ONLY = /^[\u0000-\u007f]*$/;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;

/**
 * Text reduced to what a comparison should see: no accent, case, apostrophe, punctuation or kind of space.
 * « + », « % » and « € » stay, because « bac+2 », « 5 % » and « k€ » would lose their sense without them.
 * Letters of other scripts stay too: a name must not fold to nothing.
 */
export function fold(text: string): string {
  const plain = ASCII_ONLY.test(text)
    ? text
    : text
        .replace(INVISIBLE, '')
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/œ/gi, 'oe')
        .replace(/æ/gi, 'ae');
  return plain
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+%€]+/gu, ' ')
    .trim();
}

/** Plain words, one space between them: nothing to make tidy. */
const TIDY = /^[!-~]+(?: [!-~]+)*$/;

/** A cell's text with its inner line ends and odd spaces made plain, cut where Excel itself would cut it. */
export function tidy(text: string): string {
  if (text.length < 32_768 && TIDY.test(text)) return text;
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim().slice(0, 32_767);
}

/** What an anomaly repeats of a cell: enough to find it, never a page. */
export const excerpt = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
