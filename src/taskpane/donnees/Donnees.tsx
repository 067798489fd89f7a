import { Button, Spinner } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Answer, ChangeChoices, ImportPreview, ImportResult } from '../../app/contracts';
import { EmptyState } from '../components/EmptyState';
import { Problem } from '../components/Problem';
import { TaskView } from '../components/TaskView';
import type { Go } from '../navigation';
import type { PaneSource } from '../sources';
import { useText } from '../text';
import type { UseCases } from '../useCases';
import type { WorkbookView } from '../useReview';
import { useFocusOnStep } from '../useFocusOnStep';
import { useTask } from '../useTask';
import { AnomalyBook } from './anomalies/AnomalyBook';
import { ImportPreviewCard } from './ImportPreviewCard';
import { MemoryCard } from './MemoryCard';
import { OtherSheets } from './OtherSheets';
import { ProducedCard, produceFile } from './ProduceFile';
import type { ProducedFile } from '../worker/protocol';
import { SourceForm } from './SourceForm';

/** Few imports need it, and it comes with the controls of forms. */
const MappingDialog = lazy(() =>
  import(/* webpackChunkName: "correspondances" */ './mapping/MappingDialog').then((m) => ({
    default: m.MappingDialog,
  })),
);

interface Props {
  readonly view: WorkbookView;
  readonly useCases: UseCases;
  readonly go: Go;
  /** Read the invented data at once. */
  readonly sample: boolean;
  /** The indicator whose anomalies are looked for. */
  readonly indicator?: string | null;
}

type Step =
  | { readonly kind: 'sources' }
  | {
      readonly kind: 'preview';
      readonly preview: ImportPreview;
      readonly inputs: readonly PaneSource[];
      readonly isSample: boolean;
    }
  | { readonly kind: 'produced'; readonly file: ProducedFile }
  | { readonly kind: 'done'; readonly result: ImportResult };

/** Bring, look, import: nothing is written before the last. */
export function Donnees({ view, useCases, go, sample, indicator = null }: Props) {
  const text = useText();
  const t = text.intake;
  const task = useTask();
  const [step, setStep] = useState<Step>({ kind: 'sources' });
  /** What the user said of files received before, while they are looked at. */
  const versions = useRef<Record<string, string | null>>({});
  const [isSelectionEmpty, setEmptySelection] = useState(false);
  const [isMapping, setMapping] = useState(false);
  useFocusOnStep(step.kind);

  const read = async (
    find: () => Promise<readonly PaneSource[]>,
    isSample = false,
    decisions: ImportPreview['decisions'] = {},
  ): Promise<void> => {
    setEmptySelection(false);
    const read = await task.run(t.reading, async (hooks) => {
      const inputs = await find();
      return {
        inputs,
        preview: await useCases.previewImport(inputs, hooks, { versionOf: versions.current, decisions }),
      };
    });
    if (read) setStep({ kind: 'preview', ...read, isSample });
  };
  const readAgain = async (answers: readonly Answer[]): Promise<void> => {
    if (step.kind !== 'preview') return;
    const { vocabulary, decisions } = step.preview;
    const preview = await task.run(t.reading, (hooks) =>
      useCases.previewImport(step.inputs, hooks, {
        versionOf: versions.current,
        decisions,
        vocabulary,
        answers,
      }),
    );
    if (preview) setStep({ ...step, preview });
  };
  /** Another look keeps what was said of files received before. */
  const looking = useMemo(
    (): Pick<UseCases, 'previewImport'> => ({
      previewImport: (inputs, hooks, options) =>
        useCases.previewImport(inputs, hooks, { versionOf: versions.current, ...options }),
    }),
    [useCases],
  );
  const mapped = useCallback((preview: ImportPreview) => {
    setMapping(false);
    setStep((step) => (step.kind === 'preview' ? { ...step, preview } : step));
  }, []);
  const { excel } = useCases;
  const readSelection = async (): Promise<void> => {
    setEmptySelection(false);
    const selected = await task.run(t.reading, async () => ({ source: await excel?.readSelection() }));
    const source = selected?.source;
    if (source) await read(async () => [source]);
    else setEmptySelection(selected !== null);
  };
  const readSheet = async (name: string): Promise<void> => {
    setEmptySelection(false);
    const found = await task.run(t.reading, async (hooks) => ({
      source: await useCases.readOtherSheet(name, hooks),
    }));
    const source = found?.source;
    if (source) await read(async () => [source]);
    else setEmptySelection(found !== null);
  };
  const readSample = (): Promise<void> => read(async () => (await useCases.sample()).sources, true);
  const write = async (
    preview: ImportPreview,
    choices: ChangeChoices,
    accepted: readonly string[],
  ): Promise<void> => {
    const result = await task.run(t.writing, async (hooks) => {
      const ready = await useCases.acceptSuppliers(preview, accepted);
      const onComputing = (): Promise<void> => hooks.lastStretch(text.produce.computing);
      const written = await useCases.importData(ready, { ...hooks, onComputing }, choices);
      // Who goes straight to the figures must find those of the new data.
      await view.refresh();
      return written;
    });
    versions.current = {};
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
    const [added, changed] = step.result.tables.reduce(
      ([more, other], table) => [more + table.added, other + (table.changed ?? 0)],
      [0, 0],
    );
    return (
      <>
        <p role="status" className="success">
          {t.done(added, changed)}
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
      <>
        <ImportPreviewCard
          preview={step.preview}
          isSample={step.isSample}
          held={(view.review?.data ?? []).reduce((sum, { rows }) => sum + rows, 0)}
          task={task}
          key={JSON.stringify(versions.current)}
          onDecide={(answers) => void readAgain(answers)}
          onCheck={() => setMapping(true)}
          onImport={(choices, accepted) => void write(step.preview, choices, accepted)}
          onVersion={(file, versionOf) => {
            versions.current = { ...versions.current, [file]: versionOf };
            void read(async () => step.inputs, step.isSample, step.preview.decisions);
          }}
          onProduce={page && (() => void produce(step.preview))}
          onCancel={() => {
            task.forget();
            versions.current = {};
            setStep({ kind: 'sources' });
          }}
        />
        {isMapping && (
          <Suspense fallback={<Spinner size="tiny" label={text.working} />}>
            <MappingDialog useCases={looking} inputs={step.inputs} preview={step.preview} onClose={mapped} />
          </Suspense>
        )}
      </>
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
        <>
          <SourceForm
            onSources={(sources) => void read(async () => sources)}
            onSample={() => void readSample()}
            onSelection={excel && (() => void readSelection())}
          />
          <OtherSheets list={() => useCases.otherSheets()} onChoose={(name) => void readSheet(name)} />
          <MemoryCard useCases={useCases} />
        </>
      )}
      {!task.progress && <AnomalyBook view={view} useCases={useCases} indicator={indicator} />}
    </>
  );
}
