import type { SourceField } from '../../catalogue/synonyms';
import { fieldOf, TABLES } from '../../catalogue/tables';
import type { FieldType, TableId } from '../../scheme/fields';

interface FieldShape {
  readonly type: FieldType;
  readonly values: readonly string[] | undefined;
  readonly label: string | null;
}

/** Fields that only serve to build others have a type here, since no table declares them. */
const HELPERS: Readonly<Partial<Record<SourceField, FieldType>>> = {
  date_publication: 'date',
  date_naissance: 'date',
  date_entree: 'date',
  date_depense: 'date',
  modification_montant: 'amount',
  annee: 'integer',
  cantine_siret: 'siret',
};

/** Fields whose name in a source is not their name in their table, because another table has that name for something else. */
export const NAMED_OTHERWISE: Readonly<Partial<Record<SourceField, readonly [TableId, string]>>> = {
  valeur_achat_ht: ['DENREES', 'montant_ht'],
  contrat_travail: ['CONTRATS_TRAVAIL', 'type_contrat'],
  date_debut_contrat: ['CONTRATS_TRAVAIL', 'date_debut'],
  date_fin_contrat: ['CONTRATS_TRAVAIL', 'date_fin'],
  duree_contrat_mois: ['CONTRATS_TRAVAIL', 'duree_mois'],
};

/** Type and label of a source field, from the first table that has it. */
export function shapeOf(field: SourceField): FieldShape {
  const named = NAMED_OTHERWISE[field];
  if (named) {
    const { type, values, label } = fieldOf(TABLES[named[0]], named[1]);
    return { type, values, label };
  }
  for (const table of [
    TABLES.MARCHES,
    TABLES.HEURES,
    TABLES.BENEFICIAIRES,
    TABLES.DEPENSES,
    TABLES.DENREES,
    TABLES.CONTRATS_TRAVAIL,
  ]) {
    const found = table.fields.find((candidate) => candidate.id === field && candidate.origin === 'saisi');
    if (found) return { type: found.type, values: found.values, label: found.label };
  }
  return { type: HELPERS[field] ?? 'text', values: undefined, label: null };
}
