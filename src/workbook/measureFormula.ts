import { countedAggregate, needsFigures, rowsOfYear } from '../engine/figure';
import type { Aggregate, Measure } from '../scheme/measure';
import type { BrickKind } from './aggregateFormula';
import { ND } from './cells';
import { binary, call, num, parameter, text, type Formula } from './formula';

/** Cell that holds a count of an aggregate. */
export type BrickAt = (aggregate: Aggregate, kind: BrickKind) => Formula;

/** Value of a measure from its counts, with the same refusals as Détail: « n.d. » where nothing is known. */
export function measureFormula(measure: Measure, brickAt: BrickAt): Formula {
  const counted = countedAggregate(measure);
  if (!counted) throw new Error(`${measure.kind}: nothing is counted`);
  const at: BrickAt = (aggregate, kind) =>
    aggregate.kind === 'parameter' && kind === 'value'
      ? parameter(aggregate.parameter)
      : brickAt(aggregate, kind);
  const top = at(counted, 'value');
  const unknown = at(counted, 'unknown');
  const refusals: Formula[] = [binary(at(counted, 'rows'), '=', unknown)];
  if (needsFigures(measure))
    refusals.push(call('AND', binary(top, '=', num(0)), binary(unknown, '>', num(0))));
  const under = measure.kind === 'ratio' ? at(measure.denominator, 'value') : null;
  if (under) refusals.push(binary(under, '=', num(0)));
  const own = rowsOfYear(counted);
  if (own) refusals.push(binary(at(own, 'value'), '=', num(0)));
  const quotient = under ? binary(top, '/', under) : top;
  const value =
    measure.kind === 'ratio' && measure.scale === 10000 ? binary(quotient, '*', num(10000)) : quotient;
  const refused = refusals.length > 1 ? call('OR', ...refusals) : (refusals[0] ?? num(0));
  return call('IF', refused, text(ND), value);
}
