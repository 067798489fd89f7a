import { parseSiret } from '../values/siret';
import { plainText } from './plain';

const GAP = String.raw`[\s.\-–/_·]?`;
const STRICT = [
  '[12]',
  String.raw`\d{2}`,
  '(?:0[1-9]|1[0-2])',
  '(?:0[1-9]|[1-8]\\d|9[0-9]|2[AB])',
  String.raw`\d{3}`,
  String.raw`\d{3}`,
];
const LOOSE = [
  '[1-478]',
  String.raw`\d{2}`,
  String.raw`(?:0[1-9]|1[0-2]|[2-9]\d)`,
  String.raw`(?:\d{2}|2[AB])`,
  String.raw`\d{3}`,
  String.raw`\d{3}`,
  String.raw`\d{2}`,
];
const shape = (parts: readonly string[], flags: string): RegExp =>
  new RegExp(String.raw`(?<![\dA-Z])${parts.join(GAP)}(?!\d)`, flags);

const WITH_KEY = shape(LOOSE, 'giu');
const STRICT_SHAPE = new RegExp(String.raw`(?<![\dA-Z])${STRICT.join(GAP)}(?:${GAP}\d{2})?(?!\d)`, 'giu');
/** Cut as people write it: one figure, then twos, then threes. */
const SPACED =
  /(?<![\dA-Z])[12][\s.\-–/_·]\d{2}[\s.\-–/_·](?:0[1-9]|1[0-2])[\s.\-–/_·](?:\d{2}|2[AB])[\s.\-–/_·]\d{3}[\s.\-–/_·]\d{3}(?!\d)/iu;
const LABELLED = /(?:\bnir\b|s[ée]cu(?:rit[ée])?\b|\bn?\.?\s?ss\b)[^\d]{0,24}[12]/iu;

const compactOf = (found: string): string => found.replace(/[^\dAB]/giu, '').toUpperCase();

/** Corsica's departments have a letter, which counts 19 or 18 in the key. */
function keyHolds(compact: string): boolean {
  const digits = compact.replace('2A', '19').replace('2B', '18');
  return /^\d{15}$/.test(digits) && 97n - (BigInt(digits.slice(0, 13)) % 97n) === BigInt(digits.slice(13));
}

/** True for a social security number of 15 characters whose key holds; the key keeps contract numbers out. */
export const isNir = (text: string): boolean =>
  [...plainText(text).matchAll(WITH_KEY)].some(([found]) => keyHolds(compactOf(found)));

/** 13 bare figures are a SIRET without its zero once in ten: that reading wins. */
const isShortSiret = (compact: string): boolean =>
  /^\d{13}$/.test(compact) && parseSiret(compact).issue === 'siret-zero-restitue';

/**
 * True for what has the shape of a social security number: 15 figures whatever their key, or 13 without it.
 * A shape alone convicts no text: it silences a message, and convicts a column where most cells have it.
 */
export function hasNirShape(text: string): boolean {
  return [...plainText(text).matchAll(STRICT_SHAPE)].some(([found]) => !isShortSiret(compactOf(found)));
}

/** True when a sentence holds a social security number: key, cut as people write it, or said to be one. */
export const holdsNir = (text: string): boolean =>
  isNir(text) || (hasNirShape(text) && (SPACED.test(plainText(text)) || LABELLED.test(plainText(text))));
