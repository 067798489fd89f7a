import { TABLES } from '../../catalogue/tables';
import type { SourceField } from '../../catalogue/synonyms';
import type { FieldType } from '../../scheme/fields';
import type { CellValue } from '../../scheme/values';
import type { AnomalyLog, Issue, Where } from '../anomalyLog';
import { cellText, type RawCell } from '../files/cell';
import { readerFor } from '../values/cellReaders';
import type { CellReader, ColumnProfile } from '../values/reading';
import { decideDayOrder } from '../values/frenchDate';
import { parseFrenchNumber } from '../values/frenchNumber';
import { headerScale } from './headerKey';
import type { Column } from './mapping';
import { columnCells, type SourceRow } from '../files/matrix';
import { decideDot } from '../values/numberColumn';
import { holdsPersonalData } from '../privacy/personal';

interface FieldShape {
  readonly type: FieldType;
  readonly values: readonly string[] | undefined;
  readonly label: string | null;
}

/** Fields that only serve to build others have a type here, since no table declares them. */
const HELPERS: Readonly<Partial<Record<SourceField, FieldType>>> = {
  date_publication: 'date',
  date_naissance: 'date',
  date_entree: 'date',
  modification_montant: 'amount',
  annee: 'integer',
};

/** Type and label of a source field, from the first table that has it. */
export function shapeOf(field: SourceField): FieldShape {
  for (const table of [TABLES.MARCHES, TABLES.HEURES, TABLES.BENEFICIAIRES]) {
    const found = table.fields.find((candidate) => candidate.id === field);
    if (found) return { type: found.type, values: found.values, label: found.label };
  }
  return { type: HELPERS[field] ?? 'text', values: undefined, label: null };
}

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

function profileOf(
  column: Column,
  type: FieldType,
  rows: readonly SourceRow[],
  delimiter: string | null,
  log: AnomalyLog,
): ColumnProfile {
  const numeric = type === 'amount' || type === 'hours' || type === 'fraction' || type === 'integer';
  const dated = type === 'date' || type === 'month';
  const cells = (): Iterable<RawCell | undefined> => columnCells(rows, column.index);
  const dot = numeric ? decideDot(cells(), delimiter) : { meaning: 'decimal' as const, assumed: false };
  if (dot.assumed && dot.meaning === 'thousands')
    log.add({ code: 'point-milliers', severity: 'a-verifier' }, { column: column.header });
  const order = dated ? decideDayOrder(cells()) : 'dmy';
  if (order === 'mdy')
    log.add(
      { code: 'jour-mois-inverse', severity: 'info' },
      column.personal ? {} : { column: column.header },
    );
  if (type === 'amount' && /\bttc\b/i.test(column.header))
    log.add({ code: 'montant-ttc', severity: 'a-verifier' }, { column: column.header });
  return {
    dot: dot.meaning,
    order,
    scale: type === 'amount' ? headerScale(column.header) : 1,
    percentPoints: type === 'fraction' && [...cells()].some((cell) => isAboveOne(cell)),
  };
}

const isAboveOne = (cell: RawCell | undefined): boolean => {
  const found =
    typeof cell === 'number'
      ? { value: cell, unit: null }
      : typeof cell === 'string'
        ? parseFrenchNumber(cell)
        : null;
  return found !== null && found.unit !== 'percent' && found.value > 1;
};

/** Text that a table about people may repeat: figures and units, no word that could be a name. */
const HARMLESS = /^[\d\s\u00a0\u202f.,:;/()+\-−%€hH]*$/;

export function typeRow(
  { number, cells }: SourceRow,
  columns: readonly ReadColumn[],
  aboutPeople: boolean,
): TypedRow {
  const values = new Map<SourceField, CellValue>();
  const issues: LocatedIssue[] = [];
  for (const { index, field, header, read, personal } of columns) {
    const cell = cells[index];
    const { value, issue } = read(cell);
    values.set(field, value);
    if (issue === undefined) continue;
    const text = cellText(cell);
    const silent = personal || holdsPersonalData(text) || (aboutPeople && !HARMLESS.test(text));
    issues.push({
      issue,
      where: {
        row: number,
        ...(personal ? {} : { column: header }),
        ...(silent ? {} : { value: text.trim() }),
      },
    });
  }
  return { number, cells, values, issues };
}
