import { addressOf, parseAddress, splitAddress, type Area } from '../../book/address';
import type { Book } from '../../book/book';
import { EventType } from '../../book/events';
import { leftOf, sizeOf, topOf } from '../../book/geometry';
import type { ChartState, SheetState } from '../../book/state';
import type { HostObject } from '../../wire/hostObject';
import { HostFault, invalidArgument, itemNotFound } from '../../wire/hostObject';
import { flag, oneOf, recorded } from '../../wire/recorded';
import { listens } from '../listening';
import { Range } from '../range';
import { create } from '../registry';
import { ChartAxes } from './chartAxes';
import { ChartDataTable } from './chartDataTable';
import { ChartAreaFormat } from './chartFormats';
import { ChartDataLabels } from './chartLabels';
import { ChartSeriesList } from './chartSeries';
import { ChartLegend, ChartTitle } from './chartTitle';

/** A chart as a record: nothing is drawn (ExcelApi 1.1 and 1.7, docs: excel-add-ins-charts). */
export class Chart extends recorded({
  DisplayBlanksAs: oneOf(['NotPlotted', 'Zero', 'Interplotted'], 'NotPlotted', 'blanks'),
  PlotVisibleOnly: flag(true),
  PlotBy: oneOf(['Rows', 'Columns']),
  ShowDataLabelsOverMaximum: flag(),
}) {
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
    private readonly chart: ChartState,
  ) {
    super(chart.settings, '', (location) => book.checkWritable(sheet, location));
  }
  get listening(): { readonly book: Book; readonly target: string } {
    return { book: this.book, target: this.chart.id };
  }
  get Id(): string {
    return this.chart.id;
  }
  get Name(): string {
    return this.chart.name;
  }
  set Name(name: string) {
    this.check('Chart.name');
    if (typeof name !== 'string' || name === '') throw invalidArgument('Chart.name');
    this.chart.name = name;
  }
  get ChartType(): string {
    return this.chart.type;
  }
  set ChartType(type: unknown) {
    this.check('Chart.chartType');
    if (typeof type !== 'string') throw invalidArgument('Chart.chartType');
    this.chart.type = type;
  }

  /** Cells that `setPosition` covers; the later size or place, in points, wins. */
  #cell(key: 'from' | 'to'): Area | null {
    const address = this.chart.settings[key];
    return typeof address === 'string' ? parseAddress(splitAddress(address).local, 'Chart') : null;
  }
  #points(key: 'left' | 'top' | 'width' | 'height', computed: number | null): number {
    const own = this.chart.settings[key];
    if (typeof own === 'number') return own;
    if (computed !== null) return computed;
    throw new HostFault('ApiNotFound', `Chart.${key} is not emulated before it is written`, `Chart.${key}`);
  }
  #put(key: 'left' | 'top' | 'width' | 'height', points: unknown): void {
    this.check(`Chart.${key}`);
    if (typeof points !== 'number' || !Number.isFinite(points)) throw invalidArgument(`Chart.${key}`);
    this.chart.settings[key] = points;
  }
  get Left(): number {
    const from = this.#cell('from');
    return this.#points('left', from && leftOf(this.sheet, from.column));
  }
  set Left(points: unknown) {
    this.#put('left', points);
  }
  get Top(): number {
    const from = this.#cell('from');
    return this.#points('top', from && topOf(this.sheet, from.row));
  }
  set Top(points: unknown) {
    this.#put('top', points);
  }
  /** The last cell is wholly covered (types: Chart.setPosition). */
  #covered(): Area | null {
    const [from, to] = [this.#cell('from'), this.#cell('to')];
    if (!from || !to) return null;
    return { ...from, rows: to.row + to.rows - from.row, columns: to.column + to.columns - from.column };
  }
  get Width(): number {
    const covered = this.#covered();
    return this.#points('width', covered && sizeOf(this.sheet, covered).width);
  }
  set Width(points: unknown) {
    this.#put('width', points);
  }
  get Height(): number {
    const covered = this.#covered();
    return this.#points('height', covered && sizeOf(this.sheet, covered).height);
  }
  set Height(points: unknown) {
    this.#put('height', points);
  }
  SetPosition(from: unknown, to: unknown): void {
    const location = 'Chart.setPosition';
    this.check(location);
    const place = (cell: unknown): string =>
      addressOf(cell instanceof Range ? cell.area : parseAddress(splitAddress(String(cell)).local, location));
    const { settings } = this.chart;
    settings['from'] = place(from);
    for (const key of ['left', 'top']) delete settings[key];
    if (to === undefined) return;
    settings['to'] = place(to);
    for (const key of ['width', 'height']) delete settings[key];
  }

  get Title(): HostObject {
    return new ChartTitle(this.records, '', this.check);
  }
  get Legend(): HostObject {
    return new ChartLegend(this.records, '', this.check);
  }
  get Format(): HostObject {
    return this.part(ChartAreaFormat, 'format');
  }
  get Axes(): HostObject {
    return new ChartAxes(this.chart.type, this.records, this.check);
  }
  get DataLabels(): HostObject {
    return this.part(ChartDataLabels, 'labels');
  }
  get Series(): HostObject {
    return new ChartSeriesList(this.book, this.chart, this.check);
  }
  get Worksheet(): HostObject {
    return create.worksheet(this.book, this.sheet);
  }
  /** Lines, areas, columns, bars and stocks have one (Microsoft support: show or hide a data table). */
  GetDataTableOrNullObject(): HostObject | null {
    const hasTable = /^(3D)?(Line|Area|Column|Bar|Stock|Cylinder|Cone|Pyramid)(?!OfPie)/.test(
      this.chart.type,
    );
    return hasTable ? this.part(ChartDataTable, 'table') : null;
  }
  GetDataTable(): HostObject {
    const table = this.GetDataTableOrNullObject();
    if (!table) throw itemNotFound('Chart.getDataTable');
    return table;
  }
  /** Shows the chart as the selected one; the one before hears of it first (types: Chart.activate). */
  Activate(): void {
    const { book, sheet, chart } = this;
    book.activate(sheet);
    const before = book.activeChart;
    if (before?.chart === chart) return;
    if (before) {
      const { id } = before.chart;
      book.listeners.tell(EventType.ChartDeactivated, [id, before.sheet.id], {
        chartId: id,
        worksheetId: before.sheet.id,
      });
    }
    book.activeChart = { sheet, chart };
    book.listeners.tell(EventType.ChartActivated, [chart.id, sheet.id], {
      chartId: chart.id,
      worksheetId: sheet.id,
    });
  }
  Delete(): void {
    this.check('Chart.delete');
    this.sheet.charts.splice(this.sheet.charts.indexOf(this.chart), 1);
    if (this.book.activeChart?.chart === this.chart) this.book.activeChart = null;
    const { id } = this.chart;
    this.book.listeners.tell(EventType.ChartDeleted, [this.sheet.id], {
      chartId: id,
      worksheetId: this.sheet.id,
    });
  }
}
listens(Chart, { ActivatedEvent: EventType.ChartActivated, DeactivatedEvent: EventType.ChartDeactivated });
