import { Button, Field, Input } from '@fluentui/react-components';
import { conditionFields, opsOf, type Op } from '../../../app/compose/ownChoices';
import { fieldOf } from '../../../catalogue/tables';
import type { Condition, Table } from '../../../scheme/fields';
import { Choice, readNumber } from './fields';
import { useComposerText } from './useComposerText';

interface Props {
  readonly table: Table;
  readonly condition: Condition;
  /** From 1. */
  readonly rank: number;
  readonly onChange: (condition: Condition) => void;
  readonly onRemove: () => void;
}

/** Tests that take one value: a list of values is for the catalogue. */
const simpleOps = (table: Table, field: string): readonly Op[] =>
  opsOf(fieldOf(table, field)).filter((op) => op !== 'in');

/** A condition on a field with its first test, and its first answer where the field has a list. */
export function firstCondition(table: Table, field: string, op = simpleOps(table, field)[0]): Condition {
  const [first = ''] = fieldOf(table, field).values ?? [];
  if (op === 'gte' || op === 'lt') return { field, op, value: Number.NaN };
  if (op === 'filled' || op === undefined) return { field, op: 'filled' };
  return op === 'in' ? { field, op, values: [first, first] } : { field, op, value: first };
}

const valueOf = (condition: Condition): string =>
  condition.op === 'filled' || condition.op === 'in'
    ? ''
    : typeof condition.value === 'number' && Number.isNaN(condition.value)
      ? ''
      : String(condition.value).replace('.', ',');

/** « Colonne est valeur ». */
export function ConditionRow({ table, condition, rank, onChange, onRemove }: Props) {
  const t = useComposerText();
  const { values } = fieldOf(table, condition.field);
  const setValue = (value: string): void => {
    if (condition.op === 'gte' || condition.op === 'lt')
      onChange({ ...condition, value: readNumber(value) ?? Number.NaN });
    else if (condition.op !== 'filled' && condition.op !== 'in') onChange({ ...condition, value });
  };
  return (
    <div className="condition stack" role="group" aria-label={t.condition(rank)}>
      <Choice
        label={t.conditionField(rank)}
        value={condition.field}
        options={conditionFields(table).map(({ id, label }) => ({ id, label }))}
        onChoose={(field) => onChange(firstCondition(table, field))}
      />
      <div className="pair">
        <Choice
          label={t.test(rank)}
          value={condition.op}
          options={simpleOps(table, condition.field).map((id) => ({ id, label: t.tests[id] }))}
          onChoose={(op) => onChange(firstCondition(table, condition.field, op))}
        />
        {condition.op !== 'filled' &&
          (values ? (
            <Choice
              label={t.value(rank)}
              value={valueOf(condition)}
              options={values.map((id) => ({ id, label: id }))}
              onChoose={setValue}
            />
          ) : (
            <Field label={t.value(rank)} size="small">
              <Input
                key={`${condition.field} ${condition.op}`}
                size="small"
                defaultValue={valueOf(condition)}
                onChange={(_event, data) => setValue(data.value)}
              />
            </Field>
          ))}
      </div>
      <div className="actions">
        <Button size="small" onClick={onRemove}>
          {t.removeCondition(rank)}
        </Button>
      </div>
    </div>
  );
}
