import type { Sum } from '../engine/thresholds/tallies';
import { BUYER_FIELD, type Tally } from '../engine/thresholds/tally';
import { binary, call, column, num, text, type Formula } from './formula';

/**
 * Which rows are looked at, by their buyer: sets of criteria on the name, whose counts are added up. One empty set = all.
 */
export type Among = readonly (readonly Formula[])[];

const joined = (sign: string, value: Formula): Formula => binary(text(sign), '&', value);

export const ALL_ROWS: Among = [[]];
export const rowsOf = (name: Formula): Among => [[name]];
/** « Is not this name » keeps empty cells in Excel and LibreOffice, and not in IronCalc: they are counted apart. */
export const rowsOfNone = (names: readonly Formula[]): Among => [
  [text('=')],
  [text('<>'), ...names.map((name) => joined('<>', name))],
];

/** Rows of a year: days from the first of January to the next one, or the number of the year. */
function inYear({ table, period }: Tally, year: Formula): readonly Formula[] {
  const when = column(table, period);
  if (period !== 'date_notification') return [when, year];
  const first = (of: Formula): Formula => call('DATE', of, num(1), num(1));
  return [when, joined('>=', first(year)), when, joined('<', first(binary(year, '+', num(1))))];
}

/** A tally as counts and sums that are added up. `year` is the cell that holds it. */
function terms(tally: Tally, year: Formula, among: Among): readonly Formula[] {
  const { table, sum, where = [], known } = tally;
  // No engine has to say what an empty cell is: a number is either below zero or not.
  const numbers =
    known === undefined ? [[]] : ['>=0', '<0'].map((test) => [column(table, known), text(test)]);
  return among.flatMap((names) =>
    numbers.map((number) => {
      const criteria = [
        ...inYear(tally, year),
        ...where.flatMap(({ field, is }) => [column(table, field), text(is)]),
        ...names.flatMap((name) => [column(table, BUYER_FIELD[table]), name]),
        ...number,
      ];
      return sum === null ? call('COUNTIFS', ...criteria) : call('SUMIFS', column(table, sum), ...criteria);
    }),
  );
}

/** A sum of tallies; 0 when there is none. */
export function sumFormula(sum: Sum, year: Formula, among: Among = ALL_ROWS): Formula {
  let total: Formula | null = null;
  for (const [sign, tally] of sum)
    for (const term of terms(tally, year, among))
      total = total === null ? term : binary(total, sign === 1 ? '+' : '-', term);
  return total ?? num(0);
}

export const tallyFormula = (tally: Tally, year: Formula, among: Among = ALL_ROWS): Formula =>
  sumFormula([[1, tally]], year, among);
