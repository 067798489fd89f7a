import type { Tri } from '../../scheme/values';
import { fold } from './text';

const YES = new Set(['oui', 'o', 'x', '1', '1 0', 'true', 'vrai', 'yes', 'y', 'ok']);
const NO = new Set(['non', 'n', '0', '0 0', 'false', 'faux', 'no']);
const TICKS = /^[✓✔☑✅]$/u;

/**
 * OUI or NON from the spellings of data-formats 8 (oui/non, O/N, x, 1/0, true/false, VRAI/FAUX, ticks).
 * @returns undefined when the text is neither; an empty word is the caller's business, since unknown is not « non ».
 */
export function parseTri(raw: string | number | boolean): Exclude<Tri, null> | undefined {
  if (typeof raw === 'boolean') return raw ? 'OUI' : 'NON';
  if (typeof raw === 'number') return raw === 1 ? 'OUI' : raw === 0 ? 'NON' : undefined;
  const text = fold(raw);
  if (YES.has(text) || TICKS.test(raw.trim())) return 'OUI';
  return NO.has(text) ? 'NON' : undefined;
}
