import type { RawCell } from '../files/cell';
import { isSiret } from '../values/siret';

export type CompanyNumber =
  | {
      readonly kind: 'siret' | 'siren';
      readonly value: string;
      /** Leading zeros were given back. */
      readonly repaired: boolean;
      /** False for 14 digits whose key is wrong: they only match the same 14 digits. */
      readonly holds: boolean;
    }
  | { readonly kind: 'none' };

/** Nine digits whose key holds (Luhn); La Poste's holds too. */
export function isSiren(text: string): boolean {
  if (!/^\d{9}$/.test(text) || text === '000000000') return false;
  const sum = [...text].reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/**
 * A SIRET or a SIREN, with its spaces, or as a number that a spreadsheet made of it. Leading zeros that were lost come back (up to three),
 * only where the key then holds: a wrong number would make a stranger of a structure.
 */
export function companyNumber(cell: RawCell | undefined): CompanyNumber {
  if (typeof cell !== 'string' && typeof cell !== 'number') return { kind: 'none' };
  const digits = (typeof cell === 'number' ? cell.toFixed(0) : cell).replace(/[\s\u00a0\u202f.\-_'’]/g, '');
  if (!/^\d{6,14}$/.test(digits)) return { kind: 'none' };
  if (digits.length === 14)
    return /^(\d)\1*$/.test(digits)
      ? { kind: 'none' }
      : { kind: 'siret', value: digits, repaired: false, holds: isSiret(digits) };
  if (digits.length >= 11) {
    const padded = digits.padStart(14, '0');
    return isSiret(padded) ? { kind: 'siret', value: padded, repaired: true, holds: true } : { kind: 'none' };
  }
  const padded = digits.padStart(9, '0');
  return padded.length === 9 && isSiren(padded)
    ? { kind: 'siren', value: padded, repaired: digits.length < 9, holds: true }
    : { kind: 'none' };
}
