import { isTypedSerial, type RawCell } from '../files/cell';
import { MONTH_WORDS, monthOf, partsOf, serialOf } from '../values/frenchDate';
import { fold } from '../values/text';

/** What a column of a month counts. The values are headers that mapping knows. */
export const MEASURES = {
  heures_declarees: 'Heures réalisées',
  heures_validees: 'Heures validées',
  heures_formation: 'Heures de formation',
  heures_prevues: 'Heures prévues',
} as const;
export type MeasureField = keyof typeof MEASURES;

/** A header that stands for a month (a quarter, a year): « janv-24 », « Réalisé mars 2024 », « 2024 », « T1 2024 ». */
export interface MonthHeader {
  /** First month, 1 to 12; null when only a year is given. */
  readonly month: number | null;
  readonly year: number | null;
  /** null when the header does not say. */
  readonly measure: MeasureField | null;
  readonly cumulative: boolean;
}

const MONTH = `(${MONTH_WORDS.join('|')})`;
const YEAR = '(20[0-4]\\d)';
const ALONE = new RegExp(`\\b${YEAR}\\b`);
interface Form {
  readonly pattern: RegExp;
  readonly read: (found: RegExpExecArray) => readonly [month: number | null, year: string | undefined];
}
/** Most precise first. Groups are read as they come. */
const FORMS: readonly Form[] = [
  {
    pattern: new RegExp(`\\b${MONTH} ?(20[0-4]\\d|\\d\\d)?\\b`),
    read: ([, word, year]) => [monthOf(word) ?? null, year],
  },
  {
    pattern: new RegExp(`\\b${YEAR} (0[1-9]|1[0-2])(?: 01)?\\b`),
    read: ([, year, month]) => [Number(month), year],
  },
  {
    pattern: new RegExp(`\\b(?:01 )?(0?[1-9]|1[0-2]) ${YEAR}\\b`),
    read: ([, month, year]) => [Number(month), year],
  },
  {
    pattern: new RegExp(`\\b(?:t|trim|trimestre) ?([1-4])(?: (20[0-4]\\d|\\d\\d))?\\b`),
    read: ([, rank, year]) => [Number(rank) * 3 - 2, year],
  },
  {
    pattern: new RegExp(`\\b([1-4])(?:er|e|eme|nd) trim(?:estre)?(?: (20[0-4]\\d|\\d\\d))?\\b`),
    read: ([, rank, year]) => [Number(rank) * 3 - 2, year],
  },
  { pattern: new RegExp(`\\b${YEAR}\\b`), read: ([, year]) => [null, year] },
];

/** Words that may stand beside the month, and what they say it counts. */
const WORDS: readonly (readonly [RegExp, MeasureField | 'cumul' | null])[] = [
  [/^(realise|effectue|travaille|declare|fait)e?s?$/, 'heures_declarees'],
  [/^(valide|controle|retenu)e?s?$/, 'heures_validees'],
  [/^(prevu|du|engage|contractuel|objectif|previsionnel)(le)?e?s?$/, 'heures_prevues'],
  [/^formation$/, 'heures_formation'],
  [/^cumul(e|ee|es|ees)?$/, 'cumul'],
  [/^(heures?|hrs?|h|nombre|nb|nbre|d|de|du|en|insertion|mois|annee|au|fin|volume|l)$/, null],
];

/** @returns null when the header is no month, or counts something else than hours (« Montant 2024 », « Total 2024 »). */
export function monthHeader(header: string): MonthHeader | null {
  if (header.length > 60 || header.trim() === '') return null;
  const text = fold(header);
  for (const { pattern, read } of FORMS) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [month, year] = read(found);
    let rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
    // « Heures 2025 » over « Janv. »: the year stands apart from its month.
    const apart = year === undefined ? ALONE.exec(rest)?.[1] : undefined;
    if (apart !== undefined) rest = rest.replace(ALONE, ' ');
    const said = wordsOf(rest);
    if (said === null) return null;
    const told = year ?? apart;
    const full = told === undefined ? null : Number(told.length === 2 ? `20${told}` : told);
    return { month, year: full, ...said };
  }
  return null;
}

/** What words beside a month say that it counts, or null when one of them is none of ours. `text`: folded. */
function wordsOf(text: string): Pick<MonthHeader, 'measure' | 'cumulative'> | null {
  let measure: MeasureField | null = null;
  let cumulative = false;
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const known = WORDS.find(([words]) => words.test(word));
    if (known === undefined) return null;
    if (known[1] === 'cumul') cumulative = true;
    else measure = known[1] ?? measure;
  }
  return { measure, cumulative };
}

/** The measure that a whole folded text names (« heures realisees », « prevu »), or null. */
export const measureOfWords = (text: string): MeasureField | null =>
  text === '' || text.length > 40 ? null : (wordsOf(text)?.measure ?? null);

/** First day of the period of a header, or null when the year is unknown. `year` fills it in. */
export function periodOfHeader(header: MonthHeader, year: number | null): number | null {
  const known = header.year ?? year;
  return known === null ? null : serialOf(known, header.month ?? 1, 1);
}

/** 2000 to 2049: outside, a number at the head of a column is no month. */
const isMonthSerial = (serial: number): boolean => {
  if (!Number.isInteger(serial) || serial < 36_526 || serial > 54_788) return false;
  // A column of a month is dated by its first day or its last.
  return partsOf(serial).day === 1 || partsOf(serial + 1).day === 1;
};

/** Text of a header cell; a date at the head of a column is written « 2024-01 ». `shift`: days to add to a bare number. */
export function headerText(cell: RawCell | undefined, shift: number): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return String(cell);
  const serial = isTypedSerial(cell) ? Math.floor(cell.serial) : cell + shift;
  if (!isMonthSerial(serial)) return String(isTypedSerial(cell) ? cell.serial : cell);
  const { year, month } = partsOf(serial);
  return `${year}-${String(month).padStart(2, '0')}`;
}
