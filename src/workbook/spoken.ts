import type { Unit } from '../scheme/indicator';
import { binary, call, num, text, type Formula } from './formula';

/**
 * A number as French writes it, built from whole numbers: what TEXT gives depends on the language of the spreadsheet, and
 * this does not. Numbers of ten and more have no decimal.
 */
const NARROW = '\u00a0';

/** What follows a number, in the plural; points for percentages. */
const UNIT_WORDS: Readonly<Record<Unit, string>> = {
  nb: '',
  '%': ' points',
  '€ HT': ' € HT',
  h: ' h',
  ETP: ' ETP',
  'h / 10 k€': ' h / 10 k€',
  jours: ' jours',
  mois: ' mois',
  tCO2e: ' tCO2e',
};

const whole = (number: Formula): Formula => call('INT', binary(number, '+', num(0.5)));
/** Texts one after the other. */
export const join = (...parts: Formula[]): Formula => parts.reduce((left, right) => binary(left, '&', right));
const last3 = (number: Formula): Formula => call('RIGHT', binary(number, '&', text('')), num(3));

/** `12 400`, from a whole number of at most twelve digits. */
function grouped(n: Formula): Formula {
  const thousands = call('INT', binary(n, '/', num(1000)));
  const millions = call('INT', binary(n, '/', num(1_000_000)));
  return call(
    'IF',
    binary(n, '<', num(1000)),
    binary(n, '&', text('')),
    call(
      'IF',
      binary(n, '<', num(1_000_000)),
      join(thousands, text(NARROW), last3(n)),
      join(millions, text(NARROW), last3(thousands), text(NARROW), last3(n)),
    ),
  );
}

/** `3,6` or `3`, from a number of tenths. */
const tenths = (t: Formula): Formula => {
  const units = call('INT', binary(t, '/', num(10)));
  const rest = binary(t, '-', binary(num(10), '*', units));
  return call('IF', binary(rest, '=', num(0)), binary(units, '&', text('')), join(units, text(','), rest));
};

const groupedText = (n: number): string =>
  n < 1000
    ? String(n)
    : n < 1_000_000
      ? `${Math.floor(n / 1000)}${NARROW}${String(n).slice(-3)}`
      : `${Math.floor(n / 1_000_000)}${NARROW}${String(Math.floor(n / 1000)).slice(-3)}${NARROW}${String(n).slice(-3)}`;

const tenthsText = (t: number): string => (t % 10 === 0 ? String(t / 10) : `${Math.floor(t / 10)},${t % 10}`);

const unitOf = (unit: Unit): string => UNIT_WORDS[unit].replace(' ', NARROW);

/** Formula of a distance, positive or zero, with its unit; `cell` holds it as cells do (0.05 for five points). */
export function spoken(unit: Unit, cell: Formula): Formula {
  const scaled = (by: number): Formula => whole(binary(cell, '*', num(by)));
  const number =
    unit === '%'
      ? tenths(scaled(1000))
      : call('IF', binary(cell, '<', num(10)), tenths(scaled(10)), grouped(whole(cell)));
  return UNIT_WORDS[unit] === '' ? number : join(number, text(unitOf(unit)));
}

/** The text that the formula gives. */
export function spokenText(unit: Unit, value: number): string {
  const rounded = (number: number): number => Math.floor(number + 0.5);
  const number =
    unit === '%'
      ? tenthsText(rounded(value * 1000))
      : value < 10
        ? tenthsText(rounded(value * 10))
        : groupedText(rounded(value));
  return `${number}${unitOf(unit)}`;
}
