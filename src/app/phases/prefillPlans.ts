import { PROPOSED_INSTANCES } from '../../catalogue/governance';
import { declarationOf } from '../../catalogue/indicators';
import { ALIGNED_PLANS, informs, type AlignedPlan } from '../../catalogue/plans';
import type { Objective, Scheme } from '../../scheme/scheme';
import { isMissing, type DataRow } from '../../scheme/values';

/** Where a row comes from: our proposal, or what the scheme says of its objective. */
const PROPOSED = 'proposé';
const OF_SCHEME = 'schéma';

/** Rows of INSTANCES for a workbook that has just received the table. */
export const proposedInstances = (): readonly DataRow[] =>
  PROPOSED_INSTANCES.map((one) => ({ ...one, provenance: PROPOSED }));

function alignment(plan: AlignedPlan, objective: Objective): DataRow | null {
  const linked = objective.indicators.filter(({ ref }) => informs(plan, ref));
  const isNamed = objective.plans?.includes(plan.code) ?? false;
  if (linked.length === 0 && !isNamed) return null;
  return {
    plan: plan.code,
    nom_plan: plan.name,
    objectif: objective.code,
    titre_objectif: objective.title,
    indicateurs: linked.map((entry) => entry.label ?? declarationOf(entry).label).join(' ; ') || null,
    contribution: plan.contribution,
    provenance: isNamed ? OF_SCHEME : PROPOSED,
  };
}

/** Plans that a scheme names and that we do not know: their names are all there is to say. */
const otherPlans = (objective: Objective): readonly DataRow[] =>
  (objective.plans ?? []).flatMap((plan) =>
    ALIGNED_PLANS.some(({ code }) => code === plan)
      ? []
      : [{ plan, objectif: objective.code, titre_objectif: objective.title, provenance: OF_SCHEME }],
  );

/** Rows of ALIGNEMENT that a scheme gives: the plans that its indicators inform or that it names, by objective. */
export function alignmentsOf({ axes }: Pick<Scheme, 'axes'>): readonly DataRow[] {
  const objectives = axes.flatMap((axis) => axis.objectives);
  const known = ALIGNED_PLANS.flatMap((plan) =>
    objectives.flatMap((objective): readonly DataRow[] => {
      const row = alignment(plan, objective);
      return row ? [row] : [];
    }),
  );
  return [...known, ...objectives.flatMap(otherPlans)];
}

const keyOf = (row: DataRow): string =>
  [row['plan'], row['objectif']]
    .map((value) => (isMissing(value) ? '' : String(value).trim().toUpperCase()))
    .join('\u0000');

/**
 * Rows that ALIGNEMENT does not hold yet. A row already there for a plan and an objective is the user's, whatever it
 * says; one that the scheme gave before and that is no longer there was taken out by the user, and stays out.
 * @param before the scheme that the workbook held with this table; null when it had none.
 */
export function missingAlignments(
  scheme: Pick<Scheme, 'axes'>,
  before: Pick<Scheme, 'axes'> | null,
  rows: readonly DataRow[],
): readonly DataRow[] {
  const known = new Set([...rows, ...(before ? alignmentsOf(before) : [])].map(keyOf));
  return alignmentsOf(scheme).filter((row) => !known.has(keyOf(row)));
}
