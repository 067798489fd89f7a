import { declarationOf } from '../../catalogue/indicators';
import { countedAggregate } from '../../engine/figure';
import type { Aggregate } from '../../scheme/measure';
import { binary, call, cell, isBlank, num, parameter, type CellReference, type Formula } from '../formula';
import { SHEETS } from '../layout';
import { tellsTheYear, type PlanContext } from '../planContext';
import { brickCell } from './brickCell';

/** Holds the rank, among the scheme's years, of the year that Suivi shows. */
export const shownRankCell: CellReference = cell(SHEETS.calculs, 2, 1);

/** Lines of Calculs that count the rows of a year, one per table read. */
function rowCounts(context: PlanContext): readonly Aggregate[] {
  const read = context.figures.filter(tellsTheYear).flatMap(({ placed }) => {
    const counted = countedAggregate(declarationOf(placed.entry).measure);
    return counted && counted.kind !== 'parameter' ? [counted.table] : [];
  });
  return [...new Set(read)].map((table) => ({ kind: 'count', table, where: [], span: 'year' }));
}

/** The year of Suivi: the one chosen in Paramètres, else the last of the scheme that has data. */
export function shownRank(context: PlanContext): Formula {
  const chosen = parameter('annee_suivi');
  const first = context.years[0] ?? 0;
  const last = context.years.at(-1) ?? 0;
  const rows = context.years.map((_, yearIndex) => {
    const lines = rowCounts(context).map((rows) => brickCell(context, rows, 'value', yearIndex, null));
    const anyRow = binary(
      lines.reduce((sum: Formula, one) => binary(sum, '+', one), num(0)),
      '>',
      num(0),
    );
    return call('IF', anyRow, num(yearIndex + 1), num(1));
  });
  const inScheme = call('AND', binary(chosen, '>=', num(first)), binary(chosen, '<=', num(last)));
  return call(
    'IF',
    isBlank(chosen),
    call('MAX', ...rows),
    call('IF', inScheme, binary(chosen, '-', num(first - 1)), call('MAX', ...rows)),
  );
}
