import { commandWords } from '../locales/fr/commands';
import { LOG_LIMIT, type LOG_COLUMNS } from '../workbook/sheets/logs';
import { FIRST_ROW, SHEETS } from '../workbook/layout';
import type { CellValue } from '../scheme/values';
import type { WorkbookHost } from '../workbook/host';
import type { JournalLine } from './contracts';

/** First free row of a log sheet, counted from its first row of lines. */
async function linesUsed(host: WorkbookHost, sheet: keyof typeof LOG_COLUMNS): Promise<number> {
  const cells = await host.readCells(SHEETS[sheet], {
    row: FIRST_ROW,
    column: 0,
    rows: LOG_LIMIT,
    columns: 1,
  });
  const last = cells
    .map((line) => line[0])
    .findLastIndex((value) => value !== null && value !== undefined && value !== '');
  return last + 1;
}

/** Adds lines below those that a log sheet already holds; what passes the limit is counted, not written. */
export async function appendLines(
  host: WorkbookHost,
  sheet: keyof typeof LOG_COLUMNS,
  lines: readonly (readonly CellValue[])[],
): Promise<{ readonly written: number; readonly left: number }> {
  if (lines.length === 0) return { written: 0, left: 0 };
  const used = await linesUsed(host, sheet);
  const room = lines.slice(0, Math.max(0, LOG_LIMIT - used));
  if (room.length > 0) await host.writeCells(SHEETS[sheet], FIRST_ROW + used, 0, room);
  return { written: room.length, left: lines.length - room.length };
}

/** One line per command, in words. */
export async function writeJournal(host: WorkbookHost, line: JournalLine): Promise<void> {
  const { word, sentence } = commandWords(line);
  await appendLines(host, 'journal', [[line.at, word, sentence]]);
}
