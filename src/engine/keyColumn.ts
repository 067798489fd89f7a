import { isMissing, type CellValue } from '../scheme/values';
import { partsOf, type Columns } from './columns';

/** A key as spreadsheets compare it; null for an empty cell. */
export const keyOf = (value: CellValue | undefined): string | null =>
  isMissing(value) ? null : String(value).toUpperCase();

/** Ranks of the rows that bear one of some keys, in the order of the table. */
export function ranksWith(columns: Columns, field: string, keys: ReadonlySet<string>): readonly number[] {
  if (keys.size === 0) return [];
  const { list, starts } = partsOf(columns);
  const ranks: number[] = [];
  list.forEach(({ base, from, to }, index) => {
    const column = base.column(field);
    if (column.kind !== 'text') throw new Error(`${base.table}.${field}: a key is a text`);
    const { codes, codeOf } = column;
    const wanted = new Set<number>();
    for (const key of keys) wanted.add(codeOf.get(key) ?? 0);
    wanted.delete(0);
    if (wanted.size === 0) return;
    const start = starts[index] ?? 0;
    for (let row = from; row < to; row += 1) if (wanted.has(codes[row] ?? 0)) ranks.push(start + row - from);
  });
  return ranks;
}
