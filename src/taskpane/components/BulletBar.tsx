import type { IndicatorYear } from '../../app/contracts';
import { STATUS_TONES } from '../../scheme/status';

interface Props {
  /** The same figures in words, for those who do not see the bar. */
  readonly label: string;
  readonly figure: Pick<IndicatorYear, 'value' | 'expected' | 'status'>;
  /** Last target of the scheme: the far end of the scale. */
  readonly goal: number | null;
  readonly isPercent: boolean;
}

/** End of the scale: the largest of what is shown, with some air; a percentage never goes past 100. */
function scaleEnd(values: readonly number[], isPercent: boolean): number {
  const largest = Math.max(...values, 0) * 1.1;
  return isPercent && largest <= 110 ? Math.min(100, Math.max(largest, 10)) : largest;
}

/** Value against what is expected at the date and against the target. Lightness and marks carry it, not hue. */
export function BulletBar({ label, figure, goal, isPercent }: Props) {
  const { value, expected, status } = figure;
  const known = [value, expected, goal].filter((number): number is number => number !== null);
  const end = scaleEnd(known, isPercent);
  if (value === null || (expected === null && goal === null) || end <= 0) return null;
  const share = (number: number): string => `${Math.min(100, Math.max(0, (number / end) * 100))}%`;
  return (
    <div className="bullet" role="img" aria-label={label}>
      <div className={`bullet-fill tone-${STATUS_TONES[status]}`} style={{ inlineSize: share(value) }} />
      {goal !== null && <div className="bullet-goal" style={{ insetInlineStart: share(goal) }} />}
      {expected !== null && <div className="bullet-tick" style={{ insetInlineStart: share(expected) }} />}
    </div>
  );
}
