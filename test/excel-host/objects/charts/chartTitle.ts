import type { HostObject } from '../../wire/hostObject';
import { invalidArgument } from '../../wire/hostObject';
import { flag, number, oneOf, Recorded, recorded, text, type Field } from '../../wire/recorded';
import { ChartFont, ChartFormat } from './chartFormats';

export const HORIZONTAL = ['Center', 'Left', 'Right', 'Justify', 'Distributed'];
export const VERTICAL = ['Center', 'Bottom', 'Top', 'Justify', 'Distributed'];

/** Degrees from -90 to 90, or 180 for a vertical text (types: ChartTitle.textOrientation). */
export const orientation = (): Field => ({
  accepts: (value) =>
    typeof value === 'number' && Number.isInteger(value) && ((value >= -90 && value <= 90) || value === 180),
});

/** Part of a text, with a look of its own (types: ChartFormatString). */
class ChartFormatString extends Recorded {
  get Font(): HostObject {
    return this.part(ChartFont, 'font');
  }
}

/** Title of a chart (ExcelApi 1.1 and 1.7, types: ChartTitle). Where it stands is for Excel to compute. */
export class ChartTitle extends recorded({
  Text: text('', 'title'),
  Visible: flag(true, 'titleVisible'),
  Overlay: flag(false, 'titleOverlay'),
  ShowShadow: flag(false, 'titleShadow'),
  Position: oneOf(['Automatic', 'Top', 'Bottom', 'Left', 'Right'], 'Automatic', 'titlePosition'),
  HorizontalAlignment: oneOf(HORIZONTAL, 'Center', 'titleHorizontal'),
  VerticalAlignment: oneOf(VERTICAL, 'Center', 'titleVertical'),
  TextOrientation: { ...orientation(), key: 'titleOrientation' },
  Left: number(undefined, 'titleLeft'),
  Top: number(undefined, 'titleTop'),
}) {
  get Format(): HostObject {
    return new ChartFormat(this.records, 'titleFormat.', this.check);
  }
  /** Characters of the text, which must be there (types: ChartTitle.getSubstring). */
  GetSubstring(start: unknown, length: unknown): HostObject {
    const size = String(this.records['title'] ?? '').length;
    if (
      typeof start !== 'number' ||
      typeof length !== 'number' ||
      start < 0 ||
      length < 1 ||
      start + length > size
    )
      throw invalidArgument('ChartTitle.getSubstring');
    return new ChartFormatString(this.records, `titlePart.${start}.${length}.`, this.check);
  }
}

/** Title of an axis (types: ChartAxisTitle). It shows once it has a text. */
export class ChartAxisTitle extends recorded({ TextOrientation: orientation(), Visible: flag(false) }) {
  get Text(): unknown {
    return this.records[`${this.prefix}text`] ?? '';
  }
  set Text(value: unknown) {
    this.check('ChartAxisTitle.text');
    if (typeof value !== 'string') throw invalidArgument('ChartAxisTitle.text');
    this.records[`${this.prefix}text`] = value;
    this.records[`${this.prefix}visible`] = true;
  }
  get Format(): HostObject {
    return this.part(ChartFormat, 'format');
  }
}

/** Legend of a chart (types: ChartLegend). */
export class ChartLegend extends recorded({
  Position: oneOf(['Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom'], 'Right', 'legend'),
  Visible: flag(true, 'legendVisible'),
  Overlay: flag(false, 'legendOverlay'),
  ShowShadow: flag(false, 'legendShadow'),
  Left: number(undefined, 'legendLeft'),
  Top: number(undefined, 'legendTop'),
  Width: number(undefined, 'legendWidth'),
  Height: number(undefined, 'legendHeight'),
}) {
  get Format(): HostObject {
    return new ChartFormat(this.records, 'legendFormat.', this.check);
  }
}
