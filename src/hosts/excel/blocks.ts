import type { Written } from './cellText';
import { CALL_SIZE, sizeOf, TARGET, type Task } from './sizes';

type FindSheet = (context: Excel.RequestContext) => Excel.Worksheet;

/** A block cut by rows into pieces that fit in a request, each written by `put`. */
function pieces<T>(
  sheetOf: FindSheet,
  row: number,
  column: number,
  lines: readonly (readonly T[])[],
  put: (range: Excel.Range, piece: T[][]) => void,
): Task[] {
  const width = lines[0]?.length ?? 0;
  if (width === 0) return [];
  const rowsEach = Math.max(1, Math.ceil(lines.length / Math.max(1, Math.ceil(sizeOf(lines) / TARGET))));
  const tasks: Task[] = [];
  for (let from = 0; from < lines.length; from += rowsEach) {
    const piece = lines.slice(from, from + rowsEach).map((line) => [...line]);
    // The client cuts large blocks itself, and each of its pieces takes four calls.
    const calls = CALL_SIZE * (2 + Math.ceil((piece.length * width) / 1500) * 4);
    tasks.push({
      size: sizeOf(piece) + calls,
      queue: (context) =>
        put(sheetOf(context).getRangeByIndexes(row + from, column, piece.length, width), piece),
    });
  }
  return tasks;
}

/** Values and formulas; null leaves a cell as it is. */
export const blockTasks = (
  sheetOf: FindSheet,
  row: number,
  column: number,
  cells: readonly (readonly Written[])[],
): Task[] =>
  pieces(sheetOf, row, column, cells, (range, piece) => {
    range.formulas = piece;
  });

/** Number formats; null leaves a cell as it is. */
export const formatTasks = (
  sheetOf: FindSheet,
  row: number,
  column: number,
  formats: readonly (readonly (string | null)[])[],
): Task[] =>
  pieces(sheetOf, row, column, formats, (range, piece) => {
    range.numberFormat = piece;
  });
