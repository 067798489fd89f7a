import type { ParameterValues } from '../../catalogue/parameters';
import { schemeThreshold } from '../../catalogue/nationalThresholds';
import { thresholdYears } from '../../catalogue/thresholds';

/** Lines of the table of thresholds in Paramètres: those of the catalogue, then empty ones for the years to come. */
export const THRESHOLD_LINES = 16;

/** What a user may write on a line: the year, four European thresholds, and the annual volume that makes a scheme due. */
export const THRESHOLD_FIELDS = ['year', 'etat', 'local', 'entite', 'travaux', 'spaser'] as const;
export type ThresholdField = (typeof THRESHOLD_FIELDS)[number];

/** Where a cell of the table is among the values of Paramètres. */
export const thresholdKey = (line: number, field: ThresholdField): string => `seuils_${line}_${field}`;

/** Whether a line is used; if not, what is wrong with it. Null = an empty line. */
export type ThresholdVerdict = 'lue' | 'annee' | 'double' | 'montant' | null;

export interface ThresholdLine extends Readonly<Record<ThresholdField, number | null>> {
  readonly verdict: ThresholdVerdict;
}

type Amounts = Readonly<Record<ThresholdField, number | null>>;

const AMOUNTS = THRESHOLD_FIELDS.filter((field) => field !== 'year');

function verdictOf(line: Amounts, all: readonly Amounts[]): ThresholdVerdict {
  if (THRESHOLD_FIELDS.every((field) => line[field] === null)) return null;
  if (line.year === null) return 'annee';
  if (all.filter(({ year }) => year === line.year).length > 1) return 'double';
  return AMOUNTS.every((field) => (line[field] ?? 0) > 0) ? 'lue' : 'montant';
}

const asNumber = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** The table as the catalogue has it, for parameters that hold none: before any workbook, or one of an older layout. */
export const initialThresholds = (current?: number): ParameterValues => {
  const years = thresholdYears(current);
  return Object.fromEntries(
    Array.from({ length: THRESHOLD_LINES }, (_, line) =>
      THRESHOLD_FIELDS.map((field) => [thresholdKey(line, field), years[line]?.[field] ?? null] as const),
    ).flat(),
  );
};

/** Rows of parameters are read thousands of times for one set of parameters. */
const read = new WeakMap<ParameterValues, readonly ThresholdLine[]>();

/** The lines of the table, in the order of the sheet, each with whether it is used. */
export function thresholdLines(parameters: ParameterValues): readonly ThresholdLine[] {
  const known = read.get(parameters);
  if (known) return known;
  const holdsTable = thresholdKey(0, 'year') in parameters;
  const values = holdsTable
    ? parameters
    : initialThresholds(asNumber(parameters['seuil_spaser']) ?? undefined);
  const amounts = Array.from(
    { length: THRESHOLD_LINES },
    (_, line) =>
      Object.fromEntries(
        THRESHOLD_FIELDS.map((field) => [field, asNumber(values[thresholdKey(line, field)])]),
      ) as Amounts,
  );
  const lines = amounts.map((line) => ({ ...line, verdict: verdictOf(line, amounts) }));
  read.set(parameters, lines);
  return lines;
}

/** The line of a year that can be used; null when the year is not there, is there twice, or lacks an amount. */
export const thresholdsOfYear = (parameters: ParameterValues, year: number): ThresholdLine | null =>
  thresholdLines(parameters).find((line) => line.year === year && line.verdict === 'lue') ?? null;

/**
 * Annual volume above which a scheme is due in a year, € HT (D2111-3). A year that the table does not list has that of the
 * decrees (100 M€ before 2023, then that of Paramètres); null when its line cannot be used.
 */
export function spaserThreshold(parameters: ParameterValues, year: number): number | null {
  const listed = thresholdLines(parameters).some((line) => line.year === year);
  if (!listed) return schemeThreshold(year, asNumber(parameters['seuil_spaser']) ?? undefined);
  return thresholdsOfYear(parameters, year)?.spaser ?? null;
}
