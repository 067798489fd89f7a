import type { Review } from '../../app/contracts';

/** What the state of the workbook calls for. One thing only: the first that applies. */
export type NextStep =
  | { readonly kind: 'noScheme' }
  | { readonly kind: 'noData' }
  | { readonly kind: 'gaps'; readonly count: number }
  | { readonly kind: 'missing'; readonly count: number; readonly labels: readonly string[] }
  | { readonly kind: 'fine' };

/** Labels quoted as examples: a pane is narrow. */
const EXAMPLES = 2;

export function nextStep(review: Review | null): NextStep {
  if (!review) return { kind: 'noScheme' };
  if (review.data.every(({ rows }) => rows === 0)) return { kind: 'noData' };
  const gaps = review.counts.vigilance + review.counts['en-ecart'];
  if (gaps > 0) return { kind: 'gaps', count: gaps };
  const missing = review.indicators.filter((indicator) =>
    indicator.years.some((figure) => figure.year === review.year && figure.status === 'non-calculable'),
  );
  if (missing.length > 0) {
    const labels = missing.slice(0, EXAMPLES).map((indicator) => `« ${indicator.label} »`);
    return { kind: 'missing', count: missing.length, labels };
  }
  return { kind: 'fine' };
}
