import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ImportPreview, ImportResult } from '../../app/contracts';
import type { SourceInput } from '../../intake/types';
import { EmptyState } from '../components/EmptyState';
import { Problem } from '../components/Problem';
import { TaskView } from '../components/TaskView';
import type { Go } from '../navigation';
import { useText } from '../text';
import type { UseCases } from '../useCases';
import type { WorkbookView } from '../useReview';
import { useFocusOnStep } from '../useFocusOnStep';
import { useTask } from '../useTask';
import type { ProducedFile } from '../worker/protocol';
import { ImportPreviewCard } from './ImportPreviewCard';
import { ProducedCard, produceFile } from './ProduceFile';
import { SourceForm } from './SourceForm';

interface Props {
  readonly view: WorkbookView;
  readonly useCases: UseCases;
  readonly go: Go;
  /** Read the invented data at once. */
  readonly sample: boolean;
}

type Step =
  | { readonly kind: 'sources' }
  | { readonly kind: 'preview'; readonly preview: ImportPreview; readonly isSample: boolean }
  | { readonly kind: 'produced'; readonly file: ProducedFile }
  | { readonly kind: 'done'; readonly result: ImportResult };

/** Bring, look, import: nothing is written before the last. */
export function Donnees({ view, useCases, go, sample }: Props) {
  const text = useText();
  const t = text.intake;
  const task = useTask();
  const [step, setStep] = useState<Step>({ kind: 'sources' });
  const [isSelectionEmpty, setEmptySelection] = useState(false);
  useFocusOnStep(step.kind);

  const read = async (find: () => Promise<readonly SourceInput[]>, isSample = false): Promise<void> => {
    setEmptySelection(false);
    const preview = await task.run(t.reading, async (hooks) => useCases.previewImport(await find(), hooks));
    if (preview) setStep({ kind: 'preview', preview, isSample });
  };
  const { excel } = useCases;
  const readSelection = async (): Promise<void> => {
    setEmptySelection(false);
    const selected = await task.run(t.reading, async () => ({ source: await excel?.readSelection() }));
    const source = selected?.source;
    if (source) await read(async () => [source]);
    else setEmptySelection(selected !== null);
  };
  const readSample = (): Promise<void> => read(async () => (await useCases.sample()).sources, true);
  const write = async (preview: ImportPreview): Promise<void> => {
    const result = await task.run(t.writing, async (hooks) => {
      const written = await useCases.importData(preview, hooks);
      // Who goes straight to the figures must find those of the new data.
      await view.refresh();
      return written;
    });
    if (result) setStep({ kind: 'done', result });
  };

  const { page } = useCases;
  const fileName = text.file.name(view.review?.buyer ?? '');
  const produce = async (preview: ImportPreview): Promise<void> => {
    const file = page && (await produceFile(task, text.produce.making, page, preview, fileName));
    if (file) setStep({ kind: 'produced', file });
  };

  const started = useRef(false);
  useEffect(() => {
    if (!sample || started.current || !view.review) return;
    started.current = true;
    void readSample();
  });

  if (view.review === null) {
    return (
      <EmptyState
        sentence={t.needScheme}
        action={text.next.chooseTemplate}
        onAction={() => go({ screen: 'modeles' })}
      />
    );
  }
  if (step.kind === 'done') {
    const added = step.result.tables.reduce((sum, table) => sum + table.added, 0);
    return (
      <>
        <p role="status" className="success">
          {t.done(added)}
        </p>
        {step.result.anomalies > 0 && <p className="muted">{t.doneAnomalies(step.result.anomalies)}</p>}
        <div className="actions">
          <Button appearance="primary" onClick={() => go({ screen: 'suivi' })}>
            {t.seeReview}
          </Button>
          <Button onClick={() => setStep({ kind: 'sources' })}>{t.again}</Button>
        </div>
      </>
    );
  }
  if (step.kind === 'produced') {
    return <ProducedCard file={step.file} name={fileName} onAgain={() => setStep({ kind: 'sources' })} />;
  }
  if (step.kind === 'preview') {
    return (
      <ImportPreviewCard
        preview={step.preview}
        isSample={step.isSample}
        task={task}
        onImport={() => void write(step.preview)}
        onProduce={page && (() => void produce(step.preview))}
        onCancel={() => {
          task.forget();
          setStep({ kind: 'sources' });
        }}
      />
    );
  }
  return (
    <>
      <h2>{t.title}</h2>
      <TaskView task={task} />
      {isSelectionEmpty && (
        <Problem tone="quiet" title={t.selectionEmpty} fix={t.selectionEmptyFix} announce />
      )}
      {!task.progress && (
        <SourceForm
          onSources={(sources) => void read(async () => sources)}
          onSample={() => void readSample()}
          onSelection={excel && (() => void readSelection())}
        />
      )}
    </>
  );
}
