import { TABLES } from '../../catalogue/tables';
import type { TableId } from '../../scheme/fields';
import type { CellValue, DataRow } from '../../scheme/values';
import {
  HostError,
  isLinked,
  plainValue,
  refusal,
  type Block,
  type Hooks,
  type WorkbookHost,
  type Writable,
} from '../../workbook/host';
import { rowFormula as compiledRowFormula } from '../../workbook/rowFormulas';
import { applyPlan } from './applyPlan';
import { checkPlan } from '../shared/checkPlan';
import { checkBlock, checkPosition, invalid } from '../shared/checks';
import { linkFormula } from '../shared/links';
import { formulaBlock, formulasSeen } from '../shared/formulaCells';
import {
  EMPTY_MODEL,
  findSheet,
  findTable,
  replaceSheet,
  type HostCell,
  type Model,
  type SheetState,
} from './model';
import { carryExtra } from './extraColumns';
import { checkDataSheets, checkLabels, inspect, mend } from './identity';
import { openBook } from './read/openBook';
import { currentValue } from './repeated';
import { dataRow, storeRows } from './tables';
import { rowFormulaText, type RowFormula } from './write/dataSheet';
import { writePackage } from './write/package';
import { formulaText } from './write/plannedSheet';
import { plainCell } from './write/text';

/** A workbook in memory, read from and saved to .xlsx. It computes nothing: planned cells carry their results. */
export interface FileHost extends WorkbookHost {
  /** The whole workbook as .xlsx; the same workbook gives the same bytes. @throws HostError InvalidArgument */
  save(): Promise<Uint8Array>;
}

export interface FileHostOptions {
  /** Formula of the computed columns; given by tests. */
  readonly rowFormula?: RowFormula;
}

const KEPT_SNAPSHOTS = 20;

const checkAborted = (hooks: Hooks | undefined): void => {
  if (hooks?.signal?.aborted) throw new HostError('Cancelled', 'cancelled before anything was written');
};

const blockOf = <T>(block: Block, at: (row: number, column: number) => T): T[][] => {
  checkPosition(
    block.row + Math.max(block.rows - 1, 0),
    block.column + Math.max(block.columns - 1, 0),
    'block',
  );
  return Array.from({ length: block.rows }, (_, r) =>
    Array.from({ length: block.columns }, (_, c) => at(block.row + r, block.column + c)),
  );
};

/** A cell that takes a plain value and keeps its look. */
const overwritten = (old: HostCell | undefined, written: Writable): HostCell => {
  const value = plainValue(written);
  const formula = isLinked(written) ? linkFormula(written, (planned) => planned) : null;
  const content = formula === null ? plainCell(value) : { formula, formulaResult: value };
  return {
    ...(old ?? {
      style: isLinked(written) ? 'link' : 'text',
      planned: false,
      wrap: typeof value === 'string',
    }),
    value: value === '' ? null : value,
    formula,
    ...(old?.read ? { read: { style: old.read.style, ...content } } : {}),
  };
};

const orNull = (value: CellValue | undefined): CellValue => (value === '' ? null : (value ?? null));

