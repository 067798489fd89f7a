import { addressOf, quoteSheet } from '../book/address';
import type { Book } from '../book/book';
import type { ChartState, SheetState } from '../book/state';
import { HostCollection, HostObject, invalidArgument, itemNotFound } from '../wire/hostObject';
import { Range } from './range';

const reference = (range: unknown, location: string): string => {
  if (!(range instanceof Range)) throw invalidArgument(location);
  return `${quoteSheet(range.sheet.name)}!${addressOf(range.area)}`;
};

class ChartTitle extends HostObject {
  constructor(private readonly settings: Record<string, unknown>) {
    super();
  }
  get Text(): unknown {
    return this.settings['title'] ?? '';
  }
  set Text(value: unknown) {
    this.settings['title'] = value;
  }
  get Visible(): unknown {
    return this.settings['titleVisible'] ?? true;
  }
  set Visible(value: unknown) {
    this.settings['titleVisible'] = value;
  }
}

class ChartLegend extends HostObject {
  constructor(private readonly settings: Record<string, unknown>) {
    super();
  }
  get Position(): unknown {
    return this.settings['legend'] ?? 'Right';
  }
  set Position(value: unknown) {
    this.settings['legend'] = value;
  }
  get Visible(): unknown {
    return this.settings['legendVisible'] ?? true;
  }
  set Visible(value: unknown) {
    this.settings['legendVisible'] = value;
  }
}

class SeriesFill extends HostObject {
  constructor(private readonly series: Record<string, unknown>) {
    super();
  }
  SetSolidColor(colour: string): void {
    this.series['colour'] = colour;
  }
}

class SeriesFormat extends HostObject {
  constructor(private readonly series: Record<string, unknown>) {
    super();
  }
  get Fill(): HostObject {
    return new SeriesFill(this.series);
  }
}

class ChartSeries extends HostObject {
  constructor(
    private readonly chart: ChartState,
    private readonly series: Record<string, unknown>,
  ) {
    super();
  }
  get Name(): unknown {
    return this.series['name'] ?? '';
  }
  set Name(value: unknown) {
    this.series['name'] = value;
  }
  get GapWidth(): unknown {
    return this.series['gapWidth'] ?? 150;
  }
  set GapWidth(value: unknown) {
    this.series['gapWidth'] = value;
  }
  get Format(): HostObject {
    return new SeriesFormat(this.series);
  }
  SetValues(range: unknown): void {
    this.series['values'] = reference(range, 'ChartSeries.setValues');
  }
  SetXAxisValues(range: unknown): void {
    this.series['categories'] = reference(range, 'ChartSeries.setXAxisValues');
  }
  Delete(): void {
    this.chart.series.splice(this.chart.series.indexOf(this.series), 1);
  }
}

class ChartSeriesList extends HostCollection {
  constructor(private readonly chart: ChartState) {
    super();
  }
  items(): ChartSeries[] {
    return this.chart.series.map((series) => new ChartSeries(this.chart, series));
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
  Add(name = ''): ChartSeries {
    const series: Record<string, unknown> = { name };
    this.chart.series.push(series);
    return new ChartSeries(this.chart, series);
  }
}

class Chart extends HostObject {
  constructor(
    private readonly sheet: SheetState,
    private readonly chart: ChartState,
  ) {
    super();
  }
  get Id(): string {
    return this.chart.id;
  }
  get Name(): string {
    return this.chart.name;
  }
  set Name(name: string) {
    this.chart.name = name;
  }
  get ChartType(): string {
    return this.chart.type;
  }
  get DisplayBlanksAs(): unknown {
    return this.chart.settings['blanks'] ?? 'NotPlotted';
  }
  set DisplayBlanksAs(value: unknown) {
    this.chart.settings['blanks'] = value;
  }
  get Left(): number {
    return Number(this.chart.settings['left'] ?? 0);
  }
  set Left(points: number) {
    this.chart.settings['left'] = points;
  }
  get Top(): number {
    return Number(this.chart.settings['top'] ?? 0);
  }
  set Top(points: number) {
    this.chart.settings['top'] = points;
  }
  get Width(): number {
    return Number(this.chart.settings['width'] ?? 360);
  }
  set Width(points: number) {
    this.chart.settings['width'] = points;
  }
  get Height(): number {
    return Number(this.chart.settings['height'] ?? 216);
  }
  set Height(points: number) {
    this.chart.settings['height'] = points;
  }
  get Title(): HostObject {
    return new ChartTitle(this.chart.settings);
  }
  get Legend(): HostObject {
    return new ChartLegend(this.chart.settings);
  }
  get Series(): HostObject {
    return new ChartSeriesList(this.chart);
  }
  SetPosition(from: unknown, to: unknown): void {
    this.chart.settings['from'] = typeof from === 'string' ? from : reference(from, 'Chart.setPosition');
    this.chart.settings['to'] = typeof to === 'string' ? to : reference(to, 'Chart.setPosition');
  }
  Delete(): void {
    this.sheet.charts.splice(this.sheet.charts.indexOf(this.chart), 1);
  }
}

/** Charts as records: nothing is drawn (ExcelApi 1.1 and 1.7, docs: excel-add-ins-charts). */
export class Charts extends HostCollection {
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
  ) {
    super();
  }
  items(): Chart[] {
    return this.sheet.charts.map((chart) => new Chart(this.sheet, chart));
  }
  get Count(): number {
    return this.sheet.charts.length;
  }
  GetCount(): number {
    return this.sheet.charts.length;
  }
  Add(type: string, source: unknown, seriesBy = 'Auto'): Chart {
    this.book.checkWritable(this.sheet, 'ChartCollection.add');
    const values = reference(source, 'ChartCollection.add');
    const id = this.book.newId();
    const chart: ChartState = {
      id,
      name: `Chart ${id}`,
      type,
      settings: { seriesBy },
      series: [{ name: 'Series1', values }],
    };
    this.sheet.charts.push(chart);
    return new Chart(this.sheet, chart);
  }
  GetItemOrNullObject(name: string): Chart | null {
    return this.items().find((chart) => chart.Name === name) ?? null;
  }
  GetItem(name: string): Chart {
    const found = this.GetItemOrNullObject(name);
    if (!found) throw itemNotFound('ChartCollection.getItem');
    return found;
  }
}
