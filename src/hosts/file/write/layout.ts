import type { RowDef, WriteSheet } from 'hucre';
import { absoluteAddress } from '../../../workbook/dialect';
import type { SheetPlan } from '../../../workbook/plan';
import type { SheetState } from '../model';
import { COLOURS } from '../../shared/styles';

/** Characters across one landscape page that can still be read: wide data tables take several pages side by side. */
const READABLE_WIDTH = 190;

/** `&` begins a code in headers: a buyer named « Eau & Forêts » must not. */
const printed = (text: string): string => text.replace(/&/g, '&&');

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Everything of a planned sheet but its cells: widths, heights, panes, printing. Gridlines only where data is typed. */
export function layoutOf(
  plan: SheetPlan | null,
  widths: readonly number[],
  isData: boolean,
  hidden: readonly number[] = plan?.hidden ?? [],
): Partial<WriteSheet> {
  const rowDefs = new Map<number, RowDef>();
  for (const row of plan?.rows ?? [])
    if (row.height !== undefined) rowDefs.set(row.row, { height: row.height });
  const print = plan?.print;
  return {
    columns: widths.map((width, column) => (hidden.includes(column) ? { width, hidden: true } : { width })),
    rowDefs,
    ...(plan?.freeze && (plan.freeze.rows > 0 || plan.freeze.columns > 0)
      ? { freezePane: { ...plan.freeze } }
      : {}),
    view: { showGridLines: isData, tabColor: { rgb: isData ? COLOURS.dataTab : COLOURS.accent } },
    pageSetup: {
      paperSize: 'a4',
      orientation: print && !print.landscape ? 'portrait' : 'landscape',
      fitToPage: true,
      fitToWidth: isData
        ? Math.max(1, Math.ceil(sum(widths.filter((_, column) => !hidden.includes(column))) / READABLE_WIDTH))
        : 1,
      fitToHeight: print?.isOnePage ? 1 : 0,
      ...(print?.isOnePage ? { horizontalCentered: true } : {}),
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddFooter: '&L&A&R&P / &N',
      ...(print?.header
        ? { oddHeader: `&L${printed(print.header.left)}&R${printed(print.header.right)}` }
        : {}),
    },
  };
}

/** Reserved names of printing: rows and columns repeated on each page, printed area. The library forgets to quote sheets. */
export function printNames({
  name,
  plan,
  original,
}: SheetState): { name: string; range: string; scope: string }[] {
  const quoted = `'${name.replace(/'/g, "''")}'`;
  const reserved = (suffix: string, ranges: readonly (string | undefined)[]) => {
    const range = ranges.flatMap((part) => (part ? [`${quoted}!${part}`] : [])).join(',');
    return range === '' ? [] : [{ name: `_xlnm.${suffix}`, range, scope: name }];
  };
  if (!plan) {
    const { printTitlesColumn, printTitlesRow, printArea } = original?.pageSetup ?? {};
    return [
      ...reserved('Print_Titles', [printTitlesColumn, printTitlesRow]),
      ...reserved('Print_Area', [printArea]),
    ];
  }
  const { titleRows: rows, area } = plan.print ?? {};
  return [
    // Pages side by side of a data table all begin with its first column, which says which row it is.
    ...(rows ? reserved('Print_Titles', [plan.dataTable && '$A:$A', `$${rows[0] + 1}:$${rows[1] + 1}`]) : []),
    ...(area ? reserved('Print_Area', [`$A$1:${absoluteAddress(area.rows - 1, area.columns - 1)}`]) : []),
  ];
}
