import { TABLES } from '../catalogue/tables';
import type { Aggregate, TableAggregate } from '../scheme/measure';
import type { Population } from './aggregateFormula';
import { whereYear, type Criterion } from './criteria';
import { binary, column, text, type Formula } from './formula';

const joined = (...parts: readonly Formula[]): Formula =>
  parts.reduce((left, right) => binary(left, '&', right));

/** How the rows of a table name their buyer. Only tables that do are counted by buyer (`engine/byBuyer`). */
function buyerColumn({ table }: TableAggregate): { readonly of: Formula; readonly yearly: boolean } {
  const { buyer } = TABLES[table];
  if (!buyer) throw new Error(`${table}: its rows have no buyer`);
  return { of: column(table, buyer.field), yearly: buyer.kind === 'yearly' };
}

/** People: the pair « year, buyer » is looked for among theirs; an empty name stands for no buyer of the scheme. */
const wherePair = (of: Formula, year: Formula, name: Formula): Criterion => ({
  column: of,
  criterion: joined(text('*|'), year, text('='), name, text('|*')),
});

/** Rows of the buyer that a cell names. */
export const ofBuyer =
  (name: Formula): Population =>
  (aggregate, year) => {
    const { of, yearly } = buyerColumn(aggregate);
    return yearly
      ? [[wherePair(of, year, name)]]
      : [[whereYear(aggregate.table, aggregate.span, year), { column: of, criterion: name }]];
  };

/** Rows that name none of the buyers that these cells hold: no name at all, or another. */
export const ofNoBuyer =
  (names: readonly Formula[]): Population =>
  (aggregate, year) => {
    const { of, yearly } = buyerColumn(aggregate);
    if (yearly) return [[wherePair(of, year, text(''))]];
    const others = names.map((name) => ({ column: of, criterion: joined(text('<>'), name) }));
    const period = whereYear(aggregate.table, aggregate.span, year);
    // « Is not this name » keeps empty cells in Excel and LibreOffice, and not in IronCalc: they are counted apart.
    return [
      [period, { column: of, criterion: text('=') }],
      [period, { column: of, criterion: text('<>') }, ...others],
    ];
  };

/** The same aggregate, with the mark that counts for each buyer apart. */
export function countedApart(aggregate: Aggregate): Aggregate {
  if (aggregate.kind !== 'sum') return aggregate;
  const mark = TABLES[aggregate.table].buyer?.marks[aggregate.field];
  return mark ? { ...aggregate, field: mark } : aggregate;
}
