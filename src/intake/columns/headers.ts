import type { SourceField } from '../../catalogue/synonyms';
import type { Grid } from '../files/grid';
import type { Merge } from '../files/matrix';
import { isPersonalHeader } from '../privacy/personal';
import type { SourceKind } from '../types';
import { headerLines, joinedHeaders, resolvedBy } from './headerLines';
import { kindOf } from './kinds';
import { candidatesOf, offerOf } from './mapping';
import { headerText, MEASURES, monthHeader, type MonthHeader } from './monthHeader';

/** Columns read of a header row: more is no table. */
const WIDEST_HEADER = 1_000;

export interface Heading {
  /** First and last rows of the header in the matrix: more than one for « Heures » over « prévues | réalisées ». */
  readonly first: number;
  readonly index: number;
  /** Text of each column, lines joined. */
  readonly headers: readonly string[];
  /** Columns that each hold a month, by place. */
  readonly months: ReadonlyMap<number, MonthHeader>;
  readonly kind: SourceKind;
  /** Headers that we know. */
  readonly score: number;
}

/** What a heading is looked for in. */
export interface HeadingArea {
  readonly grid: Grid;
  readonly merges: readonly Merge[] | null;
  readonly dateShift: number;
  /** Columns from `left` to before `right`. */
  readonly left: number;
  readonly right: number;
}

export const isKnownHeader = (header: string): boolean =>
  header.trim() !== '' && (candidatesOf(header).candidates.length > 0 || isPersonalHeader(header));

/** What a column must name, in a table with a column per month, for its rows to be of something. */
const NAMING: readonly SourceField[] = [
  'marche_id',
  'lot',
  'objet',
  'titulaire_nom',
  'titulaire_siret',
  'acheteur_nom',
  'employeur_nom',
  'personne_nom',
  'personne_code',
  'personne_prenom',
];
const DONE: readonly SourceField[] = ['heures_declarees', 'heures_validees', 'heures_formation'];

/** The heading whose last line is this row, alone or with one or two lines above it, or null when it makes no table we know. */
export function headingAt(area: HeadingArea, index: number): Heading | null {
  const right = Math.min(area.right, area.left + WIDEST_HEADER);
  const text = (row: number): readonly string[] =>
    area.grid
      .row(row)
      .slice(area.left, right)
      .map((cell) => headerText(cell, area.dateShift));
  let best: Heading | null = null;
  const single = understand(text(index), index, index);
  if (single !== null) best = single;
  for (const lines of headerLines(area, index, text)) {
    // Lines of a header are words, years and months: one with another figure is a row of data.
    if (range(lines.first, index).some((row) => text(row).some(isStray))) continue;
    const headers = joinedHeaders(lines, isKnownHeader);
    const joined = understand(headers, lines.first, index);
    const resolved = resolvedBy(lines, headers, isKnownHeader);
    if (joined !== null && (best === null || joined.score + resolved / 4 > best.score)) best = joined;
  }
  return best;
}

function understand(headers: readonly string[], first: number, index: number): Heading | null {
  const months = monthsOf(headers);
  const fixed = headers.map((header, place) => (months.has(place) ? '' : header));
  // Known to the letter: a row of data holds words that are only like those of a header.
  const offered = new Set(
    fixed.flatMap((header) => candidatesOf(header).candidates.map(({ field }) => field)),
  );
  const counted = [...months.values()].map(({ measure }) => MEASURES[measure ?? 'heures_declarees']);
  // What is not named is not ours; and a row of data may well hold two dates.
  const named = NAMING.some((field) => offered.has(field));
  const known = fixed.filter(isKnownHeader).length;
  // A row of data with one date may hold one such word: a header is made of them.
  const mostly = known * 2 >= fixed.filter((header) => header.trim() !== '').length;
  const wide =
    named &&
    (mostly || months.size > 1) &&
    isWide([...months.values()], !DONE.some((field) => offered.has(field)));
  // A header is made of words: a row with as many figures as known words is one of data.
  const worded = fixed.filter((header) => /\p{L}/u.test(header) && isKnownHeader(header)).length;
  if (fixed.filter(isFigure).length >= Math.max(worded, 1)) return null;
  const dated = [...months.values()].filter(({ year }) => year !== null).length;
  // A month with its year is worth more than a bare one: « 2024 » over « janv | févr » is a line of the header.
  const score = wide ? known + months.size + dated / 2 : headers.filter(isKnownHeader).length;
  if (score < 2) return null;
  const kind = kindOf(wide ? offerOf([...fixed, ...counted, 'Période']) : offerOf(headers));
  if (kind === null || (wide && !kind.startsWith('heures'))) return null;
  return { first, index, headers, months: wide ? months : new Map(), kind, score };
}

/** Figures, dates, telephones; a year alone may head a column. */
const isFigure = (header: string): boolean =>
  /\d/.test(header) && !/\p{L}/u.test(header) && !/^\s*(?:19|20)\d{2}\s*$/.test(header);

const isStray = (header: string): boolean => isFigure(header) && monthHeader(header) === null;

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

function monthsOf(headers: readonly string[]): ReadonlyMap<number, MonthHeader> {
  return new Map(
    headers.flatMap((header, place) => {
      const month = isKnownHeader(header) ? null : monthHeader(header);
      return month === null ? [] : [[place, month] as const];
    }),
  );
}

/** Two months make a table by month; one alone only where no other column counts hours done, and when it says that it counts hours or is dated. */
function isWide(months: readonly MonthHeader[], noOtherHours: boolean): boolean {
  const periods = new Set(months.map(({ month, year }) => `${year}-${month}`));
  if (periods.size >= 2) return true;
  const [only] = months;
  return (
    only !== undefined && noOtherHours && only.year !== null && (only.month !== null || only.measure !== null)
  );
}
