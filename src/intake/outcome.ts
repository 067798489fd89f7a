import type { TableId } from '../scheme/fields';
import type { DataRow } from '../scheme/values';

/** What a recogniser makes of its rows. The account must balance: rows = kept + duplicates + setAside. */
export interface Outcome {
  readonly rows: number;
  readonly kept: number;
  readonly duplicates: number;
  readonly setAside: number;
  readonly controlSums: Readonly<Record<string, number>>;
  readonly tables: Partial<Record<TableId, readonly DataRow[]>>;
}

/** @throws Error when rows are lost or counted twice: a fault of ours, never of the file. */
export function balanced(outcome: Outcome): Outcome {
  if (outcome.rows !== outcome.kept + outcome.duplicates + outcome.setAside) {
    throw new Error(
      `intake: ${outcome.rows} rows read, ${outcome.kept} kept, ${outcome.duplicates} duplicates, ${outcome.setAside} set aside`,
    );
  }
  return outcome;
}
