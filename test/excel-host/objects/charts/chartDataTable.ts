import type { HostObject } from '../../wire/hostObject';
import { flag, recorded } from '../../wire/recorded';
import { ChartFormat } from './chartFormats';

/** Values under a chart (ExcelApi 1.14, types: ChartDataTable). A new chart has none: it is hidden. */
export class ChartDataTable extends recorded({
  Visible: flag(false),
  ShowLegendKey: flag(),
  ShowHorizontalBorder: flag(),
  ShowVerticalBorder: flag(),
  ShowOutlineBorder: flag(),
}) {
  get Format(): HostObject {
    return this.part(ChartFormat, 'format');
  }
}
