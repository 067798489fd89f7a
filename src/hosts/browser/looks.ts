import { BorderStyle, BorderType, type Dxf, type Model } from '@ironcalc/wasm';
import type { Tone } from '../../scheme/status';
import type { CellPlan, NumberFormat } from '../../workbook/plan';
import { DEFAULT_FONT, NUMBER_FORMATS, TONES, type Look, type Side } from '../shared/styles';

/** A rectangle of one sheet, 1-based as IronCalc counts. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
}

/** Height that makes a style apply to a whole column: new rows inherit it and no cell has to be visited. */
export const WHOLE_COLUMN = 1_048_576;

const SIDES: Readonly<Record<Side, BorderType>> = {
  top: BorderType.Top,
  bottom: BorderType.Bottom,
  left: BorderType.Left,
  right: BorderType.Right,
};

/** IronCalc sizes fonts in pixels. */
const pixels = (points: number): number => Math.round((points * 4) / 3);

/** Size of the cells that no style touches. */
const IRONCALC_SIZE = 12;

export const sizeOf = (look: Look): number =>
  look.size === undefined
    ? IRONCALC_SIZE
    : Math.max(IRONCALC_SIZE - 1, pixels(look.size) - pixels(DEFAULT_FONT.size) + IRONCALC_SIZE);

export const numberFormat = (format: NumberFormat): string =>
  format === 'general' ? 'general' : NUMBER_FORMATS[format];

/** Gives a look to a rectangle: one call per property, whatever the number of cells. */
export function paint(model: Model, sheet: number, area: Rectangle, look: Look, format?: NumberFormat): void {
  const range = { sheet, ...area };
  const set = (path: string, value: string): void => model.updateRangeStyle(range, path, value);
  if (look.bold) set('font.b', 'true');
  if (look.italic) set('font.i', 'true');
  if (look.underline) set('font.u', 'true');
  const size = sizeOf(look);
  if (size !== IRONCALC_SIZE) set('font.size', String(size));
  if (look.colour) set('font.color', `#${look.colour}`);
  if (look.fill) set('fill.color', `#${look.fill}`);
  if (look.wrap) set('alignment.wrap_text', 'true');
  if (look.horizontal) set('alignment.horizontal', look.horizontal);
  if (look.vertical) set('alignment.vertical', look.vertical);
  if (format !== undefined) set('num_fmt', numberFormat(format));
  const isBox = look.lines?.length === 4;
  const border = (type: BorderType): void =>
    model.setAreaWithBorder(range, {
      item: { style: BorderStyle.Thin, color: `#${look.lineColour ?? '000000'}` },
      type,
    });
  if (isBox) border(BorderType.All);
  else {
    for (const side of look.lines ?? []) {
      // Each cell of the rectangle has its own line, not only the edge of the block.
      if ((side === 'top' || side === 'bottom') && area.height > 1) border(BorderType.CenterH);
      border(SIDES[side]);
    }
  }
}

/** Format that a status cell takes on; the same pairs as in every other host. */
export const toneFormat = (tone: Tone): Dxf => ({
  font: { color: `#${TONES[tone].colour}` },
  fill: { color: `#${TONES[tone].fill}` },
});

/** What makes two planned cells look alike; empty for a cell without any look. */
export const lookKey = (cell: CellPlan): string =>
  cell.style || cell.wrap || cell.format
    ? `${cell.style ?? ''}|${cell.format ?? ''}|${cell.wrap ? 'w' : ''}`
    : '';
