import { Button, Field, Input } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { omit } from '../../../app/compose/lists';
import { ownIndicator, type OwnIndicator } from '../../../app/compose/ownIndicator';
import type { OwnChoices } from '../../../app/compose/ownChoices';
import type { OwnValue } from '../../../app/compose/previewOwnIndicator';
import { DIRECTIONS, type Indicator } from '../../../scheme/indicator';
import { Card } from '../../components/Card';
import { Problem } from '../../components/Problem';
import { useText } from '../../text';
import type { UseCases } from '../../useCases';
import { AggregateForm, startOn } from './AggregateForm';
import { Choice } from './fields';
import { useComposerText } from './useComposerText';

interface Props {
  readonly useCases: UseCases;
  /** Ids that the draft already has. */
  readonly taken: readonly string[];
  readonly year: number;
  readonly objective: string;
  readonly onAdd: (indicator: Indicator) => void;
  readonly onBack: () => void;
}

/** Milliseconds without a change before the data are read again. */
const PAUSE = 250;

type Ratio = 'none' | 'same' | 'other';
const ratioOf = ({ denominator }: OwnChoices): Ratio =>
  denominator === undefined ? 'none' : denominator === 'same' ? 'same' : 'other';

/** Values on the data present, once the choices have settled; null while they are being read. */
function useValues(useCases: UseCases, choices: OwnChoices): readonly OwnValue[] | null {
  const [values, setValues] = useState<readonly OwnValue[] | null>(null);
  // The name changes nothing to what is counted.
  const asked = JSON.stringify({ ...choices, name: '-' });
  useEffect(() => {
    let current = true;
    setValues(null);
    const timer = setTimeout(() => {
      const settle = (found: readonly OwnValue[]): void => {
        if (current) setValues(found);
      };
      useCases.previewOwnIndicator(JSON.parse(asked) as OwnChoices).then(
        (preview) => settle(preview.values),
        () => settle([]),
      );
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [useCases, asked]);
  return values;
}

function Made({
  made,
  values,
  year,
}: {
  made: OwnIndicator & { ok: true };
  values: readonly OwnValue[] | null;
  year: number;
}) {
  const text = useText();
  const t = useComposerText();
  const { indicator } = made;
  // The formula of a year that has something to say.
  const shownYear = values?.findLast(({ value }) => value !== null)?.year ?? year;
  return (
    <div className="made stack">
      <h3>{t.result}</h3>
      <p>{made.words}.</p>
      {indicator.disclosure === 'personnes' && <p className="muted">{t.people}</p>}
      <h3>{t.formula(shownYear)}</h3>
      <p className="formula">={made.formula(shownYear)}</p>
      <h3>{t.values}</h3>
      {values === null ? (
        <p className="muted">{text.working}</p>
      ) : values.length === 0 ? (
        <p className="muted">{t.noValues}</p>
      ) : (
        <dl className="facts">
          {values.map(({ year: of, value, unknown, rows }) => (
            <div key={of} className="line">
              <dt>
                {of}
                {unknown > 0 && <span className="muted"> · {t.unknownRows(unknown, rows)}</span>}
              </dt>
              <dd>{value === null ? t.noValue : text.format.value(value, indicator.unit)}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

/** An indicator built from the columns of the data, with its sentence, its formula and its value as it is being built. */
export function Builder({ useCases, taken, year, objective, onAdd, onBack }: Props) {
  const t = useComposerText();
  const [choices, setChoices] = useState<OwnChoices>({
    ...startOn('MARCHES'),
    name: '',
    direction: 'hausse',
  });
  const made = ownIndicator(choices, taken);
  // What is counted shows before it has a name.
  const shown = made.ok ? made : ownIndicator({ ...choices, name: choices.name.trim() || t.name }, taken);
  const values = useValues(useCases, choices);
  const ratio = ratioOf(choices);
  const setRatio = (wished: Ratio): void => {
    const rest = omit(choices, 'denominator');
    if (wished === 'none') setChoices(rest);
    else setChoices({ ...rest, denominator: wished === 'same' ? 'same' : startOn(choices.table) });
  };
  const named = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([id, label]) => ({ id, label }));
  return (
    <Card title={t.build}>
      <p className="muted">{objective}</p>
      <Field label={t.name} hint={t.nameHint} required>
        <Input
          value={choices.name}
          maxLength={160}
          onChange={(_event, data) => setChoices({ ...choices, name: data.value })}
        />
      </Field>
      <AggregateForm choices={choices} onChange={(changed) => setChoices({ ...choices, ...changed })} />
      <Choice
        label={t.span}
        value={choices.span ?? 'year'}
        options={named(t.spans)}
        onChoose={(span) => setChoices({ ...choices, span: span === 'toDate' ? 'toDate' : 'year' })}
      />
      <Choice<Ratio>
        label={t.ratio}
        value={ratio}
        options={(['none', 'same', 'other'] as const).map((id) => ({ id, label: t.ratios[id] }))}
        onChoose={setRatio}
      />
      {choices.denominator !== undefined && choices.denominator !== 'same' && (
        <fieldset className="denominator stack">
          <legend>{t.denominator}</legend>
          <AggregateForm
            choices={choices.denominator}
            onChange={(denominator) => setChoices({ ...choices, denominator })}
          />
        </fieldset>
      )}
      <Choice
        label={t.direction}
        value={choices.direction}
        options={DIRECTIONS.map((id) => ({ id, label: t.directions[id] }))}
        onChoose={(direction) => setChoices({ ...choices, direction })}
      />
      <div aria-live="polite" className="stack">
        {shown.ok && <Made made={shown} values={values} year={year} />}
        {!made.ok && (
          <Problem tone="watch" title={t.refused}>
            <ul>
              {made.refusals.map(({ code, table, field }, index) => (
                <li key={`${code} ${index}`}>{t.refusal(code, table, field)}</li>
              ))}
            </ul>
          </Problem>
        )}
      </div>
      <div className="actions">
        <Button
          appearance="primary"
          disabledFocusable={!made.ok}
          onClick={() => made.ok && onAdd(made.indicator)}
        >
          {t.addOwn}
        </Button>
        <Button onClick={onBack}>{t.back}</Button>
      </div>
    </Card>
  );
}
