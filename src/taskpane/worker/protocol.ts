import type { Anomalies, Judgement } from '../../app/anomalies/checkData';
import type { ImportPreview, Review } from '../../app/contracts';
import type { SourceInput } from '../../intake/types';
import type { TableId } from '../../scheme/fields';
import type { WorkbookHost } from '../../workbook/host';
import type { PaneSource } from '../sources';
import type { PackedRows } from './packRows';

/** What the worker may ask of the workbook: reading only. Writing is the page's. */
export type Read = 'describe' | 'readTable' | 'readTables' | 'readCells' | 'readSettings' | 'inspect';
export type ReadingHost = Pick<WorkbookHost, Read>;

/** A preview without its rows, which stay in the worker until they are asked for. */
export interface HeldPreview {
  readonly preview: ImportPreview;
  /** How many rows the worker holds for each table of `merged`. */
  readonly held: readonly (readonly [TableId, number])[];
}

/** A workbook made in the worker, and what it says. */
export interface ProducedFile {
  /** Held by the browser: the page is handed it, and copies nothing. */
  readonly file: Blob;
  readonly review: Review | null;
}

export type Job =
  | { readonly kind: 'preview'; readonly inputs: readonly PaneSource[]; readonly rest: readonly unknown[] }
  | { readonly kind: 'rows'; readonly table: TableId; readonly from: number; readonly to: number }
  | { readonly kind: 'produce' }
  /** What rules find, to be shown: the first lines of each group. */
  | { readonly kind: 'anomalies' }
  /** The same, to be written. */
  | { readonly kind: 'judge' };

/** What each job gives. */
export interface Answers {
  readonly preview: HeldPreview;
  readonly rows: PackedRows;
  readonly produce: ProducedFile;
  readonly anomalies: Anomalies | null;
  readonly judge: Judgement | null;
}

/** Told of an error: nothing of the data, as errors of the product hold none. */
export interface ToldError {
  readonly name: string;
  readonly message: string;
  /** What errors of the product carry: their code, their place. */
  readonly more: Readonly<Record<string, unknown>>;
}

export type ToWorker =
  | { readonly kind: 'cells'; readonly input: number; readonly rows: NonNullable<SourceInput['cells']> }
  | { readonly kind: 'job'; readonly id: number; readonly job: Job }
  /** Rows of a table that a reading gives, slice by slice, before its answer. */
  | { readonly kind: 'rows'; readonly id: number; readonly table: TableId; readonly rows: PackedRows }
  | PageAnswer;

/** The answer of the page to a reading. */
export interface PageAnswer {
  readonly kind: 'read';
  readonly id: number;
  readonly value?: unknown;
  readonly error?: ToldError;
}

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'read'; readonly id: number; readonly method: Read; readonly args: readonly unknown[] }
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly error: ToldError };

export function told(error: unknown): ToldError {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return { name, message, more: error instanceof Error ? { ...error } : {} };
}

/** The error again, on the other side: what looks at its name or its code finds them. */
export const retold = ({ name, message, more }: ToldError): Error =>
  Object.assign(new Error(message), more, { name });
