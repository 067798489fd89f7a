import { HostFault, HostObject, invalidArgument } from '../../wire/hostObject';
import { flag, number, oneOf, recorded, text, type Records } from '../../wire/recorded';
import { ChartAxisFormat } from './chartFormats';
import { reference } from './chartReference';
import { ChartAxisTitle, orientation } from './chartTitle';

const TICKS = ['None', 'Cross', 'Inside', 'Outside'];
const UNITS = [
  ...['None', 'Hundreds', 'Thousands', 'TenThousands', 'HundredThousands', 'Millions', 'TenMillions'],
  ...['HundredMillions', 'Billions', 'Trillions', 'Custom'],
];
/** Most categories between two marks (types: ChartAxis.tickLabelSpacing). */
const MOST = 31_999;

/** Lines across the plot; which ones a new chart shows depends on its kind (types: ChartGridlines). */
class ChartGridlines extends recorded({ Visible: flag() }) {
  get Format(): HostObject {
    return this.part(ChartAxisFormat, 'format');
  }
}

/** An axis as it was set; its bounds and steps are for Excel to compute until then (ExcelApi 1.1 and 1.7, types: ChartAxis). */
class ChartAxis extends recorded({
  Maximum: number(),
  Minimum: number(),
  MajorUnit: number(),
  MinorUnit: number(),
  DisplayUnit: oneOf(UNITS, 'None'),
  ShowDisplayUnitLabel: flag(true),
  Visible: flag(true),
  ReversePlotOrder: flag(false),
  ScaleType: oneOf(['Linear', 'Logarithmic'], 'Linear'),
  LogBase: number(10),
  MajorTickMark: oneOf(TICKS),
  MinorTickMark: oneOf(TICKS),
  TickLabelPosition: oneOf(['NextToAxis', 'High', 'Low', 'None'], 'NextToAxis'),
  TickLabelSpacing: { accepts: (value) => value === '' || (Number(value) >= 1 && Number(value) <= MOST) },
  TickMarkSpacing: { accepts: (value) => typeof value === 'number' && value >= 1 && value <= MOST },
  IsBetweenCategories: flag(),
  Position: oneOf(['Automatic', 'Maximum', 'Minimum', 'Custom'], 'Automatic'),
  CategoryType: oneOf(['Automatic', 'TextAxis', 'DateAxis'], 'Automatic'),
  NumberFormat: text(),
  LinkNumberFormat: flag(),
  MultiLevel: flag(),
  Offset: { accepts: (value) => typeof value === 'number' && value >= 0 && value <= 1000, initial: 100 },
  TextOrientation: orientation(),
}) {
  get Title(): HostObject {
    return this.part(ChartAxisTitle, 'title');
  }
  get MajorGridlines(): HostObject {
    return this.part(ChartGridlines, 'majorGridlines');
  }
  get MinorGridlines(): HostObject {
    return this.part(ChartGridlines, 'minorGridlines');
  }
  get Format(): HostObject {
    return this.part(ChartAxisFormat, 'format');
  }
  /** Where the other axis crosses (types: ChartAxis.positionAt). */
  get PositionAt(): unknown {
    return this.read('PositionAt', { ...number(), key: 'positionAt' });
  }
  SetPositionAt(value: unknown): void {
    this.write('PositionAt', { ...number(), key: 'positionAt' }, value);
    this.records[`${this.prefix}position`] = 'Custom';
  }
  /** Categories of all the series (types: ChartAxis.setCategoryNames). */
  SetCategoryNames(range: unknown): void {
    this.check('ChartAxis.setCategoryNames');
    this.records[`${this.prefix}categories`] = reference(range, 'ChartAxis.setCategoryNames');
  }
}

/** Kinds of charts that have no axes. */
const ROUND = /^(Pie|3DPie|Doughnut|BarOfPie|Treemap|Sunburst|RegionMap|Funnel)/;

/** Axes of a chart (types: ChartAxes). */
export class ChartAxes extends HostObject {
  constructor(
    private readonly type: string,
    private readonly records: Records,
    private readonly check: (location: string) => void,
  ) {
    super();
  }
  #axis(name: string): HostObject {
    if (ROUND.test(this.type))
      throw new HostFault('ApiNotFound', 'axes of a chart without axes is not emulated', 'ChartAxes');
    return new ChartAxis(this.records, `axis.${name}.`, this.check);
  }
  get ValueAxis(): HostObject {
    return this.#axis('value');
  }
  get CategoryAxis(): HostObject {
    return this.#axis('category');
  }
  get SeriesAxis(): HostObject {
    return this.#axis('series');
  }
  GetItem(type: unknown, group: unknown = 'Primary'): HostObject {
    if (type !== 'Value' && type !== 'Category' && type !== 'Series')
      throw invalidArgument('ChartAxes.getItem');
    if (group !== 'Primary' && group !== 'Secondary') throw invalidArgument('ChartAxes.getItem');
    const name = type.toLowerCase();
    return this.#axis(group === 'Primary' ? name : `${name}2`);
  }
}
