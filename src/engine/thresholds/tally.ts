import type { DataSet } from '../aggregate';
import type { Column } from '../columns';
import { yearOfSerial } from '../serialDate';

/**
 * A count or a sum that the sheet Seuils shows, told once for the engine and for the formula. Unlike the aggregates of
 * indicators, it may look at contracts by their day of notification, whatever the perimeter of the scheme.
 */
export interface Tally {
  readonly table: 'MARCHES' | 'DEPENSES';
  /** What puts a row in a year: a date (`date_notification`), or the number of a year (`exercice`, `annee`). */
  readonly period: 'date_notification' | 'exercice' | 'annee';
  /** Field that is added up; null = rows are counted. */
  readonly sum: string | null;
  /** Fields that must hold these texts. */
  readonly where?: readonly { readonly field: string; readonly is: string }[];
  /** Field that must hold a number. */
  readonly known?: string;
}

/** Field that names the buyer of a row. */
export const BUYER_FIELD = { MARCHES: 'acheteur_nom', DEPENSES: 'acheteur' } as const;

const wordAt = (column: Column, row: number): string =>
  column.kind === 'text' ? (column.words[column.codes[row] ?? 0] ?? '') : '';

const numberAt = (column: Column, row: number): number =>
  column.kind === 'number' ? (column.values[row] ?? Number.NaN) : Number.NaN;

/** Result for each of the years asked, 0 where the table is not there. `buyer`: rows of that buyer only. */
export function evaluateTally(
  data: DataSet,
  { table, period, sum, where = [], known }: Tally,
  years: readonly number[],
  buyer?: string,
): readonly number[] {
  const columns = data[table];
  const totals = years.map(() => 0);
  if (!columns) return totals;
  const ranks = new Map(years.map((year, rank) => [year, rank]));
  const tests = [...where, ...(buyer === undefined ? [] : [{ field: BUYER_FIELD[table], is: buyer }])].map(
    ({ field, is }) => ({ column: columns.column(field), is: is.toUpperCase() }),
  );
  const [when, added] = [columns.column(period), sum === null ? null : columns.column(sum)];
  const numeric = known === undefined ? null : columns.column(known);
  for (let row = 0; row < columns.length; row += 1) {
    const at = numberAt(when, row);
    if (Number.isNaN(at)) continue;
    const rank = ranks.get(period === 'date_notification' ? yearOfSerial(at) : at);
    if (rank === undefined || !tests.every(({ column, is }) => wordAt(column, row) === is)) continue;
    if (numeric && Number.isNaN(numberAt(numeric, row))) continue;
    const amount = added ? numberAt(added, row) : 1;
    totals[rank] = (totals[rank] ?? 0) + (Number.isNaN(amount) ? 0 : amount);
  }
  return totals;
}
