import type { SourceInput } from '../../intake/types';
import type { CellValue } from '../../scheme/values';
import type { Hooks, WorkbookHost } from '../../workbook/host';
import type { Session } from '../session';

/** Columns looked at to find how wide a sheet is, and rows read at once. */
const WIDEST = 128;
const FIRST_ROWS = 50;
const SLICE = 2_000;
/** As many rows as a spreadsheet has. */
const LAST_ROW = 1_048_576;

const isFilled = (value: CellValue | undefined): boolean =>
  value !== null && value !== undefined && String(value).trim() !== '';

const topOf = (host: WorkbookHost, sheet: string) =>
  host.readCells(sheet, { row: 0, column: 0, rows: FIRST_ROWS, columns: WIDEST });

/** Sheets of the workbook that are not the product's and hold something, in the order of the tabs. */
export async function otherSheets({ host }: Session): Promise<readonly string[]> {
  const names: string[] = [];
  for (const { name, planned, header, sample } of await host.inspect()) {
    if (planned !== null) continue;
    // A sheet that begins with a blank line may look empty.
    const seen = header.some(isFilled) || sample.flat().some(isFilled);
    if (seen || (await topOf(host, name)).flat().some(isFilled)) names.push(name);
  }
  return names;
}

/**
 * A sheet as a source: its cells down to the first slice of rows that holds nothing. Nothing of it is changed.
 * @returns null when it is empty.
 * @throws HostError ItemNotFound when there is no such sheet; Cancelled.
 */
export async function readOtherSheet(
  { host }: Session,
  sheet: string,
  { onProgress, signal }: Hooks = {},
): Promise<SourceInput | null> {
  const top = await topOf(host, sheet);
  const columns = Math.max(0, ...top.map((row) => row.findLastIndex(isFilled) + 1));
  if (columns === 0) return null;
  const cells: (readonly CellValue[])[] = top.map((row) => row.slice(0, columns));
  for (let row = FIRST_ROWS; row < LAST_ROW; row += SLICE) {
    signal?.throwIfAborted();
    await onProgress?.(row, 0);
    const rows = Math.min(SLICE, LAST_ROW - row);
    const slice = await host.readCells(sheet, { row, column: 0, rows, columns });
    if (!slice.some((line) => line.some(isFilled))) break;
    cells.push(...slice);
  }
  const last = cells.findLastIndex((line) => line.some(isFilled));
  return { name: sheet, cells: cells.slice(0, last + 1) };
}
