import type { IndicatorYear } from '../app/contracts';
import type { Anomaly, IntakeFailure, MappedColumn, SourceReport } from '../intake/types';
import { sourceLine, unreadLine } from '../locales/fr/cli';
import { anomalyWords, failureWords } from '../locales/fr/intake';
import { STATUS_WORDS } from '../scheme/status';

/** The JSON that `build` and `review` write. Percentages in points; a ratio's terms before any scaling. */
export interface Result {
  readonly sources: readonly {
    readonly file: string;
    /** Sheet, or rank of the table, where the file holds several; else null. */
    readonly part: string | null;
    readonly kind: string;
    /** SHA-256 of the file. */
    readonly hash: string;
    readonly rows: number;
    readonly kept: number;
    readonly duplicates: number;
    readonly setAside: number;
    /** Rows below zero: credit notes and corrections. */
    readonly negatives: number;
    /** Columns about people, whose cells were dropped or became pseudonyms. */
    readonly personalColumns: number;
    readonly controlSums: Readonly<Record<string, number>>;
    /** Every column in its order; null = not read. The header of a column about people is masked. */
    readonly mapping: readonly { readonly header: string; readonly field: string | null }[];
  }[];
  readonly indicators: readonly (Omit<IndicatorYear, 'status'> & { readonly status: string })[];
  /** Where sources contradict each other, or may count twice: nothing is chosen by the order of the files. */
  readonly conflicts: readonly {
    readonly file: string;
    readonly row: number | null;
    readonly column: string | null;
    readonly code: string;
    readonly message: string;
    readonly fix: string;
  }[];
  /** Files that could not be read, with what to do. */
  readonly failures: readonly {
    readonly file: string;
    readonly code: string;
    readonly message: string;
    readonly fix: string;
  }[];
}

const CONFLICTS: readonly string[] = [
  'valeurs-contradictoires',
  'numero-deja-connu',
  'heures-deja-connues',
  'depenses-deja-connues',
];

/** Code units, not a language: every machine gives one order. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const MASKED = '(colonne personnelle)';
const isPersonal = ({ outcome }: MappedColumn): boolean =>
  outcome === 'personnelle' || outcome === 'pseudonyme';

export const sourcesOf = (sources: readonly SourceReport[]): Result['sources'] =>
  sources.map((source) => ({
    file: source.file,
    part: source.part,
    kind: source.kind,
    hash: source.hash,
    rows: source.rows,
    kept: source.kept,
    duplicates: source.duplicates,
    setAside: source.setAside,
    negatives: source.negatives,
    personalColumns: source.columns.filter(isPersonal).length,
    controlSums: source.controlSums,
    mapping: source.columns.map((column) => ({
      header: isPersonal(column) ? MASKED : column.header,
      field: column.outcome === 'importee' ? column.field : null,
    })),
  }));

/** What is said of a source: its account, then the columns that no field takes. */
export function linesOf(source: SourceReport): readonly string[] {
  const unread = source.columns.filter(
    ({ outcome, header }) => outcome === 'ignoree' && header.trim() !== '',
  );
  const names = unread.flatMap(({ header }) => (header === MASKED ? [] : [header]));
  return [sourceLine(source), ...(unread.length === 0 ? [] : [unreadLine(names, unread.length)])];
}

export const failuresOf = (failures: readonly IntakeFailure[]): Result['failures'] =>
  failures.map((failure) => ({ file: failure.file, code: failure.code, ...failureWords(failure) }));

export const resultOf = (
  sources: readonly SourceReport[],
  indicators: readonly IndicatorYear[],
  failures: readonly IntakeFailure[],
  anomalies: readonly Anomaly[] = [],
): Result => ({
  sources: sourcesOf(sources),
  indicators: indicators.map((indicator) => ({ ...indicator, status: STATUS_WORDS[indicator.status].word })),
  conflicts: anomaliesOf(anomalies.filter(({ code }) => CONFLICTS.includes(code))),
  failures: failuresOf(failures),
});

export const anomaliesOf = (anomalies: readonly Anomaly[]): Result['conflicts'] =>
  [...anomalies]
    // By file, then by place in it: the order of the command changes nothing.
    .sort(
      (a, b) =>
        compare(a.where.source, b.where.source) ||
        (a.where.row ?? 0) - (b.where.row ?? 0) ||
        compare(a.code + (a.where.column ?? ''), b.code + (b.where.column ?? '')),
    )
    .map((anomaly) => ({
      file: anomaly.where.source,
      row: anomaly.where.row ?? null,
      column: anomaly.where.column ?? null,
      code: anomaly.code,
      ...anomalyWords(anomaly),
    }));
