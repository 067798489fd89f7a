import type { TableId } from '../scheme/fields';
import type { DataRow } from '../scheme/values';

/** Rows that are made when somebody asks for them: until then they stay in the columns that they were read from. */
export class LazyRows {
  readonly #made: DataRow[];
  /** null once every row is made. */
  #make: ((rank: number) => DataRow) | null;

  /** @param make gives the row of a rank, the same one whenever it is asked. */
  constructor(
    readonly length: number,
    make: (rank: number) => DataRow,
  ) {
    this.#make = make;
    this.#made = new Array<DataRow>(length);
  }

  at(rank: number): DataRow | undefined {
    if (rank < 0 || rank >= this.length) return undefined;
    return (this.#made[rank] ??= this.#make?.(rank) ?? {});
  }

  /** A row that is made already. */
  put(rank: number, row: DataRow): void {
    this.#made[rank] = row;
  }

  /** Every row. The columns are then let go. O(rows), once. */
  toArray(): readonly DataRow[] {
    for (let rank = 0; this.#make !== null && rank < this.length; rank += 1) this.at(rank);
    this.#make = null;
    return this.#made;
  }
}

/** Rows as they can be looked at one by one. */
export interface RowView {
  readonly length: number;
  at(rank: number): DataRow | undefined;
}

export type Tables = Partial<Readonly<Record<TableId, readonly DataRow[]>>>;

const LAZY = new WeakMap<Tables, Readonly<Partial<Record<TableId, LazyRows>>>>();

/** Tables like any others, whose rows are all made the first time that somebody takes one of them as an array. */
export function lazyTables(rows: Readonly<Partial<Record<TableId, LazyRows>>>): Tables {
  const tables: Tables = Object.defineProperties(
    {},
    Object.fromEntries(
      Object.entries(rows).map(([id, lazy]) => [id, { enumerable: true, get: () => lazy.toArray() }]),
    ),
  );
  LAZY.set(tables, rows);
  return tables;
}

/** Rows of a table, for those who look at some of them: no other is made. */
export const rowsOf = (tables: Tables, id: TableId): RowView => LAZY.get(tables)?.[id] ?? tables[id] ?? [];
