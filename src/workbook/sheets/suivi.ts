import { declarationOf } from '../../catalogue/indicators';
import { isOfRows } from '../../engine/figure';
import type { IndicatorFigures } from '../../engine/schemeFigures';
import { LARGEST_SHARE, toCell } from '../../scheme/indicator';
import { statusText } from '../../scheme/status';
import { ND, formatOf, live, rowAt, wrapped, write } from '../cells';
import { binary, call, cell, isBlank, num, range, text, type Formula } from '../formula';
import { SHEETS } from '../layout';
import type { CellPlan, RowPlan, SheetPlan } from '../plan';
import type { PlanContext } from '../planContext';
import { baselineValueCell, baselineYearCell } from './cibles';
import { detailCell, type DetailColumn } from './detailPlace';
import { planSuiviChart } from './suiviChart';
import { shownRankCell } from './shownYear';
import { statusRules } from './statusRules';
import { ORIGIN_WORDS } from './words';
import { AFTER, FIXED, EVOLUTION, suiviColumns } from './suiviColumns';
import { paceOfLine } from './suiviPace';
import { barsFormula, barsText } from './suiviBars';

/** The header takes two rows: years, then what stands under them. */
export const YEARS_HEADER = 4;
const HEADER = 5;
/** The year whose expected value, gap and state are shown. */
const SHOWN_YEAR = cell(SHEETS.suivi, 2, 1);

/** Columns of words; the others hold numbers. */
const TEXT_LABELS: ReadonlySet<string> = new Set([
  'Obj.',
  'Indicateur',
  'Unité',
  'État',
  'Origine',
  'Par',
  'En clair',
]);

/** Rows of Suivi: a heading per axis, then its indicators. Shared with Sommaire and the chart. */
export function suiviRows(context: Pick<PlanContext, 'figures'>): readonly {
  readonly row: number;
  readonly axis: string | null;
  readonly indicatorIndex: number;
}[] {
  const lines: { row: number; axis: string | null; indicatorIndex: number }[] = [];
  let row = HEADER + 1;
  let axis = '';
  context.figures.forEach(({ placed }, indicatorIndex) => {
    if (placed.axis.code !== axis) {
      axis = placed.axis.code;
      lines.push({ row, axis: `Axe ${axis} · ${placed.axis.title}`, indicatorIndex: -1 });
      row += 1;
    }
    lines.push({ row, axis: null, indicatorIndex });
    row += 1;
  });
  return lines;
}

/** Cells of the state column, for the counts of Sommaire. */
export function statusRange(context: Pick<PlanContext, 'figures' | 'years'>): Formula {
  const lines = suiviRows(context);
  const column = suiviColumns(context.years).shown('État');
  return range(
    cell(SHEETS.suivi, HEADER + 1, column),
    cell(SHEETS.suivi, lines.at(-1)?.row ?? HEADER + 1, column),
  );
}

/** The value of a Détail column for the year shown: the year's rank picks it among the indicator's rows. */
export const atShownYear = (context: PlanContext, indicatorIndex: number, name: DetailColumn): Formula =>
  call(
    'CHOOSE',
    shownRankCell,
    ...context.years.map((_, yearIndex) =>
      detailCell({ context, indicatorIndex, yearIndex }, name, SHEETS.detail),
    ),
  );

/** Share of the expected value reached: value over expected, or the other way round when less is better. */
function shareOfExpected(
  context: PlanContext,
  indicatorIndex: number,
  row: number,
  direction: string,
): Formula {
  const columns = suiviColumns(context.years);
  const due = cell(null, row, columns.shown('Attendu'));
  const value = atShownYear(context, indicatorIndex, 'Réalisé');
  const quotient = direction === 'baisse' ? binary(due, '/', value) : binary(value, '/', due);
  const nothing = call(
    'OR',
    isBlank(due),
    binary(value, '=', text(ND)),
    binary(due, '=', num(0)),
    binary(value, '=', num(0)),
  );
  return call('IF', nothing, text(''), quotient);
}

/** The result of that formula. */
export function shareValue(
  { value, expected }: { value: number | null; expected: number | null },
  direction: string,
): number | '' {
  if (value === null || expected === null || value === 0 || expected === 0) return '';
  return direction === 'baisse' ? expected / value : value / expected;
}

/** A baseline typed in points is shown as the share that it means. */
const asShare = (typed: Formula): Formula =>
  call('IF', binary(typed, '>', num(LARGEST_SHARE)), binary(typed, '/', num(100)), typed);

