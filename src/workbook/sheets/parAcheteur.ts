import { TABLES } from '../../catalogue/tables';
import { declarationOf } from '../../catalogue/indicators';
import { addsUpOverBuyers, type IndicatorByBuyer } from '../../engine/byBuyer';
import { measureTables } from '../../engine/schemeTables';
import { brickWords } from '../../locales/fr/measureWords';
import { statusText } from '../../scheme/status';
import type { BuyerContext } from '../buyerContext';
import { ND, formatOf, headerAt, live, rowAt, titleRows, wrapped, write } from '../cells';
import { cell } from '../formula';
import { FIRST_ROW, HEADER_ROW, SHEETS } from '../layout';
import type { CellPlan, RowPlan, SheetPlan } from '../plan';
import type { PlanContext } from '../planContext';
import { brickAtShownYear, brickOfColumn, controlFormula, figureFormula, CONTROL } from './buyerFormulas';
import { buyerPlace, FIRST_BUYER, type BuyerPlace } from './buyerPlace';
import { formatOfBrick } from './calculs';
import { statusRules } from './statusRules';
import { atShownYear } from './suivi';

/** Not in SHEETS: a scheme of one buyer has no such tab. */
export const BUYERS_SHEET = 'Par acheteur';

const FIXED = ['Obj.', 'Indicateur', 'Unité', 'Consolidé', 'État consolidé'] as const;
const BRICK_LABELS = ['', 'Ce qui est compté', 'Onglet', 'Consolidé', ''] as const;

const reasonWords = ({ placed, reason }: IndicatorByBuyer): string => {
  if (reason === 'schema') return 'Porte sur le schéma entier';
  const sheets = measureTables(declarationOf(placed.entry).measure).filter(({ buyer }) => !buyer);
  return `Sans acheteur dans l'onglet ${sheets.map(({ sheet }) => sheet).join(', ')}`;
};

/** The control of an indicator that adds up; words for the others. */
function controlCell(place: BuyerPlace, indicator: IndicatorByBuyer): CellPlan {
  if (indicator.reason !== null) return wrapped(reasonWords(indicator), 'note');
  if (!addsUpOverBuyers(indicator.placed)) return write(CONTROL.recomputed, 'note');
  const { shownYear, figures } = place.context;
  const whole = figures.find(({ key }) => key === indicator.key)?.years[shownYear];
  const rest = indicator.remainders[shownYear] ?? 0;
  const words = !whole || whole.rows === 0 ? '' : Math.abs(rest) < 0.005 ? CONTROL.right : CONTROL.wrong;
  return live(controlFormula(place, indicator), words, 'text');
}

function indicatorLine(place: BuyerPlace, indicator: IndicatorByBuyer, index: number): RowPlan {
  const { context, columns } = place;
  const declaration = declarationOf(indicator.placed.entry);
  const format = formatOf(declaration);
  const shown = context.figures[index]?.years[context.shownYear];
  if (!shown) throw new Error(`${indicator.key}: no figure for the year shown`);
  return rowAt(FIRST_ROW + index, [
    write(indicator.placed.objective.code, 'text'),
    wrapped(indicator.placed.entry.label ?? declaration.label, 'label'),
    write(declaration.unit, 'text'),
    live(atShownYear(context, index, 'Réalisé'), shown.value ?? ND, 'total', format),
    live(atShownYear(context, index, 'État'), statusText(shown.status), 'text'),
    ...columns.map((column, rank) =>
      indicator.reason === null
        ? live(
            figureFormula(place, declaration.measure, column),
            indicator.buyers[rank]?.years[context.shownYear]?.value ?? ND,
            'value',
            format,
          )
        : write(ND, 'value', format),
    ),
    controlCell(place, indicator),
  ]);
}

/** Counts and sums of each buyer, from which the lines above follow. */
function brickLines(place: BuyerPlace): RowPlan[] {
  const { buyers, context, columns, brickRow } = place;
  return buyers.bricks.map((brick) => {
    const { aggregate, kind, key } = brick;
    const format = formatOfBrick(aggregate, kind);
    return rowAt(brickRow(key), [
      null,
      wrapped(brickWords(aggregate, kind), 'label'),
      write(aggregate.kind === 'parameter' ? SHEETS.parametres : TABLES[aggregate.table].sheet, 'text'),
      live(
        brickAtShownYear(context, brick),
        context.brickResults.get(key)?.[context.shownYear] ?? 0,
        'total',
        format,
      ),
      null,
      ...columns.map((column, rank) =>
        live(brickOfColumn(place, brick, column), buyers.results.get(key)?.[rank] ?? 0, 'value', format),
      ),
    ]);
  });
}

/**
 * Every indicator for each buyer of a mutualised scheme, for the year that Suivi shows (art. L2111-3 CCP, last
 * paragraph).
 */
export function planParAcheteur(context: PlanContext, buyers: BuyerContext): SheetPlan {
  const place = buyerPlace(context, buyers);
  const names = [...buyers.names, 'Sans acheteur'];
  const lines = buyers.indicators.length;
  const { bricksHeader } = place;
  return {
    name: BUYERS_SHEET,
    purpose: 'Schéma mutualisé : chaque indicateur, consolidé puis acheteur par acheteur.',
    rows: [
      ...titleRows(
        `Par acheteur · ${context.scheme.title}`,
        "Année de Suivi. Taux, moyennes et personnes ne s'additionnent pas : le consolidé est recalculé sur toutes les lignes. Ne pas modifier.",
      ),
      rowAt(2, [
        write('Année', 'subtitle'),
        live(cell(SHEETS.suivi, 2, 1), context.years[context.shownYear] ?? 0, 'total', 'year'),
      ]),
      headerAt(HEADER_ROW, [...FIXED, ...names, 'Contrôle']),
      ...buyers.indicators.map((indicator, index) => indicatorLine(place, indicator, index)),
      rowAt(bricksHeader - 1, [write('Comptes et sommes de chaque acheteur', 'section')]),
      headerAt(bricksHeader, [...BRICK_LABELS, ...names]),
      ...brickLines(place),
    ],
    widths: [6, 50, 14, 13, 17, ...names.map(() => 15), 30],
    freeze: { rows: FIRST_ROW, columns: 2 },
    conditionals: [
      ...statusRules({ row: FIRST_ROW, rows: lines, columns: 1, column: FIRST_BUYER - 1 }),
      ...(['right', 'wrong'] as const).map((answer) => ({
        row: FIRST_ROW,
        rows: lines,
        columns: 1,
        column: FIRST_BUYER + names.length,
        rule: {
          kind: 'beginsWith' as const,
          text: CONTROL[answer].charAt(0),
          tone: answer === 'right' ? ('good' as const) : ('bad' as const),
        },
      })),
    ],
    print: { landscape: true, titleRows: [HEADER_ROW, HEADER_ROW] },
  };
}
