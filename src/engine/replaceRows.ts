import type { DataRow } from '../scheme/values';
import { ofParts, partsOf, startsOf, wholeOf, type Columns, type Part, type Parts } from './columns';
import { keepPart } from './keepPart';
import { keepTotals, type Moved } from './keepTotals';
import { readColumns } from './readColumns';
import type { Splice } from './splice';

/** Parts no longer than twice the size, which they have of a part that was read in one piece. Nothing is copied. */
function cut(part: Part, size: number): readonly Part[] {
  const { base, from, to } = part;
  if (to - from <= 2 * size) return [part];
  return Array.from({ length: Math.ceil((to - from) / size) }, (_, index) => ({
    base,
    from: from + index * size,
    to: Math.min(to, from + (index + 1) * size),
  }));
}

const CUT = new WeakMap<Parts, Parts>();

/** The same once cut: scenarios made of one table share what is then counted of its parts. */
function cutParts(parts: Parts): Parts {
  let known = CUT.get(parts);
  if (!known) {
    const list = parts.list.flatMap((part) => cut(part, parts.size));
    known = { ...parts, list, starts: startsOf(list) };
    CUT.set(parts, known);
  }
  return known;
}

/** What becomes of a part once some of its rows have changed. Without row, it is no more. */
function movedPart(old: Part, rows: readonly DataRow[], size: number): Moved {
  const moved = keepPart(old, rows);
  return { ...moved, now: rows.length === 0 ? [] : moved.now.flatMap((part) => cut(part, size)) };
}

/** The parts that a change touches, each with what becomes of it; the others stay the very same. */
function movedParts({ list, starts, size }: Parts, splices: readonly Splice[]): ReadonlyMap<Part, Moved> {
  const moved = new Map<Part, Moved>();
  let next = 0;
  // Rows that a splice which began in an earlier part takes away from this one.
  let gone = 0;
  list.forEach((part, index) => {
    const [start, length] = [starts[index] ?? 0, part.to - part.from];
    const rowsFrom = (from: number, to: number): readonly DataRow[] =>
      part.base.rows.slice(part.from + Math.min(from, length), part.from + Math.min(to, length));
    const isLast = index === list.length - 1;
    const pieces: (readonly DataRow[])[] = [];
    let read = gone;
    for (let splice = splices[next]; splice; splice = splices[(next += 1)]) {
      const { from, removed, added } = splice;
      // Rows put in between two parts go before the second.
      if (from >= start + length && !isLast) break;
      pieces.push(rowsFrom(read, from - start), added);
      read = from - start + removed;
    }
    gone = Math.max(0, read - length);
    if (pieces.length === 0 && read === 0) return;
    const rows = ([] as DataRow[]).concat(...pieces, rowsFrom(read, length));
    moved.set(part, movedPart(part, rows, size));
  });
  return moved;
}

/**
 * A table after some of its rows have changed, with all that is already known of the others. What is then evaluated is, to the
 * last bit, what would be evaluated of a table made anew. The table given is not touched.
 * @param splices in the order of the table, none overlapping another. Rows bear their computed fields.
 */
export function replaceRows(before: Columns, splices: readonly Splice[]): Columns {
  if (splices.length === 0) return before;
  const parts = cutParts(partsOf(before));
  const moved = movedParts(parts, splices);
  const list = parts.list.flatMap((part) => moved.get(part)?.now ?? [part]);
  const after = ofParts(before.table, {
    ...parts,
    list: list.length > 0 ? list : [wholeOf(readColumns(before.table, []))],
  });
  keepTotals(before, after, [...moved.values()]);
  return after;
}
