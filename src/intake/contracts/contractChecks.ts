import type { Issue } from '../anomalyLog';

const TOO_BIG = 3_000_000_000;
/** decp-processing replaces amounts of more than eleven digits by this one, « pour les retrouver facilement ». */
const SENTINEL = 12_311_111_111;
/** The first amount of seven digits: under it no rule looks at the digits. */
const SHORTEST = 1_000_000;
const LONGEST_CONTRACT = 180;
/** The rule looks above 100 M€ only; 99 999 999 € weighs as much in real files (data-formats 5.1). */
const ALL_NINES = /^9{7,}$/;

const issue = (code: Issue['code'], details?: Issue['details']): Issue => ({
  code,
  severity: 'a-verifier',
  ...(details ? { details } : {}),
});

/**
 * Amounts that the Ministry's own rules set aside (data-formats 5.1). They are kept, and shown: an accord-cadre without
 * maximum is typed 999999999 every day, and only its buyer knows the truth.
 */
export function amountIssue(amount: number): Issue | null {
  // Most amounts are too short for any of the rules.
  if (amount >= 1 && amount < SHORTEST) return null;
  if (amount === SENTINEL) return issue('montant-sentinelle');
  const digits = Math.trunc(Math.abs(amount)).toFixed(0);
  if (digits.startsWith('123456789')) return issue('montant-suite');
  if ((amount > 100_000_000 && mostRepeated(digits) > 6) || ALL_NINES.test(digits))
    return issue('montant-repete');
  if (amount > TOO_BIG) return issue('montant-trop-grand');
  return amount < 1 ? issue('montant-sous-un-euro') : null;
}

/** Most frequent digit. Zeros are not counted: a round 1 000 000 000 is no slip of the finger. */
function mostRepeated(digits: string): number {
  const counts = new Map<string, number>();
  for (const digit of digits) if (digit !== '0') counts.set(digit, (counts.get(digit) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

export function durationIssue(months: number): Issue | null {
  return months <= 0 || months > LONGEST_CONTRACT ? issue('duree-invraisemblable', { mois: months }) : null;
}
