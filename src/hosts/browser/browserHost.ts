import type { Model } from '@ironcalc/wasm';
import { TABLES } from '../../catalogue/tables';
import type { Field, TableId } from '../../scheme/fields';
import type { DataRow } from '../../scheme/values';
import { HostError, plainValue, refusal, type Snapshot, type WorkbookHost } from '../../workbook/host';
import { checkPlan } from '../shared/checkPlan';
import { readEach } from '../shared/readEach';
import { checkBlock, checkRows } from '../shared/checks';
import { applyPlan } from './applyPlan';
import { Book } from './book';
import { typed } from './cellText';
import { inspect, mend } from './identity';
import type { BrowserHost, BrowserHostOptions } from './browserHostTypes';
import { keptSnapshots, type SnapshotShelf } from './snapshots';
import { pasteBlock } from './paste';
import { readFormulaCells } from './formulaCells';
import { readBlock, readFormulaBlock } from './read';
import { isSavedWork } from './registry';
import { readSelected } from './selection';
import { isTyped, readTableRows, refreshTables, writeTableRows } from './tables';
import { isComplete, wholeRows } from './writtenRows';

/** Rows above which one edit takes more than a second: IronCalc computes everything again (`npm run bench:page`). */
const COMFORTABLE_ROWS = 2000;
const WORK = 'classeur';
/** Milliseconds of calm after which commands are taken to be over. */
const SETTLE_AFTER = 30;

const tableIds = Object.keys(TABLES) as TableId[];

