import type {
  ColumnSample,
  IntakeFailure,
  Proposal,
  Question,
  SourceInput,
  SourceReport,
  TableDecisions,
  Vocabulary,
} from '../intake/types';
import type { Direction, Provenance, Unit } from '../scheme/indicator';
import type { JournalLine } from '../scheme/journal';
import type { Aim, Baseline, KnownValue, Scheme, Template } from '../scheme/scheme';
import type { Pace } from '../scheme/pace';
import type { Status } from '../scheme/status';
import type { TableId } from '../scheme/fields';
import type { CellValue, DataRow } from '../scheme/values';
import type { ApplyReport } from '../workbook/host';
import type { SourceChanges } from './import/changes';
import type { SupplierMatches } from './suppliers/contracts';
import type { LocatedAnomaly } from './anomalies/locate';

export type { JournalLine } from '../scheme/journal';
export type * from './import/changes';
export type * from './suppliers/contracts';

/** What the pane and the command line exchange with the use cases. Plain data, no sentence. */

export interface TemplateSummary {
  readonly id: string;
  readonly title: string;
  readonly warning: string;
  readonly period: readonly [number, number];
  readonly axes: number;
  readonly objectives: number;
  /** Ids of its indicators, in reading order. */
  readonly indicators: readonly string[];
}

export interface InsertRequest {
  /** Template of the library; what `template` holds wins over it. */
  readonly templateId: string;
  /** A scheme composed by the buyer, or read from a file. */
  readonly template?: Template;
  /** The workbook's scheme as `template` was composed from it: what was typed in the workbook since then stays. */
  readonly base?: Scheme;
  readonly buyer: string;
  /** Buyers of a mutualised scheme; one or none means a scheme of one buyer. */
  readonly buyers?: readonly string[];
  /** Consecutive years, ascending. */
  readonly years: readonly number[];
}

/** Values typed that follow a scheme, or wait for one that has a cell for them. */
export interface TypedKept {
  /** Values that lose their cell: kept aside in the workbook. */
  readonly setAside: number;
  /** Values kept aside earlier that get a cell again. */
  readonly broughtBack: number;
}

export interface InsertReport extends ApplyReport, TypedKept {}

export interface InsertPreview extends TypedKept {
  readonly title: string;
  readonly warning: string;
  /** Sheets that would be added or updated, in order. */
  readonly sheets: readonly { readonly name: string; readonly purpose: string; readonly exists: boolean }[];
  readonly axes: readonly {
    readonly code: string;
    readonly title: string;
    readonly objectives: readonly {
      readonly code: string;
      readonly title: string;
      readonly indicators: readonly {
        readonly id: string;
        readonly label: string;
        readonly unit: Unit;
        readonly provenance: Provenance;
        readonly targets: Readonly<Record<string, number>>;
        readonly aims: readonly Aim[];
        readonly known: readonly KnownValue[];
        readonly sources: readonly string[];
        readonly note: string | null;
        /** False = the figure is typed in Saisie. */
        readonly computed: boolean;
      }[];
    }[];
  }[];
}

export interface TableCount {
  readonly table: TableId;
  readonly added: number;
  /** Rows that bring no row, those that change one included. */
  readonly alreadyThere: number;
  /** Rows whose supplier a list recognised; absent when none was. */
  readonly completed?: number;
  /** Rows that take other values; absent when none does. */
  readonly changed?: number;
}

/** What the user decided before importing. Absent = what the workbook remembers. */
export interface ImportChoices {
  readonly vocabulary?: Vocabulary;
  /** Answers to the proposals of an earlier preview, to be added to the vocabulary. */
  readonly answers?: readonly Answer[];
}

/** What a user answers to a proposal. */
export interface Answer {
  readonly proposal: Proposal;
  readonly approved: boolean;
}

