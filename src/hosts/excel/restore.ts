import { SETTINGS_SHEET } from '../shared/settingsSheet';
import { blockTasks, formatTasks } from './blocks';
import type { SheetPlan } from '../../workbook/plan';
import { checkUnprotected } from './checks';
import { askCharts, chartPlaces } from './chart';
import { LAST_ROW } from './drawData';
import { looksTask } from './drawReport';
import { fills } from './looks';
import { printAll } from './page';
import { longLists } from './rules';
import type { Call } from './runner';
import { queueSettings } from './settings';
import { CALL_SIZE, send, type Task } from './sizes';
import { sheetOf, survey, tableNamed, type Survey } from './survey';
import type { Step } from './undoLog';

function undoTableSize(
  seen: Survey,
  step: Extract<Step, { kind: 'tableSize' }>,
  now: ReadonlyMap<string, Excel.Range>,
): Task[] {
  const range = now.get(step.name.toLowerCase());
  const table = tableNamed(seen, step.name);
  if (!range || !table) return [];
  const { rowIndex: row, columnIndex: column, rowCount, columnCount } = range;
  return [
    {
      size: CALL_SIZE * 4,
      queue: (context) => {
        const sheet = context.workbook.worksheets.getItem(table.sheetId);
        context.workbook.tables
          .getItem(step.name)
          .resize(sheet.getRangeByIndexes(row, column, step.rows, step.columns));
        if (rowCount <= step.rows) return;
        const left = sheet.getRangeByIndexes(row + step.rows, column, rowCount - step.rows, columnCount);
        left.clear('Contents');
        left.clear('Formats');
      },
    },
  ];
}

/** What must be looked at before a restoration. */
interface Standing {
  readonly ranges: ReadonlyMap<string, Excel.Range>;
  readonly charts: ReadonlyMap<string, readonly Excel.Chart[]>;
  readonly lists: readonly (readonly string[])[];
}

