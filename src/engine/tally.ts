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

/** Filled and read again within one tally: making one for each would be most of what an edit leaves to collect. */
let room = new Int32Array(0);

/** Rows that answer yes, in their order, and how many do not say. What is returned is read before the next call. */
function rowsOfYes(
  rows: Int32Array,
  mask: Mask | null,
): { readonly yes: Int32Array; readonly unknown: number } {
  if (mask === null) return { yes: rows, unknown: 0 };
  if (room.length <= rows.length) room = new Int32Array(2 * rows.length + 1);
  let next = 0;
  let unknown = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    const answer = mask[row] ?? 0;
    // Without a branch, as above: each row is written where the next one that answers yes goes.
    const isUnknown = answer >>> 31;
    room[next] = row;
    next += answer + isUnknown;
    unknown += isUnknown;
  }
  return { yes: room.subarray(0, next), unknown };
}

/**
 * Sum in the order of the rows, so that the same rows always give the very same number.
 * @param from what the rows before these add up to.
 */
export function sumOf(rows: Int32Array, mask: Mask | null, column: Column, from: number): Tally {
  const amounts = column.kind === 'number' ? column.values : new Float64Array();
  const { yes, unknown: unsaid } = rowsOfYes(rows, mask);
  let value = from;
  let unknown = unsaid;
  for (let index = 0; index < yes.length; index += 1) {
    const amount = amounts[yes[index] ?? 0] ?? Number.NaN;
    if (Number.isNaN(amount)) unknown += 1;
    else value += amount;
  }
  return { value, unknown };
}

/**
 * Distinct words of a text, counted once each.
 * @param numbers of the words, the same in every part. @param met those of the rows before, to which these are added.
 */
export function countDistinct(
  rows: Int32Array,
  mask: Mask | null,
  column: Column,
  numbers: Int32Array,
  met: Uint8Array,
): Tally {
  const codes = column.kind === 'text' ? column.codes : new Int32Array();
  const { yes, unknown: unsaid } = rowsOfYes(rows, mask);
  let value = 0;
  let unknown = unsaid;
  for (let index = 0; index < yes.length; index += 1) {
    const number = numbers[codes[yes[index] ?? 0] ?? 0] ?? 0;
    if (number === 0) unknown += 1;
    else if (met[number] === 0) {
      met[number] = 1;
      value += 1;
    }
  }
  return { value, unknown };
}

/** Figures that a sum adds up, or words that are counted once each, in the order of the rows. */
export function saidBy(
  kind: 'sum' | 'distinct',
  rows: Int32Array,
  mask: Mask | null,
  column: Column,
): { readonly said: readonly (number | string)[]; readonly unknown: number } {
  const { yes, unknown } = rowsOfYes(rows, mask);
  const said: (number | string)[] = [];
  for (const row of yes) {
    if (kind === 'sum' && column.kind === 'number') {
      const amount = column.values[row] ?? Number.NaN;
      if (!Number.isNaN(amount)) said.push(amount);
    } else if (kind === 'distinct' && column.kind === 'text') {
      const word = column.words[column.codes[row] ?? 0] ?? '';
      if (word !== '') said.push(word);
    }
  }
  return { said, unknown: unknown + yes.length - said.length };
}
