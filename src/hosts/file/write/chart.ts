import type { SheetChart } from 'hucre';
import type { ChartPlan } from '../../../workbook/plan';
import { COLOURS, SERIES_COLOURS } from '../../shared/styles';
import { sheetArea } from './addresses';

/** A native chart that follows the cells. Empty cells are gaps, never zeros. */
export const chartOf = (sheet: string, plan: ChartPlan): SheetChart => ({
  type: plan.kind,
  title: plan.title,
  titleFontSize: 12,
  titleBold: true,
  titleColor: COLOURS.ink,
  altText: plan.altText,
  legend: plan.series.length > 1 ? 'bottom' : false,
  dispBlanksAs: 'gap',
  gapWidth: 80,
  roundedCorners: false,
  axes: {
    x: { majorTickMark: 'none', minorTickMark: 'none' },
    y: { gridlines: { major: true }, majorTickMark: 'none', minorTickMark: 'none' },
  },
  series: plan.series.map((series, index) => ({
    name: series.name,
    values: sheetArea(sheet, series),
    categories: sheetArea(sheet, plan.categories),
    color: SERIES_COLOURS[index % SERIES_COLOURS.length],
  })),
  anchor: {
    from: { row: plan.anchor.row, col: plan.anchor.column },
    to: { row: plan.anchor.row + plan.anchor.rows, col: plan.anchor.column + plan.anchor.columns },
  },
});
