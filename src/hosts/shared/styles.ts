import type { Tone } from '../../scheme/status';
import type { CellPlan, NumberFormat, StyleName } from '../../workbook/plan';

/**
 * The looks of a workbook as data, for every host: one accent, a light header, notes in grey, input cells in light yellow.
 * Colours are RRGGBB without `#`; sizes are points. Every text/fill pair passes 4.5:1 (checked by a test).
 */
export const COLOURS = {
  accent: '0F548C',
  ink: '1F2933',
  grey: '55606A',
  headerFill: 'E4EDF5',
  computedFill: 'EEF0F2',
  inputFill: 'FFF9E5',
  inputLine: 'D9C98F',
  line: 'C7D2DC',
  dataTab: '9AAEBF',
} as const;

export const DEFAULT_FONT = { name: 'Calibri', size: 11 } as const;

/** Sides of a cell that carry a thin line of `lineColour`. */
export type Side = 'top' | 'bottom' | 'left' | 'right';

export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points; the default font size when absent. */
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  readonly lines?: readonly Side[];
  readonly lineColour?: string;
  readonly wrap?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
  /** Characters kept free on the side of the alignment. */
  readonly indent?: number;
  readonly vertical?: 'top' | 'center';
}

const BOX: readonly Side[] = ['top', 'bottom', 'left', 'right'];

const HEADER: Look = {
  bold: true,
  colour: COLOURS.accent,
  fill: COLOURS.headerFill,
  lines: ['bottom'],
  lineColour: COLOURS.accent,
  wrap: true,
  vertical: 'center',
};

export const LOOKS: Readonly<Record<StyleName, Look>> = {
  title: { bold: true, size: 18, colour: COLOURS.accent, vertical: 'center' },
  subtitle: { size: 12, colour: COLOURS.grey, vertical: 'center' },
  note: { size: 10, colour: COLOURS.grey, vertical: 'top' },
  section: {
    bold: true,
    size: 13,
    colour: COLOURS.accent,
    lines: ['bottom'],
    lineColour: COLOURS.accent,
    vertical: 'center',
  },
  header: HEADER,
  /** Over numbers: aligned as they are. */
  headerNumber: { ...HEADER, horizontal: 'right', indent: 1 },
  label: { colour: COLOURS.ink, lines: ['bottom'], lineColour: COLOURS.line, vertical: 'top' },
  text: { colour: COLOURS.ink, lines: ['bottom'], lineColour: COLOURS.line, vertical: 'top' },
  input: {
    colour: COLOURS.ink,
    fill: COLOURS.inputFill,
    lines: BOX,
    lineColour: COLOURS.inputLine,
    vertical: 'top',
  },
  value: {
    colour: COLOURS.ink,
    lines: ['bottom'],
    lineColour: COLOURS.line,
    horizontal: 'right',
    indent: 1,
    vertical: 'top',
  },
  bars: {
    colour: COLOURS.accent,
    lines: ['bottom'],
    lineColour: COLOURS.line,
    horizontal: 'right',
    indent: 1,
    vertical: 'top',
  },
  total: { bold: true, colour: COLOURS.ink, lines: ['bottom'], lineColour: COLOURS.line, vertical: 'top' },
  link: { colour: COLOURS.accent, underline: true, vertical: 'top' },
};

/** Styles of texts and of figures alike. */
const EITHER: ReadonlySet<StyleName> = new Set<StyleName>(['input', 'text', 'total']);
export const FIGURE: Look = { horizontal: 'right', indent: 1 };

/** Look of a planned cell. What is formatted as a figure stands apart from the text on its right. */
export function lookOf({ style, format, wrap }: Pick<CellPlan, 'style' | 'format' | 'wrap'>): Look {
  if (style === undefined) return wrap ? { wrap } : {};
  const isFigure = EITHER.has(style) && format !== undefined && format !== 'text';
  return { ...LOOKS[style], ...(isFigure ? FIGURE : {}), ...(wrap ? { wrap } : {}) };
}

/** Header and cells of a column that the workbook computes: nothing to type there. */
export const COMPUTED_HEADER: Look = {
  ...LOOKS.header,
  colour: COLOURS.grey,
  fill: COLOURS.computedFill,
  italic: true,
};
export const COMPUTED_CELL: Look = { colour: COLOURS.grey };

/** Text and fill of a status; the words and symbols carry the meaning. */
export const TONES: Readonly<Record<Tone, { readonly colour: string; readonly fill: string }>> = {
  good: { colour: '1C5A2B', fill: 'E1F1E5' },
  track: { colour: '0F548C', fill: 'E4EDF5' },
  watch: { colour: '744700', fill: 'FFF0CF' },
  bad: { colour: '8A1C13', fill: 'FBE3E0' },
  quiet: { colour: '55606A', fill: 'F0F2F4' },
};

/** Colours of chart series, in order. All stand out on white: hosts draw the first plain, the others hatched or hollow. */
export const SERIES_COLOURS = ['0F548C', 'B36B00', '5B9279', '8C3B4A', '9AAEBF', '4A4A6A'] as const;

/** Number formats in the invariant (en-US) notation of files and of Office.js. */
export const NUMBER_FORMATS: Readonly<Record<NumberFormat, string>> = {
  general: 'General',
  integer: '#,##0',
  decimal1: '#,##0.0',
  decimal2: '#,##0.00',
  percent: '0.0%',
  euro: '#,##0 "€"',
  date: 'dd/mm/yyyy',
  month: 'mm/yyyy',
  year: '0',
  text: '@',
};
