import type { HostObject } from '../../wire/hostObject';
import { flag, number, oneOf, recorded, text, type Field } from '../../wire/recorded';
import { ChartFormat } from './chartFormats';
import { HORIZONTAL, orientation, VERTICAL } from './chartTitle';

const POSITIONS = [
  ...['None', 'Center', 'InsideEnd', 'InsideBase', 'OutsideEnd', 'Left', 'Right', 'Top', 'Bottom', 'BestFit'],
  'Callout',
];

/** What labels say and how; what they show first depends on the kind of chart. */
const LABELS: Readonly<Record<string, Field>> = {
  Position: oneOf(POSITIONS),
  ShowValue: flag(),
  ShowSeriesName: flag(),
  ShowCategoryName: flag(),
  ShowLegendKey: flag(),
  ShowPercentage: flag(),
  ShowBubbleSize: flag(),
  Separator: text(),
  NumberFormat: text(),
  LinkNumberFormat: flag(),
  AutoText: flag(),
  HorizontalAlignment: oneOf(HORIZONTAL),
  VerticalAlignment: oneOf(VERTICAL),
  TextOrientation: orientation(),
};

/** Labels of all the points of a chart or of a series (types: ChartDataLabels). */
export class ChartDataLabels extends recorded(LABELS) {
  get Format(): HostObject {
    return this.part(ChartFormat, 'format');
  }
}

/** Label of one point (types: ChartDataLabel). */
export class ChartDataLabel extends recorded({
  ...LABELS,
  Text: text(),
  Formula: text(),
  Left: number(),
  Top: number(),
}) {
  get Format(): HostObject {
    return this.part(ChartFormat, 'format');
  }
}
