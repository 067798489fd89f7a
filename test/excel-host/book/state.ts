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
  protection: { readonly options: unknown } | null;
  cells: (Cell | undefined)[][];
  formats: (string | undefined)[][];
  /** By cell, and by whole column for the cells that have none of their own. */
  looks: (Look | undefined)[][];
  columnLooks: Map<number, Look>;
  widths: Map<number, number>;
  heights: Map<number, number>;
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
  readonly type: string;
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
}

export interface NameState {
  name: string;
  /** `='Onglet'!$A$1`, or a constant. */
  formula: string;
  comment: string;
  visible: boolean;
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
  merges: [],
  frozen: null,
  validations: [],
  conditionals: [],
  charts: [],
  links: new Map(),
  page: {},
});

export const isFormula = (cell: Cell | undefined): cell is FormulaCell => typeof cell === 'object';

export const valueOf = (cell: Cell | undefined): Scalar =>
  cell === undefined ? '' : isFormula(cell) ? cell.value : cell;
