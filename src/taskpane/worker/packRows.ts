import type { CellValue, DataRow } from '../../scheme/values';

/**
 * Rows as columns, for a message: one list for each field instead of one object for each row, and one value for a field that says the
 * same everywhere. Copying it takes the page a tenth of the time that rows would.
 */
export type PackedRows =
  | {
      readonly kind: 'columns';
      readonly length: number;
      readonly fields: readonly string[];
      readonly columns: readonly (readonly CellValue[] | { readonly all: CellValue })[];
    }
  /** Rows that do not share their fields. */
  | { readonly kind: 'rows'; readonly rows: readonly DataRow[] };

export function packRows(rows: readonly DataRow[]): PackedRows {
  const fields = Object.keys(rows[0] ?? {});
  const alike = rows.every((row) => {
    const own = Object.keys(row);
    return own.length === fields.length && own.every((field, index) => field === fields[index]);
  });
  if (!alike) return { kind: 'rows', rows };
  const columns = fields.map((field) => {
    const values = rows.map((row) => row[field] ?? null);
    const [all = null] = values;
    return values.every((value) => value === all) ? { all } : values;
  });
  return { kind: 'columns', length: rows.length, fields, columns };
}

export function unpackRows(packed: PackedRows): readonly DataRow[] {
  if (packed.kind === 'rows') return packed.rows;
  const { length, fields, columns } = packed;
  const blank: DataRow = Object.fromEntries(fields.map((field) => [field, null]));
  return Array.from({ length }, (_, index) => {
    const row: Record<string, CellValue> = { ...blank };
    for (let place = 0; place < fields.length; place += 1) {
      const column = columns[place] ?? { all: null };
      row[fields[place] ?? ''] = 'all' in column ? column.all : (column[index] ?? null);
    }
    return row;
  });
}
