import { MINIMUM_WORDS, minimumText, type MinimumState } from '../scheme/minimum';
import type { RowRule } from '../scheme/fields';
import type { CellValue, DataRow } from '../scheme/values';

type MinimumRule = Extract<RowRule, { kind: 'minimum' }>;

const numberIn = (row: DataRow, field: string): number | null =>
  typeof row[field] === 'number' ? row[field] : null;

/** A part over its whole; null where one of them is not written, or when there is nothing to divide by. */
export function shareOfRow(rule: Extract<RowRule, { kind: 'share' }>, row: DataRow): number | null {
  const [part, whole] = [numberIn(row, rule.part), numberIn(row, rule.whole)];
  return part === null || whole === null || whole <= 0 ? null : part / whole;
}

export interface MinimumVerdict {
  readonly state: MinimumState;
  /** Both between 0 and 1; null where they are not written. */
  readonly share: number | null;
  readonly minimum: number | null;
}

/**
 * A share before its minimum; null on a line that says nothing yet. The test is that of « Conforme » (`reaches`): part against
 * whole × minimum.
 */
export function judgeMinimum(rule: Omit<MinimumRule, 'kind'>, row: DataRow): MinimumVerdict | null {
  const [part, whole, minimum] = [
    numberIn(row, rule.part),
    numberIn(row, rule.whole),
    numberIn(row, rule.minimum),
  ];
  if (part === null && whole === null && minimum === null) return null;
  const share = part === null || whole === null || whole <= 0 ? null : part / whole;
  const told = (state: MinimumState): MinimumVerdict => ({ state, share, minimum });
  if (whole === null || whole <= 0) return told('noWhole');
  if (part === null) return told('noPart');
  if (minimum === null) return told('noMinimum');
  return told(part >= whole * minimum ? 'met' : 'short');
}

/** The same in the words of its cell. */
export function minimumOfRow(rule: MinimumRule, row: DataRow): CellValue {
  const verdict = judgeMinimum(rule, row);
  if (verdict === null) return null;
  const { state, share, minimum } = verdict;
  return state === 'short' ? minimumText(share ?? 0, minimum ?? 0, false) : MINIMUM_WORDS[state];
}
