import type { DataSet } from '../../engine/aggregate';
import type { Sum } from '../../engine/thresholds/tallies';
import { evaluateSum } from '../../engine/thresholds/yearVolumes';
import { live } from '../cells';
import type { Formula } from '../formula';
import type { CellPlan, NumberFormat } from '../plan';
import type { PlanContext } from '../planContext';
import { sumFormula } from '../tallyFormula';

/** First column of years: what is counted and its unit come before. */
export const FIRST_YEAR = 2;

/** A line of the part by year. */
export interface Line {
  readonly label: string;
  readonly unit: string;
  /** Null = a heading. */
  readonly cells: ((yearIndex: number, row: number) => CellPlan) | null;
}

/** A line of its own that says what follows. */
export const heading = (label: string): Line => ({ label, unit: '', cells: null });

/** What the lines are made from. `year` is the cell that heads the column of the formula. */
export interface Source {
  readonly context: PlanContext;
  readonly data: DataSet;
  readonly year: (yearIndex: number) => Formula;
}

/** A count or a sum for each year. */
export function counted(
  { context, data, year }: Source,
  label: string,
  unit: string,
  sum: Sum,
  format: NumberFormat,
): Line {
  const values = evaluateSum(data, sum, context.years);
  return {
    label,
    unit,
    cells: (index) => live(sumFormula(sum, year(index)), values[index] ?? 0, 'value', format),
  };
}
