import type { SourceField } from '../../catalogue/synonyms';
import type { CellValue } from '../../scheme/values';

/** Values of a column: what each of its different cells was read as, and which of them each row holds. */
export interface TypedColumn {
  readonly pool: readonly CellValue[];
  /** Rank of the value of each row. */
  readonly codes: Int32Array;
}

/** The columns of a table, by field. */
export class TypedColumns {
  readonly #columns: ReadonlyMap<SourceField, TypedColumn>;
  /** Columns that a record takes, as they were last asked for. */
  #taken: { readonly by: ReadonlySet<string>; readonly fields: readonly (readonly [string, TypedColumn])[] } =
    {
      by: new Set(),
      fields: [],
    };

  constructor(columns: ReadonlyMap<SourceField, TypedColumn>) {
    this.#columns = columns;
  }

  get(field: SourceField): TypedColumn | undefined {
    return this.#columns.get(field);
  }

  get all(): ReadonlyMap<SourceField, TypedColumn> {
    return this.#columns;
  }

  /** Columns whose field is one of some names, which every row asks for. */
  within(names: ReadonlySet<string>): readonly (readonly [string, TypedColumn])[] {
    if (this.#taken.by !== names)
      this.#taken = { by: names, fields: [...this.#columns].filter(([field]) => names.has(field)) };
    return this.#taken.fields;
  }
}

/** Values of a column in some rows, null where there is no such column. O(rows). */
export const valuesAt = (column: TypedColumn | undefined, rows: readonly number[]): readonly CellValue[] =>
  column === undefined
    ? rows.map(() => null)
    : rows.map((row) => column.pool[column.codes[row] as number] ?? null);

/**
 * The typed values of one row by field, read as a Map is. They stay in the columns of the table: a Map for each row would be the
 * better part of the memory of a large file, and of the time to read it.
 */
export class RowValues implements ReadonlyMap<SourceField, CellValue> {
  readonly #columns: TypedColumns;
  readonly #row: number;

  constructor(columns: TypedColumns, row: number) {
    this.#columns = columns;
    this.#row = row;
  }

  get size(): number {
    return this.#columns.all.size;
  }

  get(field: SourceField): CellValue | undefined {
    const column = this.#columns.get(field);
    return column?.pool[column.codes[this.#row] ?? 0];
  }

  has(field: SourceField): boolean {
    return this.#columns.all.has(field);
  }

  /** Writes in a record the values whose field it has. */
  copyTo(record: Record<string, CellValue>, names: ReadonlySet<string>): void {
    const row = this.#row;
    const taken = this.#columns.within(names);
    for (let rank = 0; rank < taken.length; rank += 1) {
      const [field, { pool, codes }] = taken[rank] as readonly [string, TypedColumn];
      record[field] = pool[codes[row] as number] ?? null;
    }
  }

  forEach(
    visit: (value: CellValue, field: SourceField, map: ReadonlyMap<SourceField, CellValue>) => void,
  ): void {
    for (const [field, value] of this.entries()) visit(value, field, this);
  }

  *entries(): MapIterator<[SourceField, CellValue]> {
    for (const [field, { pool, codes }] of this.#columns.all)
      yield [field, pool[codes[this.#row] ?? 0] ?? null];
  }

  keys(): MapIterator<SourceField> {
    return this.#columns.all.keys();
  }

  *values(): MapIterator<CellValue> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[SourceField, CellValue]> {
    return this.entries();
  }
}
