import { serialOf } from '../engine/serialDate';

/** The first ten characters of a moment (`2026-11-24 14:05`) as a serial day. */
export function dayOf(moment: string): number {
  const [year = 0, month = 1, day = 1] = moment.slice(0, 10).split('-').map(Number);
  return serialOf(year, month, day);
}
