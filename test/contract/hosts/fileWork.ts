import type { Workbook as FileBook } from 'hucre';
import { openFileHost, type FileHost } from '../../../src/hosts/file';
import { HostError, type Snapshot, type WorkbookHost } from '../../../src/workbook/host';
import { editedFile } from '../../support/editFile';

export type FileChange = (book: FileBook) => void;

/** A file at work: the host of the moment, which another takes over when the file is opened again. */
export interface FileWork {
  readonly host: WorkbookHost;
  /** What someone else changes in the file: it goes out once, with all their changes, before it is next used here. */
  handOver(change: FileChange): void;
  save(): Promise<Uint8Array>;
}

/**
 * @param reopens true = what was written is saved and opened again before anything is read: nothing may live only in
 * memory. Snapshots are those of the host that took them, since « Annuler » does not outlive the command line.
 */
export function fileWork(start: FileHost, reopens: boolean): FileWork {
  let current = start;
  let isSaved = true;
  let changes: FileChange[] = [];
  const snapshots = new Map<string, { readonly owner: FileHost; readonly snapshot: Snapshot }>();

  const takeChanges = async (): Promise<void> => {
    if (changes.length === 0) return;
    const pending = changes;
    changes = [];
    const bytes = await editedFile(await current.save(), (book) => pending.forEach((change) => change(book)));
    current = await openFileHost(bytes);
    isSaved = true;
  };
  const reopen = async (): Promise<void> => {
    await takeChanges();
    if (reopens && !isSaved) current = await openFileHost(await current.save());
    isSaved = true;
  };
  let last: Promise<unknown> = Promise.resolve();
  /** Readers that come together wait for one reopening. */
  const after = async <T>(open: () => Promise<void>, act: (host: FileHost) => Promise<T>): Promise<T> => {
    last = last.then(open);
    await last;
    return act(current);
  };
  /** With nothing to open again, the host is asked at once, as if this were not here. */
  const read = <T>(act: (host: FileHost) => Promise<T>): Promise<T> =>
    changes.length === 0 && (isSaved || !reopens) ? act(current) : after(reopen, act);
  const write = <T>(act: (host: FileHost) => Promise<T>): Promise<T> => {
    const acting = (host: FileHost): Promise<T> => {
      isSaved = false;
      return act(host);
    };
    return changes.length === 0 ? acting(current) : after(takeChanges, acting);
  };
  const host: WorkbookHost = {
    describe: () => read((file) => file.describe()),
    apply: (plan, hooks) => write((file) => file.apply(plan, hooks)),
    readTable: (table) => read((file) => file.readTable(table)),
    readFormulaCells: (plan) => read((file) => file.readFormulaCells(plan)),
    readTables: (tables) => read((file) => file.readTables(tables)),
    writeRows: (table, rows, mode, hooks) => write((file) => file.writeRows(table, rows, mode, hooks)),
    readCells: (sheet, block) => read((file) => file.readCells(sheet, block)),
    writeCells: (sheet, row, column, values) => write((file) => file.writeCells(sheet, row, column, values)),
    readSelection: () => read((file) => file.readSelection()),
    reveal: (sheet, row, column) => read((file) => file.reveal(sheet, row, column)),
    readFormulas: (sheet, block) => read((file) => file.readFormulas(sheet, block)),
    readSettings: () => read((file) => file.readSettings()),
    writeSettings: (settings) => write((file) => file.writeSettings(settings)),
    snapshot: async () => {
      await takeChanges();
      const owner = current;
      const snapshot = await owner.snapshot();
      const id = `${snapshots.size + 1}`;
      snapshots.set(id, { owner, snapshot });
      return { id };
    },
    restore: async ({ id }) => {
      const known = snapshots.get(id);
      if (!known) throw new HostError('ItemNotFound', `no snapshot ${id}`);
      await known.owner.restore(known.snapshot);
      current = known.owner;
      changes = [];
      isSaved = false;
    },
    forgetSnapshots: async (gone) => {
      for (const { owner } of snapshots.values()) await owner.forgetSnapshots(gone);
      snapshots.clear();
    },
    inspect: () => read((file) => file.inspect()),
    mend: (repairs) => write((file) => file.mend(repairs)),
    subscribe: (listener) => current.subscribe(listener),
  };
  return {
    host,
    handOver: (change) => void changes.push(change),
    save: () => read((file) => file.save()),
  };
}
