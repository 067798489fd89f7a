import { binary, call, cell, isBlank, num, parameter, type CellReference, type Formula } from '../formula';
import { SHEETS } from '../layout';
import { tellsTheYear, type PlanContext } from '../planContext';
import { detailCell } from './detailFormulas';

/** Holds the rank, among the scheme's years, of the year that Suivi shows. */
export const shownRankCell: CellReference = cell(SHEETS.calculs, 2, 1);

/** The year of Suivi: the one chosen in Paramètres, else the last of the scheme that has data. */
export function shownRank(context: PlanContext): Formula {
  const chosen = parameter('annee_suivi');
  const first = context.years[0] ?? 0;
  const last = context.years.at(-1) ?? 0;
  const rows = context.years.map((_, yearIndex) => {
    const lines = context.figures.flatMap((figure, indicatorIndex) =>
      tellsTheYear(figure)
        ? [detailCell({ context, indicatorIndex, yearIndex }, 'Lignes', SHEETS.detail)]
        : [],
    );
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
