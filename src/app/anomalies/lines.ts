import { severityWords } from '../../locales/fr/sources';
import type { Severity } from '../../intake/types';
import type { CellValue } from '../../scheme/values';
import type { WorkbookHost, Writable } from '../../workbook/host';
import { FIRST_ROW, HEADER_ROW, SHEETS } from '../../workbook/layout';
import { LOG_COLUMNS, LOG_LIMIT } from '../../workbook/sheets/logs';

/** One line of the sheet Anomalies, in words. */
export interface AnomalyLine {
  readonly severity: Severity;
  /** `Marchés!F12`, a word when its row is not found, empty for what no cell holds. */
  readonly cell: string;
  readonly message: string;
  readonly fix: string;
  readonly effect: string;
  readonly indicator: string;
  /** As typed in the source, then as the workbook holds it. */
  readonly typed: string;
  readonly understood: string;
  readonly source: string;
  readonly sourceRow: number | null;
  readonly column: string;
  readonly times: number;
  /** What the line is known by at the next check: code, cell, anchor. Empty in lines of an earlier version. */
  readonly mark: string;
}

const SEVERITIES: readonly Severity[] = ['bloquant', 'a-verifier', 'info'];

/** A cell of a data table as a link inside the workbook. */
const linkTo = (cell: string): Writable => {
  const parts = /^(.+)!([A-Z]+\d+)$/.exec(cell);
  return parts ? { text: cell, link: `#${cell}` } : cell;
};

export const toCells = (line: AnomalyLine): Writable[] => [
  severityWords(line.severity),
  linkTo(line.cell),
  line.message,
  line.fix,
  line.effect,
  line.indicator,
  line.typed,
  line.understood,
  line.source,
  line.sourceRow,
  line.column,
  line.times,
  line.mark,
];

const text = (value: CellValue | undefined): string =>
  value === null || value === undefined ? '' : String(value);

export function fromCells(cells: readonly CellValue[]): AnomalyLine {
  const [
    severity,
    cell,
    message,
    fix,
    effect,
    indicator,
    typed,
    understood,
    source,
    row,
    column,
    times,
    mark,
  ] = cells;
  return {
    severity: SEVERITIES.find((one) => severityWords(one) === severity) ?? 'a-verifier',
    cell: text(cell),
    message: text(message),
    fix: text(fix),
    effect: text(effect),
    indicator: text(indicator),
    typed: text(typed),
    understood: text(understood),
    source: text(source),
    sourceRow: typeof row === 'number' ? row : null,
    column: text(column),
    times: typeof times === 'number' ? times : 1,
    mark: text(mark),
  };
}

/** Columns that the sheet had before its third layout. */
const OLD_COLUMNS = 8;
/** Its second label then. */
const OLD_SECOND = 'Source';

/** A line of the second layout: severity, source, row, column, text, message, fix, times. Nothing says which rule it was. */
export function fromOldCells(cells: readonly CellValue[]): AnomalyLine {
  const [severity, source, row, column, typed, message, fix, times] = cells.slice(0, OLD_COLUMNS);
  const none: CellValue = null;
  return fromCells([
    severity ?? none,
    none,
    message ?? none,
    fix ?? none,
    none,
    none,
    typed ?? none,
    none,
    source ?? none,
    row ?? none,
    column ?? none,
    times ?? none,
    none,
  ]);
}

const COLUMNS = LOG_COLUMNS.anomalies;
/** The header, then the lines. */
const BLOCK = { row: HEADER_ROW, column: 0, rows: LOG_LIMIT + 1, columns: COLUMNS.length };

const isLine = (cells: readonly CellValue[]): boolean =>
  cells[0] !== null && cells[0] !== undefined && cells[0] !== '';

/** Lines as they stand, how many rows of the sheet they take up, and whether its header is that of today. */
export interface SheetLines {
  readonly lines: readonly AnomalyLine[];
  readonly used: number;
  readonly isCurrent: boolean;
}

/** Reads the sheet, whichever columns it has: a workbook may not have been brought up to date yet. */
export async function readLines(host: Pick<WorkbookHost, 'readCells' | 'describe'>): Promise<SheetLines> {
  const { sheets } = await host.describe();
  if (!sheets.includes(SHEETS.anomalies)) return { lines: [], used: 0, isCurrent: true };
  const [header = [], ...cells] = await host.readCells(SHEETS.anomalies, BLOCK);
  const isOld = header[1] === OLD_SECOND;
  return {
    lines: cells.filter(isLine).map(isOld ? fromOldCells : fromCells),
    used: cells.findLastIndex((line) => line.some((value) => value !== null && value !== '')) + 1,
    isCurrent: !isOld,
  };
}

/** Puts lines in place of those that the sheet held. */
export async function writeLines(
  host: Pick<WorkbookHost, 'writeCells'>,
  lines: readonly AnomalyLine[],
  { used, isCurrent }: Omit<SheetLines, 'lines'>,
): Promise<void> {
  const blank = Array.from({ length: Math.max(0, used - lines.length) }, () =>
    COLUMNS.map((): Writable => null),
  );
  const cells: Writable[][] = [...lines.slice(0, LOG_LIMIT).map(toCells), ...blank];
  const [row, block] = isCurrent ? [FIRST_ROW, cells] : [HEADER_ROW, [[...COLUMNS], ...cells]];
  if (block.length > 0) await host.writeCells(SHEETS.anomalies, row, 0, block);
}
