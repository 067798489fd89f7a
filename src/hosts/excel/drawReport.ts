import type { Block } from '../../workbook/host';
import type { CellPlan, SheetPlan } from '../../workbook/plan';
import { COLOURS, lookOf, NUMBER_FORMATS } from '../shared/styles';
import { addressLists, lookGroups } from './areas';
import { blockTasks } from './blocks';
import { toWritten, type Written } from './cellText';
import { queueCharts, type ChartPlace } from './chart';
import { formulaText, type SheetNames } from './dialect';
import { columnPoints, paint } from './looks';
import type { Extent } from './registry';
import { queueConditional, queueValidation } from './rules';
import { CALL_SIZE, type Task } from './sizes';

/** What a report sheet holds before it is drawn again. */
export interface DrawnBefore {
  readonly id: string;
  /** Contents from A1, as they can be written back. */
  readonly cells: readonly (readonly Written[])[];
  readonly formats: readonly (readonly string[])[];
  readonly extent: Extent;
  /** Where the charts stand, by rank; null for one that is not there. */
  readonly charts: readonly (ChartPlace | null)[];
  /** Tables that stand on the sheet, by lower-case name, header included. */
  readonly tables: ReadonlyMap<string, Extent>;
}

export const extentOf = (plan: SheetPlan): Extent => {
  const filled = new Set(plan.rows.map(({ row }) => row));
  const rows = Math.max(0, ...plan.rows.map(({ row }) => row + 1));
  return {
    rows,
    columns: Math.max(0, ...plan.rows.map(({ column, cells }) => column + cells.length)),
    gaps: Array.from({ length: rows }, (_row, row) => row).filter((row) => !filled.has(row)),
  };
};

const isKept = (plan: SheetPlan, row: number, column: number): boolean =>
  (plan.kept ?? []).some(
    (area: Block) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );

/** Planned cells as one grid from A1; null leaves a cell alone: not planned, or the user's. */
function grids(
  plan: SheetPlan,
  nameOf: SheetNames,
  before: DrawnBefore | null,
): { cells: Written[][]; formats: (string | null)[][] } {
  const { rows, columns } = extentOf(plan);
  const cells = Array.from({ length: rows }, () => new Array<Written>(columns).fill(null));
  const formats = Array.from({ length: rows }, () => new Array<string | null>(columns).fill(null));
  const put = (cell: CellPlan, row: number, column: number): void => {
    const [line, formatLine] = [cells[row], formats[row]];
    if (!line || !formatLine) return;
    formatLine[column] = cell.format && cell.format !== 'general' ? NUMBER_FORMATS[cell.format] : null;
    const old = before?.cells[row]?.[column] ?? '';
    if (old !== '' && isKept(plan, row, column)) return;
    const content = cell.formula ? formulaText(cell.formula, nameOf) : toWritten(cell.value);
    // What is already right, or blank on a new sheet, is not sent.
    line[column] = content === old ? null : content;
  };
  for (const line of plan.rows)
    line.cells.forEach((cell, index) => cell && put(cell, line.row, line.column + index));
  return { cells, formats };
}

/** Widths as runs of equal columns. */
function queueWidths(sheet: Excel.Worksheet, widths: readonly number[]): void {
  for (let from = 0; from < widths.length;) {
    let to = from + 1;
    while (to < widths.length && widths[to] === widths[from]) to += 1;
    sheet.getRangeByIndexes(0, from, 1, to - from).format.columnWidth = columnPoints(widths[from] ?? 8);
    from = to;
  }
}

function queueLayout(sheet: Excel.Worksheet, plan: SheetPlan): void {
  queueWidths(sheet, plan.widths);
  for (const column of plan.hidden ?? []) sheet.getRangeByIndexes(0, column, 1, 1).columnHidden = true;
  const { rows, columns } = extentOf(plan);
  if (rows > 0 && columns > 0) sheet.getRangeByIndexes(0, 0, rows, columns).format.autofitRows();
  for (const { row, height } of plan.rows)
    if (height !== undefined) sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = height;
  queueFreeze(sheet, plan.freeze);
  sheet.showGridlines = false;
  sheet.tabColor = `#${COLOURS.accent}`;
}

export function queueFreeze(sheet: Excel.Worksheet, freeze: SheetPlan['freeze']): void {
  const { rows = 0, columns = 0 } = freeze ?? {};
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  else sheet.freezePanes.unfreeze();
}

/** Takes away the looks and rules of an area from A1. */
function queueBare(sheet: Excel.Worksheet, { rows, columns }: Extent): void {
  if (rows === 0 || columns === 0) return;
  const whole = sheet.getRangeByIndexes(0, 0, rows, columns);
  whole.clear('Formats');
  whole.conditionalFormats.clearAll();
  whole.dataValidation.clear();
}

const larger = (a: Extent, b: Extent): Extent => ({
  rows: Math.max(a.rows, b.rows),
  columns: Math.max(a.columns, b.columns),
});

