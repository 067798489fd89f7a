import type { TableId } from '../../scheme/fields';
import type { CellValue } from '../../scheme/values';

/**
 * What a later export changes of an earlier one.
 * - `nouvelle`: a row that it did not have;
 * - `changee`: another value than the one imported;
 * - `videe`: a value imported that the source now leaves blank;
 * - `conflit`: another value than the one in the workbook, which was not imported: typed by hand, or imported before
 *   imports were remembered;
 * - `disparue`: a row that the source has no more.
 */
export const CHANGE_KINDS = ['nouvelle', 'changee', 'videe', 'conflit', 'disparue'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface FieldChange {
  readonly field: string;
  readonly old: CellValue;
  readonly new: CellValue;
  /** The value is that of several sources together. */
  readonly together?: boolean;
}

export interface RowChange {
  /** Unique in a preview. */
  readonly id: string;
  readonly kind: ChangeKind;
  readonly table: TableId;
  /** Place of the row in `merged` of the preview. */
  readonly at: number;
  /** What names the row: pseudonyms for people. */
  readonly name: readonly { readonly field: string; readonly value: CellValue }[];
  /** Empty for rows that are new or vanished. */
  readonly fields: readonly FieldChange[];
  /** Row of the source, as `Anomaly.where.row`; absent when the source has it no more. */
  readonly row?: number;
  /** Place in `sources` of the preview of the account that counts this row; absent when none does. */
  readonly account?: number;
}

/** An earlier reception that a source may be a later version of. */
export interface Earlier {
  readonly file: string;
  /** When it was received, as the register says; null when it does not. */
  readonly at: string | null;
}

/** A source beside what the workbook already had of it. */
export interface SourceChanges {
  readonly file: string;
  /** The reception that it is a later version of; null = its rows are added to those that are there. */
  readonly replaces: Earlier | null;
  /** Other receptions that it could be a later version of, `replaces` included. */
  readonly candidates: readonly Earlier[];
  /** When the very same content was received; null when it never was. */
  readonly sameContentAt: string | null;
  /** Rows that say what the workbook says. */
  readonly unchanged: number;
  readonly changes: readonly RowChange[];
}

/** What the user accepts. A row that is named wins over its group. */
export interface ChangeChoices {
  readonly groups: Readonly<Record<ChangeKind, boolean>>;
  readonly rows: Readonly<Record<string, boolean>>;
}

/** Nothing typed is lost, and no blank erases, unless asked. */
export const DEFAULT_CHOICES: ChangeChoices = {
  groups: { nouvelle: true, changee: true, videe: false, conflit: false, disparue: false },
  rows: {},
};

export const isAccepted = ({ groups, rows }: ChangeChoices, { id, kind }: RowChange): boolean =>
  rows[id] ?? groups[kind];
