import { TABLES } from '../../catalogue/tables';
import type { TableId } from '../../scheme/fields';
import { HostError, refusal, type WorkbookHost } from '../../workbook/host';
import { rowFormula as compiledRowFormula } from '../../workbook/rowFormulas';
import { checkBlock, checkRows } from '../shared/checks';
import { applyPlan } from './applyPlan';
import { blockTasks } from './blocks';
import { fromRead, gridOf, toWritable } from './cellText';
import { checkUnprotected } from './checks';
import { readFormulaCells } from './formulaCells';
import { readTables, type RowFormula } from './dataTables';
import { toHostError, withDone } from './errors';
import { dressLines } from './lines';
import { readForUndo, readFormulaTexts, readValues } from './reading';
import { inspectSheets, mend } from './identity';
import { registryIn, type Registry } from './registry';
import { restoreSteps } from './restore';
import { Runner, type Call, type ExcelRun, type RequirementCheck } from './runner';
import { askSettings, logSettings, queueSettings, readSettings, withoutPrivate } from './settings';
import { CALL_SIZE, send } from './sizes';
import { survey } from './survey';
import { UndoLog } from './undoLog';
import { listen } from './watch';
import { writeRows, type Progress } from './writeRows';

export interface ExcelHostOptions {
  /** `Excel.run`, bound. */
  readonly run: ExcelRun;
  /** `Office.context.requirements.isSetSupported`. */
  readonly isSetSupported: RequirementCheck;
  /** Formula of the computed columns; given by tests. */
  readonly rowFormula?: RowFormula;
  /** Milliseconds without an answer after which a call is given up; a cell edit that the user forgot counts too. */
  readonly timeout?: number;
}

const TIMEOUT = 60_000;
/** Cells of a selection that are read at once. */
const MAX_SELECTION = 200_000;

const tableIds = Object.keys(TABLES) as TableId[];

/** A workbook open in Excel, through Office.js (ExcelApi 1.14). */
class ExcelHost implements WorkbookHost {
  readonly #runner: Runner;
  readonly #log = new UndoLog();
  readonly #rowFormula: RowFormula;
  /** Calls that write, so that their own change events are told apart. */
  #writing = 0;

