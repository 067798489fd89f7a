import type { TableId } from '../scheme/fields';

/**
 * A formula as a small tree, written once and rendered for each host: structured references where tables exist,
 * defined names and plain addresses elsewhere. Only functions that Excel 2021, LibreOffice, IronCalc and Google Sheets
 * compute alike are allowed.
 */
export type Formula =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  /** Function call: COUNTIFS, SUMIFS, AVERAGEIFS, IF, AND, OR, YEAR, DATE, CHOOSE, EDATE, ABS, IFERROR, ISNUMBER, COUNTIF, SUM, MAX, MIN, INT, RIGHT, MID, REPT, LARGE, MATCH, INDEX; XMATCH in the page only. */
  | { readonly kind: 'call'; readonly name: FormulaFunction; readonly args: readonly Formula[] }
  | { readonly kind: 'binary'; readonly op: BinaryOperator; readonly left: Formula; readonly right: Formula }
  /** A whole column of a data table. */
  | { readonly kind: 'column'; readonly table: TableId; readonly field: string }
  /** The cell of the same row in a data table. */
  | { readonly kind: 'field'; readonly table: TableId; readonly field: string }
  /** A parameter, by its defined name `P_<id>`. */
  | { readonly kind: 'parameter'; readonly id: string }
  /** A cell of a planned sheet; row and column are 0-based. */
  | CellReference
  | { readonly kind: 'range'; readonly from: CellReference; readonly to: CellReference };

export interface CellReference {
  readonly kind: 'cell';
  /** Null = the sheet that holds the formula. */
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
  /**
   * Parts written without `$`. Where rows (or columns) say the same of their own cells, their formulas are then the same
   * to a spreadsheet, which stores and parses them once: IronCalc is several times faster.
   */
  readonly free?: 'both' | 'column';
}

export const FORMULA_FUNCTIONS = [
  'COUNTIFS',
  'SUMIFS',
  'AVERAGEIFS',
  'IF',
  'AND',
  'OR',
  'YEAR',
  'DATE',
  'EDATE',
  'CHOOSE',
  'ABS',
  'IFERROR',
  'ISNUMBER',
  'COUNTIF',
  'SUM',
  'MAX',
  'MIN',
  'INT',
  'RIGHT',
  'MID',
  'REPT',
  'LARGE',
  'MATCH',
  'INDEX',
  /** Written by the host of the page alone, in the place of MATCH: LibreOffice and Excel 2019 do not have it. */
  'XMATCH',
] as const;
export type FormulaFunction = (typeof FORMULA_FUNCTIONS)[number];
export type BinaryOperator = '+' | '-' | '*' | '/' | '=' | '<>' | '<' | '<=' | '>' | '>=' | '&';

export const num = (value: number): Formula => ({ kind: 'number', value });
export const text = (value: string): Formula => ({ kind: 'text', value });
export const call = (name: FormulaFunction, ...args: Formula[]): Formula => ({ kind: 'call', name, args });
export const binary = (left: Formula, op: BinaryOperator, right: Formula): Formula => ({
  kind: 'binary',
  op,
  left,
  right,
});
export const column = (table: TableId, field: string): Formula => ({ kind: 'column', table, field });
export const ofRow = (table: TableId, field: string): Formula => ({ kind: 'field', table, field });
export const parameter = (id: string): Formula => ({ kind: 'parameter', id });
export const cell = (sheet: string | null, row: number, columnIndex: number): CellReference => ({
  kind: 'cell',
  sheet,
  row,
  column: columnIndex,
});
/** A cell of the sheet that holds the formula, by its place relative to it. */
export const near = (row: number, columnIndex: number): CellReference => ({
  ...cell(null, row, columnIndex),
  free: 'both',
});
/** A cell of the sheet that holds the formula, on a row that does not move, in the formula's own column. */
export const above = (row: number, columnIndex: number): CellReference => ({
  ...cell(null, row, columnIndex),
  free: 'column',
});
export const range = (from: CellReference, to: CellReference): Formula => ({ kind: 'range', from, to });
export const isBlank = (formula: Formula): Formula => binary(formula, '=', text(''));
