import type { SourceField } from '../../catalogue/synonyms';
import { cellText, type RawCell } from '../files/cell';
import { isBlankRow, type SourceRow } from '../files/matrix';
import { parseMonth, parsePeriod } from '../values/frenchDate';
import { fold } from '../values/text';
import type { SourceKind } from '../types';
import {
  headerOfField,
  monthInText,
  periodGiven,
  titleOf,
  named,
  yearGiven,
  yearInTexts,
  type Context,
} from './context';
import { isHours, kindOf, type Offer } from './kinds';
import { candidatesOf, offerOf } from './mapping';
import type { MeasureField } from './monthHeader';
import { inRows } from './monthsInRows';
import type { Region } from './regions';
import type { BodyRow } from './rowFilter';

/** A table as mapping takes it: columns of its own, those that titles give, and no column per month. */
export interface Shape {
  readonly kind: SourceKind;
  readonly headers: readonly string[];
  /** Column of the source for each header; -1 for what a title or a column per month gives. */
  readonly places: readonly number[];
  readonly rows: readonly SourceRow[];
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

/** What the titles, the sheet and the file say of a whole table. */
export interface Surroundings {
  readonly context: Context;
  /** Texts that may name a year, nearest first. */
  readonly texts: readonly string[];
}

/** What stands around a table: the titles above it, the name of its sheet, the name of its file. */
export function surroundings({ sheet, titles }: Region, file: string): Surroundings {
  const texts: string[] = [];
  let context: Context = sheet.name === null ? {} : (named(sheet.name) ?? {});
  for (const index of titles) {
    const row = sheet.rows[index] ?? [];
    if (isBlankRow(row)) continue;
    const text = row.map(cellText).join(' ').trim();
    const told = titleOf(row);
    const month = told === null ? monthInText(text) : null;
    if (told !== null) context = { ...context, ...told };
    else if (month !== null) context = { ...context, periode: { serial: month } };
    texts.push(text);
  }
  return { context, texts: [...texts, ...(sheet.name === null ? [] : [sheet.name]), file] };
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

/** Lays a table out for mapping. */
export function shapeOfTable(region: Region, body: readonly BodyRow[], around: Surroundings): Shape {
  const { heading, left } = region;
  const { months } = heading;
  const headers = [...heading.headers];
  const offer: Offer = offerOf(headers);
  const hours = isHours(heading.kind);
  const missing = (field: SourceField): boolean => !offer.fields.has(field);
  const sections = new Set(body.flatMap(({ section }) => Object.keys(section ?? {}) as SourceField[]));

  // A column « Période » that holds « janvier » is one of bare months.
  const named = [...placesOf(headers, 'periode'), ...placesOf(headers, 'mois')];
  const bare = named.find((place) => {
    const filled = body
      .slice(0, 200)
      .map(({ cells }) => cells[place])
      .filter((cell) => cellText(cell).trim() !== '');
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

  const given = new Map<SourceField, RawCell>();
  for (const field of [...new Set([...(Object.keys(around.context) as SourceField[]), ...sections])]) {
    const ofTime = field === 'periode' || field === 'mois' || field === 'annee';
    if (ofTime ? undated : missing(field)) given.set(field, around.context[field] ?? null);
  }
  // Nothing dates the rows but a year in a title, in the name of the sheet or of the file.
  const whole = undated && !given.has('periode');
  if ((whole || (yearless && !dated)) && !given.has('annee') && year !== null) given.set('annee', year);
  if (
    undated &&
    given.has('periode') &&
    periodGiven(given.get('periode')) === null &&
    !sections.has('periode')
  )
    given.delete('periode');

  const wide = dated
    ? inRows(region, body, { year: yearless ? year : null, offer, fallback: measureInTitles(around) })
    : null;
  const own = wide ?? {
    headers,
    places: headers.map((_, place) => place + left),
    rows: body as readonly SourceRow[],
    origins: body,
    months: [],
    cumulative: new Set<SourceField>(),
  };
  const fields = [...given.keys()];
  const rows =
    fields.length === 0
      ? own.rows
      : own.rows.map((row, rank) => ({
          ...row,
          cells: [
            ...padded(row.cells, own.headers.length),
            ...fields.map((field) => own.origins[rank]?.section?.[field] ?? given.get(field) ?? null),
          ],
        }));
  const all = [...own.headers, ...fields.map(headerOfField)];
  return {
    kind: fields.length === 0 && !dated ? heading.kind : (kindOf(offerOf(all)) ?? heading.kind),
    headers: all,
    places: [...own.places, ...fields.map(() => -1)],
    rows,
    months: own.months,
    cumulative: own.cumulative,
    runs: around.texts.slice(0, -1).some(saysCumulative),
    given: fields,
    yearless: yearless && year === null,
  };
}

/** Cells up to a width: what titles give must not slide under another header. */
const padded = (cells: readonly RawCell[], width: number): readonly RawCell[] =>
  cells.length >= width
    ? cells.slice(0, width)
    : [...cells, ...new Array<RawCell>(width - cells.length).fill(null)];

/** « Suivi mensuel des heures validées »: what bare months count. */
const measureInTitles = ({ texts }: Surroundings): MeasureField => {
  const titles = texts.slice(0, -1).map(fold);
  const says = (pattern: RegExp): boolean => titles.some((title) => pattern.test(title));
  return says(/\bheures( d insertion)? validees\b/) && !says(/\brealisees\b/)
    ? 'heures_validees'
    : 'heures_declarees';
};

const CUMULATIVE = /\bcumul|\bdepuis (le )?(debut|demarrage|origine)|\ba date\b/;
export const saysCumulative = (text: string): boolean => CUMULATIVE.test(fold(text));
