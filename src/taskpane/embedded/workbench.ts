import * as app from '../../app';
import {
  createBrowserHost,
  indexedDbStorage,
  loadEngine,
  memoryStorage,
  type BrowserHost,
  type WorkStorage,
} from '../../hosts/browser';
import { rowFormula } from '../../workbook/rowFormulas';
import { keepUndoList } from './undoList';
import type { UseCases } from '../useCases';

/** A spreadsheet in the page and the use cases bound to it. Loaded after the pane is on screen. */
export interface Workbench {
  readonly host: BrowserHost;
  readonly useCases: UseCases;
}

/** Private windows may refuse IndexedDB: work then lasts as long as the page. */
async function openStorage(): Promise<WorkStorage> {
  try {
    const storage = await indexedDbStorage();
    await storage.read('essai');
    return storage;
  } catch {
    return memoryStorage();
  }
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Local date and time, as the journal writes them. */
function now(): string {
  const at = new Date();
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

const newSecret = (): string =>
  [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export async function openWorkbench(): Promise<Workbench> {
  const [engine, storage] = await Promise.all([loadEngine(), openStorage()]);
  const host = await createBrowserHost({ engine, storage, rowFormula });
  const session = app.openSession(host, { now, newSecret });
  const undoList = await keepUndoList(session, storage);

  /** A command is over once the spreadsheet shows it and the browser keeps it. */
  const done = async <T>(command: Promise<T>): Promise<T> => {
    const result = await command;
    await undoList.keep();
    await host.settle();
    return result;
  };

  const useCases: UseCases = {
    templates: async () => app.templates(),
    previewInsert: (request) => app.previewInsert(session, request),
    insert: async (request, hooks) => void (await done(app.insertTemplate(session, request, hooks))),
    previewImport: (inputs, hooks) => app.previewImport(session, inputs, hooks),
    importData: (preview, hooks) => done(app.importData(session, preview, hooks)),
    review: () => app.review(session),
    rowsBehind: (id, year) => app.rowsBehind(session, id, year),
    reveal: (sheet, row) => host.reveal(sheet, row - 1, 0),
    undo: () => done(app.undo(session)),
    canUndo: async () => app.canUndo(session),
    sample: async () => ({ sources: app.sampleData() }),
    exportXlsx: async () => (await import(/* webpackChunkName: "xlsx" */ './exportXlsx')).exportXlsx(host),
    startOver: async () => {
      session.undoable.length = 0;
      await undoList.keep();
      await host.startOver();
    },
    subscribe: (listener) => host.subscribe(listener),
  };
  return { host, useCases };
}
