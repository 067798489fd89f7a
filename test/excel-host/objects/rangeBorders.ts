import { HostCollection, HostObject, invalidArgument } from '../wire/hostObject';
import type { Dressed } from './looks';

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];

class RangeBorder extends HostObject {
  constructor(
    private readonly looks: Dressed,
    private readonly edge: string,
  ) {
    super();
  }
  get Id(): string {
    return this.edge;
  }
  get SideIndex(): string {
    return this.edge;
  }
  get Style(): unknown {
    return this.looks.get(`border.${this.edge}.style`, 'None');
  }
  /** No line can be drawn inside a block that has no inside: an error in VBA, not documented for Office.js, so none relies on it. */
  set Style(value: unknown) {
    const isFlat = this.looks.areas.some(
      ({ rows, columns }) =>
        (this.edge === 'InsideHorizontal' && rows === 1) || (this.edge === 'InsideVertical' && columns === 1),
    );
    if (isFlat) throw invalidArgument('RangeBorder.style');
    this.looks.set(`border.${this.edge}.style`, value);
  }
  get Color(): unknown {
    return this.looks.get(`border.${this.edge}.color`, '#000000');
  }
  set Color(value: unknown) {
    this.looks.set(`border.${this.edge}.color`, value);
  }
  get Weight(): unknown {
    return this.looks.get(`border.${this.edge}.weight`, 'Thin');
  }
  set Weight(value: unknown) {
    this.looks.set(`border.${this.edge}.weight`, value);
  }
}

/** Lines around and inside cells (ExcelApi 1.1, types: RangeBorderCollection). */
export class RangeBorders extends HostCollection {
  constructor(private readonly looks: Dressed) {
    super();
  }
  items(): RangeBorder[] {
    return EDGES.map((edge) => new RangeBorder(this.looks, edge));
  }
  get Count(): number {
    return EDGES.length;
  }
  GetItem(edge: string): RangeBorder {
    if (!EDGES.includes(edge)) throw invalidArgument('RangeBorderCollection.getItem');
    return new RangeBorder(this.looks, edge);
  }
  GetItemAt(index: number): RangeBorder {
    return this.GetItem(EDGES[index] ?? '');
  }
}
