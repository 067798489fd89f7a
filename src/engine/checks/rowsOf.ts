import type { TableId } from '../../scheme/fields';
import { isMissing, type CellValue, type DataRow } from '../../scheme/values';
import { dateOfSerial } from '../serialDate';
import type { Checked, Finding } from './types';

/** Short words that rules share. */
export const rowsOf = ({ rows }: Checked, table: TableId): readonly DataRow[] => rows[table] ?? [];

export const numberIn = (row: DataRow | undefined, field: string): number | null => {
  const value = row?.[field];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
};

export const parameterOf = ({ parameters }: Checked, id: string): number => Number(parameters[id] ?? 0);

export const isYes = (value: CellValue | undefined): boolean =>
  typeof value === 'string' && value.toUpperCase() === 'OUI';

/** A row that holds nothing typed nor imported is the blank line of an empty table. */
export function isBlank(row: DataRow): boolean {
  // Nearly every row is known not to be by its first field: its values are not listed.
  for (const field in row) if (!isMissing(row[field])) return false;
  return true;
}

/** Hours of a line: realised, else validated, as the presence of people is counted. */
export const hoursIn = (row: DataRow): number | null =>
  numberIn(row, 'heures_declarees') ?? numberIn(row, 'heures_validees');

/** Ranks of the rows by a key; rows without key are left out. Keys compare without regard to case, as spreadsheets do. */
export function ranksBy(
  rows: readonly DataRow[],
  keyOf: (row: DataRow) => string | null,
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  rows.forEach((row, index) => {
    const key = keyOf(row)?.toUpperCase();
    if (key === undefined) return;
    const known = groups.get(key);
    if (known) known.push(index);
    else groups.set(key, [index]);
  });
  return groups;
}

export const textIn = (row: DataRow, field: string): string | null =>
  isMissing(row[field]) ? null : String(row[field]);

/** Several fields as one key; null when one of them is missing. */
export const keyIn =
  (...fields: readonly string[]) =>
  (row: DataRow): string | null => {
    const parts = fields.map((field) => textIn(row, field));
    return parts.some((part) => part === null) ? null : parts.join('\u0000');
  };

/** Hours are of a few dozen months: each is worked out once. */
const MONTH_RANKS = new Map<number, number>();

/** Rank of a month among all months. */
export function monthRank(serial: number): number {
  let rank = MONTH_RANKS.get(serial);
  if (rank === undefined) {
    const { year, month } = dateOfSerial(serial);
    rank = year * 12 + month - 1;
    MONTH_RANKS.set(serial, rank);
  }
  return rank;
}

/** A finding on each row that a test holds for. */
export const whereRows = (
  checked: Checked,
  table: TableId,
  field: string,
  test: (row: DataRow) => boolean | Finding['details'],
): readonly Finding[] =>
  rowsOf(checked, table).flatMap((row, index) => {
    const found = test(row);
    // Few rows are found: only those are looked at whole.
    if (found === false || found === undefined || isBlank(row)) return [];
    return [{ table, row: index, field, ...(found === true ? {} : { details: found }) }];
  });
