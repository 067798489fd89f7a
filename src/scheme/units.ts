import type { Unit } from './indicator';

/** Above this, a typed share is taken for points: nobody means 6 200 % when typing 62 in a cell that is not in percent. */
export const LARGEST_SHARE = 2;

/** A number typed in a cell, as meant: 62 typed for a percentage is 62 %. Source: « proposition ». */
export const asTyped = (unit: Unit, value: number): number =>
  unit === '%' && value > LARGEST_SHARE ? value / 100 : value;

/** A value as a cell holds it: schemes and people speak of 30 %, spreadsheets hold 0.3. */
export const toCell = (unit: Unit, value: number): number => (unit === '%' ? value / 100 : value);

/**
 * The way back, for people, JSON and scheme files. Twelve significant digits: what a percentage loses when a fraction
 * is multiplied by 100, it gets back.
 */
export const fromCell = (unit: Unit, value: number): number =>
  Number((unit === '%' ? value * 100 : value).toPrecision(12));
