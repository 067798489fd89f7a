import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Disclosure } from '../components/Disclosure';
import { Facts } from '../components/Facts';
import { TaskView } from '../components/TaskView';
import { useText } from '../text';
import type { Diagnostics, UseCases } from '../useCases';
import { useTask } from '../useTask';

type Line = readonly [label: string, value: string];

/** Where the pane runs, to be read out or sent to whoever helps: nothing about the workbook, nothing about people. */
export function DiagnosticsCard({ useCases }: { readonly useCases: UseCases }) {
  const text = useText();
  const t = text.diagnostics;
  const task = useTask();
  const [facts, setFacts] = useState<Diagnostics | null>(null);
  const [said, setSaid] = useState('');
  const lines: Line[] = Object.entries(facts ?? {}).map(([fact, value]) => [t.facts(fact), value]);

  const read = async (): Promise<void> => {
    setFacts(await task.run(text.working, () => useCases.diagnostics()));
  };
  const copy = async (): Promise<void> => {
    const all = lines.map((line) => line.join(' : ')).join('\n');
    // Some versions of Excel give the pane no clipboard: the lines are then selected, for Ctrl+C.
    setSaid(
      await navigator.clipboard.writeText(all).then(
        () => t.copied,
        () => t.notCopied,
      ),
    );
  };
  const { excel } = useCases;
  const write = async (): Promise<void> => {
    const sheet = await task.run(text.working, async () => excel?.writeReport(lines));
    if (sheet) setSaid(t.written(sheet));
  };
  return (
    <Disclosure label={t.title} onOpen={() => void read()}>
      <div className="stack">
        <Facts items={lines.map(([name, value]) => ({ name, value }))} />
        <p className="muted">{t.help}</p>
        <div className="actions">
          <Button size="small" onClick={() => void copy()}>
            {t.copy}
          </Button>
          {excel && (
            <Button size="small" onClick={() => void write()}>
              {t.write}
            </Button>
          )}
        </div>
        <p role="status" className="muted">
          {said}
        </p>
        <TaskView task={task} canStop={false} />
      </div>
    </Disclosure>
  );
}
