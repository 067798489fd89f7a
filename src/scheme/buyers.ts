import type { Scheme } from './scheme';

/** A buyer of a mutualised scheme: the name that data bear, and the number by which public data know it. */
export interface Buyer {
  readonly name: string;
  /** Nine digits, those that every establishment of the buyer shares; null when none was typed. */
  readonly siren: string | null;
}

/** Longest name of a buyer: spreadsheets refuse a criterion of more than 255 characters. */
export const LONGEST_BUYER = 100;

const NUMBER_AT_END = /[\s(]*((?:\d\s?){13}\d|(?:\d\s?){8}\d)\)?\s*$/u;

/** A buyer as typed: « Ville d'Exemple », or « Ville d'Exemple (213 700 019 00017) » with its SIRET or SIREN. */
export function readBuyer(entry: string): Buyer {
  const typed = entry.replace(/\s+/gu, ' ').trim();
  const digits = NUMBER_AT_END.exec(typed)?.[1]?.replace(/\s/gu, '') ?? null;
  const name = digits === null ? typed : typed.replace(NUMBER_AT_END, '').trim();
  return { name: name === '' ? typed : name, siren: digits?.slice(0, 9) ?? null };
}

/** What two spellings of one name share: case, accents, apostrophes and blanks do not tell buyers apart. */
export const buyerKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/giu, 'oe')
    .replace(/[’'`\-‐‑\s]+/gu, ' ')
    .trim()
    .toLowerCase();

/** Buyers of a mutualised scheme, in its order; empty when it has one buyer only. */
export const buyersOf = (scheme: Pick<Scheme, 'buyers'>): readonly Buyer[] =>
  (scheme.buyers ?? []).map(readBuyer);

/** Wildcards and operators of a spreadsheet's criteria, and the sign that parts the years of a person. */
const FORBIDDEN = /[*?~|]|^[=<>]/u;

/** The first entry that cannot be one of two to twenty different buyers; null when all can. */
export function wrongBuyer(entries: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const entry of entries) {
    const { name } = readBuyer(entry);
    const key = buyerKey(name);
    if (key === '' || name.length > LONGEST_BUYER || FORBIDDEN.test(name) || seen.has(key)) return entry;
    seen.add(key);
  }
  return entries.length > 20 ? (entries[20] ?? null) : null;
}

/**
 * Entries of a scheme that a buyer shares with others, itself first; none without another. A line that names it again,
 * with its number perhaps, stands for it.
 */
export function sharedBuyers(lead: string, others: readonly string[]): readonly string[] {
  const keyOf = (entry: string): string => buyerKey(readBuyer(entry).name);
  const lines = others.map((one) => one.trim()).filter((one) => one !== '');
  const rest = lines.filter((one) => keyOf(one) !== keyOf(lead));
  return rest.length === 0 ? [] : [lines.find((one) => keyOf(one) === keyOf(lead)) ?? lead.trim(), ...rest];
}
