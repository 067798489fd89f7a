import type { Locale } from './book';

/** French names of the functions that tests use (Microsoft: Excel functions by language). */
const FRENCH: Readonly<Record<string, string>> = {
  COUNTIFS: 'NB.SI.ENS',
  SUMIFS: 'SOMME.SI.ENS',
  COUNTIF: 'NB.SI',
  SUMIF: 'SOMME.SI',
  IF: 'SI',
  AND: 'ET',
  OR: 'OU',
  NOT: 'NON',
  YEAR: 'ANNEE',
  MONTH: 'MOIS',
  DAY: 'JOUR',
  MATCH: 'EQUIV',
  IFERROR: 'SIERREUR',
  ISNUMBER: 'ESTNUM',
  SUM: 'SOMME',
  AVERAGE: 'MOYENNE',
  COUNT: 'NB',
  COUNTA: 'NBVAL',
  ROUND: 'ARRONDI',
  VLOOKUP: 'RECHERCHEV',
  LEFT: 'GAUCHE',
  LEN: 'NBCAR',
  HYPERLINK: 'LIEN_HYPERTEXTE',
};
const ENGLISH = Object.fromEntries(Object.entries(FRENCH).map(([english, french]) => [french, english]));

/** Quoted text, quoted sheet, bracketed column, function before its parenthesis, number, separator. */
const tokens = (decimal: string, separator: string): RegExp =>
  new RegExp(
    `"(?:[^"]|"")*"|'(?:[^']|'')*'|\\[[^\\]]*\\]|[A-Z][A-Z0-9.]*(?=\\()|(?<![\\w$.])\\d+\\${decimal}\\d+|\\${separator}`,
    'g',
  );

/** `=SUM(A1,1.5)` -> `=SOMME(A1;1,5)` (docs: Range.formulasLocal). */
export function toLocal(formula: string, locale: Locale): string {
  if (locale === 'en-US') return formula;
  return formula.replace(tokens('.', ','), (token) => {
    if (token === ',') return ';';
    return /^\d/.test(token) ? token.replace('.', ',') : (FRENCH[token] ?? token);
  });
}

export function toInvariant(formula: string, locale: Locale): string {
  if (locale === 'en-US') return formula;
  return formula.replace(tokens(',', ';'), (token) => {
    if (token === ';') return ',';
    return /^\d/.test(token) ? token.replace(',', '.') : (ENGLISH[token] ?? token);
  });
}
