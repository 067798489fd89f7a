import { readXlsx } from 'hucre';

/**
 * All that a user could lose in a .xlsx, as one text: sheets in order with their values and formulas, table objects, names.
 * Looks are left out, and the settings but for their texts.
 */
export async function dumpFile(bytes: Uint8Array): Promise<string> {
  const book = await readXlsx(bytes, { readStyles: true });
  return JSON.stringify({
    sheets: book.sheets.map(({ name, rows, cells, tables }) => ({
      name,
      rows: rows
        .filter(([key]) => key !== '#footprint')
        .map((row) => row.map((value) => (value === '' ? null : value)))
        .map((row) => row.slice(0, row.findLastIndex((value) => value !== null) + 1)),
      formulas: [...(cells ?? [])].flatMap(([key, { formula }]) => (formula ? [[key, formula]] : [])).sort(),
      tables: tables?.map(({ name: table, range, columns }) => [
        table,
        range,
        columns.map((column) => column.name),
      ]),
    })),
    names: book.namedRanges?.map(({ name, range }) => `${name}=${range}`).sort(),
  });
}
