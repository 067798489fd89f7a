import type { TableId } from '../scheme/fields';
import type { CellValue, DataRow } from '../scheme/values';

/** What a user pastes or drops. Exactly one of the three contents is given. */
export interface SourceInput {
  /** File name, or what stands for it (« Collage »). */
  readonly name: string;
  readonly bytes?: Uint8Array;
  readonly text?: string;
  readonly cells?: readonly (readonly CellValue[])[];
}

/** What a source was recognised as. `marches` = tables of contracts of any layout; `decp-*` = public layouts. */
export const SOURCE_KINDS = [
  'decp-json-2022',
  'decp-json-2022-concessions',
  'decp-csv-decp-processing',
  'decp-csv-data-economie',
  'marches',
  'heures-marche',
  'heures-personne',
  'beneficiaires',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export type Severity = 'bloquant' | 'a-verifier' | 'info';

/** A fact about the data that the user should know. Its words are in the locales, by `code`. */
export interface Anomaly {
  readonly code: string;
  readonly severity: Severity;
  readonly where: {
    readonly source: string;
    /** Row of the file as a spreadsheet counts it (header = 1), or rank of the record in a JSON. */
    readonly row?: number;
    /** Header as the file writes it, or field label. */
    readonly column?: string;
    /** Text as typed; absent for columns about people. */
    readonly value?: string;
  };
  /** Numbers and words that the sentence needs. */
  readonly details?: Readonly<Record<string, string | number>>;
  /** How many times the same code was met in the source when rows are grouped in one line. */
  readonly count?: number;
}

export interface MappedColumn {
  /** Header as typed; « (colonne personnelle) » where the header itself could name someone. */
  readonly header: string;
  readonly field: string | null;
  readonly outcome: 'importee' | 'ignoree' | 'personnelle' | 'pseudonyme';
}

/** The account of one source: rows = kept + duplicates + setAside. */
export interface SourceReport {
  readonly file: string;
  readonly kind: SourceKind;
  /** Data rows or records read, header, titles and blank rows excluded. */
  readonly rows: number;
  readonly kept: number;
  readonly duplicates: number;
  readonly setAside: number;
  readonly controlSums: Readonly<Record<string, number>>;
  readonly columns: readonly MappedColumn[];
}

export interface IntakeSuccess {
  readonly ok: true;
  readonly report: SourceReport;
  /** Account of the concessions of a file that also holds contracts; `report` leaves them out. */
  readonly concessions: SourceReport | null;
  /** Typed rows by table, keyed by field id, `saisi` fields only. */
  readonly tables: Partial<Readonly<Record<TableId, readonly DataRow[]>>>;
  readonly anomalies: readonly Anomaly[];
}

/** A source that could not be read at all. Its words are in the locales, by `code`. */
export interface IntakeFailure {
  readonly ok: false;
  readonly file: string;
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
}

export type IntakeResult = IntakeSuccess | IntakeFailure;

export interface IntakeContext {
  /** Secret of the workbook that keys pseudonyms: the same person keeps the same pseudonym in it, and nowhere else. */
  readonly pseudonymSecret: string;
  /** Buyers of a mutualised scheme, as it holds them: rows are given its spelling. */
  readonly buyers?: readonly string[];
  /** Called between slices of work with rows done and rows expected. */
  readonly onProgress?: (done: number, total: number) => void | Promise<void>;
  readonly signal?: AbortSignal;
}
