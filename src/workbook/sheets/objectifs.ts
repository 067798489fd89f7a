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
  'Provenance',
  'Sources',
  'Cible en mots',
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
          write(PROVENANCE_WORDS[action.provenance], 'text'),
          wrapped(sourceWords(action.sources), 'text'),
          wrapped(rank === 0 ? aimWords(objective.aims) : '', 'text'),
          wrapped(action.note ?? '', 'text'),
        ]),
      ),
    ],
    widths: [6, 38, 9, 52, 60, 12, 36, 36, 44],
    freeze: { rows: FIRST_ROW, columns: 0 },
    reportTables: [{ name: 'Objectifs', row: HEADER_ROW, column: 0, columns: LABELS, rows: lines.length }],
    print: { landscape: true, titleRows: [HEADER_ROW, HEADER_ROW] },
  };
}
