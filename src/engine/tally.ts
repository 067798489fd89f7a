import type { Column } from './columns';
import type { Mask } from './masks';

/** What some rows add up to, and how many of them do not say. */
export interface Tally {
  readonly value: number;
  readonly unknown: number;
}

/** Rows without condition: all of them count. */
export const countAll = (rows: Int32Array): Tally => ({ value: rows.length, unknown: 0 });

export function countYes(rows: Int32Array, mask: Mask): Tally {
  let value = 0;
  let unknown = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const answer = mask[rows[index] ?? 0] ?? 0;
    // Without a branch: answers follow each other at random, and half of the guesses would be wrong.
    const isUnknown = answer >>> 31;
    unknown += isUnknown;
    value += answer + isUnknown;
  }
  return { value, unknown };
}

/** Sum in the order of the rows, so that the same rows always give the very same number. */
export function sumOf(rows: Int32Array, mask: Mask | null, column: Column): Tally {
  const amounts = column.kind === 'number' ? column.values : new Float64Array();
  let value = 0;
  let unknown = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    const answer = mask === null ? 1 : (mask[row] ?? 0);
    if (answer === 0) continue;
    const amount = answer === 1 ? (amounts[row] ?? Number.NaN) : Number.NaN;
    if (Number.isNaN(amount)) unknown += 1;
    else value += amount;
  }
  return { value, unknown };
}

/** Distinct words of a text, counted once each. */
export function countDistinct(rows: Int32Array, mask: Mask | null, column: Column): Tally {
  const [codes, words] = column.kind === 'text' ? [column.codes, column.words.length] : [new Int32Array(), 0];
  const met = new Uint8Array(words);
  let value = 0;
  let unknown = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    const answer = mask === null ? 1 : (mask[row] ?? 0);
    if (answer === 0) continue;
    const code = answer === 1 ? (codes[row] ?? 0) : 0;
    if (code === 0) unknown += 1;
    else if (met[code] === 0) {
      met[code] = 1;
      value += 1;
    }
  }
  return { value, unknown };
}
