import type { SourceField } from '../../catalogue/synonyms';
import type { AnomalyLog } from '../anomalyLog';
import type { SourceRow } from '../files/matrix';
import { SLICE, type Pace } from '../pace';
import type { SourceKind } from '../types';
import { typeRow, type ReadColumn, type TypedRow } from './typedRows';

export interface TableInput {
  readonly kind: SourceKind;
  readonly source: string;
  readonly rows: readonly SourceRow[];
  /** Rows already set aside (totals, notes). */
  readonly aside: number;
  readonly columns: readonly ReadColumn[];
  readonly log: AnomalyLog;
  readonly pace: Pace;
  /** Measures that their own words say to run from the start. */
  readonly cumulative?: ReadonlySet<SourceField>;
}

/** Types every row, one slice at a time. */
export async function typeRows(
  { rows, columns, pace }: TableInput,
  aboutPeople: boolean,
): Promise<readonly TypedRow[]> {
  const typed: TypedRow[] = [];
  for (let start = 0; start < rows.length; start += SLICE) {
    for (const row of rows.slice(start, start + SLICE)) typed.push(typeRow(row, columns, aboutPeople));
    await pace(typed.length, rows.length);
  }
  return typed;
}
