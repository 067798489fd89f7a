import * as app from '../app';
import type { Changes } from '../app/anomalies/changes';
import type { Judgement } from '../app/anomalies/checkData';
import type { Hooks } from '../workbook/host';
import { opened } from './sources';
import type { CommandHooks, UseCases } from './useCases';

/** The use cases that no entry point does in its own way. */
export type SharedUseCases = Omit<UseCases, 'diagnostics' | 'page' | 'excel' | 'checkData'> & {
  /** `judge`: how the rows are judged, where it is not on this thread. */
  checkData(hooks?: Hooks, judge?: () => Promise<Judgement | null>): Promise<Changes>;
};

/**
 * The use cases of the app over the session of an entry point.
 * @param settled runs once a command is done, before the pane hears of it (what a page must still show or store).
 */
export function bindUseCases(session: app.Session, settled?: () => Promise<void>): SharedUseCases {
  const { host } = session;
  const done = async <T>(command: Promise<T>, hooks: CommandHooks = {}): Promise<T> => {
    const result = await command;
    if (settled) {
      await hooks.onComputing?.();
      await settled();
    }
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
    previewImport: async (inputs, hooks, options) =>
      app.previewImport(session, await opened(inputs), hooks, options),
    importData: (preview, hooks, choices) => done(app.importData(session, preview, hooks, choices), hooks),
    rememberedForms: () => app.rememberedForms(session),
    forgetMappings: () => done(app.forgetMappings(session)),
    otherSheets: () => app.otherSheets(session),
    readOtherSheet: (name, hooks) => app.readOtherSheet(session, name, hooks),
    acceptSuppliers: (preview, accepted) => app.acceptSuppliers(session, preview, accepted),
    review: () => app.review(session),
    rowsBehind: (id, year, buyer) => app.rowsBehind(session, id, year, buyer),
    originOf: (request) => app.originOf(session, request),
    originOfCell: () => app.originOfCell(session),
    thresholds: () => app.workbookThresholds(session),
    obligations: () => app.tellObligations(session),
    simulate: () => app.simulate(session),
    reveal: (sheet, row, column = 1) => host.reveal(sheet, row - 1, column - 1),
    findAnomalies: (hooks) => app.findAnomalies(session, hooks),
    checkData: (hooks, judge) => done(app.checkData(session, hooks, judge)),
    findDamage: () => app.findDamage(session),
    repair: (hooks) => done(app.repair(session, hooks)),
    checkWorkbook: () => app.checkWorkbook(session),
    restoreFormulas: (hooks) => done(app.restoreFormulas(session, hooks)),
    lastPublication: () => app.lastPublication(session),
    recordPublication: () => done(app.recordPublication(session)),
    restoreTargets: (hooks) => done(app.restoreTargets(session, hooks)),
    previewMigration: () => app.previewMigration(session),
    migrate: async (hooks) => void (await done(app.migrate(session, hooks))),
    undo: () => done(app.undo(session)),
    canUndo: async () => app.canUndo(session),
    previewPurge: (request) => app.previewPurge(session, request),
    purge: (request, hooks) => done(app.purge(session, request, hooks)),
    sample: async () => ({ sources: app.sampleData() }),
    steering: () => app.steering(session),
    subscribe: (listener) => host.subscribe(listener),
  };
}
