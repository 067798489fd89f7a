import type { IndicatorYear } from '../app/contracts';
import type { IntakeFailure, SourceReport } from '../intake/types';
import { failureWords } from '../locales/fr/intake';
import { STATUS_WORDS } from '../scheme/status';

/** The JSON that `build` and `review` write. Percentages in points; a ratio's terms before any scaling. */
export interface Result {
  readonly sources: readonly {
    readonly file: string;
    readonly kind: string;
    readonly rows: number;
    readonly kept: number;
    readonly duplicates: number;
    readonly setAside: number;
    readonly controlSums: Readonly<Record<string, number>>;
  }[];
  readonly indicators: readonly (Omit<IndicatorYear, 'status'> & { readonly status: string })[];
  /** Files that could not be read, with what to do. */
  readonly failures: readonly {
    readonly file: string;
    readonly code: string;
    readonly message: string;
    readonly fix: string;
  }[];
}

export const sourcesOf = (sources: readonly SourceReport[]): Result['sources'] =>
  sources.map(({ file, kind, rows, kept, duplicates, setAside, controlSums }) => ({
    file,
    kind,
    rows,
    kept,
    duplicates,
    setAside,
    controlSums,
  }));

export const failuresOf = (failures: readonly IntakeFailure[]): Result['failures'] =>
  failures.map((failure) => ({ file: failure.file, code: failure.code, ...failureWords(failure) }));

export const resultOf = (
  sources: readonly SourceReport[],
  indicators: readonly IndicatorYear[],
  failures: readonly IntakeFailure[],
): Result => ({
  sources: sourcesOf(sources),
  indicators: indicators.map((indicator) => ({ ...indicator, status: STATUS_WORDS[indicator.status].word })),
  failures: failuresOf(failures),
});
