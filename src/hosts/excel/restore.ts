import { addressOf } from './areas';
import type { Written } from './cellText';
import { fills } from './looks';
import type { Call } from './runner';
import { queueSettings, standing } from './settings';
import { CALL_SIZE, send, sizeOf, TARGET, type Task } from './sizes';
import { survey, tableNamed, type Survey } from './survey';
import type { Step } from './undoLog';

/** Cells written in one piece at most: a block larger than a request is cut by rows. */
export function blockTasks(
  sheetOf: (context: Excel.RequestContext) => Excel.Worksheet,
  row: number,
  column: number,
  cells: readonly (readonly Written[])[],
): Task[] {
  const width = cells[0]?.length ?? 0;
  if (width === 0) return [];
  const whole = sizeOf(cells);
  const pieces = Math.max(1, Math.ceil(whole / TARGET));
  const rowsEach = Math.max(1, Math.ceil(cells.length / pieces));
  const tasks: Task[] = [];
  for (let from = 0; from < cells.length; from += rowsEach) {
    const piece = cells.slice(from, from + rowsEach).map((line) => [...line]);
    // The client cuts large blocks itself, and each of its pieces takes four calls.
    const calls = CALL_SIZE * (2 + Math.ceil((piece.length * width) / 1500) * 4);
    tasks.push({
      size: sizeOf(piece) + calls,
      queue: (context) => {
        sheetOf(context).getRangeByIndexes(row + from, column, piece.length, width).formulas = piece;
      },
    });
  }
  return tasks;
}

function undoTableSize(seen: Survey, step: Extract<Step, { kind: 'tableSize' }>, now: ReadonlyMap<string, Excel.Range>): Task[] {
  const range = now.get(step.name.toLowerCase());
  const table = tableNamed(seen, step.name);
  if (!range || !table) return [];
  const { rowIndex: row, columnIndex: column, rowCount, columnCount } = range;
  return [
    {
      size: CALL_SIZE * 4,
      queue: (context) => {
        const sheet = context.workbook.worksheets.getItem(table.sheetId);
        context.workbook.tables.getItem(step.name).resize(addressOf({ row, column, rows: step.rows, columns: step.columns }));
        if (rowCount > step.rows) sheet.getRangeByIndexes(row + step.rows, column, rowCount - step.rows, columnCount).clear('Contents');
      },
    },
  ];
}

function tasksOf(seen: Survey, step: Step, ranges: ReadonlyMap<string, Excel.Range>): Task[] {
  switch (step.kind) {
    case 'sheetAdded': {
      const sheet = seen.sheets.find(({ name }) => name === step.name) ?? seen.sheets.find(({ id }) => id === seen.registry.sheets[step.name]);
      return sheet ? [{ size: CALL_SIZE, queue: (context) => context.workbook.worksheets.getItem(sheet.id).delete() }] : [];
    }
    case 'cells': {
      const sheet = seen.sheets.find(({ id }) => id === step.sheet);
      return sheet ? blockTasks((context) => context.workbook.worksheets.getItem(sheet.id), step.row, step.column, step.cells) : [];
    }
    case 'fill': {
      const { row, column, rows, formula } = step;
      if (!seen.sheets.some(({ id }) => id === step.sheet)) return [];
      return [{ size: CALL_SIZE + formula.length, queue: ({ workbook }) => void (workbook.worksheets.getItem(step.sheet).getRangeByIndexes(row, column, rows, 1).formulas = fills(formula)) }];
    }
    case 'tableSize':
      return undoTableSize(seen, step, ranges);
    case 'tableAdded':
      return tableNamed(seen, step.name) ? [{ size: CALL_SIZE, queue: (context) => void context.workbook.tables.getItem(step.name).convertToRange() }] : [];
    case 'name': {
      const isThere = seen.names.has(step.name);
      if (step.formula === null) return isThere ? [{ size: CALL_SIZE, queue: (context) => context.workbook.names.getItem(step.name).delete() }] : [];
      const { formula } = step;
      return [
        {
          size: CALL_SIZE,
          queue: ({ workbook }) => {
            if (isThere) workbook.names.getItem(step.name).formula = formula;
            else workbook.names.add(step.name, formula);
          },
        },
      ];
    }
    case 'setting':
      return [];
  }
}

/** The oldest state of each setting is the one to come back to. */
const oldestSettings = (steps: readonly Step[]): Record<string, string | null> => {
  const values: Record<string, string | null> = {};
  for (const step of steps) if (step.kind === 'setting') values[step.key] = step.value;
  return values;
};

/** The state that a step stands for is the oldest: later steps on the same table or name are then of no use. */
function withoutRepeats(steps: readonly Step[]): Step[] {
  const seen = new Set<string>();
  return [...steps]
    .reverse()
    .filter((step) => {
      if (step.kind === 'cells' || step.kind === 'fill' || step.kind === 'setting') return true;
      const key = `${step.kind}|${step.name}`;
      return !seen.has(key) && seen.add(key);
    })
    .reverse();
}

/**
 * Undoes steps, the last first: sizes of tables before their cells, settings at the end, which say that all is back.
 * Syncs: two to look, one per chunk, one for settings.
 */
export async function restoreSteps(call: Call, steps: readonly Step[]): Promise<void> {
  if (steps.length === 0) return;
  const settings = oldestSettings(steps);
  const seen = await survey(call);
  const ranges = new Map<string, Excel.Range>();
  for (const { name, item, sheetId } of seen.tables) {
    const known = seen.sheets.some(({ id }) => id === sheetId);
    if (known && steps.some((step) => step.kind === 'tableSize' && step.name.toLowerCase() === name.toLowerCase())) {
      ranges.set(name.toLowerCase(), item.getRange().load('rowIndex,columnIndex,rowCount,columnCount'));
    }
  }
  const before = await standing(call, Object.keys(settings));
  const tasks = withoutRepeats(steps).flatMap((step) => tasksOf(seen, step, ranges));
  await send(call, tasks);
  queueSettings(call.context, settings, before);
  await call.sync();
}
