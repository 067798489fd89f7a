import type { ParameterValues } from '../catalogue/parameters';
import { NATIONAL_FIELDS, nationalKey } from '../engine/thresholds/nationalTable';
import { THRESHOLD_FIELDS, THRESHOLD_LINES, thresholdKey } from '../engine/thresholds/thresholdTable';
import type { CellValue } from '../scheme/values';
import { NATIONAL_COLUMNS, NATIONAL_LINES, THRESHOLD_COLUMNS } from '../workbook/layout';

type Lines = readonly (readonly CellValue[])[];

const numberAt = (lines: Lines, row: number, column: number): number | null => {
  const value = lines[row]?.[column];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
};

const headerRow = (lines: Lines, ...labels: readonly string[]): number =>
  lines.findIndex((line) => labels.every((label, column) => String(line[column] ?? '').trim() === label));

/**
 * The two tables of thresholds of Paramètres, wherever they now stand. A workbook of an older layout has no control and
 * nothing to edit there: its thresholds are those of the catalogue until it is brought up to date.
 */
export function readThresholds(lines: Lines): ParameterValues {
  const values: Record<string, number | null> = {};
  const years = headerRow(lines, 'Année', 'Fournitures et services : État');
  if (years >= 0 && String(lines[years]?.[THRESHOLD_COLUMNS.control] ?? '') === 'Contrôle')
    for (let line = 0; line < THRESHOLD_LINES; line += 1)
      for (const field of THRESHOLD_FIELDS)
        values[thresholdKey(line, field)] = numberAt(lines, years + 1 + line, THRESHOLD_COLUMNS[field]);
  const national = headerRow(lines, 'Seuil', 'Du', 'Au');
  if (national >= 0)
    for (let line = 0; line < NATIONAL_LINES; line += 1)
      for (const field of NATIONAL_FIELDS)
        values[nationalKey(line, field)] = numberAt(lines, national + 1 + line, NATIONAL_COLUMNS[field]);
  return values;
}
