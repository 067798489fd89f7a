import type { AnomalyLog } from './anomalyLog';
import type { Outcome } from './outcome';
import type {
  ColumnSample,
  MappedColumn,
  PersonAlias,
  Proposal,
  Question,
  RowLevel,
  SourceKind,
} from './types';

/** One table of a source, read. */
export interface ReadPart {
  readonly kind: SourceKind;
  readonly level: RowLevel;
  readonly part: string | null;
  /** Name of the file where the table had to mask it, because it names one of its people. */
  readonly file?: string;
  readonly signature: string;
  readonly log: AnomalyLog;
  readonly outcome: Outcome;
  readonly columns: readonly MappedColumn[];
  readonly questions: readonly Question[];
  readonly proposals: readonly Proposal[];
  readonly samples?: readonly ColumnSample[];
  readonly aliases?: readonly PersonAlias[];
}
