import type { SheetChart } from 'hucre';
import type { ChartPlan } from '../../../workbook/plan';
import { COLOURS, SERIES_COLOURS } from '../../shared/styles';
import { sheetArea } from './addresses';

const NO_MARKS = { majorTickMark: 'none', minorTickMark: 'none' } as const;
/** From zero: a cut axis makes a small gap look large. */
const FROM_ZERO = { scale: { min: 0 } } as const;
const COLUMN_AXES: SheetChart['axes'] = {
  x: NO_MARKS,
  y: { ...NO_MARKS, ...FROM_ZERO, gridlines: { major: true } },
};
/** Bars are read from the top, as the cells are, every one with its name; their values are written beside them. */
const BAR_AXES: SheetChart['axes'] = {
  x: { ...NO_MARKS, reverse: true, tickLblSkip: 1, labelFontSize: 9 },
  y: { ...NO_MARKS, ...FROM_ZERO, hidden: true, gridlines: { major: false } },
};

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
  ...(plan.hasLabels ? { dataLabels: { showValue: true } } : {}),
  roundedCorners: false,
  axes: plan.kind === 'bar' ? BAR_AXES : COLUMN_AXES,
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
