/** Sum of what is known, in full precision (Neumaier): a control sum must not depend on the order of rows. Null when nothing is known. */
export function knownSum(values: Iterable<unknown>): number | null {
  let sum = 0;
  let lost = 0;
  let known = false;
  for (const value of values) {
    if (typeof value !== 'number' || !Number.isFinite(value)) continue;
    known = true;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  // Six decimals: more would only show the binary noise of cents.
  return known ? Number((sum + lost).toFixed(6)) : null;
}
