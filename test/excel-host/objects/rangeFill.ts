import { HostObject, invalidArgument } from '../wire/hostObject';
import type { Dressed } from './looks';

/** Patterns of a fill (types: FillPattern). */
const PATTERNS = [
  ...['None', 'Solid', 'Gray50', 'Gray75', 'Gray25', 'Horizontal', 'Vertical', 'Down', 'Up', 'Checker'],
  ...[
    'SemiGray75',
    'LightHorizontal',
    'LightVertical',
    'LightDown',
    'LightUp',
    'Grid',
    'CrissCross',
    'Gray16',
  ],
  ...['Gray8', 'LinearGradient', 'RectangularGradient'],
];

/** Background of cells or of a style (ExcelApi 1.1, types: RangeFill). */
export class RangeFill extends HostObject {
  constructor(private readonly looks: Dressed) {
    super();
  }
  get Color(): unknown {
    return this.looks.get('fill.color', '#FFFFFF');
  }
  set Color(value: unknown) {
    this.looks.set('fill.color', value);
  }
  get Pattern(): unknown {
    return this.looks.get('fill.pattern', 'None');
  }
  set Pattern(value: unknown) {
    if (typeof value !== 'string' || !PATTERNS.includes(value)) throw invalidArgument('RangeFill.pattern');
    this.looks.set('fill.pattern', value);
  }
  get PatternColor(): unknown {
    return this.looks.get('fill.patternColor', '#000000');
  }
  set PatternColor(value: unknown) {
    this.looks.set('fill.patternColor', value);
  }
  Clear(): void {
    this.looks.set('fill.color', '#FFFFFF');
  }
}
