/** Hundredths as French spreadsheets show them: « 1 234,5 » with U+202F. */
export const decimal = (hundredths: number): string =>
  new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 }).format(hundredths / 100);

/** Quarters of an hour as clocks: « 15h30 »; what is no whole minute stays a decimal. */
export const clock = (hundredths: number): string => {
  const minutes = (hundredths * 60) / 100;
  if (!Number.isInteger(minutes)) return decimal(hundredths);
  return `${Math.floor(minutes / 60)}h${String(minutes % 60).padStart(2, '0')}`;
};

const SHORT = ['janv', 'févr', 'mars', 'avr', 'mai', 'juin', 'juil', 'août', 'sept', 'oct', 'nov', 'déc'];
const LONG = [
  'Janvier',
  'Février',
  'Mars',
  'Avril',
  'Mai',
  'Juin',
  'Juillet',
  'Août',
  'Septembre',
  'Octobre',
  'Novembre',
  'Décembre',
];

export interface Month {
  readonly year: number;
  readonly month: number;
}
/** « déc-25 », as Excel shows mmm-yy. */
export const short = ({ year, month }: Month): string => `${SHORT[month - 1] ?? ''}-${String(year).slice(2)}`;
export const long = ({ month }: Month): string => LONG[month - 1] ?? '';
export const longYear = (month: Month): string => `${long(month)} ${month.year}`;
/** Serial day of the first of the month, 1900 system. */
export const serial = ({ year, month }: Month): number =>
  Math.round((Date.UTC(year, month - 1, 1) - Date.UTC(1899, 11, 30)) / 86_400_000);
export const date = ({ year, month }: Month): Date => new Date(Date.UTC(year, month - 1, 1));
/** dd/mm/yyyy to a date. */
export const day = (text: string): Date => {
  const [dd = 1, mm = 1, yyyy = 2000] = text.split('/').map(Number);
  return new Date(Date.UTC(yyyy, mm - 1, dd));
};
