import { inputFields, TABLES } from '../catalogue/tables';
import type { TableId } from '../scheme/fields';
import { isMissing, type CellValue, type DataRow } from '../scheme/values';

export interface MergeOutcome {
  readonly rows: readonly DataRow[];
  readonly added: readonly DataRow[];
  /** Rows that the workbook already had, to the letter. */
  readonly repeated: readonly DataRow[];
}

/** Everything a row says, its source apart: the same row sent twice by two files is one row. */
function identity(table: TableId): (row: DataRow) => string {
  const ids = inputFields(TABLES[table]).flatMap(({ id }) => (id === 'source' ? [] : [id]));
  // A separator that no cell can hold keeps « a|b » + « c » apart from « a » + « b|c ».
  return (row) => ids.map((id) => row[id] ?? '').join('\u0000');
}

/** Adds rows to a table; exact repeats of rows already there are counted, not written. */
export function mergeRows(
  table: TableId,
  existing: readonly DataRow[],
  incoming: readonly DataRow[],
): MergeOutcome {
  const of = identity(table);
  const known = new Set(existing.map(of));
  const added: DataRow[] = [];
  const repeated: DataRow[] = [];
  // Repeats inside one source were judged by the intake: only those of another source count here.
  for (const row of incoming) (known.has(of(row)) ? repeated : added).push(row);
  return { rows: [...existing, ...added], added, repeated };
}

const fillBlanks = (row: DataRow, from: DataRow): DataRow => {
  const filled: Record<string, CellValue> = { ...row };
  for (const [id, value] of Object.entries(from)) {
    if (id !== 'source' && isMissing(filled[id]) && !isMissing(value)) filled[id] = value;
  }
  return filled;
};

/** Completes known rows by key, adds the others; what a row already says is never overwritten. */
export function completeRows(
  key: string,
  existing: readonly DataRow[],
  incoming: readonly DataRow[],
): MergeOutcome {
  const place = new Map<CellValue, number>();
  existing.forEach((row, index) => {
    const id = row[key];
    if (!isMissing(id) && !place.has(id)) place.set(id, index);
  });
  const rows = [...existing];
  const added: DataRow[] = [];
  const repeated: DataRow[] = [];
  for (const row of incoming) {
    const id = row[key];
    const index = isMissing(id) ? undefined : place.get(id);
    const known = index === undefined ? undefined : rows[index];
    if (index === undefined || known === undefined) {
      if (!isMissing(id)) place.set(id, rows.length);
      rows.push(row);
      added.push(row);
    } else {
      rows[index] = fillBlanks(known, row);
      repeated.push(row);
    }
  }
  return { rows, added, repeated };
}
