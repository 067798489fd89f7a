import { Button, Checkbox, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { Review } from '../../app/contracts';
import type { PurgePreview, PurgeRequest } from '../../scheme/purge';
import { Card } from '../components/Card';
import { Facts } from '../components/Facts';
import { Problem } from '../components/Problem';
import { TaskView } from '../components/TaskView';
import { useText } from '../text';
import type { UseCases } from '../useCases';
import { useTask } from '../useTask';

interface Props {
  readonly review: Review;
  readonly useCases: UseCases;
  readonly refresh: () => Promise<void>;
}

type Mode = PurgeRequest['mode'];

/** Looks at whose retention has run out, says what would go, then removes it for good. */
export function RetentionCard({ review, useCases, refresh }: Props) {
  const text = useText();
  const t = text.retention;
  const task = useTask();
  const [mode, setMode] = useState<Mode>('detacher');
  const [preview, setPreview] = useState<PurgePreview | null>(null);
  const [isSure, setSure] = useState(false);
  const [done, setDone] = useState(0);
  const hasPeople = review.data.some(({ table, rows }) => table === 'BENEFICIAIRES' && rows > 0);
  if (!hasPeople && done === 0) return null;

  const look = async (asked: Mode): Promise<void> => {
    setMode(asked);
    setSure(false);
    setDone(0);
    setPreview(await task.run(text.working, () => useCases.previewPurge({ mode: asked })));
  };
  const apply = async (): Promise<void> => {
    const result = await task.run(text.working, async (hooks) => {
      const report = await useCases.purge({ mode }, hooks);
      await refresh();
      return report;
    });
    if (!result) return;
    setPreview(null);
    setSure(false);
    setDone(result.people);
  };
  const isBusy = task.progress !== null;
  return (
    <Card title={t.title}>
      <p className="muted">{t.intro}</p>
      <p role="status" className="success">
        {done > 0 ? t.done(done) : ''}
      </p>
      {preview === null && (
        <Button size="small" disabled={isBusy} onClick={() => void look(mode)}>
          {t.look}
        </Button>
      )}
      {preview && (
        <>
          <p>{preview.people === 0 ? t.none : t.due(preview.people, text.day(preview.before))}</p>
          {preview.undated > 0 && <p className="muted">{t.undated(preview.undated)}</p>}
        </>
      )}
      {preview && preview.people > 0 && (
        <>
          <Facts
            items={preview.tables.map(({ table, rows, after }) => ({
              name: text.tables(table),
              value: t.table(rows, after),
            }))}
          />
          <Field label={t.how} hint={mode === 'detacher' ? t.detacherHint : t.supprimerHint(preview.years)}>
            <RadioGroup
              value={mode}
              disabled={isBusy}
              onChange={(_event, data) => void look(data.value === 'supprimer' ? 'supprimer' : 'detacher')}
            >
              <Radio value="detacher" label={t.detacher} />
              <Radio value="supprimer" label={t.supprimer} />
            </RadioGroup>
          </Field>
          <Problem tone="watch" title={t.final}>
            <p className="muted">{t.reimport}</p>
          </Problem>
          <Checkbox
            checked={isSure}
            disabled={isBusy}
            label={t.confirm}
            onChange={(_event, data) => setSure(data.checked === true)}
          />
          <div className="actions">
            <Button appearance="primary" disabled={!isSure || isBusy} onClick={() => void apply()}>
              {t.apply(preview.people)}
            </Button>
            <Button disabled={isBusy} onClick={() => setPreview(null)}>
              {text.cancel}
            </Button>
          </div>
        </>
      )}
      <TaskView task={task} canStop={false} />
    </Card>
  );
}
