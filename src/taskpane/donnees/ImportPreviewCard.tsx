import { Button } from '@fluentui/react-components';
import type { Answer, ImportPreview } from '../../app/contracts';
import { Card } from '../components/Card';
import { Facts } from '../components/Facts';
import { Problem } from '../components/Problem';
import { TaskView } from '../components/TaskView';
import { useText } from '../text';
import type { Task } from '../useTask';
import { AnomalyList, FailureList } from './AnomalyList';
import { ProposalsCard } from './ProposalsCard';
import { SourceAccount } from './SourceAccount';

interface Props {
  readonly preview: ImportPreview;
  readonly isSample: boolean;
  readonly task: Task;
  readonly onDecide: (decisions: readonly Answer[]) => void;
  readonly onImport: () => void;
  readonly onCancel: () => void;
}

/** The account before anything is written: effect first, then where each row went. */
export function ImportPreviewCard({ preview, isSample, task, onDecide, onImport, onCancel }: Props) {
  const text = useText();
  const t = text.intake;
  const canImport = preview.sources.length > 0;
  const hasEffect = preview.tables.some((table) => table.added > 0);
  return (
    <Card title={t.previewTitle}>
      {isSample && <p className="sample-mark">{t.noticeSample}</p>}
      <FailureList failures={preview.failures} />
      {canImport && (
        <>
          <Facts
            items={preview.tables.map(({ table, added, alreadyThere }) => ({
              name: text.tables(table),
              value: [t.added(added), ...(alreadyThere > 0 ? [t.already(alreadyThere)] : [])].join(', '),
            }))}
          />
          {!hasEffect && <p>{t.nothing}</p>}
          {preview.betterInFile !== null && <Problem tone="watch" title={t.better(preview.betterInFile)} />}
        </>
      )}
      {task.progress ? null : (
        <>
          <div className="actions">
            {canImport && (
              <Button appearance="primary" onClick={onImport}>
                {t.import}
              </Button>
            )}
            <Button onClick={onCancel}>{text.cancel}</Button>
          </div>
          {canImport && <p className="muted">{text.template.nothingYet}</p>}
        </>
      )}
      <TaskView task={task} />
      <ProposalsCard proposals={preview.proposals} onDecide={onDecide} disabled={task.progress !== null} />
      {preview.sources.map((report) => (
        <SourceAccount key={report.file} report={report} />
      ))}
      <AnomalyList anomalies={preview.anomalies} />
    </Card>
  );
}
