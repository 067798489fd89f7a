import { type Look, type Side } from '../shared/styles';

/** Points for a width in characters of the default font: 7 pixels each and 5 around, at 96 pixels an inch. */
export const columnPoints = (characters: number): number =>
  Math.round((characters * 7 + 5) * 0.75 * 100) / 100;

const EDGES: Readonly<Record<Side, Excel.BorderIndex | 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight'>> =
  {
    top: 'EdgeTop',
    bottom: 'EdgeBottom',
    left: 'EdgeLeft',
    right: 'EdgeRight',
  };
const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center' } as const;

/** Whether cells have others above or beside them in their block: only then is there a line inside to draw. */
export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

const ONE_CELL: Shape = { rows: 1, columns: 1 };

/** Queues a look on cells: one action per property, whatever their number. */
export function paint(format: Excel.RangeFormat, look: Look, shape: Shape = ONE_CELL): void {
  if (look.bold) format.font.bold = true;
  if (look.italic) format.font.italic = true;
  if (look.underline) format.font.underline = 'Single';
  if (look.size !== undefined) format.font.size = look.size;
  if (look.colour) format.font.color = `#${look.colour}`;
  if (look.fill) format.fill.color = `#${look.fill}`;
  if (look.wrap) format.wrapText = true;
  if (look.horizontal) format.horizontalAlignment = HORIZONTAL[look.horizontal];
  if (look.indent) format.indentLevel = look.indent;
  if (look.vertical) format.verticalAlignment = VERTICAL[look.vertical];
  const sides = look.lines ?? [];
  const edges = sides.map((side) => EDGES[side]);
  // Each cell has its own line, not only the edge of the block.
  const inside = [
    ...(shape.rows > 1 && sides.some((side) => side === 'top' || side === 'bottom')
      ? (['InsideHorizontal'] as const)
      : []),
    ...(shape.columns > 1 && sides.some((side) => side === 'left' || side === 'right')
      ? (['InsideVertical'] as const)
      : []),
  ];
  for (const edge of [...edges, ...inside]) {
    const border = format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = `#${look.lineColour ?? '000000'}`;
  }
}

/** A value that fills a range, which the types only know as a grid (docs: excel-add-ins-ranges-set-get-values). */
export const fills = (value: string): string[][] => value as unknown as string[][];