function tasksOf(seen: Survey, step: Step, { ranges, charts, lists }: Standing): Task[] {
  switch (step.kind) {
    case 'sheetAdded': {
      const sheet =
        seen.sheets.find(({ name }) => name === step.name) ??
        seen.sheets.find(({ id }) => id === seen.registry.sheets[step.name]);
      return sheet
        ? [
            {
              size: CALL_SIZE,
              queue: ({ workbook }) => {
                const item = workbook.worksheets.getItem(sheet.id);
                // Excel does not delete a very hidden sheet (reference: Worksheet.delete).
                if (sheet.name === SETTINGS_SHEET) item.visibility = 'Hidden';
                item.delete();
              },
            },
          ]
        : [];
    }
    case 'cells': {
      const sheet = seen.sheets.find(({ id }) => id === step.sheet);
      if (!sheet) return [];
      const find = ({ workbook }: Excel.RequestContext): Excel.Worksheet =>
        workbook.worksheets.getItem(sheet.id);
      // Formats first: a formula written under the text format would become its own words.
      return [
        ...formatTasks(find, step.row, step.column, step.formats ?? []),
        ...blockTasks(find, step.row, step.column, step.cells),
      ];
    }
    case 'drawn': {
      if (!seen.sheets.some(({ id }) => id === step.sheet)) return [];
      return [
        looksTask(
          step.plan,
          step.over,
          ({ workbook }) => workbook.worksheets.getItem(step.sheet),
          lists,
          chartPlaces(charts.get(step.name) ?? []),
        ),
      ];
    }
    case 'looks': {
      const { row, column, rows, columns } = step;
      if (!seen.sheets.some(({ id }) => id === step.sheet)) return [];
      return [
        {
          size: CALL_SIZE,
          queue: ({ workbook }) =>
            workbook.worksheets
              .getItem(step.sheet)
              .getRangeByIndexes(row, column, rows, columns)
              .clear('Formats'),
        },
      ];
    }
    case 'fill': {
      const { row, column, rows, formula } = step;
      if (!seen.sheets.some(({ id }) => id === step.sheet)) return [];
      return [
        {
          size: CALL_SIZE + formula.length,
          queue: ({ workbook }) =>
            void (workbook.worksheets.getItem(step.sheet).getRangeByIndexes(row, column, rows, 1).formulas =
              fills(formula)),
        },
      ];
    }
    case 'renamed': {
      const sheet = seen.sheets.find(({ id }) => id === step.sheet);
      if (!sheet || sheet.name === step.tab) return [];
      const { tab } = step;
      return [
        {
          size: CALL_SIZE,
          queue: ({ workbook }) => void (workbook.worksheets.getItem(sheet.id).name = tab),
        },
      ];
    }
    case 'columnsTaken': {
      const { column, columns, width } = step;
      if (!seen.sheets.some(({ id }) => id === step.sheet)) return [];
      return [
        {
          size: CALL_SIZE * 5,
          queue: ({ workbook }) => {
            const taken = workbook.worksheets
              .getItem(step.sheet)
              .getRangeByIndexes(0, column, LAST_ROW, columns);
            taken.clear('Contents');
            taken.clear('Formats');
            taken.dataValidation.clear();
            taken.format.columnWidth = width;
          },
        },
      ];
    }
    case 'tableSize':
      return undoTableSize(seen, step, ranges);
    case 'tableAdded':
      return tableNamed(seen, step.name)
        ? [
            {
              size: CALL_SIZE,
              queue: (context) => void context.workbook.tables.getItem(step.name).convertToRange(),
            },
          ]
        : [];
    case 'name': {
      const isThere = seen.names.has(step.name);
      if (step.formula === null)
        return isThere
          ? [{ size: CALL_SIZE, queue: (context) => context.workbook.names.getItem(step.name).delete() }]
          : [];
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
    case 'settings':
      return [];
  }
}

/** The oldest state is the one to come back to; null when the steps began without a sheet for settings. */
function oldestSettings(steps: readonly Step[]): Readonly<Record<string, string>> | null {
  const oldest = steps.findLast(
    (step) => step.kind === 'settings' || (step.kind === 'sheetAdded' && step.name === SETTINGS_SHEET),
  );
  return oldest?.kind === 'settings' ? oldest.settings : null;
}

/** The state that a step stands for is the oldest: later steps on the same table or name are then of no use. */
function withoutRepeats(steps: readonly Step[]): Step[] {
  const seen = new Set<string>();
  return [...steps]
    .reverse()
    .filter((step) => {
      if (!('name' in step)) return true;
      const key = `${step.kind}|${step.name}`;
      return !seen.has(key) && seen.add(key);
    })
    .reverse();
}

/** Sheets that the steps touch, before any of them is undone. @throws HostError AccessDenied with the name of a protected one. */
function checkSheets(seen: Survey, steps: readonly Step[]): void {
  for (const sheet of seen.sheets)
    if (steps.some((step) => 'sheet' in step && step.sheet === sheet.id)) checkUnprotected(sheet);
}

/**
 * Undoes steps, the last first: sizes of tables before their cells, settings at the end, which say that all is back.
 * Syncs: two to look, one per chunk, one for settings.
 */
export async function restoreSteps(call: Call, steps: readonly Step[]): Promise<void> {
  if (steps.length === 0) return;
  const settings = oldestSettings(steps);
  const seen = await survey(call);
  checkSheets(seen, steps);
  const ranges = new Map<string, Excel.Range>();
  for (const { name, item, sheetId } of seen.tables) {
    const known = seen.sheets.some(({ id }) => id === sheetId);
    if (
      known &&
      steps.some((step) => step.kind === 'tableSize' && step.name.toLowerCase() === name.toLowerCase())
    ) {
      ranges.set(name.toLowerCase(), item.getRange().load('rowIndex,columnIndex,rowCount,columnCount'));
    }
  }
  const charts = new Map<string, readonly Excel.Chart[]>();
  const plans = new Map<string, SheetPlan>();
  for (const step of steps) {
    const sheet = step.kind === 'drawn' ? seen.sheets.find(({ id }) => id === step.sheet) : undefined;
    if (step.kind !== 'drawn' || !sheet) continue;
    plans.set(step.name, step.plan);
    charts.set(step.name, askCharts(sheet.item, step.plan));
  }
  if (ranges.size > 0 || charts.size > 0) await call.sync();
  const tasks = withoutRepeats(steps).flatMap((step) =>
    tasksOf(seen, step, { ranges, charts, lists: longLists([...plans.values()]) }),
  );
  await send(call, tasks);
  if (plans.size > 0)
    await printAll(call, [...plans.values()], (planned) => sheetOf(seen, planned)?.name ?? planned);
  if (!settings) return;
  queueSettings(call.context, settings, seen.settings !== null);
  await call.sync();
}
