import { declarationOf } from '../../catalogue/indicators';
import { termsOf } from '../../engine/breakdown/reasons';
import { buyersOf } from '../../scheme/buyers';
import type { CellValue } from '../../scheme/values';
import { brickKey } from '../../workbook/bricks';
import { FIRST_ROW, HEADER_ROW, SHEETS } from '../../workbook/layout';
import type { PlanContext } from '../../workbook/planContext';
import { FIRST_YEAR } from '../../workbook/sheets/brickCell';
import { FIRST_BUYER } from '../../workbook/sheets/buyerPlace';
import { DETAIL_COLUMNS } from '../../workbook/sheets/detailPlace';
import { BUYERS_SHEET } from '../../workbook/sheets/parAcheteur';
import { suiviRows, YEARS_HEADER } from '../../workbook/sheets/suivi';
import type { CellAddress } from './address';
import type { OriginRequest } from './types';

/** What stands around a cell: its row up to the widest key, and the header of its column. */
export interface Around {
  readonly line: readonly CellValue[];
  readonly yearAbove: CellValue;
}

const LABEL = 1;
const CODE = 0;

/** Row of the header that may hold a year, by sheet. */
export const headerRowOf = (sheet: string): number => (sheet === SHEETS.suivi ? YEARS_HEADER : HEADER_ROW);

/** Sheets whose cells tell a figure. */
export const TELLING: readonly string[] = [
  SHEETS.suivi,
  SHEETS.detail,
  SHEETS.calculs,
  SHEETS.cibles,
  SHEETS.saisie,
  SHEETS.indicateurs,
  BUYERS_SHEET,
];

const labelOf = ({ placed }: PlanContext['figures'][number]): string =>
  placed.entry.label ?? declarationOf(placed.entry).label;

/**
 * The indicator of a line that shows its label: the one planned there, as long as the label agrees, else the only one so
 * called. Lines that a user moved are followed.
 */
function byLabel(context: PlanContext, planned: number | undefined, label: CellValue): string | null {
  const expected = planned === undefined ? undefined : context.figures[planned];
  if (expected && labelOf(expected) === label) return expected.key;
  const named = context.figures.filter((figure) => labelOf(figure) === label);
  return named.length === 1 ? (named[0]?.key ?? null) : null;
}

const byCode = (context: PlanContext, code: CellValue): string | null =>
  context.figures.find(({ key }) => key === code)?.key ?? null;

/** « 2026 », 2026 or « Cible 2026 ». */
function yearIn(context: PlanContext, header: CellValue): number | null {
  const year = typeof header === 'number' ? header : Number(/\b(\d{4})$/.exec(String(header ?? ''))?.[1]);
  return context.years.includes(year) ? year : null;
}

/** The first indicator that reads a line of Calculs. */
function ofBrick(context: PlanContext, rank: number): string | null {
  const key = context.bricks[rank]?.key;
  const reads = (figure: PlanContext['figures'][number]): boolean =>
    termsOf(declarationOf(figure.placed.entry).measure).some((term) =>
      (['value', 'rows', 'unknown'] as const).some((kind) => brickKey(term, kind) === key),
    );
  return key === undefined ? null : (context.figures.find(reads)?.key ?? null);
}

/** The figure that a cell tells; null where it tells none (titles, headings, notes). */
export function locate(context: PlanContext, cell: CellAddress, around: Around): OriginRequest | null {
  const shown = context.years[context.shownYear] ?? 0;
  const headed = yearIn(context, around.yearAbove) ?? shown;
  const { line } = around;
  const asked = (indicator: string | null, year = headed): OriginRequest | null =>
    indicator === null ? null : { indicator, year };
  if (cell.row <= headerRowOf(cell.sheet)) return null;
  switch (cell.sheet) {
    case SHEETS.suivi: {
      const planned = suiviRows(context).find(({ row }) => row === cell.row)?.indicatorIndex;
      return asked(byLabel(context, planned, line[LABEL] ?? null));
    }
    case SHEETS.detail: {
      const year = line[DETAIL_COLUMNS.indexOf('Année')];
      return asked(byCode(context, line[CODE] ?? null), typeof year === 'number' ? year : shown);
    }
    case SHEETS.calculs:
      return cell.column < FIRST_YEAR ? null : asked(ofBrick(context, cell.row - FIRST_ROW));
    case BUYERS_SHEET: {
      const index = cell.row - FIRST_ROW;
      const found = asked(
        index < context.figures.length ? byLabel(context, index, line[LABEL] ?? null) : null,
        shown,
      );
      const rank = cell.column - FIRST_BUYER;
      const names = buyersOf(context.scheme).map(({ name }) => name);
      return found && rank >= 0 && rank <= names.length ? { ...found, buyer: names[rank] ?? null } : found;
    }
    default:
      return asked(byCode(context, line[CODE] ?? null));
  }
}
