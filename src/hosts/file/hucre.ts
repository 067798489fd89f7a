import type * as Hucre from 'hucre';
import type { Workbook, WriteOptions, WriteSheet } from 'hucre';
import type { MoveFormula } from './read/cells';

/**
 * The only place that speaks to the file library, loaded when a file is first read or written (39 KB compressed).
 * Dates of the document are fixed: the same workbook gives the same bytes.
 */
export type FileLibrary = typeof Hucre;

const load = (): Promise<FileLibrary> => import('hucre');

const FIXED_DATE = new Date(Date.UTC(2026, 0, 1));

export async function writeBook(
  sheets: WriteSheet[],
  namedRanges: WriteOptions['namedRanges'],
): Promise<Uint8Array> {
  const { writeXlsx } = await load();
  return writeXlsx({
    sheets,
    namedRanges,
    properties: { title: 'SPASER', creator: 'SPASER', created: FIXED_DATE, modified: FIXED_DATE },
  });
}

/** Sheets whose name passes `plain` are read without styles: that halves the memory of a large data table. */
export async function readBook(bytes: Uint8Array, plain: (sheet: string) => boolean): Promise<Workbook> {
  const { readXlsx } = await load();
  const order = new Map<string, number>();
  const styled = await readXlsx(bytes, {
    readStyles: true,
    sheets: ({ name, index }) => {
      order.set(name, index);
      return !plain(name);
    },
  });
  const bare = await readXlsx(bytes, { sheets: ({ name }) => plain(name) });
  const sheets = [...styled.sheets, ...bare.sheets].sort(
    (a, b) => (order.get(a.name) ?? 0) - (order.get(b.name) ?? 0),
  );
  return { ...styled, sheets };
}

/** Moves the relative references of a formula from one cell (row, column, 0-based) to another. */
export async function loadFormulaMover(): Promise<MoveFormula> {
  const { a1ToR1C1, r1c1ToA1 } = await load();
  return (formula, from, to) => r1c1ToA1(a1ToR1C1(formula, from[0], from[1]), to[0], to[1]);
}

/** Charts of a sheet that is written back as it was read. */
export async function loadChartCloner(): Promise<FileLibrary['cloneChart']> {
  return (await load()).cloneChart;
}
