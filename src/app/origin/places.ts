import type { PlanContext } from '../../workbook/planContext';
import { declarationOf } from '../../catalogue/indicators';
import { termsOf } from '../../engine/breakdown/reasons';
import { FIRST_ROW, SHEETS } from '../../workbook/layout';
import { brickKey } from '../../workbook/bricks';
import { FIRST_YEAR } from '../../workbook/sheets/brickCell';
import { DETAIL_COLUMNS, detailRow } from '../../workbook/sheets/detailPlace';
import { SAISIE_COLUMNS } from '../../workbook/sheets/saisie';
import { suiviRows } from '../../workbook/sheets/suivi';
import { suiviColumns } from '../../workbook/sheets/suiviColumns';
import type { Origin, OriginPlace } from './types';

/** Where each step of a figure of all rows stands in the workbook as it was drawn: Suivi, Détail, Calculs, and Saisie. */
export function placesOf(
  context: PlanContext,
  indicatorIndex: number,
  year: number,
  from: Origin['from'],
): readonly OriginPlace[] {
  const yearIndex = context.years.indexOf(year);
  const figure = context.figures[indicatorIndex];
  if (yearIndex < 0 || !figure) return [];
  const at = (sheet: string, row: number, column: number): OriginPlace => ({
    sheet,
    row: row + 1,
    column: column + 1,
  });
  const line = suiviRows(context).find((one) => one.indicatorIndex === indicatorIndex);
  const bricks = termsOf(declarationOf(figure.placed.entry).measure).flatMap((term) => {
    const rank = context.brickRanks.get(brickKey(term, 'value'));
    return rank === undefined ? [] : [at(SHEETS.calculs, FIRST_ROW + rank, FIRST_YEAR + yearIndex)];
  });
  return [
    ...(line ? [at(SHEETS.suivi, line.row, suiviColumns(context.years).realised(yearIndex))] : []),
    at(SHEETS.detail, detailRow({ context, indicatorIndex, yearIndex }), DETAIL_COLUMNS.indexOf('Réalisé')),
    ...(from === 'saisie'
      ? [at(SHEETS.saisie, FIRST_ROW + indicatorIndex, SAISIE_COLUMNS.firstYear + yearIndex)]
      : bricks),
  ];
}
