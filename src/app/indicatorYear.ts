import type { JudgedFigure } from '../engine/schemeFigures';
import { fromCell, type Unit } from '../scheme/indicator';
import type { IndicatorYear } from './contracts';

const outOfCell = (unit: Unit, value: number | null): number | null =>
  value === null ? null : fromCell(unit, value);

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
  };
}
