/** Days from the spreadsheet epoch (30/12/1899, which hides the false 29/02/1900) to 01/01/1970. */
const UNIX_EPOCH = 25569;
const DAY = 86_400_000;

/** Calendar year of a serial day of the 1900 system. */
export const yearOfSerial = (serial: number): number =>
  new Date((Math.floor(serial) - UNIX_EPOCH) * DAY).getUTCFullYear();

/** Serial day of a date; months from 1. */
export const serialOf = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / DAY + UNIX_EPOCH;

/** The calendar day of a serial day; months from 1. */
export function dateOfSerial(serial: number): { year: number; month: number; day: number } {
  const date = new Date((Math.floor(serial) - UNIX_EPOCH) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Place of a serial day in its year: what has elapsed of it, that day included. */
export function placeInYear(serial: number): { year: number; dayOfYear: number; daysInYear: number } {
  const year = yearOfSerial(serial);
  return {
    year,
    dayOfYear: Math.floor(serial) - serialOf(year, 1, 1) + 1,
    daysInYear: serialOf(year + 1, 1, 1) - serialOf(year, 1, 1),
  };
}
