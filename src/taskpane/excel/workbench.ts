/// <reference types="office-js" />
import { openSession } from '../../app';
import { createExcelHost, type ExcelRun } from '../../hosts/excel';
import { bindUseCases } from '../bindUseCases';
import { environment } from '../environment';
import type { UseCases } from '../useCases';
import { Clerk } from '../worker/clerk';
import { checksInWorker } from '../worker/checksInWorker';
import { importInWorker } from '../worker/importInWorker';
import { spawnWorker } from '../worker/spawn';
import { diagnostics } from './diagnostics';

/** The use cases over the workbook open in Excel. Only called once Excel has answered. */
export function openWorkbench(product: string): UseCases {
  const isSetSupported = (set: string, version: string): boolean =>
    Office.context.requirements.isSetSupported(set, version);
  const run: ExcelRun = Excel.run.bind(Excel);
  const host = createExcelHost({ run, isSetSupported });
  const session = openSession(host, environment);
  const shared = bindUseCases(session);
  const { previewImport, importData } = importInWorker(new Clerk(spawnWorker, host), shared);
  return {
    ...shared,
    previewImport,
    importData,
    ...checksInWorker(new Clerk(spawnWorker, host), shared),
    diagnostics: async () => diagnostics(product),
    excel: {
      readSelection: async () => {
        const { address, values } = await host.readSelection();
        return values.length === 0 ? null : { name: address, cells: values };
      },
      // Microsoft's helpers weigh as much as a screen of the pane, and this is the only use of them.
      writeReport: async (lines) =>
        (await import(/* webpackChunkName: "report" */ '../../hosts/excel/reportSheet')).writeReport(
          run,
          lines,
        ),
    },
  };
}
