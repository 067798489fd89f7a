import type { Aggregate } from '../../scheme/measure';
import type { BrickKind } from '../aggregateFormula';
import { brickKey } from '../bricks';
import { above, cell, type CellReference } from '../formula';
import { FIRST_ROW, SHEETS } from '../layout';
import type { PlanContext } from '../planContext';

/** Column of the first year in Calculs. */
export const FIRST_YEAR = 2;

/** Cell of Calculs that holds an aggregate for a year, for a formula of the same column; null when no line does. */
export function findBrickCell(
  context: PlanContext,
  aggregate: Aggregate,
  yearIndex: number,
): CellReference | null {
  const index = context.brickRanks.get(brickKey(aggregate, 'value'));
  return index === undefined ? null : above(FIRST_ROW + index, FIRST_YEAR + yearIndex);
}

/** Cell of Calculs that holds an aggregate for a year; without sheet when the formula stands in Calculs itself. */
export function brickCell(
  context: PlanContext,
  aggregate: Aggregate,
  kind: BrickKind,
  yearIndex: number,
  sheet: string | null = SHEETS.calculs,
): CellReference {
  const key = brickKey(aggregate, kind);
  const index = context.brickRanks.get(key);
  if (index === undefined) throw new Error(`${key}: no such line in Calculs`);
  return cell(sheet, FIRST_ROW + index, FIRST_YEAR + yearIndex);
}
