import type { Sheet } from 'hucre';
import { SHEET_TABLES } from '../../../catalogue/tables';
import type { Table } from '../../../scheme/fields';
import { SAMPLE_ROWS } from '../../../workbook/host';
import type { NumberFormat } from '../../../workbook/plan';
import type { Area } from '../../shared/checks';
import type { ExtraCell } from '../model';
import { isBlankRow } from '../tables';
import type { ReadHeader, StoredRow, TableState } from '../model';
import { quotedSheets } from './formulaText';
import { valueOf } from './values';

/** Place of a table object (0-based, header included). */
export function tableArea(range: string | undefined): Area | null {
  const found = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(range ?? '');
  const [, first, top, last, bottom] = found ?? [];
  if (first === undefined || top === undefined || last === undefined || bottom === undefined) return null;
  const indexOf = (letters: string): number =>
    [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const [row, column] = [Number(top) - 1, indexOf(first)];
  return { row, column, rows: Number(bottom) - row, columns: indexOf(last) - column + 1 };
}

interface Recognised {
  readonly table: Table;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly object: ReadHeader['object'];
}

/** Which data table a sheet holds: by its table object, else by its name and its headers. */
function recognise(sheet: Sheet): Recognised | null {
  for (const { name, range } of sheet.tables ?? []) {
    const table = SHEET_TABLES.find(({ tableName }) => tableName.toLowerCase() === name.toLowerCase());
    const area = tableArea(range);
    if (table && area)
      return {
        table,
        top: area.row,
        bottom: area.row + area.rows - 1,
        left: area.column,
        object: { name, ...area },
      };
  }
  const table = SHEET_TABLES.find((candidate) => candidate.sheet === sheet.name);
  const headers = new Set(
    (sheet.rows[0] ?? []).map((value) => (typeof value === 'string' ? value.trim() : '')),
  );
  const known = table?.fields.filter((field) => headers.has(field.label)).length ?? 0;
  return table && known * 2 > table.fields.length
    ? { table, top: 0, bottom: sheet.rows.length - 1, left: 0, object: null }
    : null;
}

/** A label for a column that has none: a table object cannot do without. */
function freshLabel(column: number, taken: readonly string[]): string {
  const label = `Colonne ${column + 1}`;
  return taken.includes(label) ? freshLabel(column + 1, taken) : label;
}

/**
 * The columns with a header that is none of ours, and those without a header that hold something. A column of dates keeps
 * looking like dates.
 */
function extraReader(
  sheet: Sheet,
  headers: readonly string[],
  known: readonly number[],
  top: number,
  left: number,
) {
  const width = Math.max(headers.length, ...sheet.rows.slice(top).map((row) => row.length));
  const isFilled = (column: number): boolean =>
    sheet.rows.some((row, r) => r > top && valueOf(row[column]) !== null);
  const columns = Array.from({ length: Math.max(0, width - left) }, (_, index) => left + index).filter(
    (column) => !known.includes(column) && ((headers[column] ?? '') !== '' || isFilled(column)),
  );
  const isDate = (column: number): boolean => sheet.rows.some((row) => row[column] instanceof Date);
  const labels: string[] = [];
  for (const column of columns) {
    const label = headers[column] ?? '';
    labels.push(label === '' ? freshLabel(column - left, [...headers, ...labels]) : label);
  }
  return {
    labels,
    columns,
    formats: columns.map((column): NumberFormat => (isDate(column) ? 'date' : 'general')),
    read: (row: number): ExtraCell[] =>
      columns.map((column) => {
        const formula = sheet.cells?.get(`${row},${column}`)?.formula;
        return { value: valueOf(sheet.rows[row]?.[column]), formula: formula ? quotedSheets(formula) : null };
      }),
  };
}

/**
 * Rows of a data table, whatever the order of its columns. Rows written just under a table object that did not grow
 * belong to it too; rows where nothing was typed do not count.
 */
export function readDataTable(sheet: Sheet): TableState | null {
  const found = recognise(sheet);
  if (!found) return null;
  const { table, top, left, object } = found;
  const headers = (sheet.rows[top] ?? []).map((value) => (typeof value === 'string' ? value.trim() : ''));
  const columns = table.fields.map((field) => headers.indexOf(field.label, left));
  const { columns: places, ...extra } = extraReader(sheet, headers, columns, top, left);
  const rows: StoredRow[] = [];
  const extraCells: ExtraCell[][] = [];
  for (let r = top + 1; r < sheet.rows.length; r++) {
    const values = sheet.rows[r] ?? [];
    const row = columns.map((column) => (column < 0 ? null : valueOf(values[column])));
    const own = extra.read(r);
    // A row may hold all that it says under a label that was written over.
    if (!isBlankRow(table, row) || (columns.includes(-1) && own.some(({ value }) => value !== null))) {
      rows.push(row);
      extraCells.push(own);
    } else if (r > found.bottom) break;
  }
  const read: ReadHeader = {
    object,
    labels: headers.slice(left),
    sample: sheet.rows
      .slice(top + 1, top + 1 + SAMPLE_ROWS)
      .map((row) => headers.slice(left).map((_, index) => valueOf(row[left + index]))),
    extraColumns: places.map((column) => column - left),
  };
  return {
    id: table.id,
    rows,
    extra: extra.labels.length > 0 ? { ...extra, cells: extraCells } : null,
    read,
  };
}
