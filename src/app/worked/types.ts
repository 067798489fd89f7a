import type { TableId } from '../../scheme/fields';
import type { Scheme } from '../../scheme/scheme';
import type { Status } from '../../scheme/status';
import type { DataRow } from '../../scheme/values';

/** A figure as its source prints it, and the state that hand arithmetic gives it. Percentages in points (25.14 = 25,14 %). */
export interface PublishedFigure {
  /** Key of the indicator in the scheme. */
  readonly key: string;
  readonly year: number;
  /** Null where the source says nothing for the year. */
  readonly actual: number | null;
  readonly status: Status;
  /** Rate of attainment that the source itself prints, in percent. */
  readonly attainment?: number;
}

/** A published evaluation, worked again from rows: scheme, data, what the source says of them. */
export interface WorkedExample {
  readonly id: string;
  readonly title: string;
  /** References of the bibliography. */
  readonly sources: readonly string[];
  readonly scheme: Scheme;
  readonly rows: Partial<Readonly<Record<TableId, readonly DataRow[]>>>;
  /** Serial day of the cut-off; null = whole years. */
  readonly closed: number | null;
  readonly published: readonly PublishedFigure[];
  /** What the rows are made of, where the source gives totals only (French sentences of the page). */
  readonly made: readonly string[];
  /** What of the source is not worked again, and why. */
  readonly left: readonly string[];
}
