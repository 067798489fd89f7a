import type { Area } from './address';

export type Scalar = string | number | boolean;

/** Text without translation, with its `=`; the result is what the last calculation gave. */
export interface FormulaCell {
  readonly formula: string;
  readonly value: Scalar;
}

/** A blank cell is a hole. */
export type Cell = Scalar | FormulaCell;

/** Appearance of a cell, property by property (`font.bold`, `fill.color`); never changed in place. */
export type Look = Readonly<Record<string, Scalar>>;

export interface SheetState {
  readonly id: string;
  name: string;
  visibility: string;
  tabColor: string;
  showGridlines: boolean;
  protection: { readonly options: unknown; readonly password?: string } | null;
  cells: (Cell | undefined)[][];
  formats: (string | undefined)[][];
  /** By cell, and by whole column for the cells that have none of their own. */
  looks: (Look | undefined)[][];
  columnLooks: Map<number, Look>;
  widths: Map<number, number>;
  heights: Map<number, number>;
  /** Outline levels of grouped rows and columns; those without are at level 0. */
  rowLevels: Map<number, number>;
  columnLevels: Map<number, number>;
  merges: Area[];
  frozen: Area | null;
  validations: {
    readonly area: Area;
    readonly rule: unknown;
    readonly alert: unknown;
    readonly prompt: unknown;
    readonly ignoreBlanks: boolean;
  }[];
  conditionals: ConditionalState[];
  charts: ChartState[];
  links: Map<string, unknown>;
  page: Record<string, unknown>;
  filter: FilterState | null;
  /** Rows and columns out of sight, by the user's choice; filters have their own. */
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  /** Page breaks: the line before which the page ends. */
  rowBreaks: Set<number>;
  columnBreaks: Set<number>;
  standardWidth: number;
  standardHeight: number;
  properties: Map<string, string>;
}

/** What a column of a filter lets through (types: FilterCriteria). */
export type Criterion = Readonly<Record<string, unknown>>;

export interface FilterState {
  area: Area;
  /** By column of the area, 0-based. */
  readonly criteria: Map<number, Criterion>;
  /** Rows hidden when it was last applied: a filter does not follow the cells by itself. */
  hidden: number[];
}

export interface ConditionalState {
  readonly id: string;
  readonly type: string;
  readonly area: Area;
  readonly settings: Record<string, unknown>;
}

export interface ChartState {
  readonly id: string;
  name: string;
  type: string;
  readonly settings: Record<string, unknown>;
  readonly series: Record<string, unknown>[];
}

export interface TableState {
  readonly id: string;
  name: string;
  readonly sheet: SheetState;
  area: Area;
  style: string;
  settings: Record<string, unknown>;
  /** A table made from a lone header shows one blank row, which the first added row takes. */
  isEmpty?: boolean;
  hasTotals?: boolean;
  filter?: FilterState | null;
}

/** Rows of data: neither the header nor the totals. */
export const dataRows = ({ area, hasTotals }: TableState): number => area.rows - (hasTotals ? 2 : 1);

export const dataArea = (table: TableState): Area => ({
  ...table.area,
  row: table.area.row + 1,
  rows: dataRows(table),
});

export interface CommentText {
  readonly id: string;
  content: string;
  contentType: string;
  mentions: unknown[];
  readonly author: { readonly name: string; readonly email: string };
  /** Milliseconds of the clock. */
  readonly created: number;
}

export interface CommentState extends CommentText {
  readonly sheet: SheetState;
  row: number;
  column: number;
  resolved: boolean;
  readonly replies: CommentText[];
}

export interface NameState {
  name: string;
  /** `='Onglet'!$A$1`, or a constant. */
  formula: string;
  comment: string;
  visible: boolean;
  /** Absent = the whole workbook. */
  scope?: SheetState | null;
}

export const blankSheet = (id: string, name: string): SheetState => ({
  id,
  name,
  visibility: 'Visible',
  tabColor: '',
  showGridlines: true,
  protection: null,
  cells: [],
  formats: [],
  looks: [],
  columnLooks: new Map(),
  widths: new Map(),
  heights: new Map(),
  rowLevels: new Map(),
  columnLevels: new Map(),
  merges: [],
  frozen: null,
  validations: [],
  conditionals: [],
  charts: [],
  links: new Map(),
  page: {},
  filter: null,
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  rowBreaks: new Set(),
  columnBreaks: new Set(),
  standardWidth: 48,
  standardHeight: 15,
  properties: new Map(),
});

export const isFormula = (cell: Cell | undefined): cell is FormulaCell => typeof cell === 'object';

export const valueOf = (cell: Cell | undefined): Scalar =>
  cell === undefined ? '' : isFormula(cell) ? cell.value : cell;
