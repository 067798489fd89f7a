import type { HostErrorCode } from '../../../src/workbook/host';
import { SHEETS } from '../../../src/workbook/layout';
import type { WorkbookPlan } from '../../../src/workbook/plan';
import { refused } from '../expecting';
import { contractPlan, withReport } from '../plan';
import type { Case, Group } from '../types';

const withCell = (value: string | number): WorkbookPlan =>
  withReport((sheet) => ({ ...sheet, rows: [...sheet.rows, { row: 11, column: 0, cells: [{ value }] }] }));

const plan = contractPlan();

const blankSheet = { purpose: '', rows: [], widths: [] };

/** Values that no cell holds, and names that no workbook takes: a host says those in the words of its own engine. */
const BROKEN: readonly {
  readonly what: string;
  readonly plan: WorkbookPlan;
  readonly code?: HostErrorCode;
}[] = [
  { what: 'a number that is none', plan: withCell(Number.NaN), code: 'InvalidArgument' },
  { what: 'a text longer than a cell holds', plan: withCell('x'.repeat(32_768)), code: 'InvalidArgument' },
  {
    what: 'a sheet name longer than a tab takes',
    plan: { ...plan, sheets: [...plan.sheets, { ...blankSheet, name: 'x'.repeat(32) }] },
  },
  {
    what: 'a name that reads as a cell',
    plan: { ...plan, names: [...plan.names, { name: 'A1', sheet: SHEETS.suivi, row: 0, column: 0 }] },
  },
];

export const applyRefusals: Group = {
  name: 'apply, a plan that no workbook can hold',
  cases: BROKEN.map(({ what, plan: broken, code }): Case => ({
    name: `refuses ${what}, on a new workbook and on one that is filled, and leaves nothing`,
    run: async ({ blank, planned }) => {
      for (const open of [await blank(), await planned()])
        await refused(open, () => open.host.apply(broken), code);
    },
  })),
};
