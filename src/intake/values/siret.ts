import type { AnomalyCode } from '../codes';

/** La Poste's establishments are numbered otherwise: the sum of their digits is a multiple of 5. */
const LA_POSTE = '356000000';

function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** True for 14 digits whose key holds: Luhn, or La Poste's own rule (data-formats 5.8). */
export function isSiret(text: string): boolean {
  if (!/^\d{14}$/.test(text) || text === '00000000000000') return false;
  if (luhn(text)) return true;
  if (!text.startsWith(LA_POSTE)) return false;
  return [...text].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
}

export interface SiretReading {
  /** 14 digits, or null: a SIRET is text, its leading zeros count. */
  readonly value: string | null;
  readonly issue: Extract<
    AnomalyCode,
    'siret-longueur' | 'siret-cle' | 'siret-zero-restitue' | 'siret-siren-seul' | 'siret-arrondi'
  > | null;
}

/**
 * Reads a SIRET from text or from a number that a spreadsheet made of it.
 * - 14 digits are kept even when the key is wrong (anomaly), because the buyer's own file says so;
 * - 13 digits get their zero back only when the key then holds, which one number in ten does by chance: it is reported;
 * - anything else is null with an anomaly (SIREN alone, rounded « 2,10E+13 », other lengths).
 */
export function parseSiret(raw: string | number): SiretReading {
  const text = typeof raw === 'number' ? (Number.isInteger(raw) ? raw.toFixed(0) : String(raw)) : raw;
  if (/\d[.,]?\d*e\+?\d+/i.test(text)) return { value: null, issue: 'siret-arrondi' };
  const digits = text
    .replace(/^['’]/, '')
    .replace(/[\s\u00a0\u202f.\-_]/g, '')
    .replace(/^(siret:?)/i, '');
  if (/^\d{14}$/.test(digits)) return { value: digits, issue: isSiret(digits) ? null : 'siret-cle' };
  if (/^\d{13}$/.test(digits) && isSiret(`0${digits}`))
    return { value: `0${digits}`, issue: 'siret-zero-restitue' };
  if (/^\d{9}$/.test(digits)) return { value: null, issue: 'siret-siren-seul' };
  return { value: null, issue: 'siret-longueur' };
}
