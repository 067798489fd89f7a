import type { IndicatorYear, ReviewedIndicator } from '../../../app/contracts';
import type { PaneText } from '../../../locales/fr/pane';

export interface Reason {
  readonly title: string;
  readonly fix: string;
  /** Where the remedy is. */
  readonly remedy: 'data' | 'typed' | null;
}

/** Why an indicator has no verdict, and what would give it one. */
export function whyNot(text: PaneText, indicator: ReviewedIndicator, figure: IndicatorYear): Reason | null {
  if (figure.status !== 'non-calculable') return null;
  const t = text.review;
  if (indicator.origin === 'typed') return { title: t.whyTyped, fix: t.whyTypedFix, remedy: 'typed' };
  if (figure.value !== null)
    return { title: t.whyFew(figure.denominator ?? 0), fix: t.whyFewFix, remedy: null };
  if (figure.rows > 0 && figure.unknown > 0) {
    return { title: t.whyUnknown(figure.unknown, figure.rows), fix: t.whyUnknownFix, remedy: null };
  }
  return { title: t.whyNoRows, fix: t.whyNoRowsFix, remedy: 'data' };
}
