import type { TableId } from './fields';

/**
 * `detacher`: the link to the person is cut, and every yearly figure stays. `supprimer`: the person's row goes, and figures
 * that count people lose them.
 */
export type PurgeMode = 'detacher' | 'supprimer';

export interface PurgeRequest {
  readonly mode: PurgeMode;
  /** `2023-01`: people whose last date is before this month. Absent = what Paramètres says of retention. */
  readonly before?: string;
}

/** What a purge would do. Nobody is named, not even by a pseudonym. */
export interface PurgePreview {
  readonly mode: PurgeMode;
  /** Serial day: the last date of the people concerned is before it. */
  readonly before: number;
  readonly people: number;
  /** People that have no date at all: nothing tells how long they were there, and they stay. */
  readonly undated: number;
  readonly tables: readonly { readonly table: TableId; readonly rows: number; readonly after: number }[];
  /** Years in which these people worked: those whose figures of people a deletion changes. */
  readonly years: readonly number[];
}
