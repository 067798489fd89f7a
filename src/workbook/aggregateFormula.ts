import type { Condition } from '../scheme/fields';
import type { Aggregate } from '../scheme/measure';
import { both, countOf, sumOf, whereFalse, whereTrue, whereYear, type Alternatives } from './criteria';
import { binary, column, num, parameter, text, type Formula } from './formula';

/** What a line of Calculs holds about an aggregate: its value, the rows of its year, or the rows not known. */
export type BrickKind = 'value' | 'rows' | 'unknown';

type TableAggregate = Exclude<Aggregate, { kind: 'parameter' }>;

const ofYear = (aggregate: TableAggregate, year: Formula): Alternatives => [
  [whereYear(aggregate.table, aggregate.span, year)],
];

const matching = (aggregate: TableAggregate, year: Formula): Alternatives =>
  aggregate.where.reduce(
    (rows: Alternatives, condition) => both(rows, whereTrue(aggregate.table, condition)),
    ofYear(aggregate, year),
  );

/** Matching rows that hold what is summed or counted apart; a plain count needs nothing more. */
const withFigure = (aggregate: TableAggregate, rows: Alternatives): Alternatives =>
  aggregate.kind === 'count'
    ? rows
    : both(rows, [[{ column: column(aggregate.table, aggregate.field), criterion: text('<>') }]]);

/** Non-empty subsets of the conditions, with the sign that inclusion–exclusion gives them. */
function signedSubsets(
  conditions: readonly Condition[],
): { readonly members: readonly Condition[]; readonly sign: '+' | '-' }[] {
  const subsets: { members: Condition[]; sign: '+' | '-' }[] = [];
  for (let mask = 1; mask < 1 << conditions.length; mask += 1) {
    const members = conditions.filter((_, index) => mask & (1 << index));
    subsets.push({ members, sign: members.length % 2 === 1 ? '-' : '+' });
  }
  return subsets;
}

/**
 * Rows of the year that are neither « yes » nor « no », plus matching rows without the figure that is summed:
 * all rows, less the matching ones, less those that fail at least one condition.
 */
function unknownOf(aggregate: TableAggregate, year: Formula): Formula {
  const period = ofYear(aggregate, year);
  let formula = binary(countOf(period), '-', countOf(withFigure(aggregate, matching(aggregate, year))));
  for (const { members, sign } of signedSubsets(aggregate.where)) {
    const failing = members.reduce(
      (rows: Alternatives, condition) => both(rows, whereFalse(aggregate.table, condition)),
      period,
    );
    const term = countOf(failing);
    formula = binary(formula, sign, term);
  }
  return formula;
}

/** A single condition on a filled field knows no « unknown » : the formula stays short. */
const neverUnknown = (aggregate: TableAggregate): boolean =>
  aggregate.kind === 'count' && aggregate.where.every((condition) => condition.op === 'filled');

/**
 * Formula of a brick for the year held in a cell. Only SUMIFS and COUNTIFS over the data tables:
 * distinct people need no more, since Bénéficiaires holds one row per person.
 */
export function aggregateFormula(aggregate: Aggregate, kind: BrickKind, year: Formula): Formula {
  if (aggregate.kind === 'parameter') return kind === 'value' ? parameter(aggregate.parameter) : num(0);
  switch (kind) {
    case 'rows':
      return countOf(ofYear(aggregate, year));
    case 'unknown':
      return neverUnknown(aggregate) ? num(0) : unknownOf(aggregate, year);
    case 'value':
      return aggregate.kind === 'sum'
        ? sumOf(column(aggregate.table, aggregate.field), matching(aggregate, year))
        : countOf(withFigure(aggregate, matching(aggregate, year)));
  }
}
