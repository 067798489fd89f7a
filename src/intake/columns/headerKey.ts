import { fold } from '../values/text';

// prettier-ignore
const STOP_WORDS = new Set(['d', 'de', 'du', 'des', 'la', 'le', 'les', 'l', 'au', 'aux', 'a', 'en', 'et', 'par', 'pour', '€', 'euro', 'euros', 'eur', 'k€', 'm€', 'keur']);
const SAME_WORDS: Readonly<Record<string, string>> = {
  n: 'numero',
  no: 'numero',
  num: 'numero',
  nb: 'nombre',
  nbre: 'nombre',
  nbr: 'nombre',
  hrs: 'heures',
  heure: 'heures',
  tel: 'telephone',
};

/** Keys already made, let go together: the headers of a table are asked for at each step of its reading. */
const KNOWN = new Map<string, string>();
const MOST = 4_096;

/** A header reduced to its telling words: « N° de marché » and « numero_marche » become the same key. */
export function headerKey(header: string): string {
  if (header.length > 400) return '';
  const known = KNOWN.get(header);
  if (known !== undefined) return known;
  if (KNOWN.size >= MOST) KNOWN.clear();
  const key = keyOf(header);
  KNOWN.set(header, key);
  return key;
}

function keyOf(header: string): string {
  return fold(header)
    .split(' ')
    .filter((word) => word !== '' && !STOP_WORDS.has(word))
    .map((word) => (Object.hasOwn(SAME_WORDS, word) ? (SAME_WORDS[word] ?? word) : word))
    .join(' ');
}

/** Keys to try, most precise first: the whole header, then without what stands in brackets or after a line end. */
export function headerKeys(header: string): readonly string[] {
  const whole = headerKey(header);
  const short = headerKey(header.replace(/[([].*?[)\]]/g, ' ').replace(/[\n:*].*$/s, ' '));
  const bare = whole.replace(RUNNING, ' ').replace(/ +/g, ' ').trim();
  // « Cumul » alone is of hours; a date alone is a cell of a row, or the header of its month.
  const running = bare === whole ? '' : bare !== '' ? bare : /cumul|depuis/.test(whole) ? 'heures' : '';
  return [...new Set([whole, short, running])].filter((key, rank) => rank === 0 || key !== '');
}
/** « Heures réalisées cumulées », « Cumul des heures depuis le début »: the figure is of those hours, in another form. */
const RUNNING =
  /\b(cumul(ees|ee|es|e)?\b|depuis (debut|demarrage|origine)\b|\d{1,2} \d{1,2} (\d{4}|\d{2})$|\d{1,2}(er)? [a-z]+ 20\d{2}$)/g;

/** What one unit of the column is worth when the header says « (k€) » or « en M€ ». */
export function headerScale(header: string): number {
  const folded = ` ${fold(header)} `;
  if (/ (k€|keur|milliers d euros|milliers euros) /.test(folded)) return 1_000;
  return / (m€|meur|millions d euros|millions euros) /.test(folded) ? 1_000_000 : 1;
}
