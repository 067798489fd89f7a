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
  readonly codeOf: ReadonlyMap<string, number>;
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
  /** Columns asked for so far. */
  readonly read: ReadonlyMap<string, Column>;
  readonly yearsOf: (row: number) => readonly number[];
}

/** Rows that follow each other in some that were read at once. */
export interface Part {
  readonly base: Columns;
  readonly from: number;
  readonly to: number;
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
  for (let row = 0; row < rows.length; row += 1) {
    const value = rows[row]?.[field];
    values[row] = typeof value === 'number' ? value : Number.NaN;
  }
  return { kind: 'number', values };
}

function textColumn(rows: readonly DataRow[], field: string): TextColumn {
  const codes = new Int32Array(rows.length);
  const words: string[] = [''];
  const spellings: string[] = [''];
  const byWord = new Map<string, number>();
  const codeOf = (value: CellValue): number => {
    const word = String(value).toUpperCase();
    let code = byWord.get(word);
    if (code === undefined) {
      code = words.push(word) - 1;
      spellings.push(String(value));
      byWord.set(word, code);
    }
    return code;
  };
  // By value first: a column of 100,000 rows holds a handful of them, and putting each in capitals takes most of the time.
  const byValue = new Map<CellValue, number>();
  // The two values met last: most columns hold little else than OUI and NON.
  let [one, other]: [CellValue, CellValue] = ['', ''];
  let [oneCode, otherCode] = [0, 0];
  for (let row = 0; row < rows.length; row += 1) {
    const value = rows[row]?.[field];
    if (value === undefined || value === null) continue;
    if (value === one) codes[row] = oneCode;
    else if (value === other) codes[row] = otherCode;
    else {
      let code: number | undefined = value === '' ? 0 : byValue.get(value);
      if (code === undefined) {
        code = codeOf(value);
        byValue.set(value, code);
      }
      [other, otherCode] = [one, oneCode];
      [one, oneCode] = [value, code];
      codes[row] = code;
    }
  }
  return { kind: 'text', codes, words, spellings, codeOf: byWord };
}

const NO_YEAR: readonly number[] = [];

/** Years that a cell says; each distinct cell is read once. */
export function yearReader(): (value: CellValue | undefined) => readonly number[] {
  const known = new Map<CellValue, readonly number[]>();
  // Rows of one year often follow each other.
  let [last, lastYears]: [CellValue, readonly number[]] = [null, NO_YEAR];
  return (value) => {
    if (value === last) return lastYears;
    if (isMissing(value) || typeof value === 'boolean') return NO_YEAR;
    let years = known.get(value);
    if (!years) {
      years = typeof value === 'number' ? [value] : (value.match(/\d{4}/g) ?? []).map(Number);
      known.set(value, years);
    }
    [last, lastYears] = [value, years];
    return years;
  };
}

/** Types of the fields of each table, by name: a table is read in a hundred parts. */
const TYPES = new Map<TableId, ReadonlyMap<string, FieldType>>();

function typesOf(table: TableId): ReadonlyMap<string, FieldType> {
  const types = TYPES.get(table) ?? new Map(TABLES[table].fields.map(({ id, type }) => [id, type]));
  TYPES.set(table, types);
  return types;
}

/**
 * Rows read in one piece; columns when first asked for: a scheme reads a third of the fields.
 * @param known columns of these very rows that need not be read again.
 */
export function readColumns(
  table: TableId,
  rows: readonly DataRow[],
  known: readonly (readonly [string, Column])[] = [],
): Columns {
  const types = typesOf(table);
  const read = new Map<string, Column>(known);
  const period = TABLES[table].period.field;
  const yearsIn = yearReader();
  return {
    table,
    length: rows.length,
    rows,
    column(field) {
      let column = read.get(field);
      if (!column) {
        const type = types.get(field);
        if (!type) throw new Error(`${table}.${field}: unknown field`);
        column = NUMERIC.has(type) ? numberColumn(rows, field) : textColumn(rows, field);
        read.set(field, column);
      }
      return column;
    },
    read,
    yearsOf: (row) => yearsIn(rows[row]?.[period]),
  };
}
