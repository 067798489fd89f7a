import type { ParameterValues } from '../../catalogue/parameters';
import { NATIONAL_THRESHOLDS, type NationalThreshold } from '../../catalogue/nationalThresholds';
import { serialOf } from '../serialDate';

/** What a user may change on a line of national thresholds: its first and last day (serial days), and its amount, € HT. */
export const NATIONAL_FIELDS = ['from', 'to', 'amount'] as const;
export type NationalField = (typeof NATIONAL_FIELDS)[number];

/** Where a cell of the table is among the values of Paramètres. */
export const nationalKey = (line: number, field: NationalField): string => `national_${line}_${field}`;

/** A line as it is used: kind and categories of the catalogue, days and amount of the workbook. A line without amount is not used. */
export interface NationalLine extends Pick<NationalThreshold, 'id' | 'categories' | 'certain' | 'source'> {
  readonly from: number | null;
  readonly to: number | null;
  readonly amount: number | null;
}

const dayOf = (day: string | null): number | null => {
  if (day === null) return null;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return serialOf(year, month, date);
};

const read = new WeakMap<ParameterValues, readonly NationalLine[]>();

/** The national thresholds of a workbook; those of the catalogue where it holds no such table. */
export function nationalLines(parameters: ParameterValues): readonly NationalLine[] {
  const known = read.get(parameters);
  if (known) return known;
  const holdsTable = nationalKey(0, 'amount') in parameters;
  const lines = NATIONAL_THRESHOLDS.map((line, index): NationalLine => {
    const { id, categories, certain, source } = line;
    const own = { from: dayOf(line.from), to: dayOf(line.to), amount: line.amount };
    const typed = (field: NationalField): number | null => {
      const value = parameters[nationalKey(index, field)];
      return typeof value === 'number' ? value : null;
    };
    const values = holdsTable ? { from: typed('from'), to: typed('to'), amount: typed('amount') } : own;
    return { id, categories, certain, source, ...values };
  });
  read.set(parameters, lines);
  return lines;
}

/** The threshold of a kind for a category on a day; null where none is known, or where it does not apply (concessions). */
export const nationalThreshold = (
  id: NationalThreshold['id'],
  category: string | null,
  day: number,
  parameters: ParameterValues,
): (NationalLine & { readonly amount: number }) | null =>
  nationalLines(parameters).find(
    (line): line is NationalLine & { readonly amount: number } =>
      line.id === id &&
      line.amount !== null &&
      line.categories.some((known) => known === category) &&
      (line.from === null || day >= line.from) &&
      (line.to === null || day <= line.to),
  ) ?? null;
