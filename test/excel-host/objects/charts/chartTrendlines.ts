import type { HostObject } from '../../wire/hostObject';
import { HostCollection, invalidArgument } from '../../wire/hostObject';
import { anything, flag, number, oneOf, recorded, text, type Records } from '../../wire/recorded';
import { ChartLine } from './chartFormats';

const TYPES = ['Linear', 'Exponential', 'Logarithmic', 'MovingAverage', 'Polynomial', 'Power'];

class ChartTrendlineFormat extends recorded({}) {
  get Line(): HostObject {
    return this.part(ChartLine, 'line');
  }
}

/** A trendline as it was set; nothing is computed (ExcelApi 1.7, types: ChartTrendline). */
class ChartTrendline extends recorded({
  Type: oneOf(TYPES),
  Name: text(),
  Intercept: anything(),
  MovingAveragePeriod: number(2),
  PolynomialOrder: number(2),
  BackwardPeriod: number(0),
  ForwardPeriod: number(0),
  ShowEquation: flag(false),
  ShowRSquared: flag(false),
}) {
  constructor(
    private readonly all: Records[],
    records: Records,
    check: (location: string) => void,
  ) {
    super(records, '', check);
  }
  get Format(): HostObject {
    return new ChartTrendlineFormat(this.records, 'format.', this.check);
  }
  Delete(): void {
    this.check('ChartTrendline.delete');
    this.all.splice(this.all.indexOf(this.records), 1);
  }
}

export class ChartTrendlines extends HostCollection {
  constructor(
    private readonly series: Records,
    private readonly check: (location: string) => void,
  ) {
    super();
  }
  get #all(): Records[] {
    const held = this.series['trendlines'];
    const all: Records[] = Array.isArray(held) ? (held as Records[]) : [];
    this.series['trendlines'] = all;
    return all;
  }
  items(): ChartTrendline[] {
    const all = this.#all;
    return all.map((records) => new ChartTrendline(all, records, this.check));
  }
  GetCount(): number {
    return this.#all.length;
  }
  GetItem(index: number): ChartTrendline {
    const found = this.items()[index];
    if (!found) throw invalidArgument('ChartTrendlineCollection.getItem');
    return found;
  }
  Add(type: unknown = 'Linear'): ChartTrendline {
    this.check('ChartTrendlineCollection.add');
    if (typeof type !== 'string' || !TYPES.includes(type))
      throw invalidArgument('ChartTrendlineCollection.add');
    const all = this.#all;
    const records: Records = { type };
    all.push(records);
    return new ChartTrendline(all, records, this.check);
  }
}
