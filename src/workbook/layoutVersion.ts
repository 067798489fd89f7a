import type { Field, Table, TableId } from '../scheme/fields';

/**
 * How the sheets are laid out. Raised when a data table gets a column or a report sheet other columns, so that a workbook
 * made before is offered the change.
 */
export const LAYOUT_VERSION = 7;

/** Setting that says of which layout a workbook is; absent = 1. */
export const LAYOUT_SETTING = 'spaser.layout';

/** Fields that came after the first layout, with the layout that brought them. A table that is not here has not changed. */
const SINCE: Partial<Readonly<Record<TableId, Readonly<Record<number, readonly string[]>>>>> = {
  MARCHES: {
    2: [
      'consultation_id',
      'alloti',
      'poids_critere_env',
      'cout_cycle_vie',
      'questionnement_carbone',
      'evenementiel',
      'zero_dechet',
      'operation_batiment',
      'biosource_bas_carbone',
      'est_local',
      'consultation_comptee',
      'consultation_comptee_acheteur',
    ],
    3: ['empreinte'],
    4: [
      'situation_seuil',
      'mode_obligation',
      'heures_par_tranche',
      'montant_tranche',
      'seuil_obligation',
      'heures_travail_marche',
      'part_heures_insertion',
      'date_debut_execution',
      'date_fin_execution',
      'heures_obligation',
      'situation_seuil',
    ],
    5: ['marche_global', 'part_pme'],
  },
  HEURES: { 2: ['acheteur', 'employeur_compte_acheteur', 'sexe', 'qpv'], 3: ['empreinte'], 5: ['publics'] },
  BENEFICIAIRES: { 2: ['annees_acheteurs'], 3: ['empreinte'] },
  CONTRATS_TRAVAIL: { 3: ['source', 'empreinte'] },
  DEPENSES: { 3: ['source', 'empreinte'] },
  CATEGORIES_AGEC: { 5: ['part_reemploi', 'etat_reemploi', 'part_recycle', 'etat_recycle'] },
  DENREES: { 3: ['source', 'empreinte'] },
};

/**
 * Tables whose row formulas are written otherwise since a layout. Those of before are slower, and give the same figures but
 * for a person whom two rows of Bénéficiaires tell differently.
 */
const FORMULAS_SINCE: Readonly<Partial<Record<TableId, number>>> = { HEURES: 7 };

export const formulasRenewedAfter = (layout: number): readonly TableId[] =>
  (Object.entries(FORMULAS_SINCE) as [TableId, number][]).flatMap(([id, since]) =>
    since > layout ? [id] : [],
  );

export function layoutOf(settings: Readonly<Record<string, string>>): number {
  const stored = Number(settings[LAYOUT_SETTING] ?? 1);
  return Number.isInteger(stored) && stored > 0 ? stored : 1;
}

/** Fields that came after a layout: a workbook of it cannot have lost them. */
export const newerFields = (table: Table, layout: number): readonly Field[] => {
  const newer = new Set(
    Object.entries(SINCE[table.id] ?? {}).flatMap(([version, ids]) => (Number(version) > layout ? ids : [])),
  );
  return table.fields.filter(({ id }) => newer.has(id));
};
