import type { Book } from '../../book/book';
import { EventType } from '../../book/events';
import type { ChartState, SheetState } from '../../book/state';
import { HostCollection, invalidArgument, itemNotFound } from '../../wire/hostObject';
import { listens } from '../listening';
import { Range } from '../range';
import { Chart } from './chart';
import { seriesOf } from './chartSource';

/** Charts of a sheet (types: ChartCollection). */
export class Charts extends HostCollection {
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
  ) {
    super();
  }
  get listening(): { readonly book: Book; readonly target: string } {
    return { book: this.book, target: this.sheet.id };
  }
  items(): Chart[] {
    return this.sheet.charts.map((chart) => new Chart(this.book, this.sheet, chart));
  }
  get Count(): number {
    return this.sheet.charts.length;
  }
  GetCount(): number {
    return this.sheet.charts.length;
  }
  Add(type: unknown, source: unknown, seriesBy = 'Auto'): Chart {
    const location = 'ChartCollection.add';
    this.book.checkWritable(this.sheet, location);
    if (typeof type !== 'string' || !(source instanceof Range)) throw invalidArgument(location);
    if (!['Auto', 'Columns', 'Rows'].includes(seriesBy)) throw invalidArgument(location);
    const made = seriesOf({ book: this.book, sheet: source.sheet, area: source.area }, type, seriesBy);
    const [series, settings] =
      typeof made === 'string' ? [[], { seriesBy, unknownSeries: made }] : [made, { seriesBy }];
    const id = this.book.newId();
    const chart: ChartState = { id, name: `Chart ${id}`, type, settings, series };
    this.sheet.charts.push(chart);
    this.book.listeners.tell(EventType.ChartAdded, [this.sheet.id], {
      chartId: id,
      worksheetId: this.sheet.id,
    });
    return new Chart(this.book, this.sheet, chart);
  }
  GetItemOrNullObject(name: string): Chart | null {
    return this.items().find((chart) => chart.Name === name || chart.Id === name) ?? null;
  }
  GetItem(name: string): Chart {
    const found = this.GetItemOrNullObject(name);
    if (!found) throw itemNotFound('ChartCollection.getItem');
    return found;
  }
  GetItemAt(index: number): Chart {
    const found = this.items()[index];
    if (!found) throw invalidArgument('ChartCollection.getItemAt');
    return found;
  }
}
listens(Charts, {
  AddedEvent: EventType.ChartAdded,
  DeletedEvent: EventType.ChartDeleted,
  ActivatedEvent: EventType.ChartActivated,
  DeactivatedEvent: EventType.ChartDeactivated,
});
