import type { ReviewedIndicator } from '../../app/contracts';
import { useText } from '../text';

const WIDTH = 72;
const HEIGHT = 22;
const EDGE = 3;

/** The years of one indicator as a small line; said in words for those who do not see it. */
export function Trend({ indicator, year }: { readonly indicator: ReviewedIndicator; readonly year: number }) {
  const text = useText();
  const points = indicator.years.flatMap((figure) =>
    figure.value === null ? [] : [{ at: figure.year, value: figure.value }],
  );
  const first = points[0];
  const last = points[points.length - 1];
  if (!first || !last || points.length < 2) return null;
  const values = points.map((point) => point.value);
  const low = Math.min(...values);
  const spread = Math.max(...values) - low || 1;
  const x = (at: number): number => EDGE + ((at - first.at) / (last.at - first.at)) * (WIDTH - 2 * EDGE);
  const y = (value: number): number => HEIGHT - EDGE - ((value - low) / spread) * (HEIGHT - 2 * EDGE);
  const words = points
    .map((point) => text.review.trendPoint(point.at, text.format.value(point.value, indicator.unit)))
    .join(', ');
  const current = points.find((point) => point.at === year);
  return (
    <svg
      className="trend"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={text.review.trend(words)}
    >
      <polyline points={points.map((point) => `${x(point.at)},${y(point.value)}`).join(' ')} />
      {current && <circle cx={x(current.at)} cy={y(current.value)} r={EDGE - 0.5} />}
    </svg>
  );
}
