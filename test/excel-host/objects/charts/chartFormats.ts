import type { HostObject } from '../../wire/hostObject';
import { invalidArgument } from '../../wire/hostObject';
import { flag, number, oneOf, Recorded, recorded, text } from '../../wire/recorded';

const LINE_STYLES = [
  ...['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Grey25', 'Grey50', 'Grey75'],
  ...['Automatic', 'RoundDot'],
];

/** Text of a chart; its first look comes from the theme, which nobody reads here (types: ChartFont). */
export class ChartFont extends recorded({
  Bold: flag(),
  Color: text(),
  Italic: flag(),
  Name: text(),
  Size: number(),
  Underline: oneOf(['None', 'Single'], 'None'),
}) {}

/** Only written: the first members that read it are of ExcelApi 1.16 (types: ChartFill). */
export class ChartFill extends Recorded {
  /** Name of the colour in the record. */
  protected readonly key: string = 'color';
  SetSolidColor(colour: unknown): void {
    this.check('ChartFill.setSolidColor');
    if (typeof colour !== 'string' || colour === '') throw invalidArgument('ChartFill.setSolidColor');
    this.records[this.prefix + this.key] = colour;
  }
  Clear(): void {
    this.check('ChartFill.clear');
    delete this.records[this.prefix + this.key];
  }
}

export class ChartLine extends recorded({ Color: text(), LineStyle: oneOf(LINE_STYLES), Weight: number() }) {
  /** No line at all (types: ChartLineFormat.clear). */
  Clear(): void {
    this.check('ChartLineFormat.clear');
    this.records[`${this.prefix}lineStyle`] = 'None';
  }
}

/** Background, border and text of a part of a chart (types: ChartAreaFormat, ChartTitleFormat, ChartLegendFormat). */
export class ChartFormat extends Recorded {
  get Fill(): HostObject {
    return this.part(ChartFill, 'fill');
  }
  get Border(): HostObject {
    return this.part(ChartLine, 'border');
  }
  get Font(): HostObject {
    return this.part(ChartFont, 'font');
  }
}

/** Look of the whole chart (types: ChartAreaFormat). */
export class ChartAreaFormat extends recorded({ RoundedCorners: flag(false) }) {
  get Fill(): HostObject {
    return this.part(ChartFill, 'fill');
  }
  get Border(): HostObject {
    return this.part(ChartLine, 'border');
  }
  get Font(): HostObject {
    return this.part(ChartFont, 'font');
  }
}

/** Look of an axis or of its gridlines: a line, and a text for the axis (types: ChartAxisFormat). */
export class ChartAxisFormat extends Recorded {
  get Fill(): HostObject {
    return this.part(ChartFill, 'fill');
  }
  get Font(): HostObject {
    return this.part(ChartFont, 'font');
  }
  get Line(): HostObject {
    return this.part(ChartLine, 'line');
  }
}
