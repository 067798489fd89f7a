import { TABLES, fieldOf } from '../catalogue/tables';
import type { Condition, TableId } from '../scheme/fields';
import { binary, call, column, num, text, type Formula } from './formula';

/** A pair « column, criterion » of COUNTIFS or SUMIFS. */
export interface Criterion {
  readonly column: Formula;
  readonly criterion: Formula;
}

/** Rows that meet every criterion of a list; several lists stand for disjoint sets of rows to be added. */
export type Alternatives = readonly (readonly Criterion[])[];

const pair = (table: TableId, field: string, criterion: string): Criterion => ({
  column: column(table, field),
  criterion: text(criterion),
});

/** `?`, `*` and `~` are wildcards in a criterion. */
const literal = (value: string): string => value.replace(/[~*?]/g, '~$&');

/** Filled, and not the vague value that answers no precise question. */
function known(table: TableId, field: string): Criterion[] {
  const { vague } = fieldOf(TABLES[table], field);
  return [pair(table, field, '<>'), ...(vague ? [pair(table, field, `<>${literal(vague)}`)] : [])];
}

/**
 * Answers of a computed field that has a closed list, null for the other fields. Such a field holds "" when unknown, which
 * "<>" would count as filled: its answers are looked for one by one.
 */
const computedAnswers = (table: TableId, field: string): readonly string[] | null => {
  const { origin, values } = fieldOf(TABLES[table], field);
  return origin === 'calcule' && values ? values : null;
};

/**
 * Rows where such a field has an answer, whichever: some text. One count instead of one for each answer. What is looked up
 * elsewhere may be a text that is no answer.
 */
const anyAnswer = (table: TableId, field: string, answers: readonly string[]): Alternatives =>
  fieldOf(TABLES[table], field).rule?.kind === 'lookup'
    ? anyOf(table, field, answers)
    : [[pair(table, field, '?*')]];

const isSame = (a: string, b: string): boolean => a.toUpperCase() === b.toUpperCase();

const anyOf = (table: TableId, field: string, values: readonly string[]): Alternatives =>
  values.map((value) => [pair(table, field, literal(value))]);

/** Rows for which a condition is true. */
export function whereTrue(table: TableId, condition: Condition): Alternatives {
  const { field } = condition;
  const answers = computedAnswers(table, field);
  switch (condition.op) {
    case 'eq':
      return [[pair(table, field, literal(condition.value))]];
    case 'ne':
      return answers
        ? anyOf(
            table,
            field,
            answers.filter((one) => !isSame(one, condition.value)),
          )
        : [[pair(table, field, '<>'), pair(table, field, `<>${literal(condition.value)}`)]];
    case 'in':
      return anyOf(table, field, condition.values);
    case 'contains':
      return [[pair(table, field, `*${literal(condition.value)}*`)]];
    case 'filled':
      return answers ? anyAnswer(table, field, answers) : [[pair(table, field, '<>')]];
    case 'gte':
      return [[pair(table, field, `>=${condition.value}`)]];
    case 'lt':
      return [[pair(table, field, `<${condition.value}`)]];
  }
}

/** Rows for which a condition is false: neither true nor unknown. */
export function whereFalse(table: TableId, condition: Condition): Alternatives {
  const { field } = condition;
  const answers = computedAnswers(table, field);
  switch (condition.op) {
    case 'eq':
    case 'in': {
      const values = condition.op === 'eq' ? [condition.value] : condition.values;
      const { type, values: listed = [] } = fieldOf(TABLES[table], field);
      // A three-state field has one « no », which reads shorter.
      const others = type === 'tri' ? listed : answers;
      return others
        ? anyOf(
            table,
            field,
            others.filter((one) => !values.some((value) => isSame(one, value))),
          )
        : [[...known(table, field), ...values.map((value) => pair(table, field, `<>${literal(value)}`))]];
    }
    case 'ne':
      return [[pair(table, field, literal(condition.value))]];
    case 'contains':
      return [[...known(table, field), pair(table, field, `<>*${literal(condition.value)}*`)]];
    case 'filled':
      return answers
        ? [answers.map((one) => pair(table, field, `<>${literal(one)}`))]
        : [[pair(table, field, '=')]];
    case 'gte':
      return [[pair(table, field, `<${condition.value}`)]];
    case 'lt':
      return [[pair(table, field, `>=${condition.value}`)]];
  }
}

/** Rows of a year; `year` is the cell that holds it. */
export function whereYear(table: TableId, span: 'year' | 'toDate', year: Formula): Criterion {
  const { field, kind } = TABLES[table].period;
  const of = column(table, field);
  if (kind === 'years')
    return { column: of, criterion: binary(binary(text('*'), '&', year), '&', text('*')) };
  return { column: of, criterion: span === 'toDate' ? binary(text('<='), '&', year) : year };
}

/** Rows that meet one alternative of each set. */
export const both = (left: Alternatives, right: Alternatives): Alternatives =>
  left.flatMap((one) => right.map((other) => [...one, ...other]));

const flat = (criteria: readonly Criterion[]): Formula[] =>
  criteria.flatMap(({ column: of, criterion }) => [of, criterion]);

/** No set at all is no row: a list of answers may leave none out. */
const addUp = (terms: readonly Formula[]): Formula => {
  const [first = num(0), ...others] = terms;
  return others.reduce((total, term) => binary(total, '+', term), first);
};

export const countOf = (rows: Alternatives): Formula =>
  addUp(rows.map((criteria) => call('COUNTIFS', ...flat(criteria))));

export const sumOf = (figure: Formula, rows: Alternatives): Formula =>
  addUp(rows.map((criteria) => call('SUMIFS', figure, ...flat(criteria))));
