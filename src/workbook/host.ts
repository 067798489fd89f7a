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
   * The same for several tables, in as few trips as their size allows; a table that the workbook has not is absent. `calcule`
   * fields may be null: who reads all tables follows what was typed, and computes them.
   */
  readTables(tables: readonly TableId[]): Promise<Partial<Readonly<Record<TableId, readonly DataRow[]>>>>;
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
  /**
   * Writes plain values on cells that the product owns (Journal, Sources, Anomalies rows). A linked text reads as its text;
   * a click on it shows the cell it names, where the spreadsheet knows links.
   */
  writeCells(
    sheet: string,
    row: number,
    column: number,
    values: readonly (readonly Writable[])[],
  ): Promise<void>;
  readSelection(): Promise<{ readonly address: string; readonly values: readonly (readonly CellValue[])[] }>;
  /** Shows a sheet, and a cell of it, to the user. */
  reveal(sheet: string, row: number, column: number): Promise<void>;
  /** Formulas of a block, null where a cell holds none. */
  readFormulas(sheet: string, block: Block): Promise<readonly (readonly (string | null)[])[]>;
  /**
   * What stands where a plan has formulas: every such cell of its reports, and, in data tables, the computed cells that
   * hold something else than their formula. A sheet that is gone gives nothing.
   */
  readFormulaCells(plan: WorkbookPlan): Promise<readonly FormulaSeen[]>;
  readSettings(): Promise<Readonly<Record<string, string>>>;
  writeSettings(settings: Readonly<Record<string, string>>): Promise<void>;
  /** Everything needed to come back to now; opaque to the caller. */
  snapshot(): Promise<Snapshot>;
  restore(snapshot: Snapshot): Promise<void>;
  /**
   * Destroys every snapshot, and whatever else the host keeps of earlier states: what was deleted must be gone.
   * `gone`: texts that no cell holds any more, and that a host which keeps texts apart must lose too.
   */
  forgetSnapshots(gone?: readonly string[]): Promise<void>;
  /** What each sheet can be known by, as it stands now: sheets of the product and of the user. Nothing is written. */
  inspect(): Promise<readonly SheetFound[]>;
  /**
   * Puts back what sheets and columns are known by, all or nothing. No row of data is written.
   * Sheets are named as `inspect` found them.
   */
  mend(repairs: readonly Repair[]): Promise<void>;
  /** A hint that something changed; never relied on for correctness. */
  subscribe(listener: () => void): () => void;
}

/** A text that leads to a cell of the workbook: `#Marchés!F12`, the sheet by its planned name. */
export interface LinkedText {
  readonly text: string;
  readonly link: string;
}

export type Writable = CellValue | LinkedText;

export const isLinked = (value: Writable | undefined): value is LinkedText =>
  typeof value === 'object' && value !== null;

/** What a cell reads as. */
export const plainValue = (value: Writable): CellValue => (isLinked(value) ? value.text : value);

/** A cell that a plan gives a formula, as it stands. Row and column are 0-based. */
export interface FormulaSeen {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** True when its formula is the plan's, however the spreadsheet writes it. */
  readonly isPlanned: boolean;
  /** As held, in en-US without `=`; null when the cell holds none. */
  readonly formula: string | null;
  /** As the workbook computes it now. */
  readonly value: CellValue;
}

export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A sheet that the user can see, and what it can be known by. */
export interface SheetFound {
  /** As its tab says. */
  readonly name: string;
  /** The planned sheet that the host remembers it to be, whatever its tab says; null when it remembers nothing. */
  readonly planned: string | null;
  /** Table objects, header row included (0-based). A host without table objects gives none. */
  readonly tables: readonly (Block & { readonly name: string })[];
  /** Labels of the table of data that the host knows to be there, else of the first row. */
  readonly header: readonly string[];
  /** The first rows under that header, column by column as it is, so that what they hold can be compared with the labels. */
  readonly sample: readonly (readonly CellValue[])[];
}

export type Repair =
  /** The tab takes the name of the plan. */
  | { readonly kind: 'name'; readonly sheet: string; readonly planned: string }
  /** Labels written over columns of a data table; `column` counts from the first one of the header. */
  | {
      readonly kind: 'labels';
      readonly sheet: string;
      readonly table: TableId;
      readonly labels: readonly { readonly column: number; readonly label: string }[];
    }
  /** Blank columns for fields that a data table lacks, at its right, with their formulas down the rows. */
  | {
      readonly kind: 'columns';
      readonly sheet: string;
      readonly table: TableId;
      readonly fields: readonly string[];
    }
  /** The table takes in rows that stand under it, with their formulas. Hosts that read every row have nothing to do. */
  | { readonly kind: 'rows'; readonly sheet: string; readonly table: TableId; readonly rows: number };

/** Rows of a sample. */
export const SAMPLE_ROWS = 12;

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
