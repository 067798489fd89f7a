import type { IndicatorYear, ReviewedIndicator } from '../../../app/contracts';
import type { PaneText } from '../../../locales/fr/pane';

/** The gap as an addition anyone can check, with the units of the indicator. */
export function gapWords(text: PaneText, indicator: ReviewedIndicator, figure: IndicatorYear): string | null {
  const { value, expected, gap } = figure;
  if (value === null || expected === null || gap === null || indicator.direction === 'neutre') return null;
  const shown = (number: number): string => text.format.value(number, indicator.unit);
  const distance = text.format.difference(Math.abs(gap), indicator.unit);
  const t = text.review;
  if (gap === 0) return t.gapNone;
  if (indicator.direction === 'hausse') {
    return gap < 0
      ? t.gapMissing(shown(expected), shown(value), distance)
      : t.gapAhead(shown(value), shown(expected), distance);
  }
  return gap > 0
    ? t.gapOver(shown(value), shown(expected), distance)
    : t.gapUnder(shown(expected), shown(value), distance);
}

/** For a share of rows that is too low: how many more rows would reach what is expected, all else being equal. */
export function neededWords(
  text: PaneText,
  indicator: ReviewedIndicator,
  figure: IndicatorYear,
): string | null {
  const { numerator, denominator, expected, gap } = figure;
  if (
    indicator.unit !== '%' ||
    indicator.direction !== 'hausse' ||
    expected === null ||
    gap === null ||
    gap >= 0
  )
    return null;
  // Only where the figure counts rows: « 3 contracts more » means something, « 3 € more » does not.
  if (numerator === null || denominator === null || denominator === 0 || denominator !== figure.rows)
    return null;
  const needed = Math.ceil((expected * denominator) / 100 - 1e-9);
  return needed > numerator ? text.review.needed(needed, denominator, needed - numerator) : null;
}
