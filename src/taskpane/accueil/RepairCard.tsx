import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Damage, MigrationPreview } from '../../app';
import { Card } from '../components/Card';
import { Problem } from '../components/Problem';
import { TaskView } from '../components/TaskView';
import { useText } from '../text';
import type { UseCases } from '../useCases';
import { useTask } from '../useTask';
import type { WorkbookView } from '../useReview';
import { MigrationCard } from './MigrationCard';

interface Props {
  readonly view: WorkbookView;
  readonly useCases: UseCases;
}

interface Found {
  readonly damage: readonly Damage[];
  readonly migration: MigrationPreview | null;
}

/** What the workbook has lost, and what brings it up to date; nothing to see when all is well. */
export function RepairCard({ view, useCases }: Props) {
  const text = useText();
  const task = useTask();
  const [found, setFound] = useState<Found | null>(null);
  const [done, setDone] = useState(0);
  const { review, error } = view;

  useEffect(() => {
    let isOver = false;
    const look = async (): Promise<void> => {
      const damage = await useCases.findDamage();
      // What is broken is mended first: only then can the rest be told.
      const isSound = !damage.some(({ pressing }) => pressing);
      const migration = isSound ? await useCases.previewMigration() : null;
      if (!isOver) setFound({ damage, migration });
    };
    // A workbook that cannot be read says so elsewhere.
    look().catch(() => setFound(null));
    return () => {
      isOver = true;
    };
  }, [useCases, review, error]);

  const repair = async (): Promise<void> => {
    const report = await task.run(text.repair.running, (hooks) => useCases.repair(hooks));
    setDone(report?.mended.length ?? 0);
    await view.refresh();
  };

  const pressing = found?.damage.filter((one) => one.pressing) ?? [];
  const refused = pressing.filter(({ refusal }) => refusal !== null);
  const canRun = refused.every(({ loss }) => loss === 'codes-de-lignes') && pressing.length > refused.length;
  return (
    <>
      {(pressing.length > 0 || task.failure !== null) && (
        <Card title={text.repair.title} tone="next">
          {pressing.map((one) => (
            <Problem
              key={`${one.sheet}|${one.loss}`}
              tone={one.refusal === null ? 'watch' : 'bad'}
              title={text.repair.lost(one)}
              {...(one.refusal === null ? {} : { fix: text.repair.fix(one.refusal) })}
            >
              {one.contentGone && one.refusal === null && <p className="muted">{text.repair.contentGone}</p>}
            </Problem>
          ))}
          {canRun ? (
            <>
              <div className="actions">
                <Button appearance="primary" disabled={task.progress !== null} onClick={() => void repair()}>
                  {text.repair.run}
                </Button>
              </div>
              <p className="muted">{text.repair.keeps}</p>
            </>
          ) : (
            refused.length > 0 && <p className="muted">{text.repair.blocked}</p>
          )}
          <TaskView task={task} canStop={false} />
        </Card>
      )}
      {found?.migration && (
        <MigrationCard preview={found.migration} useCases={useCases} refresh={view.refresh} />
      )}
      <p role="status" className="muted">
        {done > 0 && pressing.length === 0 ? text.repair.done(done) : ''}
      </p>
    </>
  );
}
