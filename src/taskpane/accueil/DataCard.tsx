import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Review } from '../../app/contracts';
import { Card } from '../components/Card';
import { Facts } from '../components/Facts';
import { TaskView } from '../components/TaskView';
import { useText } from '../text';
import type { UseCases } from '../useCases';
import { useTask } from '../useTask';

interface Props {
  readonly review: Review;
  readonly canUndo: boolean;
  readonly useCases: UseCases;
  readonly refresh: () => Promise<void>;
}

/** What the workbook holds, and the way back from the last command. */
export function DataCard({ review, canUndo, useCases, refresh }: Props) {
  const text = useText();
  const task = useTask();
  const [undone, setUndone] = useState(false);
  const n = text.format.number;
  const isEmpty = review.data.every(({ rows }) => rows === 0);
  const undo = async (): Promise<void> => {
    const line = await task.run(text.working, async () => {
      const last = await useCases.undo();
      await refresh();
      return last;
    });
    setUndone(line !== null);
  };
  return (
    <Card title={text.data.title}>
      {isEmpty ? (
        <p className="muted">{text.data.empty}</p>
      ) : (
        <Facts
          items={[
            ...review.data.map(({ table, rows }) => ({ name: text.tables(table), value: n(rows) })),
            ...(review.setAside > 0 ? [{ name: text.data.setAside, value: n(review.setAside) }] : []),
            ...(review.anomalies > 0 ? [{ name: text.data.anomalies, value: n(review.anomalies) }] : []),
          ]}
        />
      )}
      {review.lastCommand && <p className="muted">{text.data.last(review.lastCommand)}</p>}
      {canUndo && (
        <>
          <Button size="small" disabled={task.progress !== null} onClick={() => void undo()}>
            {text.data.undo}
          </Button>
          <p className="muted">{text.data.undoWarning}</p>
        </>
      )}
      <p role="status" className="muted">
        {undone ? text.data.undone : ''}
      </p>
      <TaskView task={task} canStop={false} />
    </Card>
  );
}
