import { declarationOf } from '../../catalogue/indicators';
import { gapScores, HAIR, type BreakdownFigures } from '../../engine/board';
import type { Unit } from '../../scheme/indicator';
import { FURTHEST } from '../../scheme/shortfall';
import { statusText } from '../../scheme/status';
import { aggregateFormula } from '../aggregateFormula';
import { ND, formatOf, headerAt, live, rowAt, write } from '../cells';
import { binary, call, cell, isBlank, near, num, range, text, type Formula } from '../formula';
import { SHEETS } from '../layout';
import { measureFormula } from '../measureFormula';
import type { NumberFormat, RowPlan } from '../plan';
import { brickCell } from './brickCell';
import { FIRST_COUNT, LIST, totalLine, type BoardPlace } from './boardPlace';
import { shareValue, suiviRows } from './suivi';
import { suiviColumns } from './suiviColumns';
import { paceText } from './suiviPace';

/** Amounts without their sign, which stands beside: they are as long as columns are wide. */
export const formatOfUnit = (unit: Unit): NumberFormat => (unit === '%' ? 'percent' : 'integer');

const yearsHeader = ({ context }: BoardPlace, row: number, labels: readonly string[]): RowPlan => ({
  ...headerAt(row, labels),
  cells: [
    ...labels.map((label) => write(label, 'header')),
    ...context.years.map((year) => write(year, 'headerNumber', 'year')),
  ],
});

/** Facts of each year: the counts are in Calculs. */
export const factRows = (place: BoardPlace): RowPlan[] => [
  rowAt(place.factsTitle, [write('Faits, année par année', 'section')]),
  yearsHeader(place, place.factsTitle + 1, ['', 'Fait', 'Unité']),
  ...place.context.facts.map(({ fact, years }, index) =>
    rowAt(place.factRow(index), [
      write(null, 'text'),
      write(fact.label, 'label'),
      write(fact.unit, 'text'),
      ...years.map((figure, yearIndex) =>
        live(
          measureFormula(fact.measure, (aggregate, kind) =>
            brickCell(place.context, aggregate, kind, yearIndex),
          ),
          figure.value ?? ND,
          'value',
          formatOfUnit(fact.unit),
        ),
      ),
    ]),
  ),
];

const rowInSuivi = ({ context }: BoardPlace, indicator: number): number =>
  suiviRows(context).find(({ indicatorIndex }) => indicatorIndex === indicator)?.row ?? 0;

/** Realised and target of the indicators that are drawn, as Suivi has them. */
export function keyRows(place: BoardPlace): RowPlan[] {
  const { context, keys } = place;
  const columns = suiviColumns(context.years);
  return [
    rowAt(place.keysTitle, [write('Indicateurs dessinés', 'section')]),
    yearsHeader(place, place.keysTitle + 1, ['Obj.', 'Indicateur', 'Valeur']),
    ...keys.flatMap((indicator, rank) => {
      const figure = context.figures[indicator];
      if (!figure) return [];
      const { entry, objective } = figure.placed;
      const declaration = declarationOf(entry);
      const format = formatOf(declaration);
      const row = rowInSuivi(place, indicator);
      return (['realised', 'target'] as const).map((what) =>
        rowAt(place.keyRow(rank, what), [
          write(objective.code, 'text'),
          write(entry.label ?? declaration.label, 'label'),
          write(what === 'realised' ? 'Réalisé' : 'Cible', 'text'),
          ...figure.years.map((one, yearIndex) =>
            live(
              cell(SHEETS.suivi, row, columns[what](yearIndex)),
              what === 'realised' ? (one.value ?? ND) : (one.target ?? ''),
              'value',
              format,
            ),
          ),
        ]),
      );
    }),
  ];
}

const OVERLAP =
  'Une personne compte dans chacun de ses publics : ces parts se recoupent et ne s’additionnent pas.';

