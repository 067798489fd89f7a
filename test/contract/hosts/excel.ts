import { ironCalculator } from '../../excel-host/book/ironCalculator';
import { excelHost, hostOn, type ExcelHost } from '../../hosts/excel/support';
import type { Column } from '../columns.mjs';
import type { ContractHost, User, Workbook } from '../types';
import { rememberingCalculator } from './rememberingCalculator';

const MINIMUM = '1.14';
const calculator = rememberingCalculator(ironCalculator());

/** A user goes through Excel's own interface: another context, whose changes are announced like anyone's. */
const userOf = ({ excel }: ExcelHost): User => ({
  types: (sheet, row, column, value) =>
    excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
      range.values = [[value ?? '']];
      await context.sync();
    }),
  addsSheet: (name, firstCell) =>
    excel.run(async (context) => {
      context.workbook.worksheets.add(name).getRange('A1').values = [[firstCell]];
      await context.sync();
    }),
  renames: (sheet, name) =>
    excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).name = name;
      await context.sync();
    }),
  selects: (sheet, { row, column, rows, columns }) =>
    excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns).select();
      await context.sync();
    }),
});

const workbook = (host: ExcelHost): Workbook => ({
  host,
  user: userOf(host),
  contents: async () => host.excel.contents(),
});

/** The emulated Excel behind Microsoft's client, computed by IronCalc. */
export function excelColumn(name: string, { facts, lacks, options }: Column): ContractHost {
  const build = { ...options, firstSheet: facts.firstSheets[0] };
  return {
    name,
    facts,
    lacks,
    prepared: (prepare) => {
      let source: Promise<ExcelHost> | null = null;
      const prepareOnce = async (): Promise<ExcelHost> => {
        // A workbook that an old Excel opens was made in a recent one.
        const recent = Number(options?.requirementSet?.split('.')[1]) >= Number(MINIMUM.split('.')[1]);
        const host = excelHost(recent ? build : { ...build, requirementSet: MINIMUM });
        await prepare(host);
        return host;
      };
      return async (figures) => {
        const { book } = (await (source ??= prepareOnce())).excel;
        return workbook(hostOn(book, figures ? { ...build, calculator } : build));
      };
    },
  };
}
