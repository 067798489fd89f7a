import type { Book } from '../../book/book';
import type { ChartState, Scalar } from '../../book/state';
import type { HostObject } from '../../wire/hostObject';
import { HostCollection, HostFault, invalidArgument } from '../../wire/hostObject';
import { flag, number, oneOf, Recorded, recorded, text, type Records } from '../../wire/recorded';
import { ChartFill, ChartLine } from './chartFormats';
import { ChartDataLabels } from './chartLabels';
import { ChartPoints, MARKERS } from './chartPoints';
import { reference, referred } from './chartReference';
import { ChartTrendlines } from './chartTrendlines';

type Check = (location: string) => void;

class SeriesFill extends ChartFill {
  protected override readonly key = 'colour';
}

class ChartSeriesFormat extends Recorded {
  get Fill(): HostObject {
    return new SeriesFill(this.records, '', this.check);
  }
  get Line(): HostObject {
    return this.part(ChartLine, 'line');
  }
}

/** Where each dimension of a series comes from (types: ChartSeriesDimension). */
const DIMENSIONS: Readonly<Record<string, string>> = {
  Categories: 'categories',
  Values: 'values',
  XValues: 'categories',
  YValues: 'values',
  BubbleSizes: 'sizes',
};

/** Percentages of a hole and of a gap (types: ChartSeries.doughnutHoleSize, gapWidth). */
const between = (least: number, most: number) => ({
  accepts: (value: unknown) => typeof value === 'number' && value >= least && value <= most,
});

/** A series as a record: nothing is drawn (ExcelApi 1.1 and 1.7, types: ChartSeries). */
class ChartSeries extends recorded({
  Name: text(''),
  ChartType: text(),
  HasDataLabels: flag(false),
  Filtered: flag(false),
  MarkerStyle: oneOf(MARKERS, 'Automatic'),
  MarkerSize: between(2, 72),
  MarkerBackgroundColor: text(),
  MarkerForegroundColor: text(),
  ShowShadow: flag(false),
  Smooth: flag(),
  GapWidth: { ...between(0, 500), initial: 150 },
  Overlap: between(-100, 100),
  DoughnutHoleSize: between(10, 90),
  FirstSliceAngle: between(0, 360),
  Explosion: number(0),
  InvertIfNegative: flag(),
  VaryByCategories: flag(),
  AxisGroup: oneOf(['Primary', 'Secondary'], 'Primary'),
  ShowLeaderLines: flag(),
}) {
  constructor(
    private readonly book: Book,
    private readonly chart: ChartState,
    private readonly series: Records,
    check: Check,
  ) {
    super(series, '', check);
  }
  get Format(): HostObject {
    return new ChartSeriesFormat(this.series, '', this.check);
  }
  get Points(): HostObject {
    return new ChartPoints(this.book, this.series, this.check);
  }
  get Trendlines(): HostObject {
    return new ChartTrendlines(this.series, this.check);
  }
  get DataLabels(): HostObject {
    return new ChartDataLabels(this.series, 'labels.', this.check);
  }
  /** Place among the series, which is the order of drawing (types: ChartSeries.plotOrder). */
  get PlotOrder(): number {
    return this.chart.series.indexOf(this.series);
  }
  set PlotOrder(order: unknown) {
    this.check('ChartSeries.plotOrder');
    if (typeof order !== 'number' || !Number.isInteger(order) || order < 0)
      throw invalidArgument('ChartSeries.plotOrder');
    this.chart.series.splice(this.PlotOrder, 1);
    this.chart.series.splice(order, 0, this.series);
  }
  #source(key: string, range: unknown, location: string): void {
    this.check(location);
    this.series[key] = reference(range, location);
  }
  SetValues(range: unknown): void {
    this.#source('values', range, 'ChartSeries.setValues');
  }
  SetXAxisValues(range: unknown): void {
    this.#source('categories', range, 'ChartSeries.setXAxisValues');
  }
  SetBubbleSizes(range: unknown): void {
    this.#source('sizes', range, 'ChartSeries.setBubbleSizes');
  }
  /** Values of the cells of one dimension (ExcelApi 1.12, types: ChartSeries.getDimensionValues). */
  GetDimensionValues(dimension: string): Scalar[] {
    const key = DIMENSIONS[dimension];
    if (!key) throw invalidArgument('ChartSeries.getDimensionValues');
    if (this.series[key] === undefined)
      throw new HostFault('ApiNotFound', `dimension ${dimension} of this series is not emulated`);
    return referred(this.book, this.series[key]);
  }
  Delete(): void {
    this.check('ChartSeries.delete');
    this.chart.series.splice(this.chart.series.indexOf(this.series), 1);
  }
}

export class ChartSeriesList extends HostCollection {
  constructor(
    private readonly book: Book,
    private readonly chart: ChartState,
    private readonly check: Check,
  ) {
    super();
    const unknown = chart.settings['unknownSeries'];
    if (typeof unknown === 'string')
      throw new HostFault('ApiNotFound', `${unknown} is not emulated`, 'Chart.series');
  }
  #view(series: Records): ChartSeries {
    return new ChartSeries(this.book, this.chart, series, this.check);
  }
  items(): ChartSeries[] {
    return this.chart.series.map((series) => this.#view(series));
  }
  get Count(): number {
    return this.chart.series.length;
  }
  GetCount(): number {
    return this.chart.series.length;
  }
  GetItemAt(index: number): ChartSeries {
    const found = this.items()[index];
    if (!found) throw invalidArgument('ChartSeriesCollection.getItemAt');
    return found;
  }
  /** Empty until it gets values; at the end, or at an index (types: ChartSeriesCollection.add). */
  Add(name = '', index: unknown = undefined): ChartSeries {
    const location = 'ChartSeriesCollection.add';
    this.check(location);
    const { series } = this.chart;
    const at = index === undefined ? series.length : index;
    if (typeof at !== 'number' || at < 0 || at > series.length) throw invalidArgument(location);
    const added: Records = { name };
    series.splice(at, 0, added);
    return this.#view(added);
  }
}
