import * as app from '../app';
import type { UseCases } from './useCases';

/** The use cases that no entry point does in its own way. */
export type SharedUseCases = Omit<UseCases, 'diagnostics' | 'page' | 'excel'>;

/**
 * The use cases of the app over the session of an entry point.
 * @param settled runs once a command is done, before the pane hears of it (what a page must still show or store).
 */
export function bindUseCases(
  session: app.Session,
  settled: () => Promise<void> = () => Promise.resolve(),
): SharedUseCases {
  const { host } = session;
  const done = async <T>(command: Promise<T>): Promise<T> => {
    const result = await command;
    await settled();
    return result;
  };
  return {
    templates: async () => app.templates(),
    readTemplate: async (text) => app.readTemplateFile(text),
    currentDraft: () => app.currentDraft(session),
    startDraft: (request) => app.startDraft(session, request),
    previewOwnIndicator: (choices) => app.previewOwnIndicator(session, choices),
    previewInsert: (request) => app.previewInsert(session, request),
    insert: async (request, hooks) => void (await done(app.insertTemplate(session, request, hooks))),
    previewImport: (inputs, hooks) => app.previewImport(session, inputs, hooks),
    importData: (preview, hooks) => done(app.importData(session, preview, hooks)),
    review: () => app.review(session),
    rowsBehind: (id, year, buyer) => app.rowsBehind(session, id, year, buyer),
    reveal: (sheet, row) => host.reveal(sheet, row - 1, 0),
    findDamage: () => app.findDamage(session),
    repair: (hooks) => done(app.repair(session, hooks)),
    checkWorkbook: () => app.checkWorkbook(session),
    restoreFormulas: (hooks) => done(app.restoreFormulas(session, hooks)),
    previewMigration: () => app.previewMigration(session),
    migrate: async (hooks) => void (await done(app.migrate(session, hooks))),
    undo: () => done(app.undo(session)),
    canUndo: async () => app.canUndo(session),
    sample: async () => ({ sources: app.sampleData() }),
    steering: () => app.steering(session),
    subscribe: (listener) => host.subscribe(listener),
  };
}
