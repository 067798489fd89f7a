import { isMissing, type CellValue } from '../scheme/values';
import type { Columns } from './columns';

/**
 * A field by which rows are found, as spreadsheets compare: code 0 for an empty cell, the others by `codeOf`. Tables that follow
 * each other share `codeOf`, which only grows: a code that no row bears any more finds no row.
 */
export interface KeyColumn {
  readonly codes: Int32Array;
  readonly codeOf: Map<string, number>;
}

export const keyOf = (value: CellValue | undefined): string | null =>
  isMissing(value) ? null : String(value).toUpperCase();

/** @param codeOf those of the table that this one follows. */
export function keyColumn(
  { rows }: Pick<Columns, 'rows'>,
  field: string,
  codeOf = new Map<string, number>(),
): KeyColumn {
  const codes = new Int32Array(rows.length);
  for (let row = 0; row < rows.length; row += 1) {
    const key = keyOf(rows[row]?.[field]);
    if (key === null) continue;
    const code = codeOf.get(key) ?? codeOf.size + 1;
    codeOf.set(key, code);
    codes[row] = code;
  }
  return { codes, codeOf };
}

/** Ranks of the rows that bear one of some keys, in the order of the table. */
export function ranksWith({ codes, codeOf }: KeyColumn, keys: ReadonlySet<string>): readonly number[] {
  const isWanted = new Uint8Array(codeOf.size + 1);
  for (const key of keys) isWanted[codeOf.get(key) ?? 0] = 1;
  isWanted[0] = 0;
  const ranks: number[] = [];
  for (let row = 0; row < codes.length; row += 1) if (isWanted[codes[row] ?? 0] === 1) ranks.push(row);
  return ranks;
}
