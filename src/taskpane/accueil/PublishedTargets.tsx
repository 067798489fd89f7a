import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useText } from '../text';
import type { UseCases } from '../useCases';
import type { useTask } from '../useTask';

interface Props {
  /** Targets that are no longer those published. */
  readonly altered: number;
  /** The check was run: what it compared targets with is then said. */
  readonly isChecked: boolean;
  readonly task: ReturnType<typeof useTask>;
  readonly useCases: UseCases;
  /** What was done, in words. */
  readonly onDone: (words: string) => Promise<void>;
}

/** What targets are compared with, and the decision that altered ones ask for. */
export function PublishedTargets({ altered, isChecked, task, useCases, onDone }: Props) {
  const text = useText();
  const t = text.check;
  const [date, setDate] = useState<number | null>(null);
  useEffect(() => {
    if (isChecked) void useCases.lastPublication().then(setDate);
  }, [isChecked, useCases]);
  if (!isChecked) return null;

  const record = async (): Promise<void> => {
    const count = await task.run(t.publishing, () => useCases.recordPublication());
    if (count !== null && count !== undefined) await onDone(t.publishedNow);
  };
  const restore = async (): Promise<void> => {
    const count = await task.run(t.restoring, (hooks) => useCases.restoreTargets(hooks));
    if (count !== null && count !== undefined) await onDone(t.targetsRestored(count));
  };
  const isBusy = task.progress !== null;
  return (
    <div className="stack">
      <p className="muted">{date === null ? t.notPublished : t.published(text.day(date))}</p>
      {altered > 0 && <p className="muted">{t.targetsWhy}</p>}
      <div className="actions">
        {altered > 0 ? (
          <>
            <Button disabled={isBusy} onClick={() => void restore()}>
              {t.restoreTargets}
            </Button>
            <Button disabled={isBusy} onClick={() => void record()}>
              {t.keepTargets}
            </Button>
          </>
        ) : (
          <Button size="small" disabled={isBusy} onClick={() => void record()}>
            {t.publish}
          </Button>
        )}
      </div>
    </div>
  );
}
