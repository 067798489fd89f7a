import type { Book } from '../../book/book';
import type { HostObject } from '../../wire/hostObject';
import { HostCollection, invalidArgument } from '../../wire/hostObject';
import { flag, number, oneOf, Recorded, recorded, text, type Records } from '../../wire/recorded';
import { ChartFill, ChartLine } from './chartFormats';
import { ChartDataLabel } from './chartLabels';
import { referred } from './chartReference';

export const MARKERS = [
  ...['Automatic', 'None', 'Square', 'Diamond', 'Triangle', 'X', 'Star', 'Dot', 'Dash', 'Circle', 'Plus'],
  'Picture',
];

class ChartPointFormat extends Recorded {
  get Fill(): HostObject {
    return this.part(ChartFill, 'fill');
  }
  get Border(): HostObject {
    return this.part(ChartLine, 'border');
  }
}

/** A point of a series: its value is that of a cell (types: ChartPoint). */
class ChartPoint extends recorded({
  HasDataLabel: flag(),
  MarkerStyle: oneOf(MARKERS, 'Automatic'),
  MarkerSize: number(),
  MarkerBackgroundColor: text(),
  MarkerForegroundColor: text(),
}) {
  constructor(
    private readonly value: unknown,
    records: Records,
    prefix: string,
    check: (location: string) => void,
  ) {
    super(records, prefix, check);
  }
  get Value(): unknown {
    return this.value;
  }
  get Format(): HostObject {
    return new ChartPointFormat(this.records, `${this.prefix}format.`, this.check);
  }
  get DataLabel(): HostObject {
    return new ChartDataLabel(this.records, `${this.prefix}label.`, this.check);
  }
}

/** One for each cell that the series takes its values from (types: ChartPointsCollection). */
export class ChartPoints extends HostCollection {
  constructor(
    private readonly book: Book,
    private readonly series: Records,
    private readonly check: (location: string) => void,
  ) {
    super();
  }
  items(): ChartPoint[] {
    return referred(this.book, this.series['values']).map(
      (value, index) => new ChartPoint(value, this.series, `point.${index}.`, this.check),
    );
  }
  get Count(): number {
    return this.GetCount();
  }
  GetCount(): number {
    return referred(this.book, this.series['values']).length;
  }
  GetItemAt(index: number): ChartPoint {
    const found = this.items()[index];
    if (!found) throw invalidArgument('ChartPointsCollection.getItemAt');
    return found;
  }
}
