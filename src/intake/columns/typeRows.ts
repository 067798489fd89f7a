import type { SourceField } from '../../catalogue/synonyms';
import type { CellValue } from '../../scheme/values';
import type { AnomalyLog, Issue } from '../anomalyLog';
import type { Cells } from '../files/cells';
import type { Lines } from '../files/lines';
import { SLICE, type Pace } from '../pace';
import type { SourceKind } from '../types';
import { located, type LocatedIssue, type ReadColumn, type TypedRow } from './typedRows';
import { RowValues, TypedColumns } from './typedTable';

export interface TableInput {
  readonly kind: SourceKind;
  readonly source: string;
  /** Sheet, or rank of the table, where the source holds several. */
  readonly part?: string | null;
  readonly rows: Lines;
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

/** Rows once typed, by rank: values by column, and what could not be read of a few of them. */
export interface TypedTable {
  readonly lines: Lines;
  readonly columns: TypedColumns;
  /** Rows of which something could not be read. */
  readonly faulty: Iterable<number>;
  readonly issuesOf: (rank: number) => readonly LocatedIssue[];
}

/** A column being read: what each of its different cells gave, once it was met. */
interface Part {
  readonly column: ReadColumn;
  readonly cells: Cells;
  readonly pool: CellValue[];
  readonly met: Uint8Array;
  readonly faults: Map<number, Issue>;
}

/** Types a table column by column, one slice of rows at a time. Each different cell of a column is read once. */
export async function typeTable(
  { rows: lines, columns, pace }: TableInput,
  aboutPeople: boolean,
): Promise<TypedTable> {
  const issues = new Map<number, readonly LocatedIssue[]>();
  const parts = columns.map((column): Part => {
    const cells = lines.column(column.index);
    const { length } = cells.pool;
    return {
      column,
      cells,
      pool: new Array<CellValue>(length).fill(null),
      met: new Uint8Array(length),
      faults: new Map(),
    };
  });
  for (let start = 0; start < lines.length; start += SLICE) {
    const end = Math.min(start + SLICE, lines.length);
    for (const part of parts) {
      readSlice(part, start, end);
      if (part.faults.size === 0) continue;
      for (let rank = start; rank < end; rank += 1) {
        const issue = part.faults.get(part.cells.codes[rank] ?? -1);
        if (issue === undefined) continue;
        const one = located(issue, lines.at(rank), part.column, aboutPeople);
        issues.set(rank, [...(issues.get(rank) ?? NO_ISSUE), one]);
      }
    }
    await pace(end, lines.length);
  }
  return {
    lines,
    columns: new TypedColumns(
      new Map(parts.map(({ column, cells, pool }) => [column.field, { pool, codes: cells.codes }])),
    ),
    faulty: [...issues.keys()],
    issuesOf: (rank) => issues.get(rank) ?? NO_ISSUE,
  };
}

function readSlice(
  { column, cells: { codes, pool: cells }, pool, met, faults }: Part,
  start: number,
  end: number,
): void {
  for (let rank = start; rank < end; rank += 1) {
    const code = codes[rank] as number;
    if (met[code] !== 0) continue;
    met[code] = 1;
    const { value, issue } = column.read(cells[code]);
    pool[code] = value;
    if (issue !== undefined) faults.set(code, issue);
  }
}

/** The row of a rank, for those who read row by row. */
export function typedRow({ lines, columns, issuesOf }: TypedTable, rank: number): TypedRow {
  const { number, cells, headers } = lines.at(rank);
  const row = { number, cells, values: new RowValues(columns, rank), issues: issuesOf(rank) };
  return headers ? { ...row, columns: new Set(headers.values()) } : row;
}

/** Types every row. */
export async function typeRows(input: TableInput, aboutPeople: boolean): Promise<readonly TypedRow[]> {
  const typed = await typeTable(input, aboutPeople);
  return Array.from({ length: typed.lines.length }, (_, rank) => typedRow(typed, rank));
}
