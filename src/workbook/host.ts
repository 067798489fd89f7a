import type { HostFailure, HostReason } from '../locales/fr/host';
import type { TableId } from '../scheme/fields';
import type { CellValue, DataRow } from '../scheme/values';
import type { WorkbookPlan } from './plan';

/**
 * The port: everything the product asks of a workbook, in coarse, JSON-only calls (one call may be a network trip).
 * Dates are serial numbers; formulas are invariant en-US without the leading `=`.
 */
export interface WorkbookHost {
  describe(): Promise<WorkbookDescription>;
  /** Writes a plan. All or nothing: on failure the workbook is as before, or the error says which sheets are in. */
  apply(plan: WorkbookPlan, hooks?: Hooks): Promise<ApplyReport>;
  /** Every row of a data table, `saisi`, `repere` and `calcule` fields; null when the workbook has no such table. */
  readTable(table: TableId): Promise<readonly DataRow[] | null>;
  /**
   * `replace` = the table holds exactly these rows afterwards; `append` = added below.
   * Rows carry `saisi` and `repere` fields; the host fills `calcule` columns with their row formula.
   */
  writeRows(
    table: TableId,
    rows: readonly DataRow[],
    mode: 'replace' | 'append',
    hooks?: Hooks,
  ): Promise<WriteReport>;
  /** Values of a block of a planned sheet (0-based), as the workbook computes them now. */
  readCells(sheet: string, block: Block): Promise<readonly (readonly CellValue[])[]>;
  /** Writes plain values or styled text on cells that the product owns (Journal, Sources, Anomalies rows). */
  writeCells(
    sheet: string,
    row: number,
    column: number,
    values: readonly (readonly CellValue[])[],
  ): Promise<void>;
  readSelection(): Promise<{ readonly address: string; readonly values: readonly (readonly CellValue[])[] }>;
  /** Shows a sheet, and a cell of it, to the user. */
  reveal(sheet: string, row: number, column: number): Promise<void>;
  /** Formulas of a block, null where a cell holds none. */
  readFormulas(sheet: string, block: Block): Promise<readonly (readonly (string | null)[])[]>;
  readSettings(): Promise<Readonly<Record<string, string>>>;
  writeSettings(settings: Readonly<Record<string, string>>): Promise<void>;
  /** Everything needed to come back to now; opaque to the caller. */
  snapshot(): Promise<Snapshot>;
  restore(snapshot: Snapshot): Promise<void>;
  /** A hint that something changed; never relied on for correctness. */
  subscribe(listener: () => void): () => void;
}

export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface WorkbookDescription {
  readonly host: 'excel' | 'browser' | 'file' | 'sheets';
  /** True when the host computes formulas by itself; false = cached results must be written. */
  readonly calculates: boolean;
  readonly sheets: readonly string[];
  readonly tables: readonly TableId[];
  /** Rows above which the host becomes slow and the .xlsx is the better place; null = no such limit known. */
  readonly comfortableRows: number | null;
}

export interface Hooks {
  readonly onProgress?: (done: number, total: number) => void | Promise<void>;
  readonly signal?: AbortSignal;
}

export interface ApplyReport {
  readonly sheetsAdded: readonly string[];
  readonly sheetsUpdated: readonly string[];
}

export interface WriteReport {
  readonly rowsWritten: number;
}

export interface Snapshot {
  readonly id: string;
}

/** Excel's own error codes, whatever the host. */
export type HostErrorCode =
  | 'AccessDenied'
  | 'ItemNotFound'
  | 'ItemAlreadyExists'
  | 'InvalidArgument'
  | 'InvalidOperationInCellEditMode'
  | 'RequestPayloadSizeLimitExceeded'
  | 'Cancelled'
  | 'GeneralException';

/** A failure of the host, with what is already in. Its words are in the locales. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string,
    /** Rows or sheets written before the failure. */
    readonly done: number = 0,
    /** What the product foresaw, with the sheet or table it is about; null when the host refuses by itself. */
    readonly why: HostFailure['why'] = null,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

/** Refusals that have words of their own, by their code on the port. */
export const refusal = (
  code: HostErrorCode,
  reason: HostReason,
  message: string,
  subject = '',
  other = '',
): HostError => new HostError(code, message, 0, { reason, subject, other });
