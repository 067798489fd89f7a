import { TABLES } from '../catalogue/tables';
import type { TableId } from '../scheme/fields';
import type { DataRow } from '../scheme/values';
import type { Splice } from './splice';

/** Whether two rows say the same in what is typed, imported or marked: computed fields follow from it. */
function sameness(table: TableId): (a: DataRow | undefined, b: DataRow | undefined) => boolean {
  const fields = TABLES[table].fields.flatMap(({ id, rule }) => (rule ? [] : [id]));
  return (a, b) => a === b || fields.every((id) => (a?.[id] ?? null) === (b?.[id] ?? null));
}

/** Neighbouring rows that changed, where every row is at its place. */
function changedInPlace(
  before: readonly DataRow[],
  after: readonly DataRow[],
  isSame: ReturnType<typeof sameness>,
): readonly Splice[] {
  const splices: Splice[] = [];
  for (let row = 0; row < after.length; row += 1) {
    if (isSame(before[row], after[row])) continue;
    const from = row;
    while (row < after.length && !isSame(before[row], after[row])) row += 1;
    splices.push({ from, removed: row - from, added: after.slice(from, row) });
  }
  return splices;
}

/** What changed between two readings of a table. Rows put in or taken away make one splice, from the first that differs to the last. */
export function rowChanges(
  table: TableId,
  before: readonly DataRow[],
  after: readonly DataRow[],
): readonly Splice[] {
  if (before === after) return [];
  const isSame = sameness(table);
  if (before.length === after.length) return changedInPlace(before, after, isSame);
  const shortest = Math.min(before.length, after.length);
  let first = 0;
  while (first < shortest && isSame(before[first], after[first])) first += 1;
  let last = 0;
  while (last < shortest - first && isSame(before[before.length - 1 - last], after[after.length - 1 - last]))
    last += 1;
  return [
    {
      from: first,
      removed: before.length - first - last,
      added: after.slice(first, after.length - last),
    },
  ];
}
