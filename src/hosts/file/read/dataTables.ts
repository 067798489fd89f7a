import type { Sheet } from 'hucre';
import { SHEET_TABLES } from '../../../catalogue/tables';
import type { Table } from '../../../scheme/fields';
import type { NumberFormat } from '../../../workbook/plan';
import type { ExtraCell } from '../model';
import { isBlankRow } from '../tables';
import type { StoredRow, TableState } from '../model';
import { quotedSheets } from './formulaText';
import { valueOf } from './values';

/** First row, last row and first column of the table object (0-based, header included). */
function tableBounds(
  range: string,
): { readonly top: number; readonly bottom: number; readonly left: number } | null {
  const found = /^\$?([A-Z]+)\$?(\d+):\$?[A-Z]+\$?(\d+)$/.exec(range);
  const [, letters, top, bottom] = found ?? [];
  if (letters === undefined || top === undefined || bottom === undefined) return null;
  const left = [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { top: Number(top) - 1, bottom: Number(bottom) - 1, left };
}

/** Which data table a sheet holds: by its table object, else by its name and its headers. */
function recognise(
  sheet: Sheet,
): { readonly table: Table; readonly top: number; readonly bottom: number; readonly left: number } | null {
  for (const object of sheet.tables ?? []) {
    const table = SHEET_TABLES.find(({ tableName }) => tableName.toLowerCase() === object.name.toLowerCase());
    const bounds = table && object.range ? tableBounds(object.range) : null;
    if (table && bounds) return { table, ...bounds };
  }
  const table = SHEET_TABLES.find((candidate) => candidate.sheet === sheet.name);
  const headers = new Set(
    (sheet.rows[0] ?? []).map((value) => (typeof value === 'string' ? value.trim() : '')),
  );
  const known = table?.fields.filter((field) => headers.has(field.label)).length ?? 0;
  return table && known * 2 > table.fields.length
    ? { table, top: 0, bottom: sheet.rows.length - 1, left: 0 }
    : null;
}

/** The columns with a header that is none of ours. A column of dates keeps looking like dates. */
function extraReader(sheet: Sheet, headers: readonly string[], known: readonly number[], left: number) {
  const columns = headers.flatMap((label, c) => (c >= left && label !== '' && !known.includes(c) ? [c] : []));
  const isDate = (column: number): boolean => sheet.rows.some((row) => row[column] instanceof Date);
  return {
    labels: columns.map((column) => headers[column] ?? ''),
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
  const { table, top, left } = found;
  const headers = (sheet.rows[top] ?? []).map((value) => (typeof value === 'string' ? value.trim() : ''));
  const columns = table.fields.map((field) => headers.indexOf(field.label, left));
  const extra = extraReader(sheet, headers, columns, left);
  const rows: StoredRow[] = [];
  const extraCells: ExtraCell[][] = [];
  for (let r = top + 1; r < sheet.rows.length; r++) {
    const values = sheet.rows[r] ?? [];
    const row = columns.map((column) => (column < 0 ? null : valueOf(values[column])));
    if (!isBlankRow(table, row)) {
      rows.push(row);
      extraCells.push(extra.read(r));
    } else if (r > found.bottom) break;
  }
  return { id: table.id, rows, extra: extra.labels.length > 0 ? { ...extra, cells: extraCells } : null };
}
