import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { TemplateProblem } from '../../scheme/templateFile';
import type { Template } from '../../scheme/scheme';
import { Problem } from '../components/Problem';
import type { UseCases } from '../useCases';
import { useComposerText } from './compose/useComposerText';

interface Props {
  readonly useCases: Pick<UseCases, 'readTemplate'>;
  readonly busy: boolean;
  readonly onTemplate: (template: Template) => void;
}

/** A template saved by a colleague, from its file; every fault says where it is and how to put it right. */
export function OpenTemplate({ useCases, busy, onTemplate }: Props) {
  const t = useComposerText();
  const input = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<readonly TemplateProblem[]>([]);
  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const result = await useCases.readTemplate(await file.text());
    setProblems(result.ok ? [] : result.problems);
    if (result.ok) onTemplate(result.template);
  };
  return (
    <div className="stack">
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t.openTemplate}
        onChange={(event) => {
          void read(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <div className="actions">
        <Button disabled={busy} onClick={() => input.current?.click()}>
          {t.openTemplate}
        </Button>
      </div>
      {problems.map((problem, index) => {
        const { message, fix } = t.templateProblem(problem);
        return <Problem key={index} title={message} fix={fix} announce={index === 0} />;
      })}
    </div>
  );
}
