import { declarationOf } from '../../catalogue/indicators';
import { lastTarget, type JudgedFigure } from '../../engine/schemeFigures';
import { toCell } from '../../scheme/indicator';
import { statusText } from '../../scheme/status';
import { milestones } from '../../scheme/trajectory';
import type { CellValue } from '../../scheme/values';
import { ND, formatOf, headerAt, live, rowAt, titleRows, write } from '../cells';
import type { Formula } from '../formula';
import { FIRST_ROW, HEADER_ROW, SHEETS } from '../layout';
import type { CellPlan, NumberFormat, RowPlan, SheetPlan } from '../plan';
import type { PlanContext } from '../planContext';
import {
  expected,
  finalTarget,
  gapFormula,
  milestoneAfter,
  milestoneBefore,
  status,
  target,
  wholeYear,
} from './detailFormulas';
import { hasPace, left, missing, needed, per, realisedPace, start } from './detailPace';
import { DETAIL_COLUMNS, detailRow, type DetailPlace } from './detailPlace';
import { coverage, denominator, numerator, origin, realised } from './detailValue';
import { statusRules } from './statusRules';
import { ORIGIN_WORDS } from './words';

const PACE_COLUMNS = DETAIL_COLUMNS.slice(DETAIL_COLUMNS.indexOf('Année de départ'));

const blankOr = (value: number | null | undefined): CellValue => value ?? '';

/** An empty cell where there is nothing to compute, a live formula elsewhere. */
const optional = (formula: Formula | null, value: number | null, format: NumberFormat): CellPlan =>
  formula ? live(formula, value ?? 0, 'value', format) : write(null, 'value', format);

/** The steps of the required pace; nothing where an indicator has no better side. */
function paceCells(
  place: DetailPlace,
  { pace, start: from, running }: JudgedFigure,
  format: NumberFormat,
): CellPlan[] {
  if (!hasPace(place)) return PACE_COLUMNS.map(() => write(null, 'value'));
  return [
    live(start(place, 'year'), blankOr(from?.year), 'value', 'year'),
    live(start(place, 'value'), blankOr(from?.value), 'value', format),
    live(missing(place), blankOr(pace?.missing), 'value', format),
    live(left(place), blankOr(pace?.left), 'value', 'decimal1'),
    live(per(place), running ? 'mois' : 'an', 'text'),
    live(needed(place), blankOr(pace?.needed), 'value', format),
    live(realisedPace(place), blankOr(pace?.realised), 'value', format),
  ];
}

function detailLine(place: DetailPlace, figure: JudgedFigure): RowPlan {
  const { key, placed } = place.context.figures[place.indicatorIndex] ?? { key: '', placed: null };
  if (!placed) throw new Error(`Détail has no indicator ${place.indicatorIndex}`);
  const indicator = declarationOf(placed.entry);
  const format = formatOf(indicator);
  const { before, after } = milestones(placed.entry.baseline, placed.entry.targets, figure.year);
  const inCell = (value: number | undefined): CellValue =>
    value === undefined ? '' : toCell(indicator.unit, value);
  return rowAt(detailRow(place), [
    write(key, 'text'),
    write(placed.entry.label ?? indicator.label, 'label'),
    write(figure.year, 'value', 'year'),
    optional(numerator(place), figure.numerator, 'decimal2'),
    optional(denominator(place), figure.denominator, 'decimal2'),
    optional(coverage(place, 'rows'), figure.rows, 'integer'),
    optional(coverage(place, 'unknown'), figure.unknown, 'integer'),
    live(origin(place), figure.origin ? ORIGIN_WORDS[figure.origin] : '', 'text'),
    live(realised(place), figure.value ?? ND, 'value', format),
    live(target(place), blankOr(figure.target), 'value', format),
    live(milestoneBefore(place, 'year'), blankOr(before?.year), 'value', 'year'),
    live(milestoneBefore(place, 'value'), inCell(before?.value), 'value', format),
    live(milestoneAfter(place, 'year'), blankOr(after?.year), 'value', 'year'),
    live(milestoneAfter(place, 'value'), inCell(after?.value), 'value', format),
    live(finalTarget(place, 'value'), blankOr(figure.finalTarget), 'value', format),
    live(expected(place), blankOr(figure.expected), 'value', format),
    live(gapFormula(place), blankOr(figure.gap), 'value', format),
    live(status(place), statusText(figure.status), 'text'),
    live(finalTarget(place, 'year'), blankOr(lastTarget(placed.entry.targets)?.year), 'value', 'year'),
    live(wholeYear(place), blankOr(figure.wholeYear), 'value', format),
    ...paceCells(place, figure, format),
  ]);
}

/** One row per indicator and year: every step from the counts to the state, each a readable formula. */
export function planDetail(context: PlanContext): SheetPlan {
  const rows = context.figures.flatMap((indicator, indicatorIndex) =>
    context.years.map((_, yearIndex) => {
      const figure = indicator.years[yearIndex];
      if (!figure) throw new Error(`${indicator.key}: no figure for year ${yearIndex}`);
      return detailLine({ context, indicatorIndex, yearIndex }, figure);
    }),
  );
  return {
    name: SHEETS.detail,
    purpose: 'Une ligne par indicateur et par année : du compte à l’état, pas à pas.',
    rows: [
      ...titleRows(
        'Détail',
        'Comment chaque chiffre de Suivi est obtenu. Ne pas modifier : tout se recalcule.',
      ),
      headerAt(HEADER_ROW, DETAIL_COLUMNS),
      ...rows,
    ],
    widths: [
      28, 50, 8, 14, 14, 9, 9, 10, 14, 12, 10, 12, 10, 12, 12, 14, 14, 18, 10, 14, 10, 12, 13, 9, 7, 13, 13,
    ],
    freeze: { rows: FIRST_ROW, columns: 3 },
    reportTables: [
      { name: 'Detail', row: HEADER_ROW, column: 0, columns: [...DETAIL_COLUMNS], rows: rows.length },
    ],
    conditionals: statusRules({
      row: FIRST_ROW,
      column: DETAIL_COLUMNS.indexOf('État'),
      rows: rows.length,
      columns: 1,
    }),
    print: { landscape: true, titleRows: [HEADER_ROW, HEADER_ROW] },
  };
}
