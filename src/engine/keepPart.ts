import { TABLES } from '../catalogue/tables';
import type { DataRow } from '../scheme/values';
import { wholeOf, type Part } from './columns';
import type { Moved } from './keepTotals';
import { masksOf } from './masks';
import { readColumns, type Column } from './readColumns';

/** Fields in which rows differ from those that they replace, one for one. */
function fieldsMoved({ base, from }: Part, rows: readonly DataRow[]): ReadonlySet<string> {
  const moved = new Set<string>();
  rows.forEach((row, rank) => {
    const old = base.rows[from + rank];
    if (row === old) return;
    for (const { id } of TABLES[base.table].fields)
      if (!Object.is(row[id] ?? null, old?.[id] ?? null)) moved.add(id);
  });
  return moved;
}

/** The rows of a part, in a column that was read for more. */
const within = (column: Column, { from, to }: Part): Column =>
  column.kind === 'number'
    ? { ...column, values: column.values.subarray(from, to) }
    : { ...column, codes: column.codes.subarray(from, to) };

/** A part whose rows were replaced one for one, with the columns and the answers that are the same for all of them. */
export function keepPart(old: Part, rows: readonly DataRow[]): Moved {
  const fields = fieldsMoved(old, rows);
  const base = readColumns(
    old.base.table,
    rows,
    [...old.base.read].flatMap(([field, column]) =>
      fields.has(field) ? [] : [[field, within(column, old)] as const],
    ),
  );
  const masks = masksOf(base);
  for (const [key, { conditions, mask }] of masksOf(old.base)) {
    if (conditions.some(({ field }) => fields.has(field))) continue;
    masks.set(key, { conditions, mask: mask.subarray(old.from, old.to) });
  }
  return { old, now: [wholeOf(base)], fields };
}
