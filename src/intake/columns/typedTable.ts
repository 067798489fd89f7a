import type { SourceField } from '../../catalogue/synonyms';
import type { CellValue } from '../../scheme/values';

/** Values of the columns of a table, each an array with one value for each row. */
export class TypedTable {
  readonly #columns = new Map<SourceField, CellValue[]>();

  /** The array of a field, to be filled row by row. */
  column(field: SourceField): CellValue[] {
    const column = this.#columns.get(field) ?? [];
    this.#columns.set(field, column);
    return column;
  }

  get columns(): ReadonlyMap<SourceField, readonly CellValue[]> {
    return this.#columns;
  }
}

/**
 * The typed values of one row by field, read as a Map is. They stay in the columns of the table: a Map for each row would be the
 * better part of the memory of a large file, and of the time to read it.
 */
export class RowValues implements ReadonlyMap<SourceField, CellValue> {
  readonly #columns: ReadonlyMap<SourceField, readonly CellValue[]>;
  readonly #row: number;

  constructor({ columns }: TypedTable, row: number) {
    this.#columns = columns;
    this.#row = row;
  }

  get size(): number {
    return this.#columns.size;
  }

  get(field: SourceField): CellValue | undefined {
    return this.#columns.get(field)?.[this.#row];
  }

  has(field: SourceField): boolean {
    return this.#columns.has(field);
  }

  forEach(
    visit: (value: CellValue, field: SourceField, map: ReadonlyMap<SourceField, CellValue>) => void,
  ): void {
    for (const [field, values] of this.#columns) visit(values[this.#row] ?? null, field, this);
  }

  *entries(): MapIterator<[SourceField, CellValue]> {
    for (const [field, values] of this.#columns) yield [field, values[this.#row] ?? null];
  }

  keys(): MapIterator<SourceField> {
    return this.#columns.keys();
  }

  *values(): MapIterator<CellValue> {
    for (const values of this.#columns.values()) yield values[this.#row] ?? null;
  }

  [Symbol.iterator](): MapIterator<[SourceField, CellValue]> {
    return this.entries();
  }
}
