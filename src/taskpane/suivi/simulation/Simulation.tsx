import { Button, Spinner, Textarea } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { Move, Simulation as Scratch } from '../../../app/simulate';
import { Disclosure } from '../../components/Disclosure';
import { useText } from '../../text';
import type { ViewProps } from '../views';
import { MoveCard } from './MoveCard';
import { ContractsForm, HoursForm } from './PlanForms';
import { TargetForm } from './TargetForm';
import { changeWords, scenarioOf, summaryOf, withChange, type Change } from './trial';

/** What a trial moves, states first. */
function movedBy(scratch: Scratch | null, changes: readonly Change[]): readonly Move[] {
  if (!scratch || changes.length === 0) return [];
  const moves = scratch.run(scenarioOf(changes)).filter(({ isMoved }) => isMoved);
  const isState = ({ before, after }: Move): boolean => before.status !== after.status;
  return [...moves.filter(isState), ...moves.filter((move) => !isState(move))];
}

/** Other targets, contracts and hours, tried on a scratch: nothing here is ever written. */
export default function Simulation({ review, useCases }: ViewProps) {
  const text = useText();
  const t = text.simulation;
  const [scratch, setScratch] = useState<Scratch | null>(null);
  const [changes, setChanges] = useState<readonly Change[]>([]);
  const [copied, setCopied] = useState<boolean | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void useCases.simulate().then((found) => isCurrent && setScratch(found));
    return () => {
      isCurrent = false;
    };
  }, [useCases, review]);
  const moves = useMemo(() => movedBy(scratch, changes), [scratch, changes]);

  if (!scratch) return <Spinner label={text.loading} />;
  const change = (next: readonly Change[]): void => {
    setChanges(next);
    setCopied(null);
  };
  const add = (one: Change): void => change(withChange(changes, one));
  const states = moves.filter(({ before, after }) => before.status !== after.status).length;
  const summary = (): string => summaryOf(text, changes, moves);
  const copy = (): void =>
    void navigator.clipboard.writeText(summary()).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  const { years } = scratch;
  return (
    <>
      <p className="muted">{t.intro}</p>
      <Disclosure label={t.targetTitle} open>
        <TargetForm simulation={scratch} year={review.year} onAdd={add} />
      </Disclosure>
      <Disclosure label={t.contractsTitle}>
        <ContractsForm years={years} year={review.year} onAdd={add} />
      </Disclosure>
      <Disclosure label={t.hoursTitle}>
        <HoursForm years={years} year={review.year} onAdd={add} />
      </Disclosure>
      {changes.length > 0 && (
        <section className="stack" aria-label={t.changes}>
          <h3>{t.changes}</h3>
          <ul className="trial">
            {changes.map((one, index) => {
              const words = changeWords(text, one);
              return (
                <li key={`${index}${words}`}>
                  <span>{words}</span>
                  <Button
                    size="small"
                    aria-label={t.remove(words)}
                    onClick={() => change(changes.filter((_, other) => other !== index))}
                  >
                    {t.removeWord}
                  </Button>
                </li>
              );
            })}
          </ul>
          <div className="actions">
            <Button onClick={copy}>{t.copy}</Button>
            <Button onClick={() => change([])}>{t.reset}</Button>
          </div>
          <p role="status" className="muted">
            {copied === true ? t.copied : copied === false ? t.copyByHand : ''}
          </p>
          {copied === false && (
            <Textarea readOnly rows={6} value={summary()} aria-label={t.copy} className="paste" />
          )}
        </section>
      )}
      <section aria-label={t.results}>
        <h3>{t.results}</h3>
        <p className="muted" role="status">
          {changes.length === 0 ? t.nothing : moves.length === 0 ? t.still : t.moved(states, moves.length)}
        </p>
        {changes.some(({ kind }) => kind !== 'target') && <p className="muted">{t.whole}</p>}
        {moves.map((move) => (
          <MoveCard key={`${move.key}${move.year}`} move={move} />
        ))}
      </section>
    </>
  );
}
