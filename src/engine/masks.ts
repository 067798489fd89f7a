import type { Condition } from '../scheme/fields';
import type { Columns } from './columns';
import { answersTo, type Answer } from './conditions';
import { textOf } from './textOf';

/** Answers of every row to some conditions: 1 yes, 0 no, -1 unknown. */
export type Mask = Int8Array;

export interface KnownMask {
  readonly conditions: readonly Condition[];
  readonly mask: Mask;
}

/**
 * Indicators of a scheme ask the same questions again and again: each is answered once for a table. Answers depend on the
 * columns alone, so that views of a table which only move its rows from year to year share them.
 */
const KNOWN = new WeakMap<Columns['column'], Map<string, KnownMask>>();

/** What has been answered about a table so far, by the conditions as text. */
export function masksOf({ column }: Columns): Map<string, KnownMask> {
  let known = KNOWN.get(column);
  if (!known) {
    known = new Map();
    KNOWN.set(column, known);
  }
  return known;
}

/** No as soon as one is no, unknown when the rest is not all yes. */
function together(a: Mask, b: Mask): Mask {
  const both = new Int8Array(a.length);
  for (let row = 0; row < a.length; row += 1) {
    const one = a[row] ?? 0;
    const other = b[row] ?? 0;
    // Odd only where neither is no; below zero where one is unknown. Without a branch, half of which would be guessed wrong.
    both[row] = (one | other) * (one & other & 1);
  }
  return both;
}

/**
 * Answers of every row of a table to conditions together: no as soon as one is no, unknown when the rest is not all yes.
 * Null without conditions: all rows answer yes.
 */
export function maskOf(columns: Columns, conditions: readonly Condition[]): Mask | null {
  const [first, ...others] = conditions;
  if (!first) return null;
  const masks = masksOf(columns);
  const key = textOf(conditions);
  const found = masks.get(key);
  if (found) return found.mask;
  const mask =
    others.length === 0
      ? answersTo(columns, first)
      : conditions.map((one) => maskOf(columns, [one]) ?? new Int8Array()).reduce(together);
  masks.set(key, { conditions, mask });
  return mask;
}

/** The same, row by row. */
export function rowAnswers(columns: Columns, conditions: readonly Condition[]): (row: number) => Answer {
  const mask = maskOf(columns, conditions);
  return mask ? (row) => (mask[row] ?? 0) as Answer : () => 1;
}
