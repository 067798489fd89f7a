import type { Condition } from '../scheme/fields';
import type { Columns } from './columns';
import { compileCondition, type Answer } from './conditions';

/** Answers of every row to some conditions: 1 yes, 0 no, -1 unknown. */
export type Mask = Int8Array;

interface Known {
  readonly masks: Map<string, Mask>;
  years: Int32Array | null | undefined;
}

/** Indicators of a scheme ask the same questions again and again: each is answered once for a table. */
const KNOWN = new WeakMap<Columns, Known>();

function knownOf(columns: Columns): Known {
  let known = KNOWN.get(columns);
  if (!known) {
    known = { masks: new Map(), years: undefined };
    KNOWN.set(columns, known);
  }
  return known;
}

function filled(length: number, test: (row: number) => Answer): Mask {
  const mask = new Int8Array(length);
  for (let row = 0; row < length; row += 1) mask[row] = test(row);
  return mask;
}

/** No as soon as one is no, unknown when the rest is not all yes. */
function together(a: Mask, b: Mask): Mask {
  const both = new Int8Array(a.length);
  for (let row = 0; row < a.length; row += 1) {
    const one = a[row] ?? 0;
    const other = b[row] ?? 0;
    both[row] = one === 0 || other === 0 ? 0 : one === -1 || other === -1 ? -1 : 1;
  }
  return both;
}

/**
 * Answers of every row of a table to conditions together: no as soon as one is no, unknown when the rest is not all yes.
 * Null without conditions: all rows answer yes.
 */
export function maskOf(columns: Columns, conditions: readonly Condition[]): Mask | null {
  const { masks } = knownOf(columns);
  const key = JSON.stringify(conditions);
  const found = masks.get(key);
  if (found) return found;
  const [first, ...others] = conditions;
  if (!first) return null;
  const mask =
    others.length === 0
      ? filled(columns.length, compileCondition(columns, first))
      : conditions.map((one) => maskOf(columns, [one]) ?? new Int8Array()).reduce(together);
  masks.set(key, mask);
  return mask;
}

/** The year of each row, 0 for none; null where a row belongs to several. */
export function singleYears(columns: Columns): Int32Array | null {
  const known = knownOf(columns);
  if (known.years !== undefined) return known.years;
  const years = new Int32Array(columns.length);
  for (let row = 0; row < columns.length; row += 1) {
    const own = columns.yearsOf(row);
    if (own.length > 1) return (known.years = null);
    years[row] = own[0] ?? 0;
  }
  return (known.years = years);
}
