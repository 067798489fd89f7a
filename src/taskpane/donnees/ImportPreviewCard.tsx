import { Button } from '@fluentui/react-components';
import type { ImportPreview } from '../../app/contracts';
import { Card } from '../components/Card';
import { Facts } from '../components/Facts';
import { Problem } from '../components/Problem';
import { TaskView } from '../components/TaskView';
import { useText } from '../text';
import type { Task } from '../useTask';
import { AnomalyList, FailureList } from './AnomalyList';
import { ProduceOffer } from './ProduceFile';
import { SourceAccount } from './SourceAccount';

interface Props {
  readonly preview: ImportPreview;
  readonly isSample: boolean;
  readonly task: Task;
  readonly onImport: () => void;
  readonly onCancel: () => void;
  /** Given where a workbook can be made apart. */
  readonly onProduce?: () => void;
}

/** The account before anything is written: effect first, then where each row went. */
export function ImportPreviewCard({ preview, isSample, task, onImport, onCancel, onProduce }: Props) {
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
          {preview.betterInFile !== null && !onProduce && (
            <Problem tone="watch" title={t.better(preview.betterInFile)} />
          )}
        </>
      )}
      {canImport && onProduce && preview.betterInFile !== null ? (
        <ProduceOffer
          preview={preview}
          comfortable={preview.betterInFile}
          task={task}
          onProduce={onProduce}
          onImport={onImport}
          onCancel={onCancel}
        />
      ) : task.progress ? null : (
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
      {preview.sources.map((report) => (
        <SourceAccount key={report.file} report={report} />
      ))}
      <AnomalyList anomalies={preview.anomalies} />
    </Card>
  );
}
