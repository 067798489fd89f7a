import { declarationOf } from '../../catalogue/indicators';
import type { IndicatorByBuyer } from '../../engine/byBuyer';
import { countedAggregate } from '../../engine/figure';
import type { Aggregate, Measure } from '../../scheme/measure';
import { aggregateFormula } from '../aggregateFormula';
import { brickKey, type Brick } from '../bricks';
import { countedApart, ofBuyer, ofNoBuyer } from '../buyerCriteria';
import { above, binary, call, cell, num, range, text, type Formula } from '../formula';
import { HEADER_ROW } from '../layout';
import { measureFormula } from '../measureFormula';
import type { PlanContext } from '../planContext';
import { brickCell } from './brickCell';
import { CONSOLIDATED, FIRST_BUYER, type BuyerPlace } from './buyerPlace';
import { shownRankCell } from './shownYear';

/** What the control says; the sign comes first, so that colour never carries the meaning alone. */
export const CONTROL = {
  right: '✔ Égal à la somme',
  wrong: '✘ Différent de la somme',
  recomputed: "Ne s'additionne pas : recalculé",
} as const;

const YEAR = cell(null, 2, 1);

/** The count of all buyers, as Calculs has it for the year shown. */
export const brickAtShownYear = (context: PlanContext, { aggregate, kind }: Brick): Formula =>
  call(
    'CHOOSE',
    shownRankCell,
    ...context.years.map((_, yearIndex) => brickCell(context, aggregate, kind, yearIndex)),
  );

/** A count of the buyer that heads the column, or of the rows that name none of the buyers. */
export function brickOfColumn(
  { buyers, columns, brickRow }: BuyerPlace,
  { aggregate, kind }: Brick,
  column: number,
): Formula {
  const heads = columns.slice(0, -1).map((one) => cell(null, HEADER_ROW, one));
  const among = column === columns.at(-1) ? ofNoBuyer(heads) : ofBuyer(above(HEADER_ROW, column));
  const known = new Set(buyers.bricks.map(({ key }) => key));
  const cellOf = (other: Aggregate): Formula | null => {
    const key = brickKey(other, 'value');
    return known.has(key) ? above(brickRow(key), column) : null;
  };
  return aggregateFormula(countedApart(aggregate), kind, YEAR, cellOf, among);
}

/** Value of a measure from the counts of its column. */
export const figureFormula = ({ brickRow }: BuyerPlace, measure: Measure, column: number): Formula =>
  measureFormula(measure, (aggregate, kind) => above(brickRow(brickKey(aggregate, kind)), column));

/** Whether the counts of the buyers and of the rows without buyer add up to that of all rows; nothing without rows. */
export function controlFormula({ brickRow, columns }: BuyerPlace, { placed }: IndicatorByBuyer): Formula {
  const counted = countedAggregate(declarationOf(placed.entry).measure);
  if (!counted) throw new Error(`${placed.entry.ref}: nothing is counted`);
  const row = brickRow(brickKey(counted, 'value'));
  const sum = call(
    'SUM',
    range(cell(null, row, FIRST_BUYER), cell(null, row, FIRST_BUYER + columns.length - 1)),
  );
  const rest = call('ABS', binary(sum, '-', cell(null, row, CONSOLIDATED)));
  const rows = cell(null, brickRow(brickKey(counted, 'rows')), CONSOLIDATED);
  const verdict = call('IF', binary(rest, '<', num(0.005)), text(CONTROL.right), text(CONTROL.wrong));
  return call('IF', binary(rows, '=', num(0)), text(''), verdict);
}
