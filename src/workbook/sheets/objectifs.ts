import type { Objective } from '../../scheme/scheme';
import { headerAt, rowAt, titleRows, wrapped, write } from '../cells';
import { FIRST_ROW, HEADER_ROW, SHEETS } from '../layout';
import type { SheetPlan } from '../plan';
import type { PlanContext } from '../planContext';
import { aimWords, PROVENANCE_WORDS, sourceWords } from './words';

const LABELS = [
  'Axe',
  'Titre de l’axe',
  'Objectif',
  'Titre de l’objectif',
  'Action',
  'Cible en mots',
  'Provenance',
  'Sources',
  'Note',
];

type Line = Pick<Objective['actions'][number], 'title' | 'provenance' | 'sources' | 'note'>;

/** An objective without action has a line of its own. */
const actionsOf = (objective: Objective): readonly Line[] =>
  objective.actions.length > 0 ? objective.actions : [{ ...objective, title: '' }];

/** Axes, objectives and actions: one row per action, so that the table sorts and filters. */
export function planObjectifs({ scheme }: PlanContext): SheetPlan {
  const lines = scheme.axes.flatMap((axis) =>
    axis.objectives.flatMap((objective) =>
      actionsOf(objective).map((action, rank) => ({ axis, objective, action, rank })),
    ),
  );
  return {
    name: SHEETS.objectifs,
    purpose: 'Axes, objectifs et actions du schéma.',
    rows: [
      ...titleRows(
        'Objectifs',
        'Provenance : « source » = lu dans une source, « déduit » = tiré d’une source, « proposé » = proposition à adapter.',
      ),
      headerAt(HEADER_ROW, LABELS),
      ...lines.map(({ axis, objective, action, rank }, index) =>
        rowAt(FIRST_ROW + index, [
          write(axis.code, 'text'),
          wrapped(axis.title, 'text'),
          write(objective.code, 'text'),
          wrapped(objective.title, 'label'),
          wrapped(action.title, 'text'),
          wrapped(rank === 0 ? aimWords(objective.aims) : '', 'text'),
          write(PROVENANCE_WORDS[action.provenance], 'text'),
          wrapped(sourceWords(action.sources), 'text'),
          wrapped(action.note ?? '', 'text'),
        ]),
      ),
    ],
    widths: [6, 38, 9, 52, 60, 32, 12, 36, 44],
    freeze: { rows: FIRST_ROW, columns: 0 },
    reportTables: [{ name: 'Objectifs', row: HEADER_ROW, column: 0, columns: LABELS, rows: lines.length }],
    print: {
      landscape: true,
      titleRows: [HEADER_ROW, HEADER_ROW],
      // Sources and notes are read on the screen: on paper they would make the rest too small.
      area: { rows: FIRST_ROW + lines.length, columns: LABELS.indexOf('Sources') },
    },
  };
}
