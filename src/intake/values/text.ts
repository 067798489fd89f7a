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

/** Figures of other kinds begin here (« ² » and « ½ » set apart), and are made plain before a date is looked for. */
const OTHER_FIGURES = 0x2070;

/** False for a text that holds no figure of any kind, and so is no date and no period. */
export function mayHoldFigures(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code >= 48 && code <= 57) || code >= OTHER_FIGURES || (code >= 0xb2 && code <= 0xbe)) return true;
  }
  return false;
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
