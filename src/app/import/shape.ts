import { inputFields, TABLES } from '../../catalogue/tables';
import { dateOfSerial } from '../../engine/serialDate';
import type { FieldType, TableId } from '../../scheme/fields';
import { isMissing, type CellValue, type DataRow } from '../../scheme/values';

/** What rows of a table are compared by: the fields that sources fill, but for the one that names the source. */
export interface Shape {
  readonly table: TableId;
  readonly fields: readonly { readonly id: string; readonly type: FieldType }[];
  /** The table remembers what imports wrote. */
  readonly hasImprint: boolean;
}

/** Field in which imports remember what they wrote; see `imprint`. */
export const IMPRINT = 'empreinte';

const shapes = new Map<TableId, Shape>();

export function shapeOf(table: TableId): Shape {
  const known = shapes.get(table);
  if (known) return known;
  const made: Shape = {
    table,
    fields: inputFields(TABLES[table]).flatMap(({ id, type }) => (id === 'source' ? [] : [{ id, type }])),
    hasImprint: TABLES[table].fields.some(({ id }) => id === IMPRINT),
  };
  shapes.set(table, made);
  return made;
}

/** Digits that every host gives back as they were written. */
const DIGITS = 12;

const MONTHS = new Map<number, string>();

/** « 2025-3 ». Days are few, and asked for again and again. */
function monthOf(serial: number): string {
  const known = MONTHS.get(serial);
  if (known !== undefined) return known;
  const { year, month } = dateOfSerial(serial);
  const made = `${year}-${month}`;
  if (MONTHS.size < 50_000) MONTHS.set(serial, made);
  return made;
}

/**
 * What a value says, whatever the host that kept it: a month is a month even when only its first day comes back, a list
 * of codes has no order, a figure has the digits that every spreadsheet keeps. Empty for a missing value.
 */
export function said(type: FieldType, value: CellValue | undefined): string {
  if (isMissing(value)) return '';
  if (typeof value === 'number') {
    if (type === 'month') return monthOf(value);
    return String(Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS)));
  }
  const text = String(value).trim();
  return type === 'codes'
    ? text
        .split(/\s*;\s*/)
        .sort()
        .join(' ; ')
    : text;
}

/** A separator that no cell can hold keeps « a|b » + « c » apart from « a » + « b|c ». */
export const SEPARATOR = '\u0000';

export const keyOf = (row: DataRow, fields: Shape['fields']): string => {
  let key = '';
  for (const { id, type } of fields) key += said(type, row[id]) + SEPARATOR;
  return key;
};

export const pick = (shape: Shape, ids: readonly string[]): Shape['fields'] =>
  ids.flatMap((id) => shape.fields.find((field) => field.id === id) ?? []);

/** Two rows that contradict each other nowhere: where both say something, they say the same. */
export const agree = (a: DataRow, b: DataRow, fields: Shape['fields']): boolean =>
  fields.every(
    ({ id, type }) =>
      isMissing(a[id]) || isMissing(b[id]) || a[id] === b[id] || said(type, a[id]) === said(type, b[id]),
  );

/** Two rows that say the same, blanks included. */
export const isSame = (a: DataRow, b: DataRow, fields: Shape['fields']): boolean =>
  fields.every(
    ({ id, type }) => (a[id] ?? null) === (b[id] ?? null) || said(type, a[id]) === said(type, b[id]),
  );

/** Fields on which two rows contradict each other. */
export const contradictions = (a: DataRow, b: DataRow, fields: Shape['fields']): readonly string[] =>
  fields.flatMap((field) => (agree(a, b, [field]) ? [] : [field.id]));

const codesOf = (value: CellValue | undefined): readonly string[] =>
  isMissing(value) ? [] : String(value).split(/\s*;\s*/);

/** Two lists of codes as one, in the order of the first. */
export const union = (a: CellValue | undefined, b: CellValue | undefined): string =>
  [...new Set([...codesOf(a), ...codesOf(b)])].join(' ; ');
