import type { TableId } from '../scheme/fields';
import type { DataRow } from '../scheme/values';

/** The account of some rows, which must balance: rows = kept + duplicates + setAside. */
export interface Account {
  readonly rows: number;
  readonly kept: number;
  readonly duplicates: number;
  readonly setAside: number;
  /** Rows whose amount or hours are below zero. */
  readonly negatives: number;
  readonly controlSums: Readonly<Record<string, number>>;
}

/** What a recogniser makes of its rows. */
export interface Outcome extends Account {
  readonly tables: Partial<Record<TableId, readonly DataRow[]>>;
  /** Row of the source of each row of `tables`, in the same order. */
  readonly origins: Partial<Record<TableId, readonly number[]>>;
  /** Hours due by lot of each row of MARCHES, in the same order, where a table of hours told them. */
  readonly due?: readonly ContractDue[];
}

/** Hours due of a contract, by lot; a line that names no lot is under the empty text. */
export interface ContractDue {
  readonly contract: string;
  readonly byLot: ReadonlyMap<string, number>;
}

/** @throws Error when rows are lost or counted twice: a fault of ours, never of the file. */
export function balanced<T extends Account>(outcome: T): T {
  if (outcome.rows !== outcome.kept + outcome.duplicates + outcome.setAside) {
    throw new Error(
      `intake: ${outcome.rows} rows read, ${outcome.kept} kept, ${outcome.duplicates} duplicates, ${outcome.setAside} set aside`,
    );
  }
  return outcome;
}

/** How many rows hold a figure below zero in one of these fields. */
export const negativesOf = (rows: readonly DataRow[], fields: readonly string[]): number =>
  rows.filter((row) => fields.some((field) => Number(row[field] ?? 0) < 0)).length;
