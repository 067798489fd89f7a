import { STATUSES } from '../../scheme/status';
import { ND, live, rowAt, write } from '../cells';
import { binary, call, cell, num, range, text, type Formula } from '../formula';
import { SHEETS } from '../layout';
import type { CellPlan, RowPlan, SheetPlan } from '../plan';
import type { PlanContext } from '../planContext';
import { boardCharts, type BoardChart } from './boardCharts';
import { factRows, keyRows, listRows, splitRows } from './boardFigures';
import {
  BOARD_TOP,
  FIRST_COUNT,
  LIST,
  STATE_COLUMN,
  boardPlace,
  totalLine,
  type BoardPlace,
} from './boardPlace';
import { rollUpRows } from './boardRollUp';
import { statusRules } from './statusRules';

/** Words above a chart that has nothing to draw: what to do next. Empty as soon as it has something. */
function wordsAbove(place: BoardPlace, { key, split }: BoardChart): CellPlan {
  const { context } = place;
  if (split !== null) {
    const figures = context.breakdowns[split];
    if (!figures) return write('', 'note');
    const total = cell(null, place.splitRow(split) + totalLine(figures.breakdown), FIRST_COUNT);
    return said(binary(total, '=', num(0)), figures.total === 0, figures.breakdown.empty);
  }
  const row =
    key === null
      ? place.factRow(context.facts.findIndex(({ fact }) => fact.id === 'leg-part-considsoc-nb'))
      : place.keyRow(key, 'realised');
  const last = FIRST_COUNT + context.years.length - 1;
  const values = range(cell(null, row, FIRST_COUNT), cell(null, row, last));
  const silent = call('COUNTIF', values, text(ND));
  const years =
    key === null
      ? (context.facts.find(({ fact }) => fact.id === 'leg-part-considsoc-nb')?.years ?? [])
      : (context.figures[place.keys[key] ?? 0]?.years ?? []);
  return said(
    binary(silent, '=', num(context.years.length)),
    years.every(({ value }) => value === null),
    'Aucune valeur : ajouter les données dans le volet, ou la valeur dans Saisie.',
  );
}

const said = (isEmpty: Formula, empty: boolean, words: string): CellPlan =>
  live(call('IF', isEmpty, text(words), text('')), empty ? words : '', 'note');

function chartWords(place: BoardPlace, charts: readonly BoardChart[]): RowPlan[] {
  return charts.map((one, rank) =>
    rowAt(place.chartRow(rank), [wordsAbove(place, one)], rank % 2 === 0 ? 0 : FIRST_COUNT),
  );
}

/** The whole scheme at a glance: roll-ups, charts, facts, and every indicator on one line. */
export function planTableauDeBord(context: PlanContext): SheetPlan {
  const place = boardPlace(context);
  const charts = boardCharts(place);
  const { years, scheme, shownYear, figures } = context;
  const columns = Math.max(FIRST_COUNT + STATUSES.length, FIRST_COUNT + years.length);
  const rollUp = { row: BOARD_TOP + 2, rows: place.groups.length, columns: 1, column: STATE_COLUMN };
  const list = { row: place.listRow(0), rows: figures.length, columns: 1, column: LIST.state };
  return {
    name: SHEETS.tableauDeBord,
    purpose: 'D’un coup d’œil : états par axe et objectif, graphiques, faits.',
    rows: [
      rowAt(0, [write(`Tableau de bord · ${scheme.buyer}`, 'title')]),
      rowAt(1, [
        write(
          'Année de Suivi. Pire état d’un groupe d’abord, avec le nombre d’indicateurs dans chaque état : jamais de moyenne. Ne pas modifier.',
          'note',
        ),
      ]),
      rowAt(2, [
        write('Année', 'subtitle'),
        live(cell(SHEETS.suivi, 2, 1), years[shownYear] ?? 0, 'total', 'year'),
      ]),
      ...rollUpRows(place),
      rowAt(place.chartsTitle, [write('Graphiques', 'section')]),
      ...chartWords(place, charts),
      ...factRows(place),
      ...keyRows(place),
      ...splitRows(place),
      ...listRows(place),
    ],
    widths: [7, 44, 17, ...Array.from({ length: columns - FIRST_COUNT }, () => 12.5)],
    freeze: { rows: BOARD_TOP - 1, columns: 0 },
    conditionals: [...statusRules(rollUp), ...statusRules(list)],
    charts: charts.map(({ chart }) => chart),
    print: {
      landscape: false,
      area: { rows: place.factsTitle + 2 + context.facts.length, columns },
    },
  };
}
