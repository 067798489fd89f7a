import { Button, Spinner } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { InsertPreview, InsertRequest } from '../../app/contracts';
import type { TemplateCard } from '../../app/templates';
import { emptyDraft } from '../../app/compose/draft';
import { EmptyState } from '../components/EmptyState';
import { TaskView } from '../components/TaskView';
import type { Go } from '../navigation';
import { useText } from '../text';
import type { UseCases } from '../useCases';
import type { WorkbookView } from '../useReview';
import { useFocusOnStep } from '../useFocusOnStep';
import { useTask } from '../useTask';
import { forgetDraft, keepDraft, keptDraft, type Composed } from './compose/keptDraft';
import { useComposerText } from './compose/useComposerText';
import { InsertPreviewCard } from './InsertPreviewCard';
import { TemplateForm } from './TemplateForm';

/** Most buyers insert a template as it is: what composes one comes in its own file. */
const Composer = lazy(() =>
  import(/* webpackChunkName: "composer" */ './compose/Composer').then((m) => ({ default: m.Composer })),
);

interface Props {
  readonly view: WorkbookView;
  readonly useCases: UseCases;
  readonly go: Go;
}

type Step =
  | { readonly kind: 'choose' }
  | { readonly kind: 'compose'; readonly request: Composed }
  | { readonly kind: 'preview'; readonly request: InsertRequest; readonly preview: InsertPreview }
  | { readonly kind: 'done' };

/** Choose, look, insert: nothing is written before the last. */
export function Modeles({ view, useCases, go }: Props) {
  const text = useText();
  const composer = useComposerText();
  const task = useTask();
  const [templates, setTemplates] = useState<readonly TemplateCard[]>([]);
  const [step, setStep] = useState<Step>(() => {
    const request = keptDraft(useCases);
    return request ? { kind: 'compose', request } : { kind: 'choose' };
  });
  useFocusOnStep(step.kind);
  const [last, setLast] = useState<InsertRequest | null>(null);

  useEffect(() => {
    let current = true;
    void useCases.templates().then((found) => current && setTemplates(found));
    return () => {
      current = false;
    };
  }, [useCases]);

  const look = async (request: InsertRequest): Promise<void> => {
    if (!request.template) setLast(request);
    const preview = await task.run(text.working, () => useCases.previewInsert(request));
    if (preview) setStep({ kind: 'preview', request, preview });
  };
  const compose = async (request: InsertRequest): Promise<void> => {
    setLast(request);
    const started = await task.run(text.working, () => useCases.startDraft(request));
    if (started) setStep({ kind: 'compose', request: started });
  };
  const editCurrent = async (): Promise<void> => {
    const current = await task.run(text.working, () => useCases.currentDraft());
    if (!current) return;
    const { draft, ...request } = current;
    setStep({ kind: 'compose', request: { ...request, templateId: draft.id, template: draft } });
  };
  const fromScratch = (request: InsertRequest): void => {
    const { buyer, years } = request;
    const period = [years[0] ?? 2026, years.at(-1) ?? 2026] as const;
    const template = emptyDraft(composer.ownTitle(buyer), composer.ownWarning, [...period]);
    setLast(request);
    setStep({ kind: 'compose', request: { ...request, templateId: template.id, template } });
  };
  const insert = async (request: InsertRequest): Promise<void> => {
    const done = await task.run(text.template.inserting, async (hooks) => {
      await useCases.insert(request, hooks);
      await view.refresh();
      return true;
    });
    if (!done) return;
    forgetDraft(useCases);
    setStep({ kind: 'done' });
  };

  if (step.kind === 'done') {
    return (
      <>
        <p role="status" className="success">
          {text.template.done}
        </p>
        <EmptyState
          sentence={text.template.doneNext}
          action={text.next.addData}
          onAction={() => go({ screen: 'donnees' })}
        />
      </>
    );
  }
  if (step.kind === 'preview') {
    return (
      <InsertPreviewCard
        preview={step.preview}
        task={task}
        onInsert={() => void insert(step.request)}
        onCancel={() =>
          setStep(
            step.request.template
              ? { kind: 'compose', request: { ...step.request, template: step.request.template } }
              : { kind: 'choose' },
          )
        }
      />
    );
  }
  if (step.kind === 'compose') {
    return (
      <Suspense fallback={<Spinner label={text.loading} />}>
        <Composer
          request={step.request}
          useCases={useCases}
          task={task}
          onPreview={(request) => void look(request)}
          onDraft={(template) => keepDraft(useCases, { ...step.request, template })}
          onQuit={() => {
            forgetDraft(useCases);
            setStep({ kind: 'choose' });
          }}
        />
      </Suspense>
    );
  }
  return (
    <>
      {view.review && (
        <div className="actions">
          <Button disabled={task.progress !== null} onClick={() => void editCurrent()}>
            {composer.editCurrent}
          </Button>
        </div>
      )}
      {templates.length > 0 && (
        <TemplateForm
          key={`${templates.length} ${view.review?.buyer ?? ''}`}
          templates={templates}
          initial={last}
          hasScheme={Boolean(view.review)}
          buyer={view.review?.buyer ?? ''}
          buyers={view.review?.buyers?.entries}
          years={view.review?.years ?? []}
          busy={task.progress !== null}
          onPreview={(request) => void look(request)}
          onCompose={(request) => void compose(request)}
          onFromScratch={fromScratch}
          useCases={useCases}
          onOpened={(request) => {
            setLast(request);
            setStep({ kind: 'compose', request });
          }}
        />
      )}
      <TaskView task={task} canStop={false} />
    </>
  );
}
