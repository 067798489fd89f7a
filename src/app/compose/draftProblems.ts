import type { Indicator } from '../../scheme/indicator';
import { placedIndicators, type Template } from '../../scheme/scheme';

export const PROBLEM_CODES = [
  'titre-vide',
  'aucun-axe',
  'aucun-indicateur',
  'axe-sans-titre',
  'axe-vide',
  'objectif-sans-titre',
  'objectif-vide',
  'indicateur-double',
  'declarations-differentes',
] as const;

/** What prevents the insertion of a draft; its words are in `locales/fr/composer`. */
export interface DraftProblem {
  readonly code: (typeof PROBLEM_CODES)[number];
  /** Code of the axis or objective, or id of the indicator; empty for the whole draft. */
  readonly where: string;
}

const isBlank = (text: string): boolean => text.trim() === '';

/** Two declarations under one id: only one of them would be counted. */
function clashes(draft: Template): DraftProblem[] {
  const declared = new Map<string, Indicator | undefined>();
  const found = new Set<string>();
  for (const { entry } of placedIndicators(draft)) {
    const isOther =
      declared.has(entry.ref) && JSON.stringify(declared.get(entry.ref)) !== JSON.stringify(entry.own);
    if (isOther) found.add(entry.ref);
    else declared.set(entry.ref, entry.own);
  }
  return [...found].map((where) => ({ code: 'declarations-differentes', where }));
}

/** An indicator may stand in two objectives, each with its targets; twice in one, nobody knows which targets hold. */
const doubles = (draft: Template): DraftProblem[] =>
  draft.axes.flatMap((axis) =>
    axis.objectives.flatMap(({ indicators }) => {
      const refs = indicators.map(({ ref }) => ref);
      const twice = new Set(refs.filter((ref, rank) => refs.indexOf(ref) !== rank));
      return [...twice].map((where): DraftProblem => ({ code: 'indicateur-double', where }));
    }),
  );

/** Everything that must be put right before a draft can be inserted, in reading order; none = it can be. */
export function draftProblems(draft: Template): readonly DraftProblem[] {
  const problems: DraftProblem[] = [];
  if (isBlank(draft.title)) problems.push({ code: 'titre-vide', where: '' });
  if (draft.axes.length === 0) problems.push({ code: 'aucun-axe', where: '' });
  for (const axis of draft.axes) {
    if (isBlank(axis.title)) problems.push({ code: 'axe-sans-titre', where: axis.code });
    if (axis.objectives.length === 0) problems.push({ code: 'axe-vide', where: axis.code });
    for (const objective of axis.objectives) {
      if (isBlank(objective.title)) problems.push({ code: 'objectif-sans-titre', where: objective.code });
      // Published schemes hold objectives that only actions or aims in words follow: they stay.
      const lines = [...objective.indicators, ...objective.actions, ...(objective.aims ?? [])];
      if (lines.length === 0) problems.push({ code: 'objectif-vide', where: objective.code });
    }
  }
  if (draft.axes.length > 0 && placedIndicators(draft).length === 0)
    problems.push({ code: 'aucun-indicateur', where: '' });
  return [...problems, ...doubles(draft), ...clashes(draft)];
}