/** The account of sources before anything is written. `rows` is what importData will write. */
export interface ImportPreview {
  readonly sources: readonly SourceReport[];
  readonly failures: readonly IntakeFailure[];
  readonly anomalies: readonly LocatedAnomaly[];
  readonly tables: readonly TableCount[];
  /** What the pasted lists of structures say of suppliers; absent without a list. */
  readonly suppliers?: SupplierMatches;
  /** Rows present after the import, by table (existing ones included). */
  readonly merged: Partial<Readonly<Record<TableId, readonly DataRow[]>>>;
  /** What later exports change of earlier ones; absent or empty when no source was received before. */
  readonly changes?: readonly SourceChanges[];
  /** Accounts as the sources give them, before what was already there is taken off; in the order of `sources`. */
  readonly given?: readonly SourceReport[];
  /** Words and people that this preview was read with: importing keeps them in the workbook. */
  readonly vocabulary: Vocabulary;
  /** Tables of the workbook whose people were put together by approved merges. */
  readonly regrouped: readonly TableId[];
  /** Rows after which the host becomes slow, when this import passes it; else null. */
  readonly betterInFile: number | null;
  /** What a column does not prove, with the table that it is of. */
  readonly questions: readonly SourceQuestion[];
  readonly proposals: readonly Proposal[];
  /** First values of the columns of each of `sources`, in the same order. To be shown, never kept. */
  readonly samples: readonly (readonly ColumnSample[])[];
  /** What the user decided for this import, by signature of table: remembered with it. */
  readonly decisions: Readonly<Record<string, TableDecisions>>;
}

export interface SourceQuestion extends Question {
  /** Of the table, as in `SourceReport.signature`. */
  readonly signature: string;
  readonly file: string;
}

export interface ImportResult {
  readonly tables: readonly TableCount[];
  readonly anomalies: number;
}

/** One indicator for one year. Percentages in points (30 = 30 %). Null = « n.d. » or nothing typed. */
export interface IndicatorYear {
  readonly id: string;
  /** In a mutualised scheme, whose figure it is: a buyer, or null for rows without buyer; absent = consolidated. */
  readonly acheteur?: string | null;
  readonly year: number;
  readonly value: number | null;
  /** Counts or sums themselves, before any scaling. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Rows whose answer is not known, among `rows`. */
  readonly unknown: number;
  readonly rows: number;
  readonly target: number | null;
  readonly expected: number | null;
  /** value - expected, in the indicator's unit. */
  readonly gap: number | null;
  readonly status: Status;
  /** What is still to do to the goal and how fast (plain arithmetic); null without verdict, or when nothing is missing. */
  readonly pace: Pace | null;
}

export interface ReviewedIndicator {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly provenance: Provenance;
  readonly axis: { readonly code: string; readonly title: string };
  readonly objective: { readonly code: string; readonly title: string };
  /** What is counted, in French words. */
  readonly words: string;
  /** `typed` = the value comes from Saisie; `computed` = from the data tables. */
  readonly origin: 'computed' | 'typed';
  readonly baseline: Baseline | null;
  readonly finalTarget: { readonly year: number; readonly value: number } | null;
  readonly years: readonly IndicatorYear[];
}

/** The figures of one buyer of a mutualised scheme, without targets; an indicator that has none is absent. */
export interface BuyerReview {
  /** Null = rows that name no buyer of the scheme. */
  readonly buyer: string | null;
  readonly years: readonly IndicatorYear[];
}

export interface Review {
  readonly buyer: string;
  /** Mutualised scheme: its buyers as it holds them, and the figures of each, then of rows without buyer. */
  readonly buyers?: { readonly entries: readonly string[]; readonly figures: readonly BuyerReview[] };
  readonly title: string;
  readonly warning: string;
  readonly years: readonly number[];
  /** The year shown first: the one chosen in Paramètres, else the last scheme year with data. */
  readonly year: number;
  readonly indicators: readonly ReviewedIndicator[];
  readonly counts: Readonly<Record<Status, number>>;
  readonly data: readonly { readonly table: TableId; readonly rows: number }[];
  readonly setAside: number;
  readonly anomalies: number;
  readonly lastCommand: JournalLine | null;
}

/** The rows behind one figure. Row numbers are those of the sheet (header = 1). */
export interface RowsBehind {
  readonly table: TableId;
  readonly sheet: string;
  readonly fields: readonly { readonly id: string; readonly label: string }[];
  readonly rows: readonly {
    readonly number: number;
    readonly answer: 'oui' | 'inconnu';
    readonly values: readonly CellValue[];
  }[];
  /** How many answer; `rows` may be cut to the first ones. */
  readonly total: number;
}

export interface SampleData {
  readonly sources: readonly SourceInput[];
}
