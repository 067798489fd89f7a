import { TABLES } from '../../src/catalogue/tables';
import { initialParameters } from '../../src/catalogue/parameters';
import { makeScheme } from '../../src/app/makeScheme';
import { dataSetOf, readWorkbook } from '../../src/app/readWorkbook';
import { serialOf } from '../../src/engine/serialDate';
import type { TableId } from '../../src/scheme/fields';
import type { Scheme } from '../../src/scheme/scheme';
import type { CellValue, DataRow } from '../../src/scheme/values';
import { buildPlan, type WorkbookState } from '../../src/workbook/buildPlan';
import type { WorkbookHost } from '../../src/workbook/host';
import type { WorkbookPlan } from '../../src/workbook/plan';

export const TWO = ['Ville d’Exemple', 'Syndicat & Cie'] as const;
export const YEARS = [2024, 2025, 2026];

/** A small scheme, so that what is computed is what the test looks at. */
export const smallScheme = (buyers?: readonly string[], years: readonly number[] = YEARS): Scheme =>
  makeScheme({
    templateId: 'premier-schema',
    buyer: 'Ville d’Exemple',
    years,
    ...(buyers ? { buyers } : {}),
  });

const row = (table: TableId, values: Record<string, CellValue>): DataRow => ({
  ...Object.fromEntries(TABLES[table].fields.map(({ id }) => [id, null])),
  ...values,
});

let next = 0;
export const contract = (
  day: readonly [number, number, number] | null,
  values: Record<string, CellValue>,
): DataRow =>
  row('MARCHES', {
    marche_id: `M${(next += 1)}`,
    acheteur_nom: TWO[0],
    type_contrat: 'Marché',
    categorie: 'Services',
    date_notification: day === null ? null : serialOf(...day),
    ...values,
  });
export const payment = (annee: number, values: Record<string, CellValue>): DataRow =>
  row('DEPENSES', { annee, acheteur: TWO[0], ...values });

/** One contract for each thing that the sheet tells apart. */
export const contracts = (): readonly DataRow[] => [
  // 2024: local threshold 221 000 €, works 5 538 000 €.
  contract([2024, 1, 1], { montant_ht: 221_000, est_ess: 'OUI', critere_env: 'OUI' }),
  contract([2024, 12, 31], { montant_ht: 220_999.99, est_ess: 'NON' }),
  contract([2024, 6, 1], { montant_ht: 5_538_000, categorie: 'Travaux', acheteur_nom: TWO[1] }),
  contract([2024, 6, 1], { montant_ht: 5_000_000, categorie: 'Travaux', acheteur_nom: 'Inconnu' }),
  contract([2024, 6, 1], { montant_ht: 41_000_000, type_contrat: 'Accord-cadre', acheteur_nom: TWO[1] }),
  contract([2024, 6, 1], { montant_ht: 42_000_000, acheteur_nom: TWO[1] }),
  contract([2024, 6, 1], { montant_ht: 6_000_000, type_contrat: 'Concession', categorie: null }),
  contract([2024, 6, 1], { montant_ht: null, acheteur_nom: null }),
  contract([2024, 6, 1], { montant_ht: 300_000, categorie: null }),
  // 2026: from 22/08 a social condition is due; the dispense passes from 40 000 to 60 000 € on 1 April.
  contract([2026, 8, 21], { montant_ht: 216_000, est_siae: 'OUI' }),
  contract([2026, 8, 22], { montant_ht: 216_000, clause_sociale: 'OUI', clause_env: 'OUI' }),
  contract([2026, 9, 1], { montant_ht: 216_000, clause_sociale: 'NON', est_ea_esat: 'NON' }),
  contract([2026, 9, 1], { montant_ht: 216_000, est_esus: 'OUI', critere_env: 'NON' }),
  contract([2026, 9, 1], {
    montant_ht: 216_000,
    clause_sociale: 'NON',
    motif_derogation_social: 'Travaux de moins de six mois',
  }),
  contract([2026, 9, 1], {
    montant_ht: 5_404_000,
    type_contrat: 'Concession',
    categorie: 'Services',
    motif_derogation_social: 'Travaux de moins de six mois',
  }),
  contract([2026, 9, 1], {
    montant_ht: 5_404_000,
    type_contrat: 'Concession',
    motif_derogation_social: "Lien insuffisant avec l'objet",
  }),
  contract([2026, 3, 31], { montant_ht: 59_999, categorie: 'Fournitures' }),
  contract([2026, 4, 1], { montant_ht: 59_999, categorie: 'Fournitures' }),
  contract([2026, 4, 1], { montant_ht: -500, categorie: 'Fournitures', acheteur_nom: TWO[1] }),
  contract(null, { montant_ht: 900_000 }),
  contract([2017, 4, 1], { montant_ht: 900_000 }),
];

export const payments = (): readonly DataRow[] => [
  payment(2025, { montant_mandate_ht: 50_000_000.5, type_depense: 'Marché' }),
  payment(2025, { montant_mandate_ht: 9_000_000, type_depense: 'Concession' }),
  payment(2025, { montant_mandate_ht: 1_000_000, type_depense: 'Marché du livre V' }),
  payment(2025, { montant_mandate_ht: -1_000 }),
  payment(2025, { montant_mandate_ht: null }),
  payment(2025, { montant_mandate_ht: 700, acheteur: null }),
  payment(2024, { montant_mandate_ht: 0, acheteur: TWO[1] }),
];

/** A workbook of a scheme with rows in it; then the plan of what it holds. */
export async function fillSeuils(
  host: WorkbookHost,
  scheme: Scheme,
  rows: Partial<Record<TableId, readonly DataRow[]>>,
): Promise<void> {
  const state: WorkbookState = {
    scheme,
    parameters: initialParameters(),
    typedValues: {},
    data: dataSetOf(rows),
  };
  await host.apply(buildPlan(state));
  for (const [id, some] of Object.entries(rows) as [TableId, readonly DataRow[]][])
    await host.writeRows(id, some, 'replace');
}

export async function planOf(host: WorkbookHost): Promise<WorkbookPlan> {
  const open = await readWorkbook(host);
  if (!open) throw new Error('no scheme');
  return buildPlan(open.state);
}
