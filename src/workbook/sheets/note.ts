import { dueDates } from '../../engine/calendar';
import { WORST_ORDER } from '../../scheme/rollUp';
import { STATUSES, STATUS_WORDS, statusText, type Status } from '../../scheme/status';
import { ND, live, rowAt, wrapped, write } from '../cells';
import { binary, call, cell, isBlank, num, parameter, text, type Formula } from '../formula';
import { SHEETS } from '../layout';
import type { CellPlan, RowPlan, SheetPlan } from '../plan';
import type { PlanContext } from '../planContext';
import { join } from '../spoken';
import { formatOfUnit } from './boardFigures';
import { FIRST_COUNT, STATE_COLUMN, boardPlace, countColumn, type BoardPlace } from './boardPlace';
import { LABELS, dueFormula } from './echeances';
import { GAPS, gapLines } from './noteGaps';
import { shownRankCell } from './shownYear';
import { statusRules } from './statusRules';

const WIDTHS = [42, 18, 44, 16];
/** Columns printed; a margin and a working column follow. */
const PRINTED = WIDTHS.length;
const STATES = 6;
/** Lines for what the committee decides, typed or written by hand: above all that grows with a scheme, so that they stay. */
const DECISIONS = 3;
const ASK_TITLE = STATES + STATUSES.length + 1;
const DECIDED = ASK_TITLE + 7;

const board = (row: number, column: number): Formula => cell(SHEETS.tableauDeBord, row, column);
const title = (row: number, left: string, right?: string): RowPlan =>
  rowAt(row, [
    write(left, 'section'),
    write(null, 'section'),
    write(right ?? null, 'section'),
    write(null, 'section'),
  ]);

/** States on the left, facts of the year on the right. */
function statesAndFacts(place: BoardPlace): RowPlan[] {
  const { context, groups } = place;
  const whole = groups[0];
  const { facts, years, shownYear } = context;
  const right = (index: number): (CellPlan | null)[] => {
    const one = facts[index];
    if (!one) return [null, null];
    const picked = call(
      'CHOOSE',
      shownRankCell,
      ...years.map((_, yearIndex) => board(place.factRow(index), FIRST_COUNT + yearIndex)),
    );
    return [
      write(one.fact.unit === '€ HT' ? `${one.fact.label} (€ HT)` : one.fact.label, 'label'),
      live(picked, one.years[shownYear]?.value ?? ND, 'value', formatOfUnit(one.fact.unit)),
    ];
  };
  return STATUSES.map((status, index) =>
    rowAt(STATES + index, [
      write(statusText(status), 'label'),
      live(
        whole ? board(place.groupRow(0), countColumn(status)) : num(0),
        whole?.counts[status] ?? 0,
        'value',
        'integer',
      ),
      ...right(index),
    ]),
  );
}

/** `▼ 2   △ 1`: the states of a group that hold an indicator, worst first. */
function countsOf(place: BoardPlace, group: number): CellPlan {
  const order = WORST_ORDER;
  const counts = place.groups[group]?.counts;
  const part = (status: Status): Formula => {
    const count = board(place.groupRow(group), countColumn(status));
    return call(
      'IF',
      binary(count, '>', num(0)),
      join(text(`${STATUS_WORDS[status].symbol} `), count, text('   ')),
      text(''),
    );
  };
  const words = order
    .map((status) => (counts?.[status] ? `${STATUS_WORDS[status].symbol} ${counts[status]}   ` : ''))
    .join('');
  return live(join(...order.map(part)), words, 'text');
}

function axisLines(place: BoardPlace, first: number): RowPlan[] {
  return place.groups
    .flatMap((group, index) => (group.level === 'axe' ? [{ group, index }] : []))
    .map(({ group, index }, rank) => {
      const row = place.groupRow(index);
      const total = STATUSES.reduce((sum: Formula, status, at) => {
        const count = board(row, countColumn(status));
        return at === 0 ? count : binary(sum, '+', count);
      }, num(0));
      return {
        ...rowAt(first + rank, [
          wrapped(`Axe ${group.code} · ${group.title}`, 'label'),
          live(board(row, STATE_COLUMN), group.worst ? statusText(group.worst) : '', 'total'),
          countsOf(place, index),
          live(
            total,
            Object.values(group.counts).reduce((sum, count) => sum + count, 0),
            'value',
            'integer',
          ),
        ]),
        height: 32,
      };
    });
}

