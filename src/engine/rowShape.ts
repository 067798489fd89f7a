import type { CellValue, DataRow } from '../scheme/values';

/**
 * Copies rows into objects of one shape, those of the first row with some fields more. JavaScript engines keep objects whose
 * keys were added one by one as dictionaries, and read them ten times more slowly: columns are then read from cold memory.
 */
export function rowShaper(
  rows: readonly DataRow[],
  more: readonly string[],
): (row: DataRow) => Record<string, CellValue> {
  const keys = new Set([...Object.keys(rows[0] ?? {}), ...more]);
  // Parsed, an object has all of its keys at once. A field that a row has not stays undefined.
  const blank = JSON.parse(`{${[...keys].map((key) => `${JSON.stringify(key)}:null`).join()}}`) as Record<
    string,
    CellValue
  >;
  for (const key of keys) blank[key] = undefined as unknown as CellValue;
  return (row) => {
    const copy = { ...blank };
    for (const key in row) copy[key] = row[key] as CellValue;
    return copy;
  };
}
