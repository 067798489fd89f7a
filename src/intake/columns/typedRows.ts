import type { SourceField } from '../../catalogue/synonyms';
import type { CellValue } from '../../scheme/values';
import type { AnomalyLog, Issue, Where } from '../anomalyLog';
import { cellText, type RawCell } from '../files/cell';
import type { SourceRow } from '../files/matrix';
import { holdsPersonalData } from '../privacy/personal';
import { readerFor } from '../values/cellReaders';
import type { CellReader } from '../values/reading';
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
  readonly issues: readonly LocatedIssue[];
  /** Headers of the columns of months that the row comes from, where such columns were put in rows. */
  readonly columns?: ReadonlySet<string>;
}

export interface ReadColumn extends Column {
  readonly read: CellReader;
  readonly field: SourceField;
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
): readonly ReadColumn[] {
  return columns.flatMap((column) => {
    if (column.field === null) return [];
    const { type, values } = shapeOf(column.field);
    const profile = profileOf(column, type, rows, delimiter, log);
    return [{ ...column, field: column.field, read: readerFor(column.field, type, values, profile) }];
  });
}

/** Text that a table about people may repeat: figures and units, no word that could be a name. */
const HARMLESS = /^[\d\s\u00a0\u202f.,:;/()+\-−%€hH]*$/;

/** What could not be read of a cell, and where: nothing of a person is repeated. */
export function located(
  issue: Issue,
  { number: row, cells, headers }: SourceRow,
  { index, header, personal }: ReadColumn,
  aboutPeople: boolean,
): LocatedIssue {
  const text = cellText(cells[index]);
  const silent = personal || holdsPersonalData(text) || (aboutPeople && !HARMLESS.test(text));
  return {
    issue,
    where: {
      row,
      ...(personal ? {} : { column: headers?.get(index) ?? header }),
      ...(silent ? {} : { value: text.trim() }),
    },
  };
}