/** What the states ask of the committee: a sentence for each kind of them that is there. */
function questions(place: BoardPlace, first: number): RowPlan[] {
  const counts = place.groups[0]?.counts;
  const countOf = (...statuses: readonly Status[]): Formula =>
    statuses.reduce((sum: Formula, status, at) => {
      const count = board(place.groupRow(0), countColumn(status));
      return at === 0 ? count : binary(sum, '+', count);
    }, num(0));
  const valueOf = (...statuses: readonly Status[]): number =>
    statuses.reduce((sum, status) => sum + (counts?.[status] ?? 0), 0);
  const ask = (statuses: readonly Status[], what: string, some: string, none: string): CellPlan => {
    const value = valueOf(...statuses);
    const count = countOf(...statuses);
    return live(
      call('IF', binary(count, '>', num(0)), join(text(`${what} : `), count, text(`. ${some}`)), text(none)),
      value > 0 ? `${what} : ${value}. ${some}` : none,
      'text',
    );
  };
  return [
    ask(
      ['en-ecart', 'vigilance'],
      'Indicateurs en écart ou en vigilance',
      'Décider du rattrapage, ou proposer de revoir la cible.',
      'Aucun écart : confirmer les cibles de l’année suivante.',
    ),
    ask(
      ['non-calculable'],
      'Indicateurs sans données suffisantes',
      'Désigner qui les apporte, et pour quand.',
      'Toutes les données attendues sont là.',
    ),
    ask(
      ['sans-cible'],
      'Indicateurs sans cible pour l’année',
      'Fixer une cible, ou assumer un suivi simple.',
      'Chaque indicateur jugé a sa cible.',
    ),
  ].map((cellPlan, rank) => rowAt(first + rank, [cellPlan, ...BLANK.map((style) => write(null, style))]));
}
const BLANK = ['text', 'text', 'text'] as const;

/** One page for the steering committee: where the scheme stands, what it asks, what is decided. */
export function planNote(context: PlanContext): SheetPlan {
  const place = boardPlace(context);
  const { scheme, years, shownYear, parameters } = context;
  const axes = place.groups.filter(({ level }) => level === 'axe').length;
  const gaps = Math.min(GAPS, context.figures.length);
  const axisTitle = DECIDED + DECISIONS + 1;
  const gapTitle = axisTitle + 2 + axes + 1;
  const last = gapTitle + 2 + gaps;
  const cutOff = parameters['date_arrete'];
  const publication = dueDates(scheme, parameters).find(({ id }) => id === 'publication');
  const header = (row: number, labels: readonly string[]): RowPlan =>
    rowAt(
      row,
      labels.map((label, column) => write(label, column === PRINTED - 1 ? 'headerNumber' : 'header')),
    );
  return {
    name: SHEETS.note,
    purpose: 'Une page A4 pour le comité de pilotage : états, faits, écarts, décisions.',
    rows: [
      rowAt(0, [write('Note au comité de pilotage', 'title')]),
      rowAt(1, [write(`${scheme.title} · ${years[0]}-${years.at(-1)}`, 'subtitle')]),
      rowAt(2, [
        write('Année du suivi', 'label'),
        live(cell(SHEETS.suivi, 2, 1), years[shownYear] ?? 0, 'value', 'year'),
        write('Données arrêtées au', 'label'),
        live(
          call('IF', isBlank(parameter('date_arrete')), text('non précisé'), parameter('date_arrete')),
          typeof cutOff === 'number' ? cutOff : 'non précisé',
          'value',
          'date',
        ),
      ]),
      title(STATES - 2, 'Où en est le schéma', 'Faits de l’année'),
      header(STATES - 1, ['État', 'Indicateurs', 'Fait', 'Valeur']),
      ...statesAndFacts(place),
      title(ASK_TITLE, 'À décider'),
      ...questions(place, ASK_TITLE + 1),
      ...(publication
        ? [
            rowAt(ASK_TITLE + 4, [
              write(`${LABELS.publication} (L2111-3)`, 'label'),
              live(dueFormula('publication', years), publication.date, 'value', 'date'),
              write(null, 'text'),
              write(null, 'text'),
            ]),
          ]
        : []),
      title(DECIDED - 1, 'Décisions du comité'),
      ...Array.from({ length: DECISIONS }, (_, line) => ({
        ...rowAt(
          DECIDED + line,
          Array.from({ length: PRINTED }, () => write(null, 'input')),
        ),
        height: 22,
      })),
      title(axisTitle, 'Par axe'),
      header(axisTitle + 1, ['Axe', 'Pire état', 'Indicateurs par état', 'Indicateurs']),
      ...axisLines(place, axisTitle + 2),
      title(gapTitle, 'Les plus grands écarts'),
      header(gapTitle + 1, ['Indicateur', 'État', 'Rythme nécessaire', 'De l’attendu']),
      ...gapLines(place, gapTitle + 2),
      rowAt(last, [
        write(
          'Document de travail : taire les comptes de moins de cinq personnes avant toute diffusion.',
          'note',
        ),
      ]),
    ],
    widths: [...WIDTHS, 3, 8],
    conditionals: [
      ...statusRules({ row: STATES, column: 0, rows: STATUSES.length, columns: 1 }),
      ...statusRules({ row: axisTitle + 2, column: 1, rows: axes, columns: 1 }),
      ...statusRules({ row: gapTitle + 2, column: 1, rows: gaps, columns: 1 }),
    ],
    print: {
      landscape: false,
      isOnePage: true,
      header: { left: scheme.buyer, right: 'SPASER : note au comité' },
      area: { rows: last + 1, columns: PRINTED },
    },
    kept: [{ row: DECIDED, column: 0, rows: DECISIONS, columns: PRINTED }],
  };
}
