import { importData, insertTemplate, openSession, previewImport } from '../../src/app';
import { sampleData } from '../../src/app/sample';
import type { WorkbookHost } from '../../src/workbook/host';
import { environment, REQUEST } from '../support/sessions';
import { SHORT } from './request';
import { FIRST } from './sources';
import { contractPlan } from './plan';
import type { ContractHost, Opened, Stage, Workbook } from './types';

type Opening = (figures: boolean) => () => Promise<Opened>;

/** Workbooks of one host: each is built once, when a case first needs it. */
export function stageOf({ facts, prepared }: ContractHost): (figures: boolean) => Stage {
  const opening = (build: (host: WorkbookHost) => Promise<unknown>): Opening => {
    const copy = prepared(build);
    return (figures) => async () => {
      const book: Workbook = await copy(figures);
      return { ...book, session: openSession(book.host, environment) };
    };
  };
  const holding =
    (sources: typeof FIRST, request = SHORT) =>
    async (host: WorkbookHost): Promise<void> => {
      const session = openSession(host, environment);
      await insertTemplate(session, request);
      if (sources.length > 0) await importData(session, await previewImport(session, sources));
    };
  const blank = opening(async () => undefined);
  const planned = opening((host) => host.apply(contractPlan()));
  const inserted = opening(holding([]));
  const generic = opening(holding([], REQUEST));
  const imported = opening(holding(FIRST));
  const sample = opening(holding(sampleData(), REQUEST));
  return (figures) => ({
    facts,
    blank: blank(figures),
    planned: planned(figures),
    inserted: inserted(figures),
    generic: generic(figures),
    imported: imported(figures),
    sample: sample(figures),
  });
}
