import type { RolledUp } from '../../engine/board';
import { WORST_ORDER } from '../../scheme/rollUp';
import { STATUSES, STATUS_WORDS, statusText } from '../../scheme/status';
import { live, rowAt, wrapped, write } from '../cells';
import { binary, call, cell, near, num, range, text, type Formula } from '../formula';
import { SHEETS } from '../layout';
import type { RowPlan } from '../plan';
import { BOARD_TOP, FIRST_COUNT, STATE_COLUMN, countColumn, type BoardPlace } from './boardPlace';
import { suiviRows } from './suivi';
import { suiviColumns } from './suiviColumns';

/** States of a group in Suivi: its indicators follow each other there, headings of axes between them. */
function statesOf({ context }: BoardPlace, { from, to }: RolledUp): Formula {
  const rows = suiviRows(context);
  const rowOf = (indicator: number): number =>
    rows.find(({ indicatorIndex }) => indicatorIndex === indicator)?.row ?? 0;
  const column = suiviColumns(context.years).shown('État');
  return range(cell(SHEETS.suivi, rowOf(from), column), cell(SHEETS.suivi, rowOf(to), column));
}

/** The first state, worst first, that the row counts. */
const worstOfRow = (row: number): Formula =>
  WORST_ORDER.reduceRight(
    (rest: Formula, status) =>
      call('IF', binary(near(row, countColumn(status)), '>', num(0)), text(statusText(status)), rest),
    text(''),
  );

const TITLES = { ensemble: 'Ensemble du schéma', axe: '', objectif: '' } as const;

function groupLine(place: BoardPlace, group: RolledUp, index: number): RowPlan {
  const row = place.groupRow(index);
  const isWhole = group.level !== 'objectif';
  const style = isWhole ? 'total' : 'text';
  const states = statesOf(place, group);
  return rowAt(row, [
    write(group.level === 'axe' ? `Axe ${group.code}` : group.code, style),
    wrapped(TITLES[group.level] || group.title, isWhole ? 'total' : 'label'),
    live(worstOfRow(row), group.worst ? statusText(group.worst) : '', 'total'),
    ...STATUSES.map((status) =>
      live(
        call('COUNTIF', states, text(`${STATUS_WORDS[status].symbol}*`)),
        group.counts[status],
        'value',
        'integer',
      ),
    ),
  ]);
}

/** The scheme, its axes and their objectives: worst state, and how many indicators are in each. */
export const rollUpRows = (place: BoardPlace): RowPlan[] => [
  rowAt(BOARD_TOP, [
    write('Axes et objectifs', 'section'),
    ...Array.from({ length: FIRST_COUNT + STATUSES.length - 1 }, () => write(null, 'section')),
  ]),
  {
    row: BOARD_TOP + 1,
    column: 0,
    cells: ['', 'Axe ou objectif', 'Pire état', ...STATUSES.map((status) => statusText(status))].map(
      (label, column) => ({
        value: label,
        style: column <= STATE_COLUMN ? 'header' : 'headerNumber',
        wrap: true,
      }),
    ),
    height: 46,
  },
  ...place.groups.map((group, index) => groupLine(place, group, index)),
];