/** One breakdown of the year shown: its parts, what they leave, and the whole. */
function splitLines(
  place: BoardPlace,
  { breakdown, parts, total, said }: BreakdownFigures,
  split: number,
): RowPlan[] {
  const first = place.splitRow(split);
  const year = cell(null, 2, 1);
  const totalRow = first + totalLine(breakdown);
  const lastRow = first + parts.length;
  const whole = near(totalRow, FIRST_COUNT);
  const line = (row: number, label: string, formula: Formula, value: number): RowPlan =>
    rowAt(row, [
      write(null, 'text'),
      write(label, 'label'),
      write(breakdown.unit, 'text'),
      live(formula, value, row === totalRow ? 'total' : 'value', 'integer'),
    ]);
  const left = (label: string, counted: Formula, value: number): RowPlan =>
    line(lastRow, label, binary(whole, '-', counted), total - value);
  const known = parts.reduce((sum, part) => sum + part, 0);
  return [
    ...breakdown.parts.map(({ label, aggregate }, index) =>
      line(first + index, label, aggregateFormula(aggregate, 'value', year), parts[index] ?? 0),
    ),
    ...(breakdown.said
      ? [left(breakdown.said.label, aggregateFormula(breakdown.said.aggregate, 'value', year), said ?? 0)]
      : []),
    breakdown.rest === null
      ? rowAt(totalRow - 1, [write(null, 'text'), write(OVERLAP, 'note')])
      : left(
          breakdown.rest,
          call('SUM', range(near(first, FIRST_COUNT), near(lastRow - 1, FIRST_COUNT))),
          known,
        ),
    line(
      totalRow,
      `Total : ${breakdown.title.toLowerCase()}`,
      aggregateFormula(breakdown.total, 'value', year),
      total,
    ),
  ];
}

export const splitRows = (place: BoardPlace): RowPlan[] => [
  rowAt(place.splitsTitle, [write('Heures et personnes de l’année', 'section')]),
  ...place.context.breakdowns.flatMap((figures, split) => splitLines(place, figures, split)),
];

const CELLS = 10;
const bar = (filled: number): string => '█'.repeat(filled) + '░'.repeat(CELLS - filled);

/** Every indicator: state, share of what is expected as a bar of ten, and its rank among the gaps. */
export function listRows(place: BoardPlace): RowPlan[] {
  const { context } = place;
  const columns = suiviColumns(context.years);
  const scores = gapScores(context.figures, context.shownYear);
  const count = context.figures.length;
  return [
    rowAt(place.listTitle, [write('Tous les indicateurs', 'section')]),
    headerAt(place.listTitle + 1, [
      'Obj.',
      'Indicateur',
      'État',
      'Part de l’attendu',
      'De 0 à 100 %',
      '',
      '',
      'Retard',
      'Rythme nécessaire',
    ]),
    ...context.figures.map((figure, index) => {
      const row = place.listRow(index);
      const { entry, objective } = figure.placed;
      const declaration = declarationOf(entry);
      const { direction, unit } = declaration;
      const shown = figure.years[context.shownYear];
      if (!shown) throw new Error(`${figure.key}: no figure for the year shown`);
      const suivi = (name: Parameters<typeof columns.shown>[0]): Formula =>
        cell(SHEETS.suivi, rowInSuivi(place, index), columns.shown(name));
      const share = near(row, LIST.share);
      const filled = call(
        'INT',
        binary(binary(call('MIN', num(1), call('MAX', num(0), share)), '*', num(CELLS)), '+', num(0.5)),
      );
      const behind = direction === 'baisse' ? suivi('Écart') : binary(num(0), '-', suivi('Écart'));
      const state = near(row, LIST.state);
      const isOff = call(
        'OR',
        binary(state, '=', text(statusText('en-ecart'))),
        binary(state, '=', text(statusText('vigilance'))),
      );
      const due = suivi('Attendu');
      const far = call(
        'IF',
        binary(due, '=', num(0)),
        num(FURTHEST),
        call('MIN', num(FURTHEST), binary(behind, '/', call('ABS', due))),
      );
      const score = call('IF', isOff, binary(far, '+', binary(num(count - index), '/', num(HAIR))), num(0));
      const part = shareValue(shown, direction);
      return rowAt(row, [
        write(objective.code, 'text'),
        write(entry.label ?? declaration.label, 'label'),
        live(suivi('État'), statusText(shown.status), 'text'),
        live(suivi('Part de l’attendu'), part, 'value', 'percent'),
        live(
          call(
            'IF',
            isBlank(share),
            text(''),
            binary(
              call('REPT', text('█'), filled),
              '&',
              call('REPT', text('░'), binary(num(CELLS), '-', filled)),
            ),
          ),
          part === '' ? '' : bar(Math.floor(Math.min(1, Math.max(0, part)) * CELLS + 0.5)),
          'text',
        ),
        write(null, 'text'),
        write(null, 'text'),
        live(score, scores[index] ?? 0, 'value', 'percent'),
        direction === 'neutre'
          ? write('', 'note')
          : live(suivi('En clair'), paceText(shown.pace, unit, direction), 'note'),
      ]);
    }),
  ];
}
