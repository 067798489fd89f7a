import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../app';
import { columnLetters } from '../../workbook/dialect';
import { Card } from '../components/Card';
import { Disclosure } from '../components/Disclosure';
import { Problem } from '../components/Problem';
import { TaskView } from '../components/TaskView';
import { useText } from '../text';
import type { UseCases } from '../useCases';
import { useTask } from '../useTask';
import { PublishedTargets } from './PublishedTargets';
import type { WorkbookView } from '../useReview';

interface Props {
  readonly view: WorkbookView;
  readonly useCases: UseCases;
}

/** As many as a narrow pane can bear, for each sheet. */
const SHOWN = 12;

const addressOf = ({ row, column }: Finding): string => `${columnLetters(column)}${row + 1}`;

/** Findings by sheet, in the order met. */
function bySheet(findings: readonly Finding[]): readonly (readonly [string, readonly Finding[]])[] {
  const sheets = [...new Set(findings.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => [sheet, findings.filter((one) => one.sheet === sheet)]);
}

/** Compares the workbook with the engine when asked: cells that differ, and what puts them right. */
export function CheckCard({ view, useCases }: Props) {
  const text = useText();
  const t = text.check;
  const task = useTask();
  const [findings, setFindings] = useState<readonly Finding[] | null>(null);
  const [restored, setRestored] = useState<string | null>(null);

  const show = (value: Finding['value']): string =>
    typeof value === 'number' ? text.format.number(value, 4) : value === null ? '' : String(value);
  const check = async (): Promise<void> => {
    setRestored(null);
    const found = await task.run(t.running, () => useCases.checkWorkbook());
    if (found) setFindings(found);
  };
  const restore = async (): Promise<void> => {
    const report = await task.run(t.restoring, (hooks) => useCases.restoreFormulas(hooks));
    if (!report) return;
    setRestored(t.restored(report.cells, report.rows));
    setFindings(null);
    await view.refresh();
  };
  const targets = findings?.filter(({ kind }) => kind === 'cible-modifiee') ?? [];
  // Published targets, and a workbook of a former version, have commands of their own.
  const cells =
    findings?.filter(({ kind }) => kind !== 'cible-modifiee' && kind !== 'version-precedente') ?? [];
  const isBroken = cells.some(({ kind }) => kind !== 'perimee');
  return (
    <Card title={t.title}>
      <p className="muted">{t.why}</p>
      <div className="actions">
        <Button disabled={task.progress !== null} onClick={() => void check()}>
          {t.run}
        </Button>
      </div>
      <TaskView task={task} canStop={false} />
      <p role="status" className={findings?.length === 0 ? 'success' : 'muted'}>
        {restored ?? (findings === null ? '' : findings.length === 0 ? t.good : t.found(findings.length))}
      </p>
      {bySheet(findings ?? []).map(([sheet, found]) => (
        <Disclosure key={sheet} label={`${sheet} (${text.format.number(found.length)})`} open>
          {found.slice(0, SHOWN).map((one) => (
            <Problem
              key={`${one.kind}${addressOf(one)}`}
              tone={one.kind === 'perimee' ? 'watch' : 'bad'}
              title={t.cell({
                kind: one.kind,
                address: addressOf(one),
                value: show(one.value),
                expected: show(one.expected),
                rows: one.rows ?? 0,
              })}
            >
              <Button
                size="small"
                appearance="subtle"
                aria-label={`${t.show} ${sheet} ${addressOf(one)}`}
                onClick={() => void useCases.reveal(sheet, one.row + 1)}
              >
                {t.show}
              </Button>
            </Problem>
          ))}
          {found.length > SHOWN && <p className="muted">{t.more(found.length - SHOWN)}</p>}
        </Disclosure>
      ))}
      <PublishedTargets
        altered={targets.length}
        isChecked={findings !== null}
        task={task}
        useCases={useCases}
        onDone={(words) => {
          setRestored(words);
          setFindings(null);
          return view.refresh();
        }}
      />
      {cells.length > 0 && (
        <>
          {isBroken ? (
            <div className="actions">
              <Button appearance="primary" disabled={task.progress !== null} onClick={() => void restore()}>
                {t.restore}
              </Button>
            </div>
          ) : null}
          <p className="muted">{isBroken ? t.keeps : t.stale}</p>
        </>
      )}
    </Card>
  );
}
