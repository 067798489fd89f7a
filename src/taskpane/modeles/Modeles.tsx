import { useEffect, useState } from 'react';
import type { InsertPreview, InsertRequest } from '../../app/contracts';
import type { TemplateCard } from '../../app/templates';
import { EmptyState } from '../components/EmptyState';
import { TaskView } from '../components/TaskView';
import type { Go } from '../navigation';
import { useText } from '../text';
import type { UseCases } from '../useCases';
import type { WorkbookView } from '../useReview';
import { useFocusOnStep } from '../useFocusOnStep';
import { useTask } from '../useTask';
import { InsertPreviewCard } from './InsertPreviewCard';
import { TemplateForm } from './TemplateForm';

interface Props {
  readonly view: WorkbookView;
  readonly useCases: UseCases;
  readonly go: Go;
}

type Step =
  | { readonly kind: 'choose' }
  | { readonly kind: 'preview'; readonly request: InsertRequest; readonly preview: InsertPreview }
  | { readonly kind: 'done' };

/** Choose, look, insert: nothing is written before the last. */
export function Modeles({ view, useCases, go }: Props) {
  const text = useText();
  const task = useTask();
  const [templates, setTemplates] = useState<readonly TemplateCard[]>([]);
  const [step, setStep] = useState<Step>({ kind: 'choose' });
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
    setLast(request);
    const preview = await task.run(text.working, () => useCases.previewInsert(request));
    if (preview) setStep({ kind: 'preview', request, preview });
  };
  const insert = async (request: InsertRequest): Promise<void> => {
    const done = await task.run(text.template.inserting, async (hooks) => {
      await useCases.insert(request, hooks);
      await view.refresh();
      return true;
    });
    if (done) setStep({ kind: 'done' });
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
        onCancel={() => setStep({ kind: 'choose' })}
      />
    );
  }
  return (
    <>
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
        />
      )}
      <TaskView task={task} canStop={false} />
    </>
  );
}
