import type { Field, Table } from '../scheme/fields';

/** A label that something else stands in the place of. `column` counts from the first one of the header. */
export interface LostLabel {
  readonly field: Field;
  readonly column: number;
  readonly instead: string;
}

/** What the header of a data table says of its columns. */
export interface HeaderReading {
  /** Field id -> column, for the labels that are there. */
  readonly columns: ReadonlyMap<string, number>;
  /** Labels written over: between the same neighbours stand as many unknown labels as fields are missing. */
  readonly lost: readonly LostLabel[];
  /** Fields whose column is gone: their neighbours touch. */
  readonly absent: readonly Field[];
  /** Fields of which nothing sure can be said. */
  readonly doubtful: readonly Field[];
  /** A label that two columns bear; null when there is none. */
  readonly doubled: string | null;
}

/**
 * Reads a header by its labels, and what is missing of it by its neighbours. Columns of the user's own may stand anywhere.
 * @param newer fields that the workbook may lack because it is of an earlier layout.
 */
export function readHeader(
  { fields }: Pick<Table, 'fields'>,
  header: readonly string[],
  newer: readonly Field[] = [],
): HeaderReading {
  const labels = header.map((label) => label.trim());
  const width = labels.findLastIndex((label) => label !== '') + 1;
  const columns = new Map<string, number>();
  let doubled: string | null = null;
  for (const { id, label } of fields) {
    const column = labels.indexOf(label);
    if (column < 0) continue;
    columns.set(id, column);
    if (labels.lastIndexOf(label) !== column) doubled ??= label;
  }
  const taken = new Set(columns.values());
  const expected = fields.filter((field) => columns.has(field.id) || !newer.includes(field));
  const lost: LostLabel[] = [];
  const absent = newer.filter(({ id }) => !columns.has(id));
  const doubtful: Field[] = [];
  for (let from = 0; from < expected.length;) {
    const first = expected[from];
    if (!first || columns.has(first.id)) {
      from += 1;
      continue;
    }
    let to = from;
    for (let next = expected[to]; next && !columns.has(next.id); next = expected[to]) to += 1;
    const run = expected.slice(from, to);
    const left = columns.get(expected[from - 1]?.id ?? '') ?? -1;
    const right = columns.get(expected[to]?.id ?? '') ?? Math.max(width, left + 1);
    const between = Array.from({ length: Math.max(0, right - left - 1) }, (_, index) => left + 1 + index);
    if (right > left && between.length === 0) absent.push(...run);
    else if (right > left && between.length === run.length && !between.some((column) => taken.has(column)))
      run.forEach((field, index) => {
        const column = left + 1 + index;
        lost.push({ field, column, instead: labels[column] ?? '' });
      });
    else doubtful.push(...run);
    from = to;
  }
  return { columns, lost, absent, doubtful, doubled };
}
