import { valueType } from './valueType';
import type { Scalar } from './state';

const RANKS = ['Double', 'String', 'Boolean', 'Error'];
const collator = (matchCase: boolean): Intl.Collator =>
  new Intl.Collator('en', { sensitivity: matchCase ? 'variant' : 'accent', caseFirst: 'lower' });

/** Comparison of two values in ascending order: numbers, texts, logicals, errors (Microsoft support: sort order). */
export function compared(a: Scalar, b: Scalar, matchCase = false): number {
  const [left, right] = [RANKS.indexOf(valueType(a)), RANKS.indexOf(valueType(b))];
  if (left !== right) return left - right;
  if (typeof a === 'string') return collator(matchCase).compare(a, String(b));
  return Number(a) - Number(b);
}

/** The same, with blanks last whatever the direction (Microsoft support: sort order). */
export function ordered(a: Scalar, b: Scalar, ascending: boolean, matchCase = false): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  return compared(a, b, matchCase) * (ascending ? 1 : -1);
}

const escaped = (text: string): string => text.replace(/[.+^${}()|[\]\\]/g, '\\$&');

/** `*`, `?` and `~` before them, as in Excel's searches and filters (Microsoft support: wildcard characters). */
export function wildcard(pattern: string, matchCase = false, whole = true): RegExp {
  const body = pattern.replace(
    /~([*?~])|([*?])|([^*?~]+|~)/g,
    (_match, literal: string, joker: string, text: string) => {
      if (literal) return `\\${literal}`;
      if (joker) return joker === '*' ? '[\\s\\S]*' : '[\\s\\S]';
      return escaped(text);
    },
  );
  return new RegExp(whole ? `^${body}$` : body, matchCase ? 'u' : 'iu');
}
