import type { TableId } from '../../scheme/fields';

/**
 * What the host remembers beside the sheets, because IronCalc has neither tables nor custom properties.
 * Sheets are known by their id: a user may rename a tab without losing the work.
 */
export interface Registry {
  /** Planned sheet name -> IronCalc sheet id. */
  readonly sheets: Readonly<Record<string, number>>;
  readonly tables: Partial<Readonly<Record<TableId, TableState>>>;
  /** Rows that the last plan of a sheet filled: what a shorter plan must clear. */
  readonly plannedRows: Readonly<Record<string, number>>;
  /** Columns that the last plan of a sheet filled, and the rows that it left blank: those are the user's. */
  readonly plannedShapes?: Readonly<Record<string, PlannedShape>>;
  readonly settings: Readonly<Record<string, string>>;
}

export interface PlannedShape {
  readonly columns: number;
  readonly gaps: readonly number[];
}

export interface TableState {
  readonly sheet: string;
  /** Data rows that carry their row formulas. */
  readonly rows: number;
}

export const emptyRegistry: Registry = { sheets: {}, tables: {}, plannedRows: {}, settings: {} };

/** The whole state of the workbook at one moment: kept in storage, in snapshots, and for rolling back. */
export interface SavedWork {
  readonly version: 1;
  readonly bytes: Uint8Array;
  readonly registry: Registry;
}

export const isSavedWork = (value: unknown): value is SavedWork =>
  typeof value === 'object' &&
  value !== null &&
  'version' in value &&
  value.version === 1 &&
  'bytes' in value &&
  value.bytes instanceof Uint8Array;
