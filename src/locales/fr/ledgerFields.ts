import type { SourceField } from '../../catalogue/synonyms';

/** Fields of ledgers, food, contracts of employment and lists of structures that are in no table under that name. */
export const ledgerFieldWords = {
  date_depense: 'Date de la dépense → année',
  valeur_achat_ht: "Valeur d'achat HT",
  famille_produits: 'Famille de produits',
  categories_egalim: 'Catégories EGalim → EGalim, bio',
  categories_egalim_2: 'Autre catégorie EGalim',
  cantine_siret: 'SIRET de la cantine → acheteur',
  contrat_travail: 'Type de contrat de travail',
  date_debut_contrat: 'Date de début du contrat',
  date_fin_contrat: 'Date de fin du contrat',
  duree_contrat_mois: 'Durée du contrat en mois',
  structure_siret: 'SIRET de la structure',
  structure_siren: 'SIREN de la structure',
  structure_type: 'Type de structure (EI, ESAT, ESUS…)',
  structure_nom: 'Nom de la structure',
} as const satisfies Partial<Record<SourceField, string>>;
