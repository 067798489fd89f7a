import type { RowDef, WriteSheet } from 'hucre';
import type { SheetPlan } from '../../../workbook/plan';
import { COLOURS } from '../../shared/styles';

/** Everything of a planned sheet but its cells: widths, heights, panes, printing. Gridlines only where data is typed. */
export function layoutOf(plan: SheetPlan | null, widths: readonly number[], isData: boolean): Partial<WriteSheet> {
  const rowDefs = new Map<number, RowDef>();
  for (const row of plan?.rows ?? []) if (row.height !== undefined) rowDefs.set(row.row, { height: row.height });
  const print = plan?.print;
  return {
    columns: widths.map((width) => ({ width })),
    rowDefs,
    ...(plan?.freeze && (plan.freeze.rows > 0 || plan.freeze.columns > 0) ? { freezePane: { ...plan.freeze } } : {}),
    view: { showGridLines: isData, tabColor: { rgb: isData ? COLOURS.dataTab : COLOURS.accent } },
    pageSetup: {
      paperSize: 'a4',
      orientation: print && !print.landscape ? 'portrait' : 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&L&A&R&P / &N' },
  };
}

/** Rows repeated on each printed page, as the reserved name that holds them (the library forgets to quote the sheet). */
export const printTitles = (sheet: string, plan: SheetPlan | null): { name: string; range: string; scope: string }[] => {
  const rows = plan?.print?.titleRows;
  if (!rows) return [];
  const range = `'${sheet.replace(/'/g, "''")}'!$${rows[0] + 1}:$${rows[1] + 1}`;
  return [{ name: '_xlnm.Print_Titles', range, scope: sheet }];
};
