import { TABLES, fieldOf } from '../catalogue/tables';
import type { Condition } from '../scheme/fields';
import type { Aggregate } from '../scheme/measure';
import { both, countOf, sumOf, whereFalse, whereTrue, whereYear, type Alternatives } from './criteria';
import { binary, column, num, parameter, text, type Formula } from './formula';

/** What a line of Calculs holds about an aggregate: its value, the rows of its year, or the rows not known. */
export type BrickKind = 'value' | 'rows' | 'unknown';

type TableAggregate = Exclude<Aggregate, { kind: 'parameter' }>;

/** Rows among which an aggregate counts, for the year held in a cell. */
export type Population = (aggregate: TableAggregate, year: Formula) => Alternatives;

export const everyBuyer: Population = ({ table, span }, year) => [[whereYear(table, span, year)]];

const matching = (aggregate: TableAggregate, period: Alternatives): Alternatives =>
  aggregate.where.reduce(
    (rows: Alternatives, condition) => both(rows, whereTrue(aggregate.table, condition)),
    period,
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

/** Cell that already holds an aggregate, null when there is none: what is counted once is not counted again. */
export type CellOf = (aggregate: Aggregate) => Formula | null;

/** Every row of the years of an aggregate. */
export const everyRow = ({ table, span }: TableAggregate): Aggregate => ({
  kind: 'count',
  table,
  where: [],
  span,
});

/** The « no » of a count or sum over one three-state field: a count of its own, shared by those who need it. */
export function oppositeOf(aggregate: Aggregate): Aggregate | null {
  if (aggregate.kind === 'parameter') return null;
  const [condition, ...others] = aggregate.where;
  if (!condition || others.length > 0 || condition.op !== 'eq') return null;
  if (fieldOf(TABLES[aggregate.table], condition.field).type !== 'tri') return null;
  const value = condition.value === 'OUI' ? 'NON' : 'OUI';
  return { kind: 'count', table: aggregate.table, where: [{ ...condition, value }], span: aggregate.span };
}

/**
 * Rows of the year that are neither « yes » nor « no », plus matching rows without the figure that is summed:
 * all rows, less the matching ones, less those that fail at least one condition.
 */
function unknownOf(aggregate: TableAggregate, period: Alternatives, cellOf: CellOf): Formula {
  const all = cellOf(everyRow(aggregate)) ?? countOf(period);
  const known = aggregate.kind === 'sum' ? null : cellOf(aggregate);
  const matched = known ?? countOf(withFigure(aggregate, matching(aggregate, period)));
  const opposite = oppositeOf(aggregate);
  const no = opposite && cellOf(opposite);
  if (no) return binary(binary(all, '-', matched), '-', no);
  return signedSubsets(aggregate.where).reduce(
    (formula: Formula, { members, sign }) => {
      const failing = members.reduce(
        (rows: Alternatives, condition) => both(rows, whereFalse(aggregate.table, condition)),
        period,
      );
      return binary(formula, sign, countOf(failing));
    },
    binary(all, '-', matched),
  );
}

/** A single condition on a filled field knows no « unknown » : the formula stays short. */
const neverUnknown = (aggregate: TableAggregate): boolean =>
  aggregate.kind === 'count' && aggregate.where.every((condition) => condition.op === 'filled');

/**
 * Formula of a brick for the year held in a cell. Only SUMIFS and COUNTIFS over the data tables:
 * distinct people need no more, since Bénéficiaires holds one row per person.
 */
export function aggregateFormula(
  aggregate: Aggregate,
  kind: BrickKind,
  year: Formula,
  cellOf: CellOf = () => null,
  among: Population = everyBuyer,
): Formula {
  if (aggregate.kind === 'parameter') return kind === 'value' ? parameter(aggregate.parameter) : num(0);
  const period = among(aggregate, year);
  switch (kind) {
    case 'rows':
      return countOf(period);
    case 'unknown':
      return neverUnknown(aggregate) ? num(0) : unknownOf(aggregate, period, cellOf);
    case 'value':
      return aggregate.kind === 'sum'
        ? sumOf(column(aggregate.table, aggregate.field), matching(aggregate, period))
        : countOf(withFigure(aggregate, matching(aggregate, period)));
  }
}
