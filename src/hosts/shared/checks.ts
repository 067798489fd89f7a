import type { CellValue, DataRow } from '../../scheme/values';
import { HostError, plainValue, type Writable } from '../../workbook/host';

/** Limits of Excel that the writer below would let through, to be met again as a « repair » prompt. */
export const MAX_TEXT = 32_767;
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
export const MAX_FORMULA = 8_192;

export const invalid = (message: string): HostError => new HostError('InvalidArgument', message);

/** @throws HostError InvalidArgument for NaN, infinities and texts too long for a cell; `where` is given in the message. */
export function checkValue(value: CellValue, where: () => string): void {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw invalid(`${where()}: ${value} is not a cell value`);
  if (typeof value === 'string' && value.length > MAX_TEXT)
    throw invalid(`${where()}: text of ${value.length} characters`);
}

export function checkPosition(row: number, column: number, where: string): void {
  const legal = Number.isInteger(row) && Number.isInteger(column) && row >= 0 && column >= 0;
  if (!legal || row >= MAX_ROWS || column >= MAX_COLUMNS)
    throw invalid(`${where}: no cell at ${row}, ${column}`);
}

/** A block of values and its place. @throws HostError InvalidArgument */
export function checkBlock(
  sheet: string,
  row: number,
  column: number,
  values: readonly (readonly Writable[])[],
): void {
  values.forEach((line, r) => {
    checkPosition(row + r, column, sheet);
    checkPosition(row + r, column + Math.max(0, line.length - 1), sheet);
    line.forEach((value, c) =>
      checkValue(plainValue(value), () => `${sheet}, row ${row + r}, column ${column + c}`),
    );
  });
}

/** Rows of a data table, before any is written. @throws HostError InvalidArgument */
export function checkRows(sheet: string, rows: readonly DataRow[]): void {
  rows.forEach((row, index) => {
    for (const field of Object.keys(row))
      checkValue(row[field] ?? null, () => `${sheet}, row ${index + 1}, ${field}`);
  });
}

/** Names starting with `_` are kept for the product's hidden sheets. */
export function checkSheetName(name: string): void {
  const illegal = name.length === 0 || name.length > 31 || /[[\]:*?/\\]/.test(name) || /^'|'$/.test(name);
  if (illegal || name.toLowerCase() === 'history' || name.startsWith('_'))
    throw invalid(`sheet name « ${name} »`);
}

/** A name must not read as a cell (`A1`, `XFD9`, `R1C1`, `R`, `C`). */
export function checkName(name: string): void {
  const shape = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && name.length <= 255;
  if (!shape || /^[A-Za-z]{1,3}\d+$/.test(name) || /^[RrCc]\d*([Cc]\d*)?$/.test(name))
    throw invalid(`defined name « ${name} »`);
}

/** Headers of a table are texts, one line, different from each other without regard to case. */
export function checkHeaders(table: string, headers: readonly string[]): void {
  const seen = new Set<string>();
  for (const header of headers) {
    const key = header.toLowerCase();
    if (header.length === 0 || header.length > 255 || /[\r\n\t]/.test(header))
      throw invalid(`${table}: header « ${header} »`);
    if (seen.has(key)) throw invalid(`${table}: two columns named « ${header} »`);
    seen.add(key);
  }
}

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

export const overlap = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;
