import { Button } from '@fluentui/react-components';
import {
  conditionFields,
  distinctFields,
  summableFields,
  type AggregateChoices,
  type Operation,
} from '../../../app/compose/ownChoices';
import { SHEET_TABLES, TABLES } from '../../../catalogue/tables';
import type { Field, Table, TableId } from '../../../scheme/fields';
import { Choice } from './fields';
import { ConditionRow, firstCondition } from './ConditionRow';
import { useComposerText } from './useComposerText';

interface Props {
  readonly choices: AggregateChoices;
  readonly onChange: (choices: AggregateChoices) => void;
}

const MOST = 3;

/** Columns that an operation may take, in a table. */
const fieldsFor = (table: Table, operation: Operation): readonly Field[] =>
  operation === 'additionner'
    ? summableFields(table)
    : operation === 'distincts'
      ? distinctFields(table)
      : [];

/** Operations that make sense on a table. */
const operationsOf = (table: Table): readonly Operation[] =>
  (['compter', 'additionner', 'distincts'] as const).filter(
    (operation) => operation === 'compter' || fieldsFor(table, operation).length > 0,
  );

export function startOn(id: TableId, wished: Operation = 'compter'): AggregateChoices {
  const table = TABLES[id];
  const operation = operationsOf(table).includes(wished) ? wished : 'compter';
  const [field] = fieldsFor(table, operation);
  return { table: id, operation, ...(field ? { field: field.id } : {}), conditions: [] };
}

/** Table, operation, column and conditions. A choice that stands no longer is made again, not kept hidden. */
export function AggregateForm({ choices, onChange }: Props) {
  const t = useComposerText();
  const table = TABLES[choices.table];
  const fields = fieldsFor(table, choices.operation);
  const { conditions } = choices;
  const [firstField] = conditionFields(table);
  return (
    <>
      <Choice
        label={t.table}
        value={choices.table}
        options={SHEET_TABLES.map(({ id, sheet }) => ({ id, label: sheet }))}
        onChoose={(id) => onChange(startOn(id, choices.operation))}
      />
      <Choice
        label={t.operation}
        value={choices.operation}
        options={operationsOf(table).map((id) => ({ id, label: t.operations[id] }))}
        onChoose={(operation) => onChange({ ...startOn(choices.table, operation), conditions })}
      />
      {fields.length > 0 && (
        <Choice
          label={t.field}
          value={choices.field ?? ''}
          options={fields.map(({ id, label }) => ({ id, label }))}
          onChoose={(field) => onChange({ ...choices, field })}
        />
      )}
      {conditions.map((condition, index) => (
        <ConditionRow
          key={index}
          table={table}
          condition={condition}
          rank={index + 1}
          onChange={(changed) =>
            onChange({ ...choices, conditions: conditions.map((one, at) => (at === index ? changed : one)) })
          }
          onRemove={() => onChange({ ...choices, conditions: conditions.filter((_one, at) => at !== index) })}
        />
      ))}
      {conditions.length < MOST && firstField && (
        <div className="actions">
          <Button
            size="small"
            onClick={() =>
              onChange({ ...choices, conditions: [...conditions, firstCondition(table, firstField.id)] })
            }
          >
            {t.addCondition}
          </Button>
        </div>
      )}
    </>
  );
}
