import type { Provenance } from '../../scheme/indicator';
import type { Axis, Objective, SchemeIndicator, Template } from '../../scheme/scheme';
import { changeAt, insert, move, without } from './lists';

/** Where a part of a draft stands, by rank (0-based): axis, objective in it, then indicator or action in it. */
export type AxisPlace = readonly [axis: number];
export type ObjectivePlace = readonly [axis: number, objective: number];
export type EntryPlace = readonly [axis: number, objective: number, entry: number];

type Action = Objective['actions'][number];

/** What the buyer writes is the buyer's own: nothing published says it. */
const OWN: { readonly provenance: Provenance } = { provenance: 'propose' };

/** Codes follow the order: 1, 2… for axes, 1.1, 1.2… for objectives. Indicators keep their id whatever their place. */
const renumbered = (axes: readonly Axis[]): Axis[] =>
  axes.map((axis, rank) => ({
    ...axis,
    code: String(rank + 1),
    objectives: axis.objectives.map((objective, inner) => ({
      ...objective,
      code: `${rank + 1}.${inner + 1}`,
    })),
  }));

const withAxes = (draft: Template, axes: readonly Axis[]): Template => ({ ...draft, axes: renumbered(axes) });

const inAxis = (draft: Template, [axis]: AxisPlace, change: (axis: Axis) => Axis): Template =>
  withAxes(draft, changeAt(draft.axes, axis, change));

const inObjective = (
  draft: Template,
  [axis, objective]: ObjectivePlace,
  change: (objective: Objective) => Objective,
): Template =>
  inAxis(draft, [axis], (one) => ({ ...one, objectives: changeAt(one.objectives, objective, change) }));

/** A draft without anything. @param warning what readers must know of a scheme that no source vouches for. */
export const emptyDraft = (
  title: string,
  warning = '',
  period: Template['period'] = [2026, 2026],
): Template => ({
  id: 'compose',
  title,
  warning,
  period,
  sources: [],
  axes: [],
});

export const renameDraft = (draft: Template, title: string): Template => ({ ...draft, title });

export const addAxis = (draft: Template, title: string): Template =>
  withAxes(draft, [...draft.axes, { ...OWN, code: '', title, objectives: [] }]);
export const renameAxis = (draft: Template, place: AxisPlace, title: string): Template =>
  inAxis(draft, place, (axis) => ({ ...axis, title }));
export const moveAxis = (draft: Template, [axis]: AxisPlace, by: -1 | 1): Template =>
  withAxes(draft, move(draft.axes, axis, by));
export const removeAxis = (draft: Template, [axis]: AxisPlace): Template =>
  withAxes(draft, without(draft.axes, axis));

export const addObjective = (draft: Template, place: AxisPlace, title: string): Template =>
  inAxis(draft, place, (axis) => ({
    ...axis,
    objectives: [...axis.objectives, { ...OWN, code: '', title, actions: [], indicators: [] }],
  }));
export const renameObjective = (draft: Template, place: ObjectivePlace, title: string): Template =>
  inObjective(draft, place, (objective) => ({ ...objective, title }));
export const moveObjective = (draft: Template, [axis, objective]: ObjectivePlace, by: -1 | 1): Template =>
  inAxis(draft, [axis], (one) => ({ ...one, objectives: move(one.objectives, objective, by) }));
export const removeObjective = (draft: Template, [axis, objective]: ObjectivePlace): Template =>
  inAxis(draft, [axis], (one) => ({ ...one, objectives: without(one.objectives, objective) }));

const inActions = (
  draft: Template,
  place: ObjectivePlace,
  change: (actions: readonly Action[]) => Action[],
): Template =>
  inObjective(draft, place, (objective) => ({ ...objective, actions: change(objective.actions) }));

export const addAction = (draft: Template, place: ObjectivePlace, title: string): Template =>
  inActions(draft, place, (actions) => [...actions, { ...OWN, title }]);
export const renameAction = (
  draft: Template,
  [axis, objective, action]: EntryPlace,
  title: string,
): Template =>
  inActions(draft, [axis, objective], (actions) => changeAt(actions, action, (one) => ({ ...one, title })));
export const moveAction = (draft: Template, [axis, objective, action]: EntryPlace, by: -1 | 1): Template =>
  inActions(draft, [axis, objective], (actions) => move(actions, action, by));
export const removeAction = (draft: Template, [axis, objective, action]: EntryPlace): Template =>
  inActions(draft, [axis, objective], (actions) => without(actions, action));

const inIndicators = (
  draft: Template,
  place: ObjectivePlace,
  change: (entries: readonly SchemeIndicator[]) => SchemeIndicator[],
): Template =>
  inObjective(draft, place, (objective) => ({ ...objective, indicators: change(objective.indicators) }));

/** Adds an indicator of the catalogue, or the buyer's own declaration, at the end of an objective. */
export const addIndicator = (
  draft: Template,
  place: ObjectivePlace,
  { ref, own }: Pick<SchemeIndicator, 'ref' | 'own'>,
): Template =>
  inIndicators(draft, place, (entries) => [
    ...entries,
    { ...OWN, ref, ...(own ? { own } : {}), baseline: null, targets: {} },
  ]);
export const moveIndicator = (draft: Template, [axis, objective, entry]: EntryPlace, by: -1 | 1): Template =>
  inIndicators(draft, [axis, objective], (entries) => move(entries, entry, by));
export const removeIndicator = (draft: Template, [axis, objective, entry]: EntryPlace): Template =>
  inIndicators(draft, [axis, objective], (entries) => without(entries, entry));
/** Puts an indicator at the end of another objective, with all that was decided of it. */
export function placeIndicator(
  draft: Template,
  [axis, objective, entry]: EntryPlace,
  to: ObjectivePlace,
): Template {
  const moved = draft.axes[axis]?.objectives[objective]?.indicators[entry];
  const isThere = draft.axes[to[0]]?.objectives[to[1]] !== undefined;
  if (!moved || !isThere) return draft;
  const left = removeIndicator(draft, [axis, objective, entry]);
  return inIndicators(left, to, (entries) => insert(entries, entries.length, moved));
}
/** Changes one indicator of a draft; see `entry.ts` for what may change. */
export const changeIndicator = (
  draft: Template,
  [axis, objective, entry]: EntryPlace,
  change: (entry: SchemeIndicator) => SchemeIndicator,
): Template => inIndicators(draft, [axis, objective], (entries) => changeAt(entries, entry, change));
