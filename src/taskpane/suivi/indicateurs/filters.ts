import type { IndicatorYear, Review, ReviewedIndicator } from '../../../app/contracts';
import type { Direction } from '../../../scheme/indicator';
import { shortfall } from '../../../scheme/shortfall';
import type { Status } from '../../../scheme/status';

/** One indicator and its figure of the year looked at. */
export interface Shown {
  readonly indicator: ReviewedIndicator;
  readonly figure: IndicatorYear;
}

/** What is kept; null = all. */
export interface Filters {
  readonly axis: string | null;
  readonly status: Status | null;
  readonly direction: Direction | null;
}

export const NO_FILTER: Filters = { axis: null, status: null, direction: null };

/** `plan`: in the order of the scheme; `ecart`: the furthest behind first. */
export type Order = 'plan' | 'ecart';

export const shownIn = (review: Review, year: number): readonly Shown[] =>
  review.indicators.flatMap((indicator) => {
    const figure = indicator.years.find((candidate) => candidate.year === year);
    return figure ? [{ indicator, figure }] : [];
  });

export const isFiltered = (filters: Filters): boolean =>
  Object.values(filters).some((choice) => choice !== null);

const answers = ({ indicator, figure }: Shown, filters: Filters): boolean =>
  (filters.axis === null || indicator.axis.code === filters.axis) &&
  (filters.status === null || figure.status === filters.status) &&
  (filters.direction === null || indicator.direction === filters.direction);

export const filtered = (all: readonly Shown[], filters: Filters): readonly Shown[] =>
  all.filter((item) => answers(item, filters));

/** How many would answer if one choice changed: what a list says beside each of its lines. */
export const countWith = (all: readonly Shown[], filters: Filters, change: Partial<Filters>): number =>
  filtered(all, { ...filters, ...change }).length;

/** The furthest behind first, as a share of what is expected; those without verdict last, in the order of the scheme. */
export function byGap(items: readonly Shown[]): readonly Shown[] {
  const far = ({ indicator, figure }: Shown): number => shortfall(indicator.direction, figure) ?? -Infinity;
  return [...items].sort((a, b) => (far(a) === far(b) ? 0 : far(b) - far(a)));
}

export interface Group {
  readonly code: string;
  readonly title: string;
  readonly items: readonly Shown[];
}

/** Groups in reading order, each with its indicators. */
export function grouped(items: readonly Shown[], by: 'axis' | 'objective'): readonly Group[] {
  const groups = new Map<string, { code: string; title: string; items: Shown[] }>();
  for (const item of items) {
    const place = item.indicator[by];
    const known = groups.get(place.code) ?? { ...place, items: [] };
    known.items.push(item);
    groups.set(place.code, known);
  }
  return [...groups.values()];
}
