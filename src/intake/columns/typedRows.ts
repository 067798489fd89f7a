import type { SourceField } from '../../catalogue/synonyms';
import type { CellValue } from '../../scheme/values';
import type { AnomalyLog, Issue, Where } from '../anomalyLog';
import { cellText, type RawCell } from '../files/cell';
import type { SourceRow } from '../files/matrix';
import { isEchoable } from '../privacy/discreet';
import { holdsAddress } from '../privacy/personalColumn';
import { readerFor } from '../values/cellReaders';
import type { CellReader, Reading } from '../values/reading';
import type { Vocabulary } from '../types';
import { shapeOf } from './fieldShape';
import type { Column } from './mapping';
import { profileOf } from './profile';

export interface LocatedIssue {
  readonly issue: Issue;
  readonly where: Where;
}

/** A row once typed: values by source field, and what could not be read. */
export interface TypedRow {
  readonly number: number;
  readonly cells: readonly RawCell[];
  readonly values: ReadonlyMap<SourceField, CellValue>;
  readonly issues: LocatedIssue[];
  /** Headers of the columns of months that the row comes from, where such columns were put in rows. */
  readonly columns?: ReadonlySet<string>;
}

export interface ReadColumn extends Column {
  readonly read: CellReader;
  readonly field: SourceField;
  /** Text that is kept as typed. */
  readonly isProse: boolean;
}

/**
 * Readers of the mapped columns, each with what the whole column decided: dot, day order, scale, percentage.
 * An assumed meaning of the dot is reported once per column, because it may change amounts by a factor of 1 000.
 */
export function readColumns(
  columns: readonly Column[],
  rows: readonly SourceRow[],
  delimiter: string | null,
  log: AnomalyLog,
  vocabulary?: Vocabulary,
): readonly ReadColumn[] {
  return columns.flatMap((column) => {
    if (column.field === null) return [];
    const { type, values } = shapeOf(column.field);
    const profile = profileOf(column, type, rows, delimiter, log);
    const read = readerFor(column.field, type, values, profile, vocabulary);
    return [{ ...column, field: column.field, read, isProse: type === 'text' && !column.personal }];
  });
}

/** Among people, an address in any cell is somebody's. */
const GIVEN_AWAY: Reading = {
  value: null,
  issue: { code: 'donnee-personnelle-ecartee', severity: 'info' },
};

/** Text that a table about people may repeat: figures and units, no word that could be a name. */
const HARMLESS = /^[\d\s\u00a0\u202f.,:;/()+\-−%€hH]*$/;

export function typeRow(
  { number, cells, headers }: SourceRow,
  columns: readonly ReadColumn[],
  aboutPeople: boolean,
): TypedRow {
  const values = new Map<SourceField, CellValue>();
  const issues: LocatedIssue[] = [];
  for (const { index, field, header, read, personal, isProse } of columns) {
    const cell = cells[index];
    const { value, issue } =
      aboutPeople && isProse && typeof cell === 'string' && holdsAddress(cell) ? GIVEN_AWAY : read(cell);
    values.set(field, value);
    if (issue === undefined) continue;
    const text = cellText(cell);
    const silent = personal || !isEchoable(text) || (aboutPeople && !HARMLESS.test(text));
    issues.push({
      issue,
      where: {
        row: number,
        ...(personal ? {} : { column: headers?.get(index) ?? header }),
        ...(silent ? {} : { value: text.trim() }),
      },
    });
  }
  return {
    number,
    cells,
    values,
    issues,
    ...(headers ? { columns: new Set(headers.values()) } : {}),
  };
}
