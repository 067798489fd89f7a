import { TABLES } from '../../catalogue/tables';
import { absoluteAddress } from '../../workbook/dialect';
import type { ApplyReport, Hooks } from '../../workbook/host';
import type { NamePlan, WorkbookPlan } from '../../workbook/plan';
import { checkPlan as checkContents } from '../shared/checkPlan';
import { checkPlan } from './checks';
import { literal } from './cellText';
import type { RowFormula } from './dataTables';
import type { SheetNames } from './dialect';
import { dataLooks, queueFirstRows, queueRowFormulas, queueTable } from './drawData';
import { extentOf, reportTasks } from './drawReport';
import { freshColumns, inspect, type Before } from './inspect';
import { printAll } from './page';
import type { Registry } from './registry';
import { renewLookups } from './lookups';
import { longLists, LISTS_SHEET } from './rules';
import type { Call } from './runner';
import { logSettings, queueSettings, REGISTRY_KEY, withoutPrivate } from './settings';
import { checkAborted, send, type Task } from './sizes';
import { sheetOf, survey, type Survey } from './survey';
import type { UndoLog } from './undoLog';

export interface PlanWriter {
  readonly call: Call;
  readonly log: UndoLog;
  readonly rowFormula: RowFormula;
  readonly hooks: Hooks | undefined;
}

const nameFormula = ({ sheet, row, column }: NamePlan, nameOf: SheetNames): string =>
  `='${nameOf(sheet).replace(/'/g, "''")}'!${absoluteAddress(row, column)}`;

/** As Excel writes names back: quotes only where they are needed. */
const sameReference = (a: string, b: string): boolean => a.replace(/'/g, '') === b.replace(/'/g, '');

interface Stage {
  readonly writer: PlanWriter;
  readonly plan: WorkbookPlan;
  readonly seen: Survey;
  readonly before: Before;
  readonly nameOf: SheetNames;
  readonly lists: readonly (readonly string[])[];
}

/** Sheets keep the order of the plan; those of a first insertion come after the user's, whose undo a move would cost. */
function queueSheets({ plan, seen }: Stage, context: Excel.RequestContext): Map<string, Excel.Worksheet> {
  const { worksheets } = context.workbook;
  const added = new Map<string, Excel.Worksheet>();
  const order = seen.sheets.map(({ name }) => name);
  const isFirst = plan.sheets.every((sheet) => !sheetOf(seen, sheet.name));
  plan.sheets.forEach((sheet, index) => {
    if (sheetOf(seen, sheet.name)) return;
    const item = worksheets.add(sheet.name);
    added.set(sheet.name, item.load('id'));
    const previous = plan.sheets[index - 1];
    const at = previous ? order.indexOf(sheetOf(seen, previous.name)?.name ?? previous.name) + 1 : 0;
    if (!isFirst && at < order.length) item.position = at;
    order.splice(isFirst ? order.length : at, 0, sheet.name);
  });
  return added;
}

function queueLists({ lists, seen }: Stage, context: Excel.RequestContext): void {
  if (lists.length === 0) return;
  const { worksheets } = context.workbook;
  const sheet = sheetOf(seen, LISTS_SHEET) ? worksheets.getItem(LISTS_SHEET) : worksheets.add(LISTS_SHEET);
  lists.forEach((values, column) => {
    sheet.getRangeByIndexes(0, column, values.length, 1).values = values.map((value) => [literal(value)]);
  });
  sheet.visibility = 'Hidden';
}

function queueNames({ plan, seen, nameOf }: Stage, context: Excel.RequestContext): void {
  const { names } = context.workbook;
  for (const name of plan.names) {
    const formula = nameFormula(name, nameOf);
    const known = seen.names.get(name.name);
    if (known === undefined) names.add(name.name, formula);
    else if (!sameReference(known, formula)) names.getItem(name.name).formula = formula;
  }
}

