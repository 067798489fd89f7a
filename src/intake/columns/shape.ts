import type { SourceField } from '../../catalogue/synonyms';
import { cellText, type RawCell } from '../files/cell';
import { ListedLines, type Lines } from '../files/lines';
import type { SourceRow } from '../files/matrix';
import { parseMonth, parsePeriod } from '../values/frenchDate';
import type { SourceKind } from '../types';
import { headerOfField, periodGiven, yearGiven, yearInTexts } from './context';
import { isHours, kindOf, type Offer } from './kinds';
import { candidatesOf, offerOf } from './mapping';
import { inRows } from './monthsInRows';
import type { Region } from './regions';
import type { Body, BodyRow } from './rowFilter';
import { partedByMeasure, rowMeasuresOf } from './rowMeasures';
import { measureInTitles, saysCumulative, standing, type Surroundings } from './surroundings';

/** A table as mapping takes it: columns of its own, those that titles give, and no column per month. */
export interface Shape {
  readonly kind: SourceKind;
  readonly headers: readonly string[];
  /** Column of the source for each header; -1 for what a title or a column per month gives. */
  readonly places: readonly number[];
  readonly rows: Lines;
  /** Columns of months, by place in the source, with the measure that they hold. */
  readonly months: readonly {
    readonly place: number;
    readonly header: string;
    readonly measure: SourceField;
  }[];
  /** Measures of months whose headers say that they run from the start. */
  readonly cumulative: ReadonlySet<SourceField>;
  /** True when a title says that figures run from the start. */
  readonly runs: boolean;
  /** Fields that titles gave, and fields that they could not: the year of bare months. */
  readonly given: readonly SourceField[];
  readonly yearless: boolean;
}

const isBareMonth = (cell: RawCell | undefined): boolean =>
  typeof cell === 'number'
    ? cell >= 1 && cell <= 12
    : typeof cell === 'string' && parseMonth(cell) !== null && parsePeriod(cell) === null;

/** Header places that may fill a field. */
const placesOf = (headers: readonly string[], field: SourceField): readonly number[] =>
  headers.flatMap((header, place) =>
    candidatesOf(header).candidates.some((candidate) => candidate.field === field) ? [place] : [],
  );

/** Lays a table out for mapping. `said`: what title lines within the table say of some of its rows. */
export function shapeOfTable(
  region: Region,
  body: Lines<BodyRow>,
  said: Body['sections'],
  around: Surroundings,
): Shape {
  const { heading, left } = region;
  const { months } = heading;
  const headers = [...heading.headers];
  const offer: Offer = offerOf(headers);
  const hours = isHours(heading.kind);
  const missing = (field: SourceField): boolean => !offer.fields.has(field);
  const sections = new Set([...said].flatMap((section) => Object.keys(section) as SourceField[]));

  // A column « Période » that holds « janvier » is one of bare months.
  const named = [...placesOf(headers, 'periode'), ...placesOf(headers, 'mois')];
  const bare = named.find((place) => {
    const filled = firstOf(body.cells(place), 200).filter((cell) => cellText(cell).trim() !== '');
    return filled.length > 0 && filled.every(isBareMonth);
  });
  if (bare !== undefined) headers[bare] = headerOfField('mois');

  const dated = months.size > 0;
  const year = yearGiven(around.context) ?? yearInTexts(around.texts);
  const yearless =
    hours &&
    (dated ? [...months.values()].some((month) => month.year === null) : bare !== undefined) &&
    missing('annee');
  const undated = hours && !dated && named.length === 0 && missing('annee');

  const stands = undated ? standing(headers, around) : null;
  const given = new Map<SourceField, RawCell>();
  for (const field of [...new Set([...(Object.keys(around.context) as SourceField[]), ...sections])]) {
    const ofTime = field === 'periode' || field === 'mois' || field === 'annee';
    if (ofTime ? undated : missing(field)) given.set(field, around.context[field] ?? null);
  }
  if (stands !== null && !given.has('periode') && !given.has('annee'))
    given.set('periode', { serial: stands });
  // Nothing dates the rows but a year in a title, in the name of the sheet or of the file.
  const whole = undated && !given.has('periode');
  if ((whole || (yearless && !dated)) && !given.has('annee') && (year !== null || sections.has('annee')))
    given.set('annee', year);
  if (
    undated &&
    given.has('periode') &&
    periodGiven(given.get('periode')) === null &&
    !sections.has('periode')
  )
    given.delete('periode');

  const byRow = hours ? rowMeasuresOf(headers, body) : null;
  const wide = dated
    ? inRows(region, body.toArray(), {
        year: yearless ? year : null,
        offer,
        fallback: measureInTitles(around),
        byRow,
      })
    : null;
  const parted =
    dated || byRow === null ? { headers, rows: null } : partedByMeasure(headers, body.toArray(), byRow);
  const own = wide ?? {
    headers: parted.headers,
    places: parted.headers.map((_, place) => (place < headers.length ? place + left : -1)),
    rows: parted.rows,
    origins: null,
    months: [],
    cumulative: new Set<SourceField>(),
  };
  const fields = [...given.keys()];
  const withGiven = (row: SourceRow, { section }: Pick<BodyRow, 'section'>): SourceRow => ({
    ...row,
    cells: [
      ...padded(row.cells, own.headers.length),
      ...fields.map((field) => section?.[field] ?? given.get(field) ?? null),
    ],
  });
  const laidOut = (): Lines => {
    if (fields.length === 0) return own.rows === null ? body : new ListedLines(own.rows);
    const origins = own.origins ?? body.toArray();
    const listed: readonly SourceRow[] = own.rows ?? body.toArray();
    return new ListedLines(listed.map((row, rank) => withGiven(row, origins[rank] ?? { section: null })));
  };
  const all = [...own.headers, ...fields.map(headerOfField)];
  return {
    kind: fields.length === 0 && !dated ? heading.kind : (kindOf(offerOf(all)) ?? heading.kind),
    headers: all,
    places: [...own.places, ...fields.map(() => -1)],
    rows: laidOut(),
    months: own.months,
    cumulative: own.cumulative,
    runs: stands !== null || around.texts.slice(0, -1).some(saysCumulative),
    given: fields,
    yearless: yearless && year === null,
  };
}

function firstOf<T>(values: Iterable<T>, most: number): readonly T[] {
  const first: T[] = [];
  for (const value of values) {
    if (first.length === most) break;
    first.push(value);
  }
  return first;
}

/** Cells up to a width: what titles give must not slide under another header. */
const padded = (cells: readonly RawCell[], width: number): readonly RawCell[] =>
  cells.length >= width
    ? cells.slice(0, width)
    : [...cells, ...new Array<RawCell>(width - cells.length).fill(null)];
