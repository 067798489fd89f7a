import { openSession } from '../../app';
import {
  createBrowserHost,
  indexedDbStorage,
  loadEngine,
  memoryStorage,
  type BrowserHost,
  type WorkStorage,
} from '../../hosts/browser';
import { rowFormula } from '../../workbook/rowFormulas';
import { bindUseCases } from '../bindUseCases';
import { environment } from '../environment';
import { keepUndoList } from './undoList';
import type { UseCases } from '../useCases';
import { Clerk } from '../worker/clerk';
import { checksInWorker } from '../worker/checksInWorker';
import { importInWorker } from '../worker/importInWorker';
import { spawnWorker } from '../worker/spawn';

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

export async function openWorkbench(): Promise<Workbench> {
  const [engine, storage] = await Promise.all([loadEngine(), openStorage()]);
  const host = await createBrowserHost({ engine, storage, rowFormula });
  const session = openSession(host, environment);
  const undoList = await keepUndoList(session, storage);

  // A command is over once the spreadsheet shows it and the browser keeps it.
  const shared = bindUseCases(session, async () => {
    await undoList.keep();
    await host.settle();
  });
  const { produce, ...importing } = importInWorker(new Clerk(spawnWorker, host), shared);
  const useCases: UseCases = {
    ...shared,
    ...importing,
    ...checksInWorker(new Clerk(spawnWorker, host), shared),
    diagnostics: async () => ({
      host: 'IronCalc',
      language: document.documentElement.lang,
      browser: navigator.userAgent,
    }),
    page: {
      exportXlsx: async () => (await import(/* webpackChunkName: "xlsx" */ './exportXlsx')).exportXlsx(host),
      produce,
      startOver: async () => {
        session.undoable.length = 0;
        await undoList.keep();
        await host.startOver();
      },
    },
  };
  return { host, useCases };
}
