import type { ParameterValues } from '../../catalogue/parameters';
import type { DataRow } from '../../scheme/values';
import { computeRows } from '../rowRules';
import { serialOf } from '../serialDate';
import type { PlannedContracts, Scenario } from './scenario';

const tri = (value: boolean): 'OUI' | 'NON' => (value ? 'OUI' : 'NON');

/** Contracts of a plan, as rows of Marchés. What the plan does not say stays unknown. */
const contractRows = (plan: PlannedContracts, rank: number): readonly DataRow[] =>
  Array.from({ length: plan.count }, (_, index) => ({
    marche_id: `simulation ${rank + 1}-${index + 1}`,
    date_notification: serialOf(plan.year, 12, 31),
    type_contrat: 'Marché',
    montant_ht: plan.amount,
    // An insertion clause is a social clause.
    clause_sociale: tri(plan.social || plan.insertion),
    clause_insertion: tri(plan.insertion),
    clause_env: tri(plan.environmental),
    heures_prevues: plan.insertion ? plan.hours : null,
  }));

/** Rows that a scenario adds to those of the workbook, with their computed fields. */
export function plannedRows(
  { contracts, hours }: Scenario,
  parameters: ParameterValues,
): { readonly MARCHES: readonly DataRow[]; readonly HEURES: readonly DataRow[] } {
  const worked = hours.map((plan): DataRow => ({
    periode: serialOf(plan.year, 12, 1),
    heures_declarees: plan.hours,
    heures_validees: plan.hours,
  }));
  return {
    MARCHES: computeRows('MARCHES', contracts.flatMap(contractRows), parameters),
    HEURES: computeRows('HEURES', worked, parameters),
  };
}
