import type { JudgedFigure } from '../engine/schemeFigures';
import { fromCell, type Unit } from '../scheme/indicator';
import type { Pace } from '../scheme/pace';
import type { IndicatorYear } from './contracts';

const outOfCell = (unit: Unit, value: number | null): number | null =>
  value === null ? null : fromCell(unit, value);

/** Distances of a percentage are in points, as its values are. */
function paceOutOfCell(unit: Unit, pace: Pace | null): Pace | null {
  if (pace === null) return null;
  return {
    ...pace,
    goal: { year: pace.goal.year, value: fromCell(unit, pace.goal.value) },
    missing: fromCell(unit, pace.missing),
    needed: outOfCell(unit, pace.needed),
    realised: outOfCell(unit, pace.realised),
  };
}

/** A figure as people and JSON speak of it: percentages in points. */
export function toIndicatorYear(id: string, unit: Unit, figure: JudgedFigure): IndicatorYear {
  return {
    id,
    year: figure.year,
    value: outOfCell(unit, figure.value),
    numerator: figure.numerator,
    denominator: figure.denominator,
    unknown: figure.unknown,
    rows: figure.rows,
    target: outOfCell(unit, figure.target),
    expected: outOfCell(unit, figure.expected),
    gap: outOfCell(unit, figure.gap),
    status: figure.status,
    pace: paceOutOfCell(unit, figure.pace),
  };
}
