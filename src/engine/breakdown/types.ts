import type { Dimension } from '../../catalogue/dimensions';
import type { ParameterValues } from '../../catalogue/parameters';
import type { Measure } from '../../scheme/measure';
import type { DataSet } from '../aggregate';
import type { Figure } from '../figure';
import type { NotAdditive } from './reasons';

/** One part of a figure, as cells hold it (30 % = 0.3). `label` null = « Non renseigné ». */
export interface Part {
  readonly label: string | null;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly rows: number;
  readonly unknown: number;
}

/** Parts of a count or of a sum held against it: `sum - repeated` is `total`, to the cent. */
export interface Reconciliation {
  readonly sum: number;
  /** What parts count more than once. */
  readonly repeated: number;
  readonly total: number;
  readonly isExact: boolean;
}

export interface Breakdown {
  readonly dimension: Dimension;
  /** The figure that is split: that of the year; by year, that of all the years together. */
  readonly whole: Figure;
  /** « Non renseigné » last, and only where it holds rows. Empty when the figure cannot be split so. */
  readonly parts: readonly Part[];
  /** Values of the parts add up to the whole. False = `reasons` say why. */
  readonly reconciled: boolean;
  readonly reasons: readonly NotAdditive[];
  /** Even where values do not add up, what they are made of does, repetitions deducted; null where that has no sense. */
  readonly numerator: Reconciliation | null;
  readonly denominator: Reconciliation | null;
}

export interface BreakdownRequest {
  readonly measure: Measure;
  readonly dimension: Dimension;
  readonly data: DataSet;
  readonly parameters: ParameterValues;
  readonly year: number;
  /** Years of the scheme, ascending. */
  readonly years: readonly number[];
  /** Buyers of a mutualised scheme; empty for one buyer. */
  readonly buyers: readonly string[];
}
