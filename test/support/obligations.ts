import { serialOf } from '../../src/engine/serialDate';
import type { ObligationState } from '../../src/scheme/obligation';
import type { DataRow } from '../../src/scheme/values';

/** Cut-off of the cases: 30/06/2026. A contract of 2026 is then 181/365 done. */
export const CLOSED = serialOf(2026, 6, 30);

/** One contract, what was worked on it, and what arithmetic makes of it. */
export interface ObligationCase {
  readonly name: string;
  readonly contract: DataRow;
  readonly hours: DataRow;
  readonly state: ObligationState;
  readonly total: number | null;
  readonly due: number | null;
  readonly remaining: number | null;
  readonly late: number | null;
}

/** The civil year 2026: 365 days, 181 of them elapsed. */
const YEAR = { date_debut_execution: serialOf(2026, 1, 1), date_fin_execution: serialOf(2026, 12, 31) };
const TRANCHE = {
  mode_obligation: 'Heures par tranche de montant',
  heures_par_tranche: 35,
  montant_tranche: 10_000,
};

export const OBLIGATION_CASES: readonly ObligationCase[] = [
  {
    // 3 650 × 181/365 = 1 810; x 0.95 = 1 719.5
    name: 'on track at the edge',
    contract: { ...YEAR, heures_prevues: 3_650 },
    hours: { heures_declarees: 1_719.5 },
    state: 'a-jour',
    total: 3_650,
    due: 1_810,
    remaining: 1_930.5,
    late: 90.5,
  },
  {
    // Under 1 719.5, from 1 810 × 0.80 = 1 448
    name: 'at risk at the edge',
    contract: { ...YEAR, heures_prevues: 3_650 },
    hours: { heures_declarees: 1_448 },
    state: 'a-risque',
    total: 3_650,
    due: 1_810,
    remaining: 2_202,
    late: 362,
  },
  {
    name: 'late by a hair',
    contract: { ...YEAR, heures_prevues: 3_650 },
    hours: { heures_declarees: 1_447.99 },
    state: 'en-retard',
    total: 3_650,
    due: 1_810,
    remaining: 2_202.01,
    late: 362.01,
  },
  {
    name: 'all done before the end',
    contract: { ...YEAR, heures_prevues: 3_650 },
    hours: { heures_declarees: 4_000 },
    state: 'tenue',
    total: 3_650,
    due: 1_810,
    remaining: 0,
    late: 0,
  },
  {
    // Toulouse: 35 h per 10 000 €. 125 000 / 10 000 × 35 = 437.5; x 181/365 = 216.952…
    name: 'per tranche',
    contract: { ...YEAR, ...TRANCHE, montant_ht: 125_000 },
    hours: { heures_declarees: 217 },
    state: 'a-jour',
    total: 437.5,
    due: (437.5 * 181) / 365,
    remaining: 220.5,
    late: 0,
  },
  {
    // DINUM: 1 h per 2 000 € above 2 700 000 €. (3 500 000 − 2 700 000) / 2 000 = 400; x 181/365 = 198.356…
    name: 'per tranche above a floor, in a contract that says hours too',
    contract: {
      ...YEAR,
      ...TRANCHE,
      heures_par_tranche: 1,
      montant_tranche: 2_000,
      seuil_obligation: 2_700_000,
      montant_ht: 3_500_000,
      heures_prevues: 9_999,
    },
    hours: { heures_declarees: 0 },
    state: 'en-retard',
    total: 400,
    due: (400 * 181) / 365,
    remaining: 400,
    late: (400 * 181) / 365,
  },
  {
    // SOLIDEO: 10 % of the hours of work. 36 500 × 0.1 = 3 650, as above
    name: 'share of the hours of work',
    contract: {
      ...YEAR,
      mode_obligation: 'Part des heures travaillées',
      heures_travail_marche: 36_500,
      part_heures_insertion: 0.1,
    },
    hours: { heures_declarees: 1_810 },
    state: 'a-jour',
    total: 3_650,
    due: 1_810,
    remaining: 1_840,
    late: 0,
  },
  {
    // From 01/01/2025 for 12 months: to 31/12/2025, so all 1 000 h were due
    name: 'ended with hours missing',
    contract: { date_notification: serialOf(2025, 1, 1), duree_mois: 12, heures_prevues: 1_000 },
    hours: { heures_declarees: 900, heures_formation: 100 },
    state: 'non-tenue',
    total: 1_000,
    due: 1_000,
    remaining: 100, // training is apart: 900 + 100 would have been enough
    late: 100,
  },
  {
    // From 31/08/2025 for 6 months: EDATE gives 28/02/2026, the last day is 27/02/2026
    name: 'ended in a short month',
    contract: { date_notification: serialOf(2025, 8, 31), duree_mois: 6, heures_prevues: 200 },
    hours: { heures_declarees: 199 },
    state: 'non-tenue',
    total: 200,
    due: 200,
    remaining: 1,
    late: 1,
  },
  {
    name: 'not begun',
    contract: { date_debut_execution: CLOSED + 1, date_fin_execution: CLOSED + 100, heures_prevues: 500 },
    hours: {},
    state: 'a-venir',
    total: 500,
    due: 0,
    remaining: 500,
    late: 0,
  },
  {
    // One day of one: 30/06/2026 is the last day, so it has ended
    name: 'begins and ends on the very day',
    contract: { date_debut_execution: CLOSED, date_fin_execution: CLOSED, heures_prevues: 7 },
    hours: { heures_declarees: 6 },
    state: 'non-tenue',
    total: 7,
    due: 7,
    remaining: 1,
    late: 1,
  },
  {
    name: 'no duration',
    contract: { date_notification: serialOf(2026, 1, 1), heures_prevues: 500 },
    hours: { heures_declarees: 100 },
    state: 'non-calculable',
    total: 500,
    due: null,
    remaining: 400,
    late: null,
  },
  {
    name: 'dates the wrong way round',
    contract: { date_debut_execution: CLOSED, date_fin_execution: CLOSED - 1, heures_prevues: 500 },
    hours: {},
    state: 'non-calculable',
    total: 500,
    due: null,
    remaining: 500,
    late: null,
  },
  {
    name: 'per tranche, amount not known',
    contract: { ...YEAR, ...TRANCHE },
    hours: { heures_declarees: 50 },
    state: 'non-calculable',
    total: null,
    due: null,
    remaining: null,
    late: null,
  },
  {
    name: 'a tranche of nothing',
    contract: { ...YEAR, ...TRANCHE, montant_tranche: 0, montant_ht: 50_000 },
    hours: {},
    state: 'non-calculable',
    total: null,
    due: null,
    remaining: null,
    late: null,
  },
];

/** Numbers that spreadsheets could take for dates, figures or lists of words. */
const NUMBERS = ['2026-01', '20260002', '2026-M03', 'AC 04/2026', '0005'];
export const numberOf = (index: number): string => NUMBERS[index] ?? `M-${index + 1}`;

/** The cases as the two tables hold them, in order; no computed field yet. */
export const obligationRows = (): { MARCHES: readonly DataRow[]; HEURES: readonly DataRow[] } => ({
  MARCHES: OBLIGATION_CASES.map(({ name, contract }, index) => ({
    marche_id: numberOf(index),
    objet: name,
    titulaire_nom: `Entreprise inventée ${index + 1}`,
    clause_insertion: 'OUI',
    ...contract,
  })),
  // Each in two rows, so that they are summed.
  HEURES: OBLIGATION_CASES.flatMap(({ hours }, index) =>
    [0.25, 0.75].map((share) => ({
      periode: serialOf(2026, 1, 1),
      marche_id: numberOf(index),
      ...Object.fromEntries(
        Object.entries(hours).map(([field, value]) => [
          field,
          typeof value === 'number' ? value * share : value,
        ]),
      ),
    })),
  ),
});