function queueTables({ plan, before, nameOf, writer }: Stage, context: Excel.RequestContext): void {
  const { worksheets } = context.workbook;
  const missing = plan.sheets.flatMap(({ name, dataTable }) => {
    const standing = before.data.get(name);
    if (!dataTable || standing?.hasTable) return [];
    const { table: id, firstRows = [] } = dataTable;
    // A sheet that stands holds its rows already.
    return [{ id, sheet: worksheets.getItem(nameOf(name)), standing, firstRows: standing ? [] : firstRows }];
  });
  for (const { id, sheet, standing, firstRows } of missing) {
    const rows = standing?.rows ?? 0;
    queueFirstRows(sheet, id, firstRows);
    const width = standing?.width ?? TABLES[id].fields.length;
    queueTable(sheet, id, Math.max(rows, firstRows.length), width, rows === 0);
  }
  // A row formula may name another table: all of them are there by now.
  for (const { id, sheet, standing, firstRows } of missing)
    queueRowFormulas(
      sheet,
      id,
      standing?.columns ?? freshColumns(id),
      Math.max(standing?.rows ?? 0, firstRows.length),
      writer.rowFormula,
      nameOf,
    );
}

/** Writes in the log what the first stage is about to add. */
function logFirstStage({ plan, seen, before, nameOf, lists, writer: { log } }: Stage): void {
  if (lists.length > 0 && !sheetOf(seen, LISTS_SHEET)) log.push({ kind: 'sheetAdded', name: LISTS_SHEET });
  for (const sheet of plan.sheets)
    if (!sheetOf(seen, sheet.name)) log.push({ kind: 'sheetAdded', name: sheet.name });
  for (const { name, dataTable } of plan.sheets) {
    const data = before.data.get(name);
    const sheet = sheetOf(seen, name);
    if (!dataTable || !data || data.hasTable || !sheet) continue;
    if (sheet.isEmpty)
      log.push({
        kind: 'cells',
        sheet: sheet.id,
        row: 0,
        column: 0,
        cells: [0, 1].map(() => TABLES[dataTable.table].fields.map(() => '')),
      });
    log.push({ kind: 'tableAdded', name: TABLES[dataTable.table].tableName });
  }
  for (const name of plan.names) {
    const known = seen.names.get(name.name);
    if (known === undefined || !sameReference(known, nameFormula(name, nameOf)))
      log.push({ kind: 'name', name: name.name, formula: known ?? null });
  }
}

function logReports({ plan, before, writer: { log } }: Stage): void {
  for (const sheet of plan.sheets) {
    const drawn = before.reports.get(sheet.name);
    if (!drawn) continue;
    if (drawn.cells.length > 0)
      log.push({
        kind: 'cells',
        sheet: drawn.id,
        row: 0,
        column: 0,
        cells: drawn.cells,
        formats: drawn.formats,
      });
    const earlier = log.drawn.get(sheet.name);
    if (earlier)
      log.push({ kind: 'drawn', name: sheet.name, sheet: drawn.id, plan: earlier, over: extentOf(sheet) });
    for (const table of sheet.reportTables ?? []) {
      const known = drawn.tables.get(table.name.toLowerCase());
      if (!known) log.push({ kind: 'tableAdded', name: table.name });
      else log.push({ kind: 'tableSize', name: table.name, ...known });
    }
  }
}

/** Sheets of our plan, piece by piece; `marks` counts the tasks after which each sheet is done. */
function sheetTasks(stage: Stage): { readonly tasks: Task[]; readonly marks: readonly number[] } {
  const { plan, before, nameOf, lists } = stage;
  const tasks: Task[] = [];
  const marks: number[] = [];
  for (const sheet of plan.sheets) {
    const find = ({ workbook }: Excel.RequestContext): Excel.Worksheet =>
      workbook.worksheets.getItem(nameOf(sheet.name));
    const id = sheet.dataTable?.table;
    const data = before.data.get(sheet.name);
    if (id && !data?.hasTable)
      tasks.push(
        dataLooks(
          sheet,
          id,
          data?.columns ?? freshColumns(id),
          data?.rows ?? sheet.dataTable?.firstRows?.length ?? 0,
          find,
          lists,
        ),
      );
    else if (!id)
      tasks.push(...reportTasks(sheet, find, nameOf, lists, before.reports.get(sheet.name) ?? null));
    marks.push(tasks.length);
  }
  return { tasks, marks };
}