function indicatorLine(
  context: PlanContext,
  indicator: IndicatorFigures,
  indicatorIndex: number,
  row: number,
): RowPlan {
  const { placed, years } = indicator;
  const declaration = declarationOf(placed.entry);
  const format = formatOf(declaration);
  const shown = years[context.shownYear];
  if (!shown) throw new Error(`${indicator.key}: no figure for the year shown`);
  const inDetail = (yearIndex: number, name: DetailColumn): Formula =>
    detailCell({ context, indicatorIndex, yearIndex }, name, SHEETS.detail);
  const covered = (name: 'Lignes' | 'Sans réponse', value: number): CellPlan =>
    isOfRows(declaration.measure)
      ? live(atShownYear(context, indicatorIndex, name), value, 'value', 'integer')
      : write(null, 'value');
  const baseline = baselineValueCell(indicatorIndex);
  return rowAt(row, [
    write(placed.objective.code, 'text'),
    wrapped(placed.entry.label ?? declaration.label, 'label'),
    write(declaration.unit, 'text'),
    live(
      call(
        'IF',
        call('AND', call('ISNUMBER', baselineYearCell(indicatorIndex)), call('ISNUMBER', baseline)),
        declaration.unit === '%' ? asShare(baseline) : baseline,
        text(''),
      ),
      placed.entry.baseline ? toCell(declaration.unit, placed.entry.baseline.value) : '',
      'value',
      format,
    ),
    ...years.map((figure, yearIndex) =>
      live(inDetail(yearIndex, 'Réalisé'), figure.value ?? ND, 'value', format),
    ),
    live(
      barsFormula(suiviColumns(context.years), years.length, row),
      barsText(years.map(({ value }) => value)),
      'bars',
    ),
    ...years.map((figure, yearIndex) =>
      live(inDetail(yearIndex, 'Cible'), figure.target ?? '', 'value', format),
    ),
    live(atShownYear(context, indicatorIndex, 'Attendu'), shown.expected ?? '', 'value', format),
    live(atShownYear(context, indicatorIndex, 'Écart'), shown.gap ?? '', 'total', format),
    live(
      shareOfExpected(context, indicatorIndex, row, declaration.direction),
      shareValue(shown, declaration.direction),
      'value',
      'percent',
    ),
    live(atShownYear(context, indicatorIndex, 'État'), statusText(shown.status), 'total'),
    covered('Lignes', shown.rows),
    covered('Sans réponse', shown.unknown),
    live(
      atShownYear(context, indicatorIndex, 'Origine'),
      shown.origin ? ORIGIN_WORDS[shown.origin] : '',
      'text',
    ),
    ...paceOfLine(context, indicator, indicatorIndex, row),
  ]);
}

/** The follow-up of the scheme: one line per indicator, one page to read. */
export function planSuivi(context: PlanContext): SheetPlan {
  const { years, scheme, figures, shownYear } = context;
  const columns = suiviColumns(years);
  const lines = suiviRows(context);
  const lastRow = lines.at(-1)?.row ?? HEADER + 1;
  const shown = years[shownYear] ?? 0;
  const block = { row: HEADER + 1, rows: lastRow - HEADER, columns: 1 };
  const yearsHeader = years.map((year) => write(year, 'headerNumber', 'year'));
  const labels = [...FIXED, ...years.map(() => 'Réalisé'), EVOLUTION, ...years.map(() => 'Cible'), ...AFTER];
  return {
    name: SHEETS.suivi,
    purpose: 'Où en est chaque indicateur : réalisé, cible, écart, état.',
    rows: [
      rowAt(0, [write(`Suivi du SPASER · ${scheme.buyer}`, 'title')]),
      rowAt(1, [
        write(
          "Attendu, écart et état sont ceux de l'année ci-dessous ; elle se choisit dans Paramètres.",
          'note',
        ),
      ]),
      rowAt(2, [
        write('Année', 'subtitle'),
        live(
          call(
            'CHOOSE',
            shownRankCell,
            ...years.map((_, index) => cell(null, YEARS_HEADER, columns.realised(index))),
          ),
          shown,
          'total',
          'year',
        ),
      ]),
      rowAt(YEARS_HEADER, [
        ...FIXED.map(() => write(null, 'header')),
        ...yearsHeader,
        write(null, 'header'),
        ...yearsHeader,
        ...AFTER.map((_, index) =>
          index === 0 ? live(SHOWN_YEAR, shown, 'headerNumber', 'year') : write(null, 'header'),
        ),
      ]),
      {
        row: HEADER,
        column: 0,
        cells: labels.map((label) => ({
          value: label,
          style: TEXT_LABELS.has(label) ? 'header' : 'headerNumber',
          wrap: true,
        })),
        height: 34,
      },
      ...lines.map((line) => {
        if (line.axis !== null) {
          return rowAt(line.row, [
            write(line.axis, 'section'),
            ...Array.from({ length: columns.count - 1 }, () => write(null, 'section')),
          ]);
        }
        const figure = figures[line.indicatorIndex];
        if (!figure) throw new Error(`Suivi has no indicator ${line.indicatorIndex}`);
        return indicatorLine(context, figure, line.indicatorIndex, line.row);
      }),
    ],
    widths: [
      6,
      44,
      7.5,
      11.5,
      ...years.map(() => 9),
      Math.max(11.5, 2 + 1.4 * years.length),
      ...years.map(() => 8),
      9,
      9,
      11,
      17,
      9,
      10.5,
      10,
      11,
      9.5,
      11,
      11,
      6,
      62,
    ],
    freeze: { rows: HEADER + 1, columns: 2 },
    conditionals: [
      ...statusRules({ ...block, column: columns.shown('État') }),
      {
        ...block,
        column: columns.shown('Part de l’attendu'),
        rule: { kind: 'icons', set: '3TrafficLights1', limits: [0.8, 0.95] },
      },
    ],
    ...planSuiviChart(context, lines, columns, lastRow),
    // The chart is for the screen: on paper it would fall across two pages. The sentences would make the rest too small:
    // those of the largest gaps are in the committee's note.
    print: {
      landscape: true,
      titleRows: [YEARS_HEADER, HEADER],
      area: { rows: lastRow + 1, columns: columns.shown('Manque') },
    },
  };
}
