import type { ReactNode } from 'react';
import { useText } from '../text';

interface Props {
  readonly title: string;
  /** What to do about it. */
  readonly fix?: string;
  readonly tone?: 'bad' | 'watch' | 'quiet';
  /** Announced at once: for what has just happened, not for what was already there. */
  readonly announce?: boolean;
  readonly children?: ReactNode;
}

const SYMBOLS = { bad: '✕', watch: '△', quiet: 'i' } as const;

/** Something is wrong, and here is how to put it right. */
export function Problem({ title, fix, tone = 'bad', announce = false, children }: Props) {
  const text = useText();
  return (
    <div className={`problem tone-${tone}`} role={announce ? 'alert' : undefined}>
      <p className="problem-title">
        <span className="problem-symbol" aria-hidden="true">
          {SYMBOLS[tone]}
        </span>
        <span>{title}</span>
      </p>
      {fix && (
        <p className="problem-fix">
          <strong>{text.toFix} : </strong>
          {fix}
        </p>
      )}
      {children}
    </div>
  );
}