/**
 * Writes a plan: sheets, names and tables first, since Excel refuses a formula that names what is not there; then the
 * cells, chunk by chunk; the settings last, which say that all of it is in.
 * Syncs on a new workbook: five, plus one per chunk.
 */
export async function applyPlan(writer: PlanWriter, plan: WorkbookPlan): Promise<ApplyReport> {
  const { call, log, hooks } = writer;
  checkContents(plan);
  const seen = await survey(call);
  checkPlan(seen, plan);
  const before = await inspect(call, seen, plan);
  checkAborted(hooks);

  const nameOf: SheetNames = (planned) => sheetOf(seen, planned)?.name ?? planned;
  const stage: Stage = { writer, plan, seen, before, nameOf, lists: longLists(plan.sheets) };
  const registry: Registry = {
    sheets: {
      ...seen.registry.sheets,
      ...Object.fromEntries(plan.sheets.map(({ name }) => [name, sheetOf(seen, name)?.id ?? ''])),
    },
    extents: seen.registry.extents,
  };
  logSettings(log, seen.settings);
  // What a file remembers of its own drawing is drawn over.
  const kept = withoutPrivate(seen.settings ?? {});
  logFirstStage(stage);
  const { context } = call;
  // The registry first: should all stop here, the sheets are known to be ours.
  queueSettings(context, { ...kept, [REGISTRY_KEY]: JSON.stringify(registry) }, seen.settings !== null);
  context.application.suspendApiCalculationUntilNextSync();
  const added = queueSheets(stage, context);
  queueLists(stage, context);
  queueNames(stage, context);
  queueTables(stage, context);
  await call.sync();

  const tables = plan.sheets.flatMap(({ name, dataTable }) =>
    dataTable ? [{ id: dataTable.table, stands: before.data.get(name)?.hasTable ?? false }] : [],
  );
  const made = new Set(tables.flatMap(({ id, stands }) => (stands ? [] : [id])));
  const standing = tables.flatMap(({ id, stands }) => (stands ? [id] : []));
  await renewLookups(writer, made, standing, nameOf);

  logReports(stage);
  const { tasks, marks } = sheetTasks(stage);
  await send(call, tasks, async (done) => {
    await hooks?.onProgress?.(marks.filter((mark) => mark <= done).length, plan.sheets.length);
    checkAborted(hooks);
  });

  await printAll(call, plan.sheets, nameOf);

  const ids = [...added].map(([name, sheet]) => [name, sheet.id] as const);
  const final: Registry = {
    sheets: { ...registry.sheets, ...Object.fromEntries(ids) },
    extents: {
      ...(plan.partial ? registry.extents : {}),
      ...Object.fromEntries(
        plan.sheets.flatMap((sheet) => (sheet.dataTable ? [] : [[sheet.name, extentOf(sheet)]])),
      ),
    },
  };
  queueSettings(context, { ...kept, ...plan.settings, [REGISTRY_KEY]: JSON.stringify(final) }, true);
  const [first] = plan.sheets;
  if (first && added.has(first.name)) context.workbook.worksheets.getItem(first.name).activate();
  await call.sync();
  for (const sheet of plan.sheets) if (!sheet.dataTable) log.drawn.set(sheet.name, sheet);
  return {
    sheetsAdded: [...added.keys()],
    sheetsUpdated: plan.sheets.filter(({ name }) => !added.has(name)).map(({ name }) => name),
  };
}
