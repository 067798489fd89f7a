import type { CellStyle } from 'hucre';
import type { Tone } from '../../../scheme/status';
import type { NumberFormat } from '../../../workbook/plan';
import { DEFAULT_FONT, lookOf, NUMBER_FORMATS, TONES, type Look } from '../../shared/styles';
import type { HostCell } from '../model';

const font = (look: Look): CellStyle['font'] => ({
  name: DEFAULT_FONT.name,
  size: look.size ?? DEFAULT_FONT.size,
  ...(look.bold ? { bold: true } : {}),
  ...(look.italic ? { italic: true } : {}),
  ...(look.underline ? { underline: true } : {}),
  ...(look.colour ? { color: { rgb: look.colour } } : {}),
});

const border = (look: Look): CellStyle['border'] => {
  const line = { style: 'thin' as const, ...(look.lineColour ? { color: { rgb: look.lineColour } } : {}) };
  return Object.fromEntries((look.lines ?? []).map((side) => [side, line]));
};

/** The file's style for a look and a number format; undefined when nothing is asked. */
export function styleOf(look: Look | undefined, format?: NumberFormat): CellStyle | undefined {
  const style: CellStyle = {};
  if (look) {
    style.font = font(look);
    if (look.fill) style.fill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: look.fill } };
    if (look.lines) style.border = border(look);
  }
  if (look?.wrap || look?.horizontal || look?.vertical) {
    style.alignment = {
      ...(look?.horizontal ? { horizontal: look.horizontal } : {}),
      ...(look?.indent ? { indent: look.indent } : {}),
      ...(look?.vertical ? { vertical: look.vertical } : {}),
      ...(look?.wrap ? { wrapText: true } : {}),
    };
  }
  if (format && format !== 'general') style.numFmt = NUMBER_FORMATS[format];
  return Object.keys(style).length > 0 ? style : undefined;
}

/** Styles are few and cells are many: one object per combination. */
export function cellStyles(): (cell: HostCell) => CellStyle | undefined {
  const known = new Map<string, CellStyle | undefined>();
  return (cell) => {
    const key = `${cell.style ?? ''}|${cell.format ?? ''}|${cell.wrap ?? ''}`;
    if (!known.has(key))
      known.set(key, styleOf(cell.style || cell.wrap ? lookOf(cell) : undefined, cell.format));
    return known.get(key);
  };
}

/** Style of a conditional format. A solid fill is the background colour there, contrary to a cell. */
export function toneStyle(tone: Tone): CellStyle {
  const { colour, fill } = TONES[tone];
  return {
    font: { color: { rgb: colour } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill }, bgColor: { rgb: fill } },
  };
}
