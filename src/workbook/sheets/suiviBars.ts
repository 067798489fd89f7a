import { binary, call, cell, num, range, text, type CellReference, type Formula } from '../formula';
import type { SuiviColumns } from './suiviColumns';

/** Heights of a bar, from the lowest. Characters: every host draws them, where few have charts in a cell (ADR 21). */
const BARS = '▁▂▃▄▅▆▇█';
/** A year without a value. */
const NONE = '·';
const STEPS = BARS.length - 1;

/**
 * Bars of an indicator, a character for each year: its value beside the largest of the years, from zero; `·` where there is
 * none. Empty when no value is above zero.
 */
export function barsText(values: readonly (number | null)[]): string {
  const largest = Math.max(0, ...values.map((value) => value ?? 0));
  if (largest === 0) return '';
  const barOf = (value: number): string =>
    BARS.charAt(Math.floor((STEPS * Math.max(0, value)) / largest + 0.5));
  return values.map((value) => (value === null ? NONE : barOf(value))).join('');
}

/** The formula of that text, from the realised values of its row. */
export function barsFormula(columns: SuiviColumns, yearCount: number, row: number): Formula {
  const at = (yearIndex: number): CellReference => cell(null, row, columns.realised(yearIndex));
  const largest = call('MAX', range(at(0), at(yearCount - 1)));
  const share = (value: Formula): Formula =>
    binary(binary(num(STEPS), '*', call('MAX', num(0), value)), '/', largest);
  const barOf = (value: Formula): Formula =>
    call('MID', text(BARS), binary(num(1), '+', call('INT', binary(share(value), '+', num(0.5)))), num(1));
  const bars = Array.from({ length: yearCount }, (_, yearIndex) =>
    call('IF', call('ISNUMBER', at(yearIndex)), barOf(at(yearIndex)), text(NONE)),
  ).reduce((left: Formula, right) => binary(left, '&', right));
  return call('IF', binary(largest, '>', num(0)), bars, text(''));
}
