import { TABLES, fieldOf } from '../catalogue/tables';
import type { Condition } from '../scheme/fields';
import type { Column, Columns } from './columns';

/** Answer of a row to a test: 1 yes, 0 no, -1 unknown. */
export type Answer = 1 | 0 | -1;

const answer = (yes: boolean): Answer => (yes ? 1 : 0);

type Test =
  /** Of a word in capitals; the empty one stands for nothing. */
  | { readonly of: 'words'; readonly ask: (word: string) => Answer }
  /** Of a number; NaN stands for nothing. */
  | { readonly of: 'numbers'; readonly ask: (value: number) => Answer };

const ofWords = (vague: string | undefined, test: (word: string) => boolean): Test => {
  const hidden = vague?.toUpperCase();
  return { of: 'words', ask: (word) => (word === '' || word === hidden ? -1 : answer(test(word))) };
};

const ofNumbers = (test: (value: number) => boolean): Test => ({
  of: 'numbers',
  ask: (value) => (Number.isNaN(value) ? -1 : answer(test(value))),
});

function testOf(condition: Condition, column: Column, vague: string | undefined): Test {
  switch (condition.op) {
    case 'eq': {
      const expected = condition.value.toUpperCase();
      return ofWords(vague, (word) => word === expected);
    }
    case 'ne': {
      const refused = condition.value.toUpperCase();
      return ofWords(undefined, (word) => word !== refused);
    }
    case 'in': {
      const allowed = new Set(condition.values.map((value) => value.toUpperCase()));
      return ofWords(vague, (word) => allowed.has(word));
    }
    case 'contains': {
      const part = condition.value.toUpperCase();
      return ofWords(vague, (word) => word.includes(part));
    }
    case 'filled':
      return column.kind === 'number'
        ? { of: 'numbers', ask: (value) => answer(!Number.isNaN(value)) }
        : { of: 'words', ask: (word) => answer(word !== '') };
    case 'gte':
      return ofNumbers((value) => value >= condition.value);
    case 'lt':
      return ofNumbers((value) => value < condition.value);
  }
}

/**
 * Answers of every row to one condition. An empty field answers unknown, and so does a vague value
 * (« réservé, fondement à préciser ») to any test but « is not Non réservé ».
 */
export function answersTo(columns: Columns, condition: Condition): Int8Array {
  const column = columns.column(condition.field);
  const test = testOf(condition, column, fieldOf(TABLES[columns.table], condition.field).vague);
  const answers = new Int8Array(columns.length);
  if (column.kind === 'text') {
    if (test.of !== 'words') throw new Error('a number test needs a number column');
    // One answer per distinct word: a column of 100,000 rows holds a handful of them.
    const byCode = Int8Array.from(column.words, test.ask);
    const { codes } = column;
    for (let row = 0; row < answers.length; row += 1) answers[row] = byCode[codes[row] ?? 0] ?? -1;
  } else {
    if (test.of !== 'numbers') throw new Error('a text test needs a text column');
    const { values } = column;
    for (let row = 0; row < answers.length; row += 1) answers[row] = test.ask(values[row] ?? Number.NaN);
  }
  return answers;
}
