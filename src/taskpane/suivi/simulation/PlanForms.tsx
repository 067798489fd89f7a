import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { readNumber } from '../../modeles/compose/fields';
import { useText } from '../../text';
import type { Change } from './trial';
import { YearField } from './YearField';

interface Props {
  readonly years: readonly number[];
  readonly year: number;
  readonly onAdd: (change: Change) => void;
}

/** More than a buyer would sign in a year, and few enough to be judged at once. */
const MOST = 500;

/** Contracts that could be notified, all alike. */
export function ContractsForm({ years, year: first, onAdd }: Props) {
  const t = useText().simulation;
  const [year, setYear] = useState(first);
  const [typed, setTyped] = useState({ count: '1', amount: '', hours: '' });
  const [clauses, setClauses] = useState({ social: false, insertion: false, environmental: false });
  const [count, amount, hours] = [readNumber(typed.count), readNumber(typed.amount), readNumber(typed.hours)];
  const isCount = typeof count === 'number' && Number.isInteger(count) && count >= 1 && count <= MOST;
  const add = (): void => {
    if (!isCount || amount === undefined || hours === undefined) return;
    onAdd({ kind: 'contracts', year, count, amount, hours, ...clauses });
  };
  const box = (name: keyof typeof typed, label: string, fault: string | undefined) => (
    <Field label={label} validationMessage={fault}>
      <Input
        value={typed[name]}
        inputMode="decimal"
        onChange={(_event, data) => setTyped({ ...typed, [name]: data.value })}
      />
    </Field>
  );
  return (
    <div className="stack filters">
      <div className="pair">
        {box('count', t.count, isCount ? undefined : t.notCount)}
        <YearField years={years} year={year} onYear={setYear} />
      </div>
      {box('amount', t.amount, amount === undefined ? t.notNumber : undefined)}
      <div>
        {(['social', 'insertion', 'environmental'] as const).map((name) => (
          <div key={name}>
            <Checkbox
              label={t[name]}
              checked={clauses[name]}
              onChange={(_event, data) => setClauses({ ...clauses, [name]: data.checked === true })}
            />
          </div>
        ))}
      </div>
      {clauses.insertion && box('hours', t.contractHours, hours === undefined ? t.notNumber : undefined)}
      <Button className="self-start" onClick={add}>
        {t.add}
      </Button>
    </div>
  );
}

/** Hours of insertion that could be worked. */
export function HoursForm({ years, year: first, onAdd }: Props) {
  const t = useText().simulation;
  const [year, setYear] = useState(first);
  const [typed, setTyped] = useState('');
  const hours = readNumber(typed);
  const add = (): void => {
    if (typeof hours !== 'number') return;
    onAdd({ kind: 'hours', year, hours });
    setTyped('');
  };
  return (
    <div className="stack filters">
      <div className="pair">
        <Field label={t.hours} validationMessage={hours === undefined ? t.notNumber : undefined}>
          <Input value={typed} inputMode="decimal" onChange={(_event, data) => setTyped(data.value)} />
        </Field>
        <YearField years={years} year={year} onYear={setYear} />
      </div>
      <Button className="self-start" disabled={typeof hours !== 'number'} onClick={add}>
        {t.add}
      </Button>
    </div>
  );
}
