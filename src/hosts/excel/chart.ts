import type { ChartPlan } from '../../workbook/plan';
import { SERIES_COLOURS } from '../shared/styles';
import type { Area } from './areas';

const KINDS = { column: 'ColumnClustered', bar: 'BarClustered', line: 'Line' } as const;

/** Name of the chart of a sheet: how it is found again. */
export const chartName = (planned: string): string => `SPASER ${planned}`;

/** Points from the corner of the sheet. */
export interface ChartPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Queues the chart of a sheet, in place of the one drawn before, which the user may have moved. Office.js has no alternative text for charts
 * (types: only Shape has one): the title says what it shows, and screen readers tell it.
 */
export function queueChart(
  sheet: Excel.Worksheet,
  planned: string,
  plan: ChartPlan,
  before: ChartPlace | null,
): void {
  const rangeOf = ({ row, column, rows, columns }: Area): Excel.Range =>
    sheet.getRangeByIndexes(row, column, rows, columns);
  const [first] = plan.series;
  if (!first) return;
  if (before) sheet.charts.getItem(chartName(planned)).delete();
  const chart = sheet.charts.add(KINDS[plan.kind], rangeOf(first), 'Rows');
  chart.name = chartName(planned);
  chart.title.text = plan.title;
  // An empty year is a gap, never a zero.
  chart.displayBlanksAs = 'NotPlotted';
  chart.legend.visible = plan.series.length > 1;
  chart.legend.position = 'Bottom';
  plan.series.forEach((series, index) => {
    const drawn = index === 0 ? chart.series.getItemAt(0) : chart.series.add(series.name);
    drawn.name = series.name;
    if (index > 0) drawn.setValues(rangeOf(series));
    drawn.setXAxisValues(rangeOf(plan.categories));
    drawn.format.fill.setSolidColor(`#${SERIES_COLOURS[index % SERIES_COLOURS.length]}`);
  });
  const { row, column, rows, columns } = plan.anchor;
  if (before) chart.set({ ...before });
  else
    chart.setPosition(
      sheet.getRangeByIndexes(row, column, 1, 1),
      sheet.getRangeByIndexes(row + rows, column + columns, 1, 1),
    );
}
