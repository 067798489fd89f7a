import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Simulation } from '../../../app/simulate';
import { readNumber } from '../../modeles/compose/fields';
import { useText } from '../../text';
import type { Change } from './trial';
import { YearField } from './YearField';

interface Props {
  readonly simulation: Simulation;
  readonly year: number;
  readonly onAdd: (change: Change) => void;
}

/** Another target for an indicator and a year. */
export function TargetForm({ simulation, year: first, onAdd }: Props) {
  const text = useText();
  const t = text.simulation;
  const { indicators, years } = simulation;
  const [key, setKey] = useState(indicators[0]?.key ?? '');
  const [year, setYear] = useState(first);
  const [typed, setTyped] = useState('');
  const chosen = indicators.find((one) => one.key === key);
  const value = readNumber(typed);
  if (!chosen) return null;
  const now = chosen.targets[String(year)];
  const add = (): void => {
    if (value === undefined) return;
    // What was typed stays: an empty box would take the target away at the next click.
    onAdd({ kind: 'target', key, label: chosen.label, unit: chosen.unit, year, value });
  };
  return (
    <div className="stack filters">
      <Field label={t.indicator}>
        <Select value={key} onChange={(_event, data) => setKey(data.value)}>
          {indicators.map((one) => (
            <option key={one.key} value={one.key}>
              {one.label}
            </option>
          ))}
        </Select>
      </Field>
      <div className="pair">
        <YearField years={years} year={year} onYear={setYear} />
        <Field
          label={`${t.target}${chosen.unit === 'nb' ? '' : ` (${chosen.unit})`}`}
          validationMessage={value === undefined ? t.notNumber : undefined}
        >
          <Input value={typed} inputMode="decimal" onChange={(_event, data) => setTyped(data.value)} />
        </Field>
      </div>
      <p className="muted">
        {now === undefined ? t.noTarget : t.targetNow(text.format.value(now, chosen.unit))}. {t.targetEmpty}
      </p>
      <Button className="self-start" onClick={add}>
        {t.add}
      </Button>
    </div>
  );
}
