import { declarationOf } from '../../catalogue/indicators';
import type { ChartPlan } from '../plan';
import type { PlanContext } from '../planContext';
import type { SuiviColumns } from './suiviColumns';

/** Row of Suivi whose cells are the years. */
const YEAR_ROW = 4;

/**
 * Realised against target, year by year, for the first indicator of the scheme that has targets:
 * in the templates, the share of contracts with a social consideration.
 */
export function planSuiviChart(
  context: PlanContext,
  lines: readonly { readonly row: number; readonly indicatorIndex: number }[],
  columns: SuiviColumns,
  lastRow: number,
): { charts: readonly ChartPlan[] } {
  const line = lines.find(({ indicatorIndex }) => {
    const entry = context.figures[indicatorIndex]?.placed.entry;
    return entry !== undefined && Object.keys(entry.targets).length > 0;
  });
  const entry = line ? context.figures[line.indicatorIndex]?.placed.entry : undefined;
  if (!line || !entry) return { charts: [] };
  const label = entry.label ?? declarationOf(entry).label;
  const count = context.years.length;
  return {
    charts: [
      {
        kind: 'column',
        title: label,
        altText: `Histogramme : ${label}, réalisé et cible de ${context.years[0]} à ${context.years.at(-1)}. Les valeurs sont dans le tableau au-dessus.`,
        categories: { row: YEAR_ROW, column: columns.realised(0), rows: 1, columns: count },
        series: [
          { name: 'Réalisé', row: line.row, column: columns.realised(0), rows: 1, columns: count },
          { name: 'Cible', row: line.row, column: columns.target(0), rows: 1, columns: count },
        ],
        anchor: { row: lastRow + 2, column: 0, rows: 16, columns: 8 },
      },
    ],
  };
}
