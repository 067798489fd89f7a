import { declarationOf } from '../catalogue/indicators';
import { rowsOfYear } from '../engine/figure';
import type { Aggregate, Measure } from '../scheme/measure';
import { placedIndicators, type Scheme } from '../scheme/scheme';
import { oppositeOf, type BrickKind } from './aggregateFormula';

/** One line of Calculs: an aggregate and what is told of it. Shared by every indicator that needs it. */
export interface Brick {
  readonly key: string;
  readonly aggregate: Aggregate;
  readonly kind: BrickKind;
}

/** The rows of a year do not depend on what is counted among them. */
function subject(aggregate: Aggregate, kind: BrickKind): Aggregate {
  return kind === 'rows' && aggregate.kind !== 'parameter'
    ? { kind: 'count', table: aggregate.table, where: [], span: aggregate.span }
    : aggregate;
}

export const brickKey = (aggregate: Aggregate, kind: BrickKind): string =>
  // Counting every row of the year is the same line whether it is a value or a coverage.
  `${kind === 'rows' ? 'value' : kind}:${JSON.stringify(subject(aggregate, kind))}`;

const top = (measure: Measure): Aggregate | null =>
  measure.kind === 'aggregate' ? measure.aggregate : measure.kind === 'ratio' ? measure.numerator : null;

/** Lines of Calculs, in the order in which the scheme's indicators, then `others`, first need them. */
export const bricksOf = (scheme: Pick<Scheme, 'axes'>, others: readonly Measure[] = []): readonly Brick[] =>
  bricksOfMeasures([...placedIndicators(scheme).map(({ entry }) => declarationOf(entry).measure), ...others]);

export function bricksOfMeasures(measures: readonly Measure[]): readonly Brick[] {
  const bricks = new Map<string, Brick>();
  const need = (aggregate: Aggregate, kind: BrickKind): void => {
    const key = brickKey(aggregate, kind);
    const shared = kind === 'rows' ? subject(aggregate, kind) : aggregate;
    if (!bricks.has(key)) bricks.set(key, { key, aggregate: shared, kind: kind === 'rows' ? 'value' : kind });
  };
  for (const measure of measures) {
    const numerator = top(measure);
    if (!numerator) continue;
    need(numerator, 'value');
    if (measure.kind === 'ratio' && measure.denominator.kind !== 'parameter')
      need(measure.denominator, 'value');
    need(numerator, 'rows');
    const own = rowsOfYear(numerator);
    if (own) need(own, 'value');
    const opposite = oppositeOf(numerator);
    if (opposite) need(opposite, 'value');
    need(numerator, 'unknown');
  }
  return [...bricks.values()];
}
