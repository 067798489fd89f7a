import type { CellValue } from '../../scheme/values';
import { partsOf, serialOf } from '../values/frenchDate';

/**
 * Months from the first day to the last one, both worked: 1 January to 30 June is 6. Whole months by the calendar, then the days that
 * are left over the length of the month they fall in, to two decimals. Null when a day is unknown, or when they are the wrong way round.
 */
export function monthsBetween(first: CellValue, last: CellValue): number | null {
  if (typeof first !== 'number' || typeof last !== 'number' || last < first) return null;
  const [from, to] = [partsOf(first), partsOf(last + 1)];
  const whole = (to.year - from.year) * 12 + (to.month - from.month);
  const days = to.day - from.day;
  if (days === 0) return whole;
  const long = daysIn(days < 0 ? previous(to) : to);
  return Number((whole + days / long).toFixed(2));
}

interface Month {
  readonly year: number;
  readonly month: number;
}
const previous = ({ year, month }: Month): Month =>
  month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
const next = ({ year, month }: Month): Month =>
  month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
const daysIn = (month: Month): number => {
  const after = next(month);
  return (serialOf(after.year, after.month, 1) ?? 0) - (serialOf(month.year, month.month, 1) ?? 0);
};
