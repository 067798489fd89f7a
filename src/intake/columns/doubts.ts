import type { FieldType } from '../../scheme/fields';
import { cellText, isBlank, type RawCell } from '../files/cell';
import type { Cells } from '../files/cells';
import type { ColumnAnswers } from '../types';
import { dayOrderOf, type DayOrder } from '../values/frenchDate';
import { isAmbiguousDot, parseFrenchNumber } from '../values/frenchNumber';
import { bareNumber, decideDot } from '../values/numberColumn';

type About = keyof ColumnAnswers;

/** What a whole column was taken for. `doubt` when none of its cells proves it: an example, and the cells that read either way. */
export interface Decided<A extends About> {
  readonly value: ColumnAnswers[A];
  readonly doubt: { readonly example: string; readonly rows: number } | null;
}

type Column = () => Cells;

const found = <A extends About>(value: ColumnAnswers[A]): Decided<A> => ({ value, doubt: null });

/** Cells that pass a test, counted, with the first as example. */
function counted(cells: Column, test: (cell: RawCell) => boolean): Decided<About>['doubt'] {
  let rows = 0;
  let example = '';
  const { cells: different, times } = cells().counted();
  different.forEach((cell, rank) => {
    if (cell === undefined || cell === null || !test(cell)) return;
    if (rows === 0) example = cellText(cell).trim();
    rows += times[rank] ?? 0;
  });
  return rows === 0 ? null : { example, rows };
}

/** What the dates of one column prove of the order of day and month; null = nothing. */
export function provenOrder(cells: Column): DayOrder | null {
  let american = false;
  for (const cell of cells().different()) {
    if (typeof cell !== 'string') continue;
    const order = dayOrderOf(cell);
    if (order === 'dmy') return 'dmy';
    if (order === 'mdy') american = true;
  }
  return american ? 'mdy' : null;
}

/** `elsewhere`: what the other columns of dates of the table prove, since a file writes its dates in one way. */
export function dayOrder(cells: Column, elsewhere: DayOrder | null): Decided<'dayOrder'> {
  const proven = provenOrder(cells);
  if (proven !== null) return found(proven);
  if (elsewhere === 'dmy') return found('dmy');
  const doubt = counted(cells, (cell) => typeof cell === 'string' && dayOrderOf(cell) === 'either');
  return { value: elsewhere ?? 'dmy', doubt };
}

export function dotMeaning(cells: Column, delimiter: string | null): Decided<'dot'> {
  const { meaning, assumed } = decideDot(cells().different(), delimiter);
  if (!assumed) return found(meaning);
  return {
    value: meaning,
    doubt: counted(cells, (cell) => typeof cell === 'string' && isAmbiguousDot(bareNumber(cell))),
  };
}

const saysHt = (text: string): boolean => /\bh\.?t\b|hors[ -]tax/i.test(text);
const saysTtc = (text: string): boolean => /\bt\.?t\.?c\b|toutes taxes/i.test(text);

/** Before or after tax: the header or a cell says it, else before tax is assumed, as the scheme counts. */
export function taxes(cells: Column, header: string): Decided<'taxes'> {
  if (saysTtc(header)) return found('ttc');
  if (saysHt(header)) return found('ht');
  for (const cell of cells().different())
    if (typeof cell === 'string' && (saysHt(cell) || saysTtc(cell))) return found('ht');
  return { value: 'ht', doubt: counted(cells, (cell) => !isBlank(cell)) };
}

/**
 * « 5 » or « 0,05 » for 5 %: a value above 1 proves points, one strictly between 0 and 1 a fraction (no criterion weighs
 * less than 1 %), a sign « % » speaks for itself. Nothing but 0 and 1 proves neither.
 */
export function percent(cells: Column): Decided<'percent'> {
  let fraction = false;
  for (const cell of cells().different()) {
    const value = bareShare(cell);
    if (value === null) continue;
    if (value > 1) return found('points');
    if (value > 0 && value < 1) fraction = true;
  }
  if (fraction) return found('fraction');
  return { value: 'fraction', doubt: counted(cells, (cell) => bareShare(cell) === 1) };
}

function bareShare(cell: RawCell | undefined): number | null {
  if (typeof cell === 'number') return cell;
  const number = typeof cell === 'string' ? parseFrenchNumber(cell) : null;
  return number === null || number.unit === 'percent' ? null : number.value;
}

export const isNumeric = (type: FieldType): boolean =>
  type === 'amount' || type === 'hours' || type === 'fraction' || type === 'integer' || type === 'number';
export const isDated = (type: FieldType): boolean => type === 'date' || type === 'month';
