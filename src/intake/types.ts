import type { FieldType, TableId } from '../scheme/fields';
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
  'decp-json-2019',
  'decp-json-2019-concessions',
  'decp-xml-2022',
  'decp-xml-2022-concessions',
  'decp-xml-2019',
  'decp-xml-2019-concessions',
  'decp-csv-decp-processing',
  'decp-csv-data-economie',
  'marches',
  'heures-marche',
  'heures-personne',
  'beneficiaires',
  'contrats-travail',
  'depenses',
  'denrees',
  'fournisseurs',
  'classeur-spaser',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** What one row of a table stands for: it says what may be added up. */
export const ROW_LEVELS = [
  'marche',
  'lot',
  'personne',
  'mois',
  'contrat-travail',
  'depense',
  'structure',
  'autre',
] as const;
export type RowLevel = (typeof ROW_LEVELS)[number];

export type Severity = 'bloquant' | 'a-verifier' | 'info';

/** A fact about the data that the user should know. Its words are in the locales, by `code`. */
export interface Anomaly {
  readonly code: string;
  readonly severity: Severity;
  readonly where: {
    readonly source: string;
    /** Sheet, or rank of the table, where the source holds several. */
    readonly part?: string;
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

/** Why a column was given its field. The sentence is in the locales, by `code`. */
export interface ColumnReason {
  readonly code: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

export interface MappedColumn {
  /** Place of the column in the source, from 0; -1 for what is no column (a property of a record). */
  readonly index: number;
  /** What the column is remembered by: its header folded, words that may name somebody masked, with its rank when two columns share it; empty for what cannot be decided of. */
  readonly key: string;
  /** Header as typed; « (colonne personnelle) » where the header itself could name someone. */
  readonly header: string;
  /** Field of the table that it fills. */
  readonly field: string | null;
  /** Field that it was read as, as decisions name it: « mois » fills « periode ». Absent where no table of columns was read. */
  readonly sourceField?: string | null;
  readonly outcome: 'importee' | 'ignoree' | 'personnelle' | 'pseudonyme';
  readonly reason: ColumnReason;
  /** 0 to 1; 1 = decided by the user or by a public layout. */
  readonly confidence: number;
}

/** What a whole column was taken for, where its own cells do not prove it. */
export interface ColumnAnswers {
  readonly dayOrder: 'dmy' | 'mdy';
  readonly dot: 'decimal' | 'thousands';
  readonly taxes: 'ht' | 'ttc';
  readonly percent: 'points' | 'fraction';
}

/** A doubt about a column, to be asked once: what was assumed, and what it could be instead. */
export interface Question {
  readonly about: keyof ColumnAnswers;
  /** Key of the column, as in `MappedColumn.key`. */
  readonly column: string;
  readonly header: string;
  readonly assumed: string;
  readonly choices: readonly string[];
  /** A cell that reads either way; absent for columns about people. */
  readonly example?: string;
  /** Rows that the answer changes. */
  readonly rows: number;
  /** True when `assumed` is what the user answered. */
  readonly answered?: boolean;
}

/** The first values of a column as typed and as understood, to be looked at before importing: nothing keeps them. */
export interface ColumnSample {
  /** Place of the column in the source, as in `MappedColumn.index`. */
  readonly index: number;
  /** How `understood` is to be shown; null for a column that is not read. */
  readonly type: FieldType | null;
  readonly cells: readonly { readonly typed: string; readonly understood: CellValue }[];
}

/** Something that reading thinks is the same, and that the user must approve. */
export type Proposal =
  | {
      readonly kind: 'word';
      readonly id: string;
      readonly field: string;
      /** The word as typed, folded. */
      readonly word: string;
      /** The listed value that it may stand for. */
      readonly value: string;
      readonly rows: number;
      readonly confidence: number;
    }
  | {
      readonly kind: 'person';
      readonly id: string;
      /** Pseudonyms: nobody is named. */
      readonly keep: string;
      readonly merge: string;
      /** A row of the source for each, so that the user can look; 0 = known from another source or from the workbook. */
      readonly rows: readonly [number, number];
      readonly reason: ColumnReason;
    };

/**
 * A pseudonym that somebody of a source would have, were a birth date or a code missing or written otherwise: where it is
 * met elsewhere, the two may be one person. It names nobody, and is kept nowhere.
 */
export interface PersonAlias {
  readonly person: string;
  readonly alias: string;
  /** Row of the source where the person first is. */
  readonly row: number;
  readonly reason: ColumnReason;
}

/** What the user decided of the tables of one form, or what the workbook remembers of it. It wins over any proposal. */
export interface TableDecisions {
  readonly kind?: SourceKind;
  /** Field by column key; null = do not read. */
  readonly columns?: Readonly<Record<string, string | null>>;
  readonly answers?: Readonly<Record<string, Partial<ColumnAnswers>>>;
}

/** Words and people that the user approved, kept with the workbook. No name: people are pseudonyms. */
export interface Vocabulary {
  /** Field -> folded word -> listed value; null = not a synonym, do not ask again. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
  /**
   * Pseudonym -> pseudonym that it is kept under; itself = nobody else, do not ask again. A pair that was refused
   * (« a~b ») is a key that maps to itself.
   */
  readonly people: Readonly<Record<string, string>>;
}

/** The account of one table of one source: rows = kept + duplicates + setAside. */
export interface SourceReport {
  readonly file: string;
  /** Sheet, or rank of the table, where a source holds several; null where it holds one. */
  readonly part: string | null;
  readonly kind: SourceKind;
  /** SHA-256 of the content, in hexadecimal: two receptions of the same file have the same. */
  readonly hash: string;
  /** What tables of this form are remembered by: the same headers give the same. */
  readonly signature: string;
  readonly level: RowLevel;
  /** Data rows or records read, header, titles and blank rows excluded. */
  readonly rows: number;
  readonly kept: number;
  readonly duplicates: number;
  readonly setAside: number;
  /** Rows whose amount or hours are below zero: credit notes and corrections. */
  readonly negatives: number;
  readonly controlSums: Readonly<Record<string, number>>;
  readonly columns: readonly MappedColumn[];
}

/** A structure of a list that the user pasted: it proves what a supplier is, never what it is not. */
export interface Structure {
  /** 14 digits; null where the list gives the company only. */
  readonly siret: string | null;
  /** 9 digits; null where the key of the number is wrong. */
  readonly siren: string | null;
  /** Kind as the list writes it. */
  readonly kind: string | null;
  readonly name: string | null;
  /** Fields of MARCHES that it answers « OUI » to. */
  readonly proofs: readonly ('est_siae' | 'est_ea_esat' | 'est_esus' | 'est_ess')[];
  readonly source: string;
  readonly row: number;
}

export interface IntakeSuccess {
  readonly ok: true;
  readonly report: SourceReport;
  /** Typed rows by table, keyed by field id, `saisi` fields only. A large table makes them when it is first taken; `rowsOf` gives one of them. */
  readonly tables: Partial<Readonly<Record<TableId, readonly DataRow[]>>>;
  /** Row of the source that each row of `tables` first came from, in the same order. */
  readonly origins: Partial<Readonly<Record<TableId, readonly number[]>>>;
  readonly anomalies: readonly Anomaly[];
  readonly questions: readonly Question[];
  readonly proposals: readonly Proposal[];
  /** Structures of a list of suppliers; absent elsewhere. */
  readonly structures?: readonly Structure[];
  /** For the eyes of the user alone; none for columns about people. Absent where no table of columns was read. */
  readonly samples?: readonly ColumnSample[];
  readonly aliases?: readonly PersonAlias[];
}

/** A source, or a table of it, that could not be read at all. Its words are in the locales, by `code`. */
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
  /** By signature of table. */
  readonly decisions?: Readonly<Record<string, TableDecisions>>;
  readonly vocabulary?: Vocabulary;
  /** Called between slices of work with rows done and rows expected. */
  readonly onProgress?: (done: number, total: number) => void | Promise<void>;
  readonly signal?: AbortSignal;
}
