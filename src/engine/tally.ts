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

/** Rows looked at together: those that answer yes are first set apart here, then added up. */
const ROOM = new Int32Array(1_024);

/** Sets apart the rows that answer yes, from one rank to another. The value is how many there are. */
function setApart(rows: Int32Array, from: number, to: number, mask: Mask): Tally {
  let value = 0;
  let unknown = 0;
  for (let index = from; index < to; index += 1) {
    const row = rows[index] ?? 0;
    const answer = mask[row] ?? 0;
    // Without a branch, as above: each row is written where the next one that answers yes goes.
    const isUnknown = answer >>> 31;
    ROOM[value] = row;
    value += answer + isUnknown;
    unknown += isUnknown;
  }
  return { value, unknown };
}

/**
 * Goes through the rows that answer yes, in their order.
 * @param take adds rows to what those before came to.
 */
function overYes(
  rows: Int32Array,
  mask: Mask | null,
  from: number,
  take: (rows: Int32Array, count: number, value: number) => Tally,
): Tally {
  if (mask === null) return take(rows, rows.length, from);
  let value = from;
  let unknown = 0;
  for (let start = 0; start < rows.length; start += ROOM.length) {
    const yes = setApart(rows, start, Math.min(rows.length, start + ROOM.length), mask);
    const taken = take(ROOM, yes.value, value);
    value = taken.value;
    unknown += yes.unknown + taken.unknown;
  }
  return { value, unknown };
}

/** How a column adds up: made once for each, so that a sum followed over a hundred parts leaves nothing to collect. */
const ADDERS = new WeakMap<Column, (rows: Int32Array, count: number, value: number) => Tally>();

const NONE = new Float64Array();

function adderOf(column: Column): (rows: Int32Array, count: number, value: number) => Tally {
  const amounts = column.kind === 'number' ? column.values : NONE;
  return (rows, count, from) => {
    let value = from;
    let unknown = 0;
    for (let index = 0; index < count; index += 1) {
      const amount = amounts[rows[index] ?? 0] ?? Number.NaN;
      if (Number.isNaN(amount)) unknown += 1;
      else value += amount;
    }
    return { value, unknown };
  };
}

/**
 * Sum in the order of the rows, so that the same rows always give the very same number.
 * @param from what the rows before these add up to.
 */
export function sumOf(rows: Int32Array, mask: Mask | null, column: Column, from: number): Tally {
  const adder = ADDERS.get(column) ?? adderOf(column);
  ADDERS.set(column, adder);
  return overYes(rows, mask, from, adder);
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
  const codes = column.kind === 'text' ? column.codes : numbers;
  return overYes(rows, mask, 0, (yes, count, from) => {
    let value = from;
    let unknown = 0;
    for (let index = 0; index < count; index += 1) {
      const number = numbers[codes[yes[index] ?? 0] ?? 0] ?? 0;
      if (number === 0) unknown += 1;
      else if (met[number] === 0) {
        met[number] = 1;
        value += 1;
      }
    }
    return { value, unknown };
  });
}

/**
 * Figures that a sum adds up, or words that are counted once each, in the order of the rows.
 * @param said those of the rows before, to which these are added. @returns how many rows there are, and how many do not say.
 */
export function saidBy(
  kind: 'sum' | 'distinct',
  rows: Int32Array,
  mask: Mask | null,
  column: Column,
  said: (number | string)[],
): Tally {
  return overYes(rows, mask, 0, (yes, count, from) => {
    const before = said.length;
    for (let index = 0; index < count; index += 1) {
      const row = yes[index] ?? 0;
      if (kind === 'sum' && column.kind === 'number') {
        const amount = column.values[row] ?? Number.NaN;
        if (!Number.isNaN(amount)) said.push(amount);
      } else if (kind === 'distinct' && column.kind === 'text') {
        const word = column.words[column.codes[row] ?? 0] ?? '';
        if (word !== '') said.push(word);
      }
    }
    const own = said.length - before;
    return { value: from + own, unknown: count - own };
  });
}
