import type { LegalRequirement } from '../catalogue/legalRequirements';
import type { Axis, Objective, Scheme, SchemeIndicator } from '../scheme/scheme';
import { legalCheck } from './legalCheck';

/** Axis that receives what no objective of the scheme fits. */
export const LEGAL_AXIS_TITLE = 'Obligations légales';

const proposed = (ref: string): SchemeIndicator => ({
  ref,
  baseline: null,
  targets: {},
  provenance: 'propose',
});

const objectivesOf = (axes: readonly Axis[]): readonly Objective[] =>
  axes.flatMap(({ objectives }) => objectives);

/** How the scheme is followed belongs together, whatever the words of the objective. */
const isGovernance = (ref: string): boolean => ref.startsWith('gov-');

/**
 * An objective that already holds an indicator which answers the same requirement, else one that speaks of it, else,
 * for what follows the scheme itself, one that does so already.
 */
function fitting(
  axes: readonly Axis[],
  { test, proposal }: LegalRequirement,
  spoken: readonly string[],
): string | null {
  const answers: readonly string[] =
    test.kind === 'targets' ? test.categories.flat() : 'indicators' in test ? test.indicators : [];
  const holding = (isOne: (ref: string) => boolean): Objective | undefined =>
    objectivesOf(axes).find(({ indicators }) => indicators.some(({ ref }) => isOne(ref)));
  const found =
    holding((ref) => answers.includes(ref)) ??
    objectivesOf(axes).find(({ code }) => spoken.includes(code)) ??
    (proposal.indicators.some(isGovernance) ? holding(isGovernance) : undefined);
  return found?.code ?? null;
}

function freeCode(codes: readonly string[], make: (rank: number) => string, from: number): string {
  let rank = from;
  while (codes.includes(make(rank))) rank += 1;
  return make(rank);
}

/** The axis of legal obligations with one more objective; made when the scheme has none. */
function withLegalObjective(
  axes: readonly Axis[],
  title: string,
  indicators: readonly SchemeIndicator[],
): Axis[] {
  const taken = objectivesOf(axes).map(({ code }) => code);
  const objective = (axis: string, from: number): Objective => ({
    code: freeCode(taken, (rank) => `${axis}.${rank}`, from),
    title,
    provenance: 'propose',
    actions: [],
    indicators: [...indicators],
  });
  const existing = axes.find((axis) => axis.title === LEGAL_AXIS_TITLE);
  if (existing)
    return axes.map((axis) =>
      axis === existing
        ? { ...axis, objectives: [...axis.objectives, objective(axis.code, axis.objectives.length + 1)] }
        : axis,
    );
  const code = freeCode(
    axes.map((axis) => axis.code),
    String,
    axes.length + 1,
  );
  return [
    ...axes,
    { code, title: LEGAL_AXIS_TITLE, provenance: 'propose', objectives: [objective(code, 1)] },
  ];
}

/**
 * A scheme or template with the indicators that a requirement lacks, without target and marked « proposé »: in the
 * objective asked, else in one that fits, else in an axis « Obligations légales ». What no indicator of the catalogue
 * answers becomes an objective to fill in. Nothing is removed; a requirement that lacks nothing changes nothing.
 */
export function addMissing<T extends Pick<Scheme, 'axes'>>(
  template: T,
  requirementId: string,
  objectiveCode?: string,
): T {
  const result = legalCheck(template).results.find((one) => one.requirement.id === requirementId);
  if (!result || !result.canAdd) return template;
  const { requirement } = result;
  const added = result.suggestions.map(({ ref }) => proposed(ref));
  const spoken = result.objectives.map(({ code }) => code);
  const target = objectiveCode ?? fitting(template.axes, requirement, spoken);
  const isThere = objectivesOf(template.axes).some(({ code }) => code === target);
  if (added.length === 0 || !isThere)
    return { ...template, axes: withLegalObjective(template.axes, requirement.proposal.objective, added) };
  return {
    ...template,
    axes: template.axes.map((axis) => ({
      ...axis,
      objectives: axis.objectives.map((objective) =>
        objective.code === target
          ? { ...objective, indicators: [...objective.indicators, ...added] }
          : objective,
      ),
    })),
  };
}
