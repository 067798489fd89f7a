import { TABLES } from '../catalogue/tables';
import type { FieldType, TableId } from '../scheme/fields';
import { isMissing, type CellValue, type DataRow } from '../scheme/values';

/** Text, dictionary-encoded: code 0 is « missing », others index `words` (upper-cased, as spreadsheets compare). */
export interface TextColumn {
  readonly kind: 'text';
  readonly codes: Int32Array;
  readonly words: readonly string[];
  /** The same words as first spelled, to be shown. */
  readonly spellings: readonly string[];
}

/** Numbers; NaN is « missing ». */
export interface NumberColumn {
  readonly kind: 'number';
  readonly values: Float64Array;
}

export type Column = TextColumn | NumberColumn;

/** The rows of one table by column, with the years each row belongs to. */
export interface Columns {
  readonly table: TableId;
  readonly length: number;
  /** The rows themselves, as they were read: for what is told row by row. */
  readonly rows: readonly DataRow[];
  readonly column: (field: string) => Column;
  readonly yearsOf: (row: number) => readonly number[];
}

const NUMERIC: ReadonlySet<FieldType> = new Set([
  'amount',
  'hours',
  'number',
  'integer',
  'fraction',
  'date',
  'month',
]);

function numberColumn(rows: readonly DataRow[], field: string): NumberColumn {
  const values = new Float64Array(rows.length);
  rows.forEach((row, index) => {
    const value = row[field];
    values[index] = typeof value === 'number' ? value : Number.NaN;
  });
  return { kind: 'number', values };
}

function textColumn(rows: readonly DataRow[], field: string): TextColumn {
  const codes = new Int32Array(rows.length);
  const words: string[] = [''];
  const spellings: string[] = [''];
  const known = new Map<string, number>();
  rows.forEach((row, index) => {
    const value = row[field];
    if (isMissing(value)) return;
    const word = String(value).toUpperCase();
    let code = known.get(word);
    if (code === undefined) {
      code = words.push(word) - 1;
      spellings.push(String(value));
      known.set(word, code);
    }
    codes[index] = code;
  });
  return { kind: 'text', codes, words, spellings };
}

const yearsIn = (value: CellValue | undefined): number[] =>
  typeof value === 'string'
    ? (value.match(/\d{4}/g) ?? []).map(Number)
    : typeof value === 'number'
      ? [value]
      : [];

const NO_YEAR: readonly number[] = [];

/** Columns are built when first asked for: a scheme reads a third of the fields. */
export function toColumns(table: TableId, rows: readonly DataRow[]): Columns {
  const declaration = TABLES[table];
  const cache = new Map<string, Column>();
  const types = new Map(declaration.fields.map((field) => [field.id, field.type]));
  const period = declaration.period.field;
  const years = rows.map((row) => {
    const value = row[period];
    return typeof value === 'number' ? [value] : isMissing(value) ? NO_YEAR : yearsIn(value);
  });
  return {
    table,
    length: rows.length,
    rows,
    column(field) {
      let column = cache.get(field);
      if (!column) {
        const type = types.get(field);
        if (!type) throw new Error(`${table}.${field}: unknown field`);
        column = NUMERIC.has(type) ? numberColumn(rows, field) : textColumn(rows, field);
        cache.set(field, column);
      }
      return column;
    },
    yearsOf: (row) => years[row] ?? NO_YEAR,
  };
}
