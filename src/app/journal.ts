import { commandWords } from '../locales/fr/commands';
import { LOG_COLUMNS, LOG_LIMIT } from '../workbook/sheets/logs';
import { FIRST_ROW, SHEETS } from '../workbook/layout';
import type { CellValue } from '../scheme/values';
import type { WorkbookHost } from '../workbook/host';
import type { JournalLine } from './contracts';

type LogSheet = keyof typeof LOG_COLUMNS;

const LOG_SHEETS = Object.keys(LOG_COLUMNS) as LogSheet[];

/** First free row of a log sheet, counted from its first row of lines. */
async function linesUsed(host: WorkbookHost, sheet: LogSheet): Promise<number> {
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

/** The log sheets of a workbook, with their first free rows already read. */
export interface Logs {
  /** Adds lines below those that the sheet holds; what passes the limit is counted, not written. */
  append(
    sheet: LogSheet,
    lines: readonly (readonly CellValue[])[],
  ): Promise<{ readonly written: number; readonly left: number }>;
  /** One line per command, in words. */
  journal(line: JournalLine): Promise<void>;
}

/**
 * Reads where each log ends. Done before a command writes its rows: reading a sheet in the middle would make a
 * spreadsheet compute everything once more.
 */
export async function openLogs(host: WorkbookHost): Promise<Logs> {
  const { sheets } = await host.describe();
  const used = new Map<LogSheet, number>();
  for (const sheet of LOG_SHEETS) {
    used.set(sheet, sheets.includes(SHEETS[sheet]) ? await linesUsed(host, sheet) : 0);
  }
  const append: Logs['append'] = async (sheet, lines) => {
    const start = used.get(sheet) ?? 0;
    const room = lines.slice(0, Math.max(0, LOG_LIMIT - start));
    if (room.length > 0) await host.writeCells(SHEETS[sheet], FIRST_ROW + start, 0, room);
    used.set(sheet, start + room.length);
    return { written: room.length, left: lines.length - room.length };
  };
  return {
    append,
    journal: async (line) => {
      await append('journal', [journalCells(line)]);
    },
  };
}

const journalCells = (line: JournalLine): readonly CellValue[] => {
  const { word, sentence } = commandWords(line);
  return [line.at, word, sentence];
};

/** The first line of the journal of a workbook that has just been drawn: nothing needs to be read for it. */
export const beginJournal = (host: WorkbookHost, line: JournalLine): Promise<void> =>
  host.writeCells(SHEETS.journal, FIRST_ROW, 0, [journalCells(line)]);
