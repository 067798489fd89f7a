import type { Aggregate } from '../../scheme/measure';
import type { BrickKind } from '../aggregateFormula';
import { brickKey } from '../bricks';
import { cell, type CellReference } from '../formula';
import { FIRST_ROW, SHEETS } from '../layout';
import type { PlanContext } from '../planContext';

/** Column of the first year in Calculs. */
export const FIRST_YEAR = 2;

/** Cell of Calculs that holds an aggregate for a year, null when no line does. */
export function findBrickCell(
  context: PlanContext,
  aggregate: Aggregate,
  yearIndex: number,
  sheet: string | null,
): CellReference | null {
  const key = brickKey(aggregate, 'value');
  const index = context.bricks.findIndex((brick) => brick.key === key);
  return index < 0 ? null : cell(sheet, FIRST_ROW + index, FIRST_YEAR + yearIndex);
}

/** Cell of Calculs that holds an aggregate for a year. */
export function brickCell(
  context: PlanContext,
  aggregate: Aggregate,
  kind: BrickKind,
  yearIndex: number,
): CellReference {
  const key = brickKey(aggregate, kind);
  const index = context.bricks.findIndex((brick) => brick.key === key);
  if (index < 0) throw new Error(`${key}: no such line in Calculs`);
  return cell(SHEETS.calculs, FIRST_ROW + index, FIRST_YEAR + yearIndex);
}
