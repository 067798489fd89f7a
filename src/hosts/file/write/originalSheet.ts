import type { Cell, CellStyle, Sheet, WriteSheet } from 'hucre';
import type { FileLibrary } from '../hucre';
import type { HostCell, SheetState } from '../model';
import { fileCell } from './plannedSheet';

/**
 * A sheet that no plan has redrawn since the file was read: everything the library kept goes back, and the cells
 * written since then over it.
 */
export function originalSheet(
  sheet: SheetState,
  original: Sheet,
  cloneChart: FileLibrary['cloneChart'],
  styleFor: (cell: HostCell) => CellStyle | undefined,
): WriteSheet {
  const cells = new Map<string, Partial<Cell>>(original.cells);
  sheet.cells.forEach((row, r) =>
    row?.forEach((cell, c) => cell && cells.set(`${r},${c}`, fileCell(cell, styleFor(cell)))),
  );
  // Values without a style are among the cells too: left in the rows, they would come back under what was emptied.
  const { charts, rows, pageSetup, slicers, timelines, threadedComments, pivotTables, ...rest } = original;
  void [rows, slicers, timelines, threadedComments, pivotTables];
  return {
    ...rest,
    name: sheet.name,
    rows: [],
    cells,
    ...(pageSetup
      ? {
          pageSetup: {
            ...pageSetup,
            printArea: undefined,
            printTitlesRow: undefined,
            printTitlesColumn: undefined,
          },
        }
      : {}),
    charts: (charts ?? []).flatMap((chart) =>
      chart.anchor ? [cloneChart(chart, { anchor: chart.anchor })] : [],
    ),
  };
}
