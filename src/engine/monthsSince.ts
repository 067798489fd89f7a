import type { ParameterValues } from '../catalogue/parameters';
import { DAYS_PER_MONTH } from '../scheme/pace';
import { serialOf, yearOfSerial } from './serialDate';

/** Months from a date to the end of a year, or to the cut-off date in its year; null without a date, or when it is later. */
export function monthsUntil(
  since: number | string | null | undefined,
  year: number,
  parameters: ParameterValues,
): number | null {
  if (typeof since !== 'number') return null;
  const cutOff = parameters['date_arrete'];
  const end = typeof cutOff === 'number' && yearOfSerial(cutOff) === year ? cutOff : serialOf(year, 12, 31);
  return since > end ? null : (end - since) / DAYS_PER_MONTH;
}
