import type { Indicator } from '../scheme/indicator';
import type { CellValue } from '../scheme/values';
import type { Formula } from './formula';
import type { CellPlan, NumberFormat, RowPlan, StyleName } from './plan';

/** Short words for planned cells. */
export const write = (value: CellValue, style?: StyleName, format?: NumberFormat): CellPlan => ({
  value,
  ...(style ? { style } : {}),
  ...(format ? { format } : {}),
});

export const wrapped = (value: CellValue, style?: StyleName): CellPlan => ({
  ...write(value, style),
  wrap: true,
});

/** A live formula and the result that a file keeps beside it. */
export const live = (
  formula: Formula,
  value: CellValue,
  style?: StyleName,
  format?: NumberFormat,
): CellPlan => ({
  ...write(value, style, format),
  formula,
});

export const rowAt = (row: number, cells: readonly (CellPlan | null)[], column = 0): RowPlan => ({
  row,
  column,
  cells,
});

export const headerAt = (row: number, labels: readonly string[], column = 0, height = 32): RowPlan => ({
  row,
  column,
  cells: labels.map((label) => ({ value: label, style: 'header', wrap: true })),
  height,
});

/** Title, explanation, blank row: the top of every report sheet. */
export const titleRows = (title: string, explanation: string): RowPlan[] => [
  rowAt(0, [write(title, 'title')]),
  rowAt(1, [write(explanation, 'note')]),
];

/** How a figure of an indicator is shown. Rates and means get a decimal; counts and sums none. */
export function formatOf({ unit, additivity, measure }: Indicator): NumberFormat {
  const whole = additivity.time === 'sum' || measure.kind === 'aggregate';
  switch (unit) {
    case '%':
      return 'percent';
    case '€ HT':
      return 'euro';
    case 'nb':
    case 'h':
      return whole ? 'integer' : 'decimal1';
    case 'ETP':
    case 'h / 10 k€':
    case 'jours':
    case 'mois':
    case 'tCO2e':
      return 'decimal1';
  }
}

export const ND = 'n.d.';