class IronCalcHost implements BrowserHost {
  readonly #book: Book;
  readonly #listeners = new Set<() => void>();
  /** Rows as last written, until anything else may have changed them: reading 20,000 back takes 3 s. */
  readonly #written = new Map<TableId, readonly DataRow[]>();
  readonly #remounts = new Set<() => void>();
  readonly #busyListeners = new Set<(busy: boolean) => void>();
  readonly #snapshots: SnapshotShelf;
  /** What the page shows: the model of the book, except while commands are under way. */
  #shown: Model;
  #running = 0;
  /** Commands have changed cells since the last computation: evaluation is paused. */
  #stale = false;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly options: BrowserHostOptions) {
    this.#book = new Book(options.engine);
    this.#shown = this.#book.model;
    this.#snapshots = keptSnapshots(options.storage);
  }

  get model(): Model {
    return this.#shown;
  }

  get #isPending(): boolean {
    return this.#shown !== this.#book.model;
  }

  /** Brings back the work of the last visit, if any. */
  async open(): Promise<void> {
    const saved = await this.options.storage.read(WORK);
    if (isSavedWork(saved)) this.#book.load(saved);
    this.#shown = this.#book.model;
    this.#shown.flushSendQueue();
  }

  async describe(): Promise<Awaited<ReturnType<WorkbookHost['describe']>>> {
    return {
      host: 'browser',
      calculates: true,
      sheets: this.#book.model
        .getWorksheetsProperties()
        .map((sheet) => this.#plannedName(sheet.sheet_id) ?? sheet.name),
      tables: tableIds.filter(
        (id) => this.#book.registry.tables[id] && this.#book.findSheet(TABLES[id].sheet) !== null,
      ),
      comfortableRows: COMFORTABLE_ROWS,
    };
  }

  #plannedName(id: number): string | undefined {
    return Object.entries(this.#book.registry.sheets).find(([, known]) => known === id)?.[0];
  }

  apply: WorkbookHost['apply'] = (plan, hooks = {}) =>
    this.#change(() => {
      checkPlan(plan);
      return applyPlan(this.#book, plan, this.options.rowFormula, hooks);
    });

  writeRows: WorkbookHost['writeRows'] = (table, rows, mode, hooks = {}) =>
    this.#change(async () => {
      checkRows(TABLES[table].sheet, rows);
      this.#written.delete(table);
      await writeTableRows(this.#book, table, rows, mode, this.options.rowFormula, hooks);
      if (mode === 'replace' && isComplete(table, rows)) this.#written.set(table, wholeRows(table, rows));
      return { rowsWritten: rows.length };
    });

  writeCells: WorkbookHost['writeCells'] = (sheet, row, column, values) =>
    this.#change(async () => {
      checkBlock(sheet, row, column, values);
      // IronCalc has no links: the text alone says where to go, and the pane goes there.
      const block = values.map((line) => line.map((value) => typed(plainValue(value))));
      pasteBlock(this.#book.model, this.#book.sheet(sheet), row + 1, column + 1, block);
    });

  writeSettings: WorkbookHost['writeSettings'] = async (settings) => {
    this.#book.registry = {
      ...this.#book.registry,
      settings: { ...this.#book.registry.settings, ...settings },
    };
    await this.#keep();
  };

  #rows(table: TableId, isWanted?: (field: Field) => boolean): readonly DataRow[] | null {
    this.noticeEdits();
    return this.#written.get(table) ?? readTableRows(this.#current, table, isWanted);
  }

  readTable: WorkbookHost['readTable'] = async (table) => this.#rows(table);

  /** Without the computed fields: reading them to the last digit costs more than computing them again. */
  readTables: WorkbookHost['readTables'] = (tables) =>
    readEach(tables, async (table) => this.#rows(table, isTyped));

  /** The book once it knows what was typed, and has computed it. */
  get #current(): Book {
    this.noticeEdits();
    this.#compute();
    return this.#book;
  }

  readCells: WorkbookHost['readCells'] = async (sheet, block) => {
    const book = this.#current;
    return readBlock(book, book.sheet(sheet), block);
  };

  readFormulas: WorkbookHost['readFormulas'] = async (sheet, block) => {
    const book = this.#current;
    return readFormulaBlock(book, book.sheet(sheet), block);
  };

  readFormulaCells: WorkbookHost['readFormulaCells'] = async (plan) =>
    readFormulaCells(this.#current, plan, this.options.rowFormula);

  inspect: WorkbookHost['inspect'] = async () => inspect(this.#current);

  mend: WorkbookHost['mend'] = (repairs) =>
    this.#change(async () => {
      this.#written.clear();
      mend(this.#book, repairs, this.options.rowFormula);
    });

  readSettings: WorkbookHost['readSettings'] = async () => this.#book.registry.settings;

  readSelection: WorkbookHost['readSelection'] = async () => {
    this.#compute();
    return readSelected(this.#book);
  };

  reveal: WorkbookHost['reveal'] = async (sheet, row, column) => {
    const { model } = this.#book;
    model.setSelectedSheet(this.#book.sheet(sheet));
    model.setSelectedCell(row + 1, column + 1);
    model.setTopLeftVisibleCell(Math.max(1, row - 3), 1);
    this.#remounts.forEach((listener) => listener());
  };

  snapshot: WorkbookHost['snapshot'] = async () => this.#snapshots.put(this.#book.save());

  async restore(snapshot: Snapshot): Promise<void> {
    const work = await this.#snapshots.get(snapshot);
    if (!work) throw refusal('ItemNotFound', 'annulation-perdue', `snapshot ${snapshot.id}`);
    this.#written.clear();
    this.#book.load(work);
    this.#stale = true;
    await this.settle();
  }

  async forgetSnapshots(gone: readonly string[] = []): Promise<void> {
    this.#book.forgetTexts(gone);
    // Shown and kept as what is put back is.
    await this.restore(await this.snapshot());
    await this.#snapshots.clear();
  }

  async startOver(): Promise<void> {
    this.#written.clear();
    this.#book.clear();
    this.#stale = false;
    this.#shown = this.#book.model;
    await this.options.storage.remove(WORK);
    await this.#snapshots.clear();
    this.#announce();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onRemount(listener: () => void): () => void {
    this.#remounts.add(listener);
    return () => this.#remounts.delete(listener);
  }

  onBusy(listener: (busy: boolean) => void): () => void {
    this.#busyListeners.add(listener);
    return () => this.#busyListeners.delete(listener);
  }

  noticeEdits(): boolean {
    // IronCalc logs every change in its send queue, whichever menu, key or paste made it: nothing can slip past it,
    // as would a new method of the component if each were wrapped.
    if (this.#isPending || this.#book.model.flushSendQueue().length <= 1) return false;
    this.#book.version += 1;
    this.#written.clear();
    this.#book.model.pauseEvaluation();
    const wrote = refreshTables(this.#book, tableIds, this.options.rowFormula);
    this.#book.model.resumeEvaluation();
    if (wrote) {
      this.#book.model.evaluate();
      this.#book.model.flushSendQueue();
      this.#remounts.forEach((listener) => listener());
    }
    void this.#keep();
    this.#listeners.forEach((listener) => listener());
    return true;
  }

  /** Runs a command on a paused workbook; on failure everything is as before. */
  async #change<T>(command: () => Promise<T>): Promise<T> {
    this.noticeEdits();
    const before = this.#book.save();
    // Commands in a row share one working copy.
    if (!this.#isPending) this.#book.load(before);
    this.#running += 1;
    this.#busyListeners.forEach((listener) => listener(true));
    this.#stale = true;
    this.#book.model.pauseEvaluation();
    try {
      return await command();
    } catch (failure) {
      this.#written.clear();
      this.#book.load(before);
      throw failure instanceof HostError ? failure : new HostError('GeneralException', String(failure));
    } finally {
      this.#running -= 1;
      this.#book.version += 1;
      this.#settleSoon();
    }
  }

  /** Several commands often follow each other: the workbook is computed, copied and shown once, after the last. */
  #settleSoon(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.settle(), SETTLE_AFTER);
  }

  #compute(): void {
    if (!this.#stale) return;
    this.#stale = false;
    this.#book.model.resumeEvaluation();
    this.#book.model.evaluate();
    this.#book.version += 1;
  }

  async settle(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    // A command under way will call again when it ends.
    if (this.#running > 0 || !this.#isPending) return;
    this.#compute();
    this.#book.forgetHistory();
    this.#book.model.flushSendQueue();
    this.#shown = this.#book.model;
    this.#announce();
    this.#busyListeners.forEach((listener) => listener(false));
    await this.#keep();
  }

  async #keep(): Promise<void> {
    await this.options.storage.write(WORK, this.#book.save());
  }

  #announce(): void {
    this.#remounts.forEach((listener) => listener());
    this.#listeners.forEach((listener) => listener());
  }
}

/** A workbook in the browser, as it was left. */
export async function createBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const host = new IronCalcHost(options);
  await host.open();
  return host;
}
