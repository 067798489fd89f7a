import { TABLES, fieldOf } from '../catalogue/tables';
import type { Condition } from '../scheme/fields';
import type { Column, Columns } from './columns';

/** Answer of a row to a test: 1 yes, 0 no, -1 unknown. */
export type Answer = 1 | 0 | -1;

const answer = (yes: boolean): Answer => (yes ? 1 : 0);

function textTest(
  column: Column,
  vague: string | undefined,
  test: (word: string) => boolean,
): (row: number) => Answer {
  if (column.kind !== 'text') throw new Error('a text test needs a text column');
  const hidden = vague?.toUpperCase();
  // One answer per distinct word: a column of 100,000 rows holds a handful of them.
  const answers = column.words.map((word, code): Answer =>
    code === 0 || word === hidden ? -1 : answer(test(word)),
  );
  const { codes } = column;
  return (row) => answers[codes[row] ?? 0] ?? -1;
}

function numberTest(column: Column, test: (value: number) => boolean): (row: number) => Answer {
  if (column.kind !== 'number') throw new Error('a number test needs a number column');
  const { values } = column;
  return (row) => {
    const value = values[row] ?? Number.NaN;
    return Number.isNaN(value) ? -1 : answer(test(value));
  };
}

/**
 * The test of one condition over a table. An empty field answers unknown, and so does a vague value
 * (« réservé, fondement à préciser ») to any test but « is not Non réservé ».
 */
export function compileCondition(columns: Columns, condition: Condition): (row: number) => Answer {
  const column = columns.column(condition.field);
  const { vague } = fieldOf(TABLES[columns.table], condition.field);
  switch (condition.op) {
    case 'eq': {
      const expected = condition.value.toUpperCase();
      return textTest(column, vague, (word) => word === expected);
    }
    case 'ne': {
      const refused = condition.value.toUpperCase();
      return textTest(column, undefined, (word) => word !== refused);
    }
    case 'in': {
      const allowed = new Set(condition.values.map((value) => value.toUpperCase()));
      return textTest(column, vague, (word) => allowed.has(word));
    }
    case 'contains': {
      const part = condition.value.toUpperCase();
      return textTest(column, vague, (word) => word.includes(part));
    }
    case 'filled':
      return column.kind === 'number'
        ? (row) => answer(!Number.isNaN(column.values[row] ?? Number.NaN))
        : (row) => answer((column.codes[row] ?? 0) !== 0);
    case 'gte':
      return numberTest(column, (value) => value >= condition.value);
    case 'lt':
      return numberTest(column, (value) => value < condition.value);
  }
}

/** Several conditions at once: no as soon as one is no, unknown when the rest is not all yes. */
export function compileAll(columns: Columns, conditions: readonly Condition[]): (row: number) => Answer {
  const tests = conditions.map((condition) => compileCondition(columns, condition));
  return (row) => {
    let result: Answer = 1;
    for (const test of tests) {
      const one = test(row);
      if (one === 0) return 0;
      if (one === -1) result = -1;
    }
    return result;
  };
}
