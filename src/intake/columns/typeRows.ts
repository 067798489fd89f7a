import type { SourceField } from '../../catalogue/synonyms';
import type { AnomalyLog } from '../anomalyLog';
import type { SourceRow } from '../files/matrix';
import { SLICE, type Pace } from '../pace';
import type { SourceKind } from '../types';
import { rememberedReader } from '../values/rememberedReader';
import { located, type LocatedIssue, type ReadColumn, type TypedRow } from './typedRows';
import { RowValues, TypedTable } from './typedTable';

export interface TableInput {
  readonly kind: SourceKind;
  readonly source: string;
  /** Sheet, or rank of the table, where the source holds several. */
  readonly part?: string | null;
  readonly rows: readonly SourceRow[];
  /** Rows already set aside (totals, notes). */
  readonly aside: number;
  readonly columns: readonly ReadColumn[];
  readonly log: AnomalyLog;
  readonly pace: Pace;
  /** Measures that their own words say to run from the start. */
  readonly cumulative?: ReadonlySet<SourceField>;
}

/** Rows without issue, nearly all of them, share one list. */
const NO_ISSUE: readonly LocatedIssue[] = [];

/** Types every row, one slice at a time. */
export async function typeRows(
  { rows, columns, pace }: TableInput,
  aboutPeople: boolean,
): Promise<readonly TypedRow[]> {
  const typed: TypedRow[] = [];
  const table = new TypedTable();
  const readers = columns.map((column) => ({
    column,
    read: rememberedReader(column.read),
    values: table.column(column.field),
  }));
  for (let start = 0; start < rows.length; start += SLICE) {
    const end = Math.min(start + SLICE, rows.length);
    for (let row = start; row < end; row += 1) {
      const { number, cells, headers } = rows[row] as SourceRow;
      const values = new RowValues(table, row);
      typed.push(
        headers
          ? { number, cells, values, issues: NO_ISSUE, columns: new Set(headers.values()) }
          : { number, cells, values, issues: NO_ISSUE },
      );
    }
    // Column by column: one reader at work, and what it remembers at hand.
    for (const { column, read, values } of readers) {
      for (let row = start; row < end; row += 1) {
        const source = rows[row] as SourceRow;
        const { value, issue } = read(source.cells[column.index]);
        values.push(value);
        if (issue === undefined) continue;
        const one = typed[row] as { issues: readonly LocatedIssue[] };
        one.issues = [...one.issues, located(issue, source, column, aboutPeople)];
      }
    }
    await pace(typed.length, rows.length);
  }
  return typed;
}