function hostOf(start: Model, { rowFormula = compiledRowFormula }: FileHostOptions): FileHost {
  let model = start;
  let snapshots = 0;
  const saved = new Map<string, Model>();
  const listeners = new Set<() => void>();
  /** Models are immutable: changing the workbook is this one assignment, so nothing is ever half written. */
  const change = (next: Model): void => {
    model = next;
    listeners.forEach((listener) => listener());
  };
  let last: Promise<unknown> = Promise.resolve();
  /** What tells its progress lets others in: commands that do wait for their turn. */
  const inTurn = <T>(command: () => Promise<T>): Promise<T> => {
    const next = last.then(command);
    last = next.catch(() => undefined);
    return next;
  };
  const sheetNamed = (name: string): SheetState => {
    const sheet = findSheet(model, name);
    if (!sheet) throw refusal('ItemNotFound', 'feuille-perdue', `no sheet « ${name} »`, name);
    return sheet;
  };
  const sheetOfTable = (id: TableId): SheetState | undefined => findTable(model, id);
  const rowsOf = (id: TableId): readonly DataRow[] | null => {
    const table = sheetOfTable(id)?.table;
    return table ? table.rows.map((row) => dataRow(TABLES[id], row)) : null;
  };

  return {
    async describe() {
      return {
        host: 'file',
        calculates: false,
        sheets: model.sheets.map((sheet) => sheet.name),
        tables: model.sheets.flatMap((sheet) => (sheet.table ? [sheet.table.id] : [])),
        comfortableRows: null,
      };
    },

    apply: (plan, hooks) =>
      inTurn(async () => {
        checkPlan(plan);
        for (const { table } of model.sheets) if (table) checkLabels(table, model.settings);
        checkDataSheets(model, plan);
        checkAborted(hooks);
        const next = applyPlan(model, plan);
        await hooks?.onProgress?.(plan.sheets.length, plan.sheets.length);
        checkAborted(hooks);
        change(next.model);
        return next.report;
      }),

    readTable: async (id) => rowsOf(id),

    async readTables(ids) {
      return Object.fromEntries(
        ids.flatMap((id) => {
          const rows = rowsOf(id);
          return rows ? [[id, rows]] : [];
        }),
      );
    },

    writeRows: (id, rows, mode, hooks) =>
      inTurn(async () => {
        const sheet = sheetOfTable(id);
        if (!sheet?.table)
          throw refusal(
            'ItemNotFound',
            'tableau-perdu',
            `no table ${TABLES[id].tableName}`,
            TABLES[id].tableName,
          );
        checkLabels(sheet.table, model.settings);
        checkAborted(hooks);
        const before = sheet.table;
        const added = storeRows(TABLES[id], rows, mode === 'append' ? before.rows.length : 0);
        await hooks?.onProgress?.(rows.length, rows.length);
        checkAborted(hooks);
        const table =
          mode === 'append'
            ? { ...before, rows: [...before.rows, ...added] }
            : { ...before, rows: added, extra: carryExtra(TABLES[id], before, added) };
        change(replaceSheet(model, { ...sheet, table }));
        return { rowsWritten: rows.length };
      }),

    async readCells(name, block) {
      const sheet = sheetNamed(name);
      const table = sheet.table && TABLES[sheet.table.id];
      return blockOf(block, (row, column): CellValue => {
        // An empty text is an empty cell, as spreadsheets have it.
        if (!table) return orNull(currentValue(model, sheet, row, column));
        return row === 0
          ? (table.fields[column]?.label ?? null)
          : (sheet.table?.rows[row - 1]?.[column] ?? null);
      });
    },

    async writeCells(name, row, column, values) {
      const sheet = sheetNamed(name);
      if (sheet.table) throw invalid(`${name}: rows of a data table are written by writeRows`);
      checkBlock(name, row, column, values);
      const cells = sheet.cells.map((line) => line?.slice());
      values.forEach((line, r) => {
        const target = (cells[row + r] ??= []);
        line.forEach((value, c) => {
          target[column + c] = overwritten(target[column + c], value);
        });
      });
      change(replaceSheet(model, { ...sheet, cells }));
    },

    async readSelection() {
      throw new HostError('ItemNotFound', 'a file has no selection');
    },

    async reveal(name) {
      sheetNamed(name);
    },

    async readFormulas(name, block) {
      const sheet = sheetNamed(name);
      const table = sheet.table && TABLES[sheet.table.id];
      return blockOf(block, (row, column): string | null => {
        if (!table) {
          const formula = sheet.cells[row]?.[column]?.formula ?? null;
          return formula === null ? null : formulaText(formula);
        }
        const field = table.fields[column];
        const isRow = row >= 1 && row <= Math.max(sheet.table?.rows.length ?? 0, 1);
        return isRow && field ? rowFormulaText(table, field, rowFormula) : null;
      });
    },

    async readFormulaCells(plan) {
      return plan.sheets.flatMap((planned) => {
        const block = formulaBlock(planned);
        const sheet = findSheet(model, planned.name);
        if (!block || !sheet) return [];
        const at = <T>(of: (cell: HostCell | null | undefined) => T): T[][] =>
          blockOf(block, (row, column) => of(sheet.cells[row]?.[column]));
        return formulasSeen(
          planned,
          block,
          at((cell) => (cell?.formula ? formulaText(cell.formula) : null)),
          at((cell) => cell?.value ?? null),
          formulaText,
        );
      });
    },

    async readSettings() {
      return { ...model.settings };
    },

    async writeSettings(settings) {
      model = { ...model, settings: { ...model.settings, ...settings } };
    },

    async snapshot() {
      const id = `file-${++snapshots}`;
      saved.set(id, model);
      for (const oldest of saved.keys()) if (saved.size > KEPT_SNAPSHOTS) saved.delete(oldest);
      return { id };
    },

    async restore({ id }) {
      const before = saved.get(id);
      if (!before) throw refusal('ItemNotFound', 'annulation-perdue', `no snapshot ${id}`);
      change(before);
    },

    async forgetSnapshots() {
      saved.clear();
    },

    async inspect() {
      return inspect(model);
    },

    mend: (repairs) => inTurn(async () => change(mend(model, repairs))),

    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    save: () => writePackage(model, rowFormula),
  };
}

/** An empty workbook. */
export const createFileHost = (options: FileHostOptions = {}): FileHost => hostOf(EMPTY_MODEL, options);

/**
 * A workbook of the product. The caller has refused oversized archives already.
 * @throws HostError ItemNotFound when the bytes are not one.
 */
export const openFileHost = async (bytes: Uint8Array, options: FileHostOptions = {}): Promise<FileHost> =>
  hostOf(await openBook(bytes), options);
