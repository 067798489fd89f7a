import type { SourceInput } from '../../../src/intake';
import type { Random } from './truth';

export type Cell = string | number | Date | null | Duration;
/** Hours that a workbook stores in days, formatted [h]:mm. */
export interface Duration {
  readonly hours: number;
}
const isDuration = (cell: Cell): cell is Duration =>
  typeof cell === 'object' && cell !== null && !(cell instanceof Date);

/** A column, and what it shows of a record. `total`: what it shows in a line that sums records. */
export interface Col<R> {
  readonly header: Cell;
  readonly cell: (record: R) => Cell;
  readonly total?: (records: readonly R[]) => Cell;
}
/** Columns that stand together, under one more header where there are two lines. */
export interface Block<R> {
  readonly top?: string;
  readonly columns: readonly Col<R>[];
}
/** A line of a table: a record, a line of words, a sum, a blank. */
export type Line<R> =
  | { readonly kind: 'record'; readonly record: R }
  | { readonly kind: 'words'; readonly cells: readonly Cell[] }
  | { readonly kind: 'sum'; readonly label: string | null; readonly of: readonly R[] }
  | { readonly kind: 'header' };

export interface Table<R> {
  readonly above: readonly (readonly Cell[])[];
  readonly blocks: readonly Block<R>[];
  readonly lines: readonly Line<R>[];
}
export interface GridSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly (readonly [row: number, from: number, to: number])[];
}

/** How a layout is varied: nothing of the result may change. */
export interface Variant {
  readonly random: Random | null;
  readonly header: (text: string) => string;
}
export const AS_IS: Variant = { random: null, header: (text) => text };

export const record = <R>(one: R): Line<R> => ({ kind: 'record', record: one });

/** Rows of a table, its columns in the order of the variant. */
export function draw<R>(
  { above, blocks, lines }: Table<R>,
  { random, header }: Variant,
): Omit<GridSheet, 'name'> {
  const ordered = random
    ? random.shuffled(
        blocks.map(({ columns, ...block }) => ({ ...block, columns: random.shuffled(columns) })),
      )
    : blocks;
  const columns = ordered.flatMap((block) => block.columns);
  const shown = (cell: Cell): Cell => (typeof cell === 'string' ? header(cell) : cell);
  const merges: (readonly [number, number, number])[] = [];
  const rows: (readonly Cell[])[] = [...above];
  const headerLines: (readonly Cell[])[] = [];
  if (blocks.some(({ top }) => top !== undefined)) {
    let place = 0;
    for (const { top, columns: own } of ordered) {
      if (top !== undefined && own.length > 1) merges.push([rows.length, place, place + own.length - 1]);
      place += own.length;
    }
    headerLines.push(
      ordered.flatMap(({ top, columns: own }) =>
        own.map((_, rank) => (rank === 0 ? shown(top ?? null) : null)),
      ),
    );
  }
  headerLines.push(columns.map((column) => shown(column.header)));
  rows.push(...headerLines);
  const labelAt = columns.findIndex(({ total }) => total === undefined);
  for (const line of lines) {
    switch (line.kind) {
      case 'record':
        rows.push(columns.map((column) => column.cell(line.record)));
        break;
      case 'words':
        rows.push(line.cells);
        break;
      case 'header':
        rows.push(...headerLines);
        break;
      case 'sum':
        rows.push(
          columns.map((column, place) =>
            column.total ? column.total(line.of) : place === labelAt ? line.label : null,
          ),
        );
    }
  }
  return { rows, merges };
}

/** Text of cells, as a French spreadsheet writes them in a file or in the clipboard. */
export function delimited(rows: readonly (readonly Cell[])[], separator: string, end = '\r\n'): string {
  const text = (cell: Cell): string => {
    if (cell === null) return '';
    if (cell instanceof Date) return new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC' }).format(cell);
    if (isDuration(cell))
      return `${Math.floor(cell.hours)}:${String(Math.round((cell.hours % 1) * 60)).padStart(2, '0')}`;
    if (typeof cell === 'number') return String(cell).replace('.', ',');
    return cell.includes(separator) || cell.includes('"') || cell.includes('\n')
      ? `"${cell.replace(/"/g, '""')}"`
      : cell;
  };
  const width = Math.max(...rows.map((row) => row.length));
  return rows
    .map((row) => Array.from({ length: width }, (_, place) => text(row[place] ?? null)).join(separator))
    .join(end);
}

/** A workbook of these sheets; dates and durations are numbers with a format. */
export async function workbook(
  sheets: readonly GridSheet[],
  system: '1900' | '1904' = '1900',
): Promise<Pick<SourceInput, 'bytes'>> {
  const { writeXlsx } = await import('hucre');
  const bytes = await writeXlsx({
    dateSystem: system,
    sheets: sheets.map(({ name, rows, merges }) => ({
      name,
      rows: rows.map((row) =>
        row.map((cell) => (cell !== null && isDuration(cell) ? cell.hours / 24 : cell)),
      ),
      merges: merges.map(([row, from, to]) => ({ startRow: row, endRow: row, startCol: from, endCol: to })),
      cells: new Map(
        rows.flatMap((row, at) =>
          row.flatMap((cell, place) =>
            cell !== null && isDuration(cell)
              ? [[`${at},${place}`, { value: cell.hours / 24, style: { numFmt: '[h]:mm' } }] as const]
              : [],
          ),
        ),
      ),
    })),
  });
  return { bytes };
}
