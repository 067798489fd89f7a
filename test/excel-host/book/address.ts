import { invalidArgument } from '../wire/hostObject';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of a sheet, 0-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

export function letters(column: number): string {
  let text = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
}

export const columnIndex = (text: string): number =>
  [...text.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const quoteSheet = (name: string): string =>
  /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;

/** `A1:B2`, or `A1` for one cell; whole rows and columns as Excel shows them. */
export function addressOf({ row, column, rows, columns }: Area): string {
  if (rows === MAX_ROWS) return `${letters(column)}:${letters(column + columns - 1)}`;
  if (columns === MAX_COLUMNS) return `${row + 1}:${row + rows}`;
  const first = `${letters(column)}${row + 1}`;
  return rows * columns > 1 ? `${first}:${letters(column + columns - 1)}${row + rows}` : first;
}

const PATTERN = /^\$?([A-Za-z]{1,3})?\$?(\d+)?(?::\$?([A-Za-z]{1,3})?\$?(\d+)?)?$/;

/** `A1`, `A1:B2`, `A:C`, `2:5`; sheet and `$` are left aside. @throws HostFault InvalidArgument */
export function parseAddress(text: string, location = 'Worksheet.getRange'): Area {
  const local = text.replace(/^.*!/, '');
  const match = PATTERN.exec(local);
  const [, c1, r1, c2, r2] = match ?? [];
  if (!match || (!c1 && !r1)) throw invalidArgument(location);
  const isSpan = local.includes(':');
  const top = r1 ? Number(r1) - 1 : 0;
  const left = c1 ? columnIndex(c1) : 0;
  const bottom = isSpan ? (r2 ? Number(r2) - 1 : MAX_ROWS - 1) : r1 ? top : MAX_ROWS - 1;
  const right = isSpan ? (c2 ? columnIndex(c2) : MAX_COLUMNS - 1) : c1 ? left : MAX_COLUMNS - 1;
  const area = {
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
  checkInside(area, location);
  return area;
}

export function checkInside(area: Area, location: string): void {
  const isLegal = area.row >= 0 && area.column >= 0 && area.rows >= 1 && area.columns >= 1;
  if (!isLegal || area.row + area.rows > MAX_ROWS || area.column + area.columns > MAX_COLUMNS)
    throw invalidArgument(location);
}

/** Sheet and area of `'Onglet un'!A1:B2`; null for the sheet when the text names none. */
export function splitAddress(text: string): { readonly sheet: string | null; readonly local: string } {
  const at = text.lastIndexOf('!');
  if (at < 0) return { sheet: null, local: text };
  const sheet = text
    .slice(0, at)
    .replace(/^=/, '')
    .replace(/^'(.*)'$/, '$1')
    .replace(/''/g, "'");
  return { sheet, local: text.slice(at + 1) };
}

export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export const covers = (outer: Area, inner: Area): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;
