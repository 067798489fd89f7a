import { TABLES } from '../../catalogue/tables';
import type { Condition, Table } from '../../scheme/fields';
import {
  distinctFields,
  distinctOf,
  opsOf,
  summableFields,
  type AggregateChoices,
  type OwnChoices,
} from './ownChoices';
import { natureOf, ratioUnit } from './nature';

export const REFUSAL_CODES = [
  'nom-vide',
  'champ-requis',
  'champ-non-sommable',
  'distinct-impossible',
  'distinct-sous-condition',
  'personnes-cumulees',
  'trop-de-conditions',
  'condition-champ-absent',
  'condition-incompatible',
  'condition-incomplete',
  'condition-valeur-inconnue',
  'rapport-identique',
  'rapport-natures',
] as const;

/** Why choices make no indicator; its words are in `locales/fr/composer`. */
export interface Refusal {
  readonly code: (typeof REFUSAL_CODES)[number];
  /** Name of the sheet of the table, and label (or id) of the field, that it is about. */
  readonly table: string;
  readonly field: string;
}

const refusal = (code: Refusal['code'], table: Table, field = ''): Refusal => ({
  code,
  table: table.sheet,
  field,
});

const MOST_CONDITIONS = 3;

const valuesOf = (condition: Condition): readonly (string | number)[] =>
  condition.op === 'filled' ? [] : condition.op === 'in' ? condition.values : [condition.value];

const isEmpty = (value: string | number): boolean =>
  typeof value === 'number' ? !Number.isFinite(value) : value.trim() === '';

function conditionRefusal(table: Table, condition: Condition): Refusal | null {
  const field = table.fields.find(({ id }) => id === condition.field);
  if (!field) return refusal('condition-champ-absent', table, condition.field);
  const isPeriod = field.id === table.period.field;
  if (isPeriod || !opsOf(field).includes(condition.op))
    return refusal('condition-incompatible', table, field.label);
  const values = valuesOf(condition);
  if (values.some(isEmpty) || (condition.op === 'in' && values.length < 2))
    return refusal('condition-incomplete', table, field.label);
  const isListed =
    field.values === undefined || values.every((value) => field.values?.includes(String(value)));
  return isListed ? null : refusal('condition-valeur-inconnue', table, field.label);
}

function operationRefusal(table: Table, choices: AggregateChoices): Refusal | null {
  const { operation, field: id, conditions } = choices;
  if (operation === 'compter') return null;
  const label = table.fields.find((field) => field.id === id)?.label ?? id ?? '';
  if (operation === 'additionner') {
    if (!id) return refusal('champ-requis', table);
    return summableFields(table).some((field) => field.id === id)
      ? null
      : refusal('champ-non-sommable', table, label);
  }
  if (!distinctFields(table).some((field) => field.id === id))
    return refusal('distinct-impossible', table, label);
  // A mark stands on one row of each value: a condition would look at that row alone.
  const isMarked = distinctOf(table.id)?.mark !== undefined;
  return isMarked && conditions.length > 0 ? refusal('distinct-sous-condition', table, label) : null;
}

const aggregateRefusals = (choices: AggregateChoices): Refusal[] => {
  const table = TABLES[choices.table];
  const operation = operationRefusal(table, choices);
  return [
    ...(operation ? [operation] : []),
    ...(choices.conditions.length > MOST_CONDITIONS ? [refusal('trop-de-conditions', table)] : []),
    ...choices.conditions.flatMap((condition) => conditionRefusal(table, condition) ?? []),
  ];
};

/** A year of people added to another counts again those who are in both. */
const cannotCumulate = ({ table, operation }: AggregateChoices): boolean =>
  operation === 'distincts' || TABLES[table].period.kind === 'years';

/** The denominator as an aggregate of its own; null without ratio. */
export const denominatorOf = (choices: OwnChoices): AggregateChoices | null =>
  choices.denominator === 'same'
    ? { table: choices.table, operation: choices.operation, field: choices.field, conditions: [] }
    : (choices.denominator ?? null);

function ratioRefusals(choices: OwnChoices, bottom: AggregateChoices): Refusal[] {
  const table = TABLES[choices.table];
  if (choices.denominator === 'same' && choices.conditions.length === 0)
    return [refusal('rapport-identique', table)];
  return ratioUnit(natureOf(choices), natureOf(bottom)) ? [] : [refusal('rapport-natures', table)];
}

/** Every reason why these choices make no indicator; none = they do. */
export function refusalsOf(choices: OwnChoices): readonly Refusal[] {
  const table = TABLES[choices.table];
  const bottom = denominatorOf(choices);
  const parts = [choices, ...(bottom ? [bottom] : [])];
  const refusals = [
    ...(choices.name.trim() === '' ? [refusal('nom-vide', table)] : []),
    ...aggregateRefusals(choices),
    ...(bottom && choices.denominator !== 'same' ? aggregateRefusals(bottom) : []),
    ...(choices.span === 'toDate'
      ? parts.filter(cannotCumulate).map((part) => refusal('personnes-cumulees', TABLES[part.table]))
      : []),
  ];
  // Natures are those of choices that stand: a field that cannot be added up has none.
  const isSound = refusals.every(({ code }) => code === 'nom-vide');
  return bottom && isSound ? [...refusals, ...ratioRefusals(choices, bottom)] : refusals;
}