/** Empties the cells that this plan no longer fills, once the tables are as small as it wants: a header cannot be emptied. */
function queueLeftovers(sheet: Excel.Worksheet, plan: SheetPlan, { extent: drawn }: DrawnBefore): void {
  const now = extentOf(plan);
  const both = larger(drawn, now);
  const filled = new Set(plan.rows.map(({ row }) => row));
  for (let row = 0; drawn.gaps && both.columns > 0 && row < Math.min(drawn.rows, now.rows); row += 1)
    if (!filled.has(row) && !drawn.gaps.includes(row))
      sheet.getRangeByIndexes(row, 0, 1, both.columns).clear('Contents');
  if (drawn.rows > now.rows && both.columns > 0)
    sheet.getRangeByIndexes(now.rows, 0, drawn.rows - now.rows, both.columns).clear('Contents');
  if (drawn.columns > now.columns && now.rows > 0)
    sheet.getRangeByIndexes(0, now.columns, now.rows, drawn.columns - now.columns).clear('Contents');
}

function queueTables(sheet: Excel.Worksheet, plan: SheetPlan, before: DrawnBefore | null): void {
  for (const { name, row, column, rows, columns } of plan.reportTables ?? []) {
    const range = sheet.getRangeByIndexes(row, column, rows + 1, columns.length);
    if (before?.tables.has(name.toLowerCase())) {
      sheet.tables.getItem(name).resize(range);
      continue;
    }
    const table = sheet.tables.add(range, true);
    table.name = name;
    table.style = 'TableStyleLight1';
    table.showBandedRows = false;
  }
}

/** Links go before looks, because Excel gives a linked cell a look of its own. */
function queueLinks(sheet: Excel.Worksheet, plan: SheetPlan, nameOf: SheetNames): void {
  for (const line of plan.rows) {
    line.cells.forEach((cell, index) => {
      if (!cell?.link) return;
      const [target = '', address = 'A1'] = cell.link.replace(/^#/, '').split('!');
      const documentReference = `'${nameOf(target).replace(/'/g, "''")}'!${address}`;
      sheet.getRangeByIndexes(line.row, line.column + index, 1, 1).hyperlink = {
        documentReference,
        textToDisplay: String(cell.value ?? target),
      };
    });
  }
}

const linkCount = (plan: SheetPlan): number =>
  plan.rows.reduce((sum, line) => sum + line.cells.filter((cell) => cell?.link).length, 0);

/** Queues looks, rules, chart and layout, on cells that have none. */
function queueDress(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  lists: readonly (readonly string[])[],
  charts: readonly (ChartPlace | null)[],
): void {
  for (const { cell, areas } of lookGroups(plan.rows)) {
    for (const { shape, addresses } of addressLists(areas))
      paint(sheet.getRanges(addresses).format, lookOf(cell), shape);
  }
  plan.validations?.forEach(({ row, column, rows, columns, rule, message }) => {
    if (rows > 0 && columns > 0)
      queueValidation(sheet.getRangeByIndexes(row, column, rows, columns), rule, message, 'Stop', lists);
  });
  // The newest rule comes first in Excel: the last planned is added first.
  [...(plan.conditionals ?? [])].reverse().forEach((rule) => queueConditional(sheet, rule));
  queueCharts(sheet, plan, charts);
  queueLayout(sheet, plan);
}

function dressSize(plan: SheetPlan): number {
  const groups = lookGroups(plan.rows);
  const areas = groups.reduce((sum, group) => sum + group.areas.length, 0);
  return (
    CALL_SIZE *
      (60 +
        (plan.charts?.length ?? 0) * 30 +
        groups.length * 20 +
        (plan.conditionals?.length ?? 0) * 8 +
        (plan.validations?.length ?? 0) * 5) +
    areas * 16
  );
}

/** Gives a sheet back the looks of an earlier plan, its cells apart; `over` is what the later plan covered. */
export const looksTask = (
  plan: SheetPlan,
  over: Extent,
  sheetOf: (context: Excel.RequestContext) => Excel.Worksheet,
  lists: readonly (readonly string[])[],
  charts: readonly (ChartPlace | null)[],
): Task => ({
  size: dressSize(plan),
  queue: (context) => {
    const sheet = sheetOf(context);
    queueBare(sheet, larger(over, extentOf(plan)));
    queueDress(sheet, plan, lists, charts);
  },
});

/**
 * Everything to send for a report sheet, in order. `sheetOf` finds it in the context of the moment; its cells are cut by
 * size, its looks are few actions whatever its size.
 */
export function reportTasks(
  plan: SheetPlan,
  sheetOf: (context: Excel.RequestContext) => Excel.Worksheet,
  nameOf: SheetNames,
  lists: readonly (readonly string[])[],
  before: DrawnBefore | null,
): Task[] {
  const { cells, formats } = grids(plan, nameOf, before);
  const width = formats[0]?.length ?? 0;
  const first: Task = {
    size: CALL_SIZE * 20 + formats.length * width * 8,
    queue: (context) => {
      const sheet = sheetOf(context);
      if (before) queueBare(sheet, larger(before.extent, extentOf(plan)));
      // Formats first: a text format keeps what is written after it a text.
      if (width > 0)
        sheet.getRangeByIndexes(0, 0, formats.length, width).numberFormat = formats.map((line) => [...line]);
    },
  };
  const dress: Task = {
    size: dressSize(plan) + CALL_SIZE * linkCount(plan) * 4,
    queue: (context) => {
      const sheet = sheetOf(context);
      queueTables(sheet, plan, before);
      if (before) queueLeftovers(sheet, plan, before);
      queueLinks(sheet, plan, nameOf);
      queueDress(sheet, plan, lists, before?.charts ?? []);
    },
  };
  return [first, ...blockTasks(sheetOf, 0, 0, cells), dress];
}
