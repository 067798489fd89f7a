import type { Cell as FileCell, NamedRange, Sheet as FileSheet } from 'hucre';
import type { TableId } from '../../scheme/fields';
import type { CellValue } from '../../scheme/values';
import type { Formula } from '../../workbook/formula';
import type { Area } from '../shared/checks';
import type { NamePlan, NumberFormat, SheetPlan, StyleName } from '../../workbook/plan';

/** A cell of a column that the user added to a data table. */
export interface ExtraCell {
  readonly value: CellValue;
  /** Text without `=`. */
  readonly formula: string | null;
}

/** Columns that the user added to a data table: they follow the rows, and are never read as data. */
export interface ExtraColumns {
  readonly labels: readonly string[];
  readonly formats: readonly NumberFormat[];
  /** `cells[row][column]`, row by row as the table's own rows; absent = blank. */
  readonly cells: readonly (readonly ExtraCell[] | undefined)[];
}

/** One cell in memory; never changed in place, so that copies of a workbook can share it. */
export interface HostCell {
  /** Value, or result of the formula. */
  readonly value: CellValue;
  /** Tree of a planned formula; text (without `=`) of one read from a file. */
  readonly formula: Formula | string | null;
  readonly style?: StyleName;
  readonly format?: NumberFormat;
  readonly wrap?: boolean;
  readonly link?: string;
  /** True = drawn by a plan, so a later plan may remove it. */
  readonly planned: boolean;
  /** The cell as a file gave it, until something writes over it. */
  readonly read?: Partial<FileCell>;
}

/** Values in field order; undefined = a computed column whose result nobody gave. */
export type StoredRow = readonly (CellValue | undefined)[];

/** The header of a data table as the file gave it. */
export interface ReadHeader {
  /** The table object as the file placed it, header included; null when it is gone and only the labels told the table. */
  readonly object: (Area & { readonly name: string }) | null;
  readonly labels: readonly string[];
  /** The first rows, under those labels. */
  readonly sample: readonly (readonly CellValue[])[];
  /** Where each column of `extra` stood among the labels. */
  readonly extraColumns: readonly number[];
}

export interface TableState {
  readonly id: TableId;
  readonly rows: readonly StoredRow[];
  readonly extra: ExtraColumns | null;
  /** Absent once the table is as the catalogue has it. */
  readonly read?: ReadHeader;
}

export interface SheetState {
  readonly name: string;
  /** Layout; null for a sheet read from a file and not planned since. */
  readonly plan: SheetPlan | null;
  /** `cells[row][column]`, with holes. Empty for a data table. */
  readonly cells: readonly (readonly (HostCell | undefined)[] | undefined)[];
  readonly table: TableState | null;
  /** The sheet as a file gave it: what a plan does not redraw is written back from here. */
  readonly original: FileSheet | null;
}

/** The whole workbook. Every part is immutable: a change makes a new model, which is what makes `apply` all or nothing. */
export interface Model {
  /** In tab order. */
  readonly sheets: readonly SheetState[];
  readonly names: readonly NamePlan[];
  /** Defined names of the user, as the file gave them. */
  readonly foreignNames: readonly NamedRange[];
  readonly settings: Readonly<Record<string, string>>;
  /** Columns of the hidden sheet of lists, as the file gave them: sheets written back as read still point there. */
  readonly lists: readonly (readonly string[])[];
}

export const EMPTY_MODEL: Model = { sheets: [], names: [], foreignNames: [], settings: {}, lists: [] };

/** True for a sheet that nothing has redrawn since it was read. */
export const isAsRead = (sheet: SheetState): sheet is SheetState & { readonly original: FileSheet } =>
  sheet.original !== null && sheet.plan === null;

export const findSheet = (model: Model, name: string): SheetState | undefined =>
  model.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());

export const findTable = (model: Model, id: TableId): SheetState | undefined =>
  model.sheets.find((sheet) => sheet.table?.id === id);

export const replaceSheet = (model: Model, changed: SheetState): Model => ({
  ...model,
  sheets: model.sheets.map((sheet) => (sheet.name === changed.name ? changed : sheet)),
});
