import type { SourceField } from '../../catalogue/synonyms';
import type { RawCell } from '../files/cell';
import type { Merge } from '../files/matrix';
import { isPersonalHeader } from '../privacy/personal';
import type { SourceKind } from '../types';
import { headerLines, joinedHeaders } from './headerLines';
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
  readonly rows: readonly (readonly RawCell[])[];
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
    (area.rows[row] ?? []).slice(area.left, right).map((cell) => headerText(cell, area.dateShift));
  let best: Heading | null = null;
  const single = understand(text(index), index, index);
  if (single !== null) best = single;
  for (const lines of headerLines(area, index, text)) {
    const joined = understand(joinedHeaders(lines, isKnownHeader), lines.first, index);
    if (joined !== null && (best === null || joined.score > best.score)) best = joined;
  }
  return best;
}

function understand(headers: readonly string[], first: number, index: number): Heading | null {
  const months = monthsOf(headers);
  const fixed = headers.map((header, place) => (months.has(place) ? '' : header));
  const offered = offerOf(fixed);
  const counted = [...months.values()].map(({ measure }) => MEASURES[measure ?? 'heures_declarees']);
  // What is not named is not ours; and a row of data may well hold two dates.
  const named = NAMING.some((field) => offered.fields.has(field));
  const wide = named && isWide([...months.values()], !DONE.some((field) => offered.fields.has(field)));
  const known = fixed.filter(isKnownHeader).length;
  const dated = [...months.values()].filter(({ year }) => year !== null).length;
  // A month with its year is worth more than a bare one: « 2024 » over « janv | févr » is a line of the header.
  const score = wide ? known + months.size + dated / 2 : headers.filter(isKnownHeader).length;
  if (score < 2) return null;
  const kind = kindOf(wide ? offerOf([...fixed, ...counted, 'Période']) : offerOf(headers));
  if (kind === null || (wide && !kind.startsWith('heures'))) return null;
  return { first, index, headers, months: wide ? months : new Map(), kind, score };
}

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
