import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { DEFAULT_CHOICES } from '../../app/import/changes';
import type { Answer, ChangeChoices, ImportPreview } from '../../app/contracts';
import { Card } from '../components/Card';
import { Facts } from '../components/Facts';
import { Problem } from '../components/Problem';
import { TaskView } from '../components/TaskView';
import { useText } from '../text';
import type { Task } from '../useTask';
import { AnomalyList, FailureList } from './AnomalyList';
import { ChangesCard } from './ChangesCard';
import { openPoints } from './mapping/model';
import { ProposalsCard } from './ProposalsCard';
import { ProduceOffer } from './ProduceFile';
import { SourceAccount } from './SourceAccount';
import { SupplierMatches } from './SupplierMatches';

interface Props {
  readonly preview: ImportPreview;
  readonly isSample: boolean;
  /** Rows that the workbook holds already. */
  readonly held: number;
  readonly task: Task;
  readonly onDecide: (answers: readonly Answer[]) => void;
  /** Shows what each column was taken for. */
  readonly onCheck: () => void;
  /** `accepted`: ids of the matches of suppliers that the user confirms. */
  readonly onImport: (choices: ChangeChoices, accepted: readonly string[]) => void;
  readonly onVersion: (file: string, versionOf: string | null) => void;
  readonly onCancel: () => void;
  /** Given where a workbook can be made apart. */
  readonly onProduce?: () => void;
}

/** The account before anything is written: effect first, then where each row went. */
export function ImportPreviewCard({
  preview,
  isSample,
  held,
  task,
  onDecide,
  onCheck,
  onImport,
  onVersion,
  onCancel,
  onProduce,
}: Props) {
  const [choices, setChoices] = useState(DEFAULT_CHOICES);
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const text = useText();
  const t = text.intake;
  const canImport = preview.sources.length > 0;
  const hasEffect =
    preview.tables.some(
      ({ added, changed = 0, completed = 0 }) => added > 0 || changed > 0 || completed > 0,
    ) || (preview.changes ?? []).some(({ changes }) => changes.length > 0);
  const accept = (id: string, isAccepted: boolean): void =>
    setAccepted(new Set(isAccepted ? [...accepted, id] : [...accepted].filter((one) => one !== id)));
  const open = openPoints(preview);
  const hasColumns =
    open > 0 || preview.sources.some(({ columns }) => columns.some(({ index }) => index >= 0));
  return (
    <Card title={t.previewTitle}>
      {isSample && <p className="sample-mark">{t.noticeSample}</p>}
      <FailureList failures={preview.failures} />
      {canImport && (
        <>
          <Facts
            items={preview.tables.map(({ table, added, alreadyThere, completed = 0 }) => ({
              name: text.tables(table),
              value: [
                ...(added > 0 || completed === 0 ? [t.added(added)] : []),
                ...(alreadyThere > 0 ? [t.already(alreadyThere)] : []),
                ...(completed > 0 ? [text.suppliers.completed(completed)] : []),
              ].join(', '),
            }))}
          />
          {!hasEffect && <p>{t.nothing}</p>}
          {preview.betterInFile !== null && !onProduce && (
            <Problem tone="watch" title={t.better(preview.betterInFile)} />
          )}
        </>
      )}
      {preview.suppliers && (
        <SupplierMatches suppliers={preview.suppliers} accepted={accepted} onAccept={accept} />
      )}
      {canImport && onProduce && preview.betterInFile !== null ? (
        <ProduceOffer
          preview={preview}
          comfortable={preview.betterInFile}
          held={held}
          task={task}
          onProduce={onProduce}
          onImport={() => onImport(choices, [...accepted])}
          onCancel={onCancel}
        />
      ) : task.progress ? null : (
        <>
          <ChangesCard
            changes={preview.changes ?? []}
            choices={choices}
            onChoices={setChoices}
            onVersion={onVersion}
          />
          <div className="actions">
            {canImport && (
              <Button appearance="primary" onClick={() => onImport(choices, [...accepted])}>
                {t.import}
              </Button>
            )}
            {hasColumns && <Button onClick={onCheck}>{text.mapping.open(open)}</Button>}
            <Button onClick={onCancel}>{text.cancel}</Button>
          </div>
          {canImport && <p className="muted">{text.template.nothingYet}</p>}
        </>
      )}
      <TaskView task={task} />
      <ProposalsCard proposals={preview.proposals} onDecide={onDecide} disabled={task.progress !== null} />
      {preview.sources.map((report) => (
        <SourceAccount key={`${report.file} ${report.part ?? ''}`} report={report} />
      ))}
      <AnomalyList anomalies={preview.anomalies} />
    </Card>
  );
}
