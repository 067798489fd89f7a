/** Fewer values than this say nothing of what is usual. */
export const ENOUGH = 30;

/** Turns a median absolute deviation into a standard deviation of a normal law (Iglewicz and Hoaglin, 1993). */
const NORMAL = 0.6745;

/** Value at a share of a sorted list, by linear interpolation (method 7 of Hyndman and Fan, that of spreadsheets). */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)] ?? Number.NaN, sorted[Math.ceil(place)] ?? Number.NaN];
  return low + (high - low) * (place - Math.floor(place));
}

const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

export type Spread =
  | { readonly ok: true; readonly median: number; readonly deviation: number }
  | { readonly ok: false; readonly reason: 'trop-peu-de-lignes' | 'dispersion-nulle' };

/** Median and median absolute deviation. Where half of the values are one, the rest would all be « atypical »: no answer. */
export function spreadOf(values: readonly number[]): Spread {
  if (values.length < ENOUGH) return { ok: false, reason: 'trop-peu-de-lignes' };
  const sorted = ascending(values);
  const median = quantile(sorted, 0.5);
  const deviation = quantile(ascending(values.map((value) => Math.abs(value - median))), 0.5);
  // Cardinal's guard: without it, 75 % of such values are flagged.
  if (quantile(sorted, 0.75) === quantile(sorted, 0.25) || deviation === 0)
    return { ok: false, reason: 'dispersion-nulle' };
  return { ok: true, median, deviation };
}

/** Modified z-score: how many robust deviations a value is away from the median. */
export const modifiedZ = (value: number, { median, deviation }: Extract<Spread, { ok: true }>): number =>
  (NORMAL * (value - median)) / deviation;
