import type { Unit } from '../scheme/indicator';

/** Figures as the reader's language writes them. Spaces never break: « 1 234,5 h » stays on one line. */
export interface Format {
  number(value: number, decimals?: number): string;
  /** A value in the unit of its indicator; percentages are in points. */
  value(value: number, unit: Unit): string;
  /** A difference between two values: percentages differ by points. */
  difference(value: number, unit: Unit): string;
}

const NARROW = '\u202f';

const DECIMALS: Readonly<Record<Unit, number>> = {
  nb: 0,
  '%': 1,
  '€ HT': 0,
  h: 0,
  ETP: 1,
  'h / 10 k€': 1,
  jours: 0,
  mois: 0,
  tCO2e: 1,
};

export function createFormat(locale: 'fr-FR' | 'en-GB', points: string): Format {
  const formats = new Map<number, Intl.NumberFormat>();
  const formatOf = (decimals: number): Intl.NumberFormat => {
    const known = formats.get(decimals);
    if (known) return known;
    const made = new Intl.NumberFormat(locale, { maximumFractionDigits: decimals });
    formats.set(decimals, made);
    return made;
  };
  const number = (value: number, decimals = 0): string => {
    // A small figure is not rounded away: 0.4 h is not « 0 h ».
    const needed = decimals === 0 && value !== 0 && Math.abs(value) < 10 ? 1 : decimals;
    return formatOf(needed)
      .format(value)
      .replace(/\u00a0/g, NARROW);
  };
  const suffix = (unit: Unit): string => (unit === 'nb' ? '' : `${NARROW}${unit}`);
  return {
    number,
    value: (value, unit) => number(value, DECIMALS[unit]) + suffix(unit),
    difference: (value, unit) =>
      unit === '%' ? `${number(value, 1)}${NARROW}${points}` : number(value, DECIMALS[unit]) + suffix(unit),
  };
}
