import { MOST_CHARTS, type ChartPlan, type SheetPlan } from '../../workbook/plan';
import { SERIES_COLOURS } from '../shared/styles';
import type { Area } from './areas';

const KINDS = { column: 'ColumnClustered', bar: 'BarClustered', line: 'Line' } as const;

/** Name of a chart of a sheet, by its rank: how it is found again. */
export const chartName = (planned: string, rank: number): string =>
  rank === 0 ? `SPASER ${planned}` : `SPASER ${planned} ${rank + 1}`;

const RANKS = Array.from({ length: MOST_CHARTS }, (_, rank) => rank);

/** Asks for the charts that a sheet may have: loaded once the context is synchronised. */
export const askCharts = (sheet: Excel.Worksheet, { name, charts }: SheetPlan): readonly Excel.Chart[] =>
  charts
    ? RANKS.map((rank) =>
        sheet.charts.getItemOrNullObject(chartName(name, rank)).load('left,top,width,height'),
      )
    : [];

/** Where the charts asked for stand, by rank; null for one that is not there. */
export const chartPlaces = (asked: readonly Excel.Chart[]): readonly (ChartPlace | null)[] =>
  asked.map((chart) =>
    chart.isNullObject
      ? null
      : { left: chart.left, top: chart.top, width: chart.width, height: chart.height },
  );

/** Queues the charts of a sheet, each where the user last put it, and takes away those that the plan no longer has. */
export function queueCharts(
  sheet: Excel.Worksheet,
  { name, charts = [] }: SheetPlan,
  before: readonly (ChartPlace | null)[],
): void {
  before.forEach((place, rank) => {
    if (place && rank >= charts.length) sheet.charts.getItem(chartName(name, rank)).delete();
  });
  charts.forEach((chart, rank) => queueChart(sheet, chartName(name, rank), chart, before[rank] ?? null));
}

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
function queueChart(sheet: Excel.Worksheet, name: string, plan: ChartPlan, before: ChartPlace | null): void {
  const rangeOf = ({ row, column, rows, columns }: Area): Excel.Range =>
    sheet.getRangeByIndexes(row, column, rows, columns);
  const [first] = plan.series;
  if (!first) return;
  if (before) sheet.charts.getItem(name).delete();
  const chart = sheet.charts.add(
    KINDS[plan.kind],
    rangeOf(first),
    first.rows > first.columns ? 'Columns' : 'Rows',
  );
  chart.name = name;
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
    if (plan.hasLabels) drawn.hasDataLabels = true;
    const colour = `#${SERIES_COLOURS[index % SERIES_COLOURS.length]}`;
    // Office.js has no hatching (types: ChartFill): bars of the first series are plain, the others hollow, told apart on grey paper.
    drawn.format.fill.setSolidColor(index === 0 || plan.kind === 'line' ? colour : '#FFFFFF');
    if (index > 0) drawn.format.line.color = colour;
  });
  // From zero: a cut axis makes a small gap look large.
  chart.axes.valueAxis.minimum = 0;
  // Bars are read from the top, as the cells are; their values are written beside them.
  if (plan.kind === 'bar') {
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.axes.valueAxis.majorGridlines.visible = false;
    chart.axes.valueAxis.visible = false;
  }
  const { row, column, rows, columns } = plan.anchor;
  if (before) chart.set({ ...before });
  else
    chart.setPosition(
      sheet.getRangeByIndexes(row, column, 1, 1),
      sheet.getRangeByIndexes(row + rows, column + columns, 1, 1),
    );
}
