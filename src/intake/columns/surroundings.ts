import { cellText } from '../files/cell';
import { isBlankRow } from '../files/matrix';
import { fold } from '../values/text';
import { dayOfTotals, monthInText, named, titleOf, type Context } from './context';
import { candidatesOf } from './mapping';
import type { MeasureField } from './monthHeader';
import type { Region } from './regions';

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
    const row = sheet.grid.row(index);
    if (isBlankRow(row)) continue;
    const text = row.map(cellText).join(' ').trim();
    const told = titleOf(row);
    const month = told === null ? monthInText(text) : null;
    // The number of a contract holds a year that is not that of the work.
    if (told !== null) {
      context = { ...context, ...told };
      continue;
    }
    if (month !== null) context = { ...context, periode: { serial: month } };
    texts.push(text);
  }
  return { context, texts: [...texts, ...(sheet.name === null ? [] : [sheet.name]), file] };
}

/** « Suivi mensuel des heures validées »: what bare months count. */
export const measureInTitles = ({ texts }: Surroundings): MeasureField => {
  const titles = texts.slice(0, -1).map(fold);
  const says = (pattern: RegExp): boolean => titles.some((title) => pattern.test(title));
  return says(/\bheures( d insertion)? validees\b/) && !says(/\brealisees\b/)
    ? 'heures_validees'
    : 'heures_declarees';
};

const CUMULATIVE = /\bcumul|\bdepuis (le )?(debut|demarrage|origine)|\ba date\b/;
export const saysCumulative = (text: string): boolean => CUMULATIVE.test(fold(text));

/** The day at which the hours done of a table without periods stand: said by their header, or by a title. */
export function standing(headers: readonly string[], { texts }: Surroundings): number | null {
  const done = headers.filter((header) =>
    candidatesOf(header).candidates.some(
      ({ field }) => field === 'heures_declarees' || field === 'heures_validees',
    ),
  );
  for (const text of [...done, ...texts.slice(0, -1)]) {
    const day = dayOfTotals(text);
    if (day !== null) return day;
  }
  return null;
}