  constructor(options: ExcelHostOptions) {
    this.#runner = new Runner({
      run: options.run,
      isSetSupported: options.isSetSupported,
      timeout: options.timeout ?? TIMEOUT,
    });
    this.#rowFormula = options.rowFormula ?? compiledRowFormula;
  }

  describe: WorkbookHost['describe'] = () =>
    this.#runner.call(async (call) => {
      const seen = await survey(call);
      const planned = new Map(Object.entries(seen.registry.sheets).map(([name, id]) => [id, name]));
      return {
        host: 'excel',
        calculates: true,
        // Sheets that the user cannot see are ours, and not his business.
        sheets: seen.sheets.flatMap(({ id, name }) =>
          name.startsWith('_') ? [] : [planned.get(id) ?? name],
        ),
        tables: tableIds.filter((id) => seen.tables.some(({ name }) => name === TABLES[id].tableName)),
        comfortableRows: null,
      };
    });

  apply: WorkbookHost['apply'] = (plan, hooks) =>
    this.#command((call) => applyPlan({ call, log: this.#log, rowFormula: this.#rowFormula, hooks }, plan));

  readTables: WorkbookHost['readTables'] = (tables) => this.#runner.call((call) => readTables(call, tables));

  readTable: WorkbookHost['readTable'] = async (table) => (await this.readTables([table]))[table] ?? null;

  writeRows: WorkbookHost['writeRows'] = (table, rows, mode, hooks) =>
    this.#command(async (call, progress) => {
      checkRows(TABLES[table].sheet, rows);
      const names = await this.#sheetNames(call);
      const writer = {
        call,
        log: this.#log,
        rowFormula: this.#rowFormula,
        nameOf: (planned: string) => names.get(planned) ?? planned,
        progress,
        hooks,
      };
      await writeRows(writer, table, rows, mode);
      return { rowsWritten: rows.length };
    });

  readCells: WorkbookHost['readCells'] = (name, block) =>
    this.#runner.call(async (call) => readValues(call, (await this.#sheet(call, name)).sheet, block));

  readFormulas: WorkbookHost['readFormulas'] = (name, block) =>
    this.#runner.call(async (call) => readFormulaTexts(call, (await this.#sheet(call, name)).sheet, block));

  readFormulaCells: WorkbookHost['readFormulaCells'] = (plan) =>
    this.#runner.call(async (call) => readFormulaCells(call, plan, await survey(call), this.#rowFormula));

  writeCells: WorkbookHost['writeCells'] = (name, row, column, values) =>
    this.#command(async (call) => {
      if (values.length === 0 || (values[0]?.length ?? 0) === 0) return;
      checkBlock(name, row, column, values);
      const { sheet, registry, nameOf } = await this.#sheet(call, name);
      const protection = sheet.protection.load('protected');
      const cells = await readForUndo(call, sheet, {
        row,
        column,
        rows: values.length,
        columns: values[0]?.length ?? 0,
      });
      checkUnprotected({ name: sheet.name, isProtected: protection.protected });
      const { id } = sheet;
      const sheetOf = ({ workbook }: Excel.RequestContext): Excel.Worksheet =>
        workbook.worksheets.getItem(id);
      const tasks = blockTasks(
        sheetOf,
        row,
        column,
        values.map((line) => line.map((value) => toWritable(value, nameOf))),
      );
      // Lines of a log come under what the plan drew: they have no look yet.
      const area = { row, column, rows: values.length, columns: values[0]?.length ?? 0 };
      if (row >= (registry.extents[name]?.rows ?? Infinity) && area.columns > 0) {
        this.#log.push({ kind: 'looks', sheet: id, ...area });
        tasks.push({
          size: CALL_SIZE * 12,
          queue: (context) => dressLines(sheetOf(context), area, values),
        });
      }
      this.#log.push({ kind: 'cells', sheet: id, row, column, cells });
      await send(call, tasks);
    });

  /** The selection, down to the cells in use: a whole column is not a million rows. */
  readSelection: WorkbookHost['readSelection'] = () =>
    this.#runner.call(async ({ context, sync }) => {
      const selected = context.workbook.getSelectedRange().load('address');
      const used = selected.getUsedRangeOrNullObject(true).load('cellCount');
      await sync();
      if (used.isNullObject) return { address: selected.address, values: [] };
      if (used.cellCount > MAX_SELECTION)
        throw refusal(
          'RequestPayloadSizeLimitExceeded',
          'selection-trop-grande',
          `${used.cellCount} cells are selected`,
          used.cellCount.toLocaleString('fr-FR'),
        );
      used.load('values');
      await sync();
      return { address: selected.address, values: gridOf(used.values).map((line) => line.map(fromRead)) };
    });

  reveal: WorkbookHost['reveal'] = (name, row, column) =>
    this.#runner.call(async (call) => {
      const { sheet } = await this.#sheet(call, name);
      sheet.activate();
      sheet.getRangeByIndexes(row, column, 1, 1).select();
      await call.sync();
    });

  readSettings: WorkbookHost['readSettings'] = () =>
    this.#runner.call(async (call) => {
      return withoutPrivate((await readSettings(call)) ?? {});
    });

  writeSettings: WorkbookHost['writeSettings'] = (settings) =>
    this.#command(async (call) => {
      const before = await readSettings(call);
      logSettings(this.#log, before);
      queueSettings(call.context, { ...before, ...settings }, before !== null);
      await call.sync();
    });

  snapshot: WorkbookHost['snapshot'] = async () => {
    this.#runner.checkApi();
    return { id: this.#log.snapshot() };
  };

  restore: WorkbookHost['restore'] = async ({ id }) => {
    this.#runner.checkApi();
    const mark = this.#log.markOf(id);
    if (mark === null) throw refusal('ItemNotFound', 'annulation-perdue', `no snapshot ${id}`);
    await this.#write((call) => this.#putBack(call, mark));
  };

  /** The log is all that is kept here; Excel's own history belongs to Excel. */
  forgetSnapshots: WorkbookHost['forgetSnapshots'] = async () => this.#log.forget();

  inspect: WorkbookHost['inspect'] = () => this.#runner.call(inspectSheets);

  mend: WorkbookHost['mend'] = (repairs) =>
    this.#command((call) => mend({ call, log: this.#log, rowFormula: this.#rowFormula }, repairs));

  subscribe: WorkbookHost['subscribe'] = (listener) =>
    listen(this.#runner, () => {
      if (this.#writing === 0) listener();
    });

  /** Putting back can be done twice, so it is tried twice: the first failure may be a passing one. */
  async #putBack(call: Call, mark: number): Promise<void> {
    try {
      await restoreSteps(call, this.#log.since(mark));
    } catch (failure) {
      if (toHostError(failure).code === 'AccessDenied') throw failure;
      await restoreSteps(call, this.#log.since(mark));
    }
    this.#log.cutAt(mark);
  }

  async #write<T>(work: (call: Call) => Promise<T>): Promise<T> {
    this.#writing += 1;
    try {
      return await this.#runner.call(work, true);
    } finally {
      this.#writing -= 1;
    }
  }

  /** A command that fails leaves the workbook as it was; should that fail too, the error says which rows are in. */
  #command<T>(work: (call: Call, progress: Progress) => Promise<T>): Promise<T> {
    return this.#write(async (call) => {
      const mark = this.#log.mark();
      const progress: Progress = { done: 0, total: 0 };
      try {
        return await work(call, progress);
      } catch (failure) {
        const reason = toHostError(failure);
        try {
          await this.#putBack(call, mark);
        } catch {
          throw withDone(
            reason,
            progress.done,
            `rows 1 to ${progress.done} of ${progress.total} are in; the workbook could not be put back, and undoing or importing again completes it`,
          );
        }
        throw new HostError(reason.code, reason.message, 0, reason.why);
      }
    });
  }

  /** Sheets, and what is remembered of those that a plan drew. One sync. */
  async #sheets({
    context,
    sync,
  }: Call): Promise<{ readonly all: readonly Excel.Worksheet[]; readonly registry: Registry }> {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    const settings = askSettings(context);
    await sync();
    return { all: worksheets.items, registry: registryIn(settings()) };
  }

  /** Names that planned sheets bear now. */
  async #sheetNames(call: Call): Promise<ReadonlyMap<string, string>> {
    const { all, registry } = await this.#sheets(call);
    const byId = new Map(all.map(({ id, name }) => [id, name]));
    return new Map(
      Object.entries(registry.sheets).map(([planned, id]) => [planned, byId.get(id) ?? planned]),
    );
  }

  /** A planned sheet, even under another name. @throws HostError ItemNotFound */
  async #sheet(
    call: Call,
    name: string,
  ): Promise<{
    readonly sheet: Excel.Worksheet;
    readonly registry: Registry;
    /** The tab of a planned sheet, as it is named now. */
    readonly nameOf: (planned: string) => string;
  }> {
    const { all, registry } = await this.#sheets(call);
    const found =
      all.find(({ id }) => id === registry.sheets[name]) ??
      all.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (!found) throw refusal('ItemNotFound', 'feuille-perdue', `no sheet « ${name} »`, name);
    const nameOf = (planned: string): string =>
      all.find(({ id }) => id === registry.sheets[planned])?.name ?? planned;
    return { sheet: found, registry, nameOf };
  }
}

/** The port over the workbook open in Excel. */
export const createExcelHost = (options: ExcelHostOptions): WorkbookHost => new ExcelHost(options);
