/**
 * Long series (a fault at each exchange, each way to break each sheet) are thinned in `npm test`: each way is tried, at
 * places spread over all of them, not every pair. `npm run test:thorough` tries them all.
 */
export const isThorough = process.env['SPASER_THOROUGH'] === '1';

/** Of the ways to try at the nth place: one in `of`, another one at the next place; all when thorough. */
export const inTurn = <T>(ways: readonly T[], nth: number, of: number): readonly T[] =>
  isThorough ? ways : ways.filter((_, index) => (index + nth) % of === 0);

/** The places of a long series, from 1, at which to try: one in `of`, all when thorough. */
export const nthPlaces = (count: number, of: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => index + 1).filter((_, index) => isThorough || index % of === 0);
