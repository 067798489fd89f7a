/**
 * Every anomaly that reading can raise. The locales must give words to each: the compiler checks it.
 */
// prettier-ignore
export const ANOMALY_CODES = [
  // values
  'nombre-illisible', 'date-illisible', 'date-invraisemblable', 'oui-non-illisible', 'valeur-hors-liste', 'public-inconnu', 'entier-arrondi', 'age-invraisemblable',
  'part-invraisemblable', 'montant-ttc', 'heures-negatives', 'heures-invraisemblables', 'formule-en-erreur',
  // identifiers
  'siret-longueur', 'siret-cle', 'siret-zero-restitue', 'siret-siren-seul', 'siret-arrondi', 'titulaire-sans-siret', 'identifiant-arrondi',
  // considerations
  'consideration-inconnue', 'consideration-contradictoire',
  // contracts
  'date-absente', 'montant-absent', 'identifiant-absent', 'publication-avant-notification', 'duree-invraisemblable', 'montant-trop-grand', 'montant-repete', 'montant-suite',
  'montant-sous-un-euro', 'montant-sentinelle', 'montant-modifie', 'date-deduite-annee', 'republication-modifiee', 'marche-multi-titulaires', 'lignes-par-titulaire',
  'modification-sans-initial', 'nature-inconnue', 'insertion-deduite',
  // hours and people
  'periode-absente', 'heures-absentes', 'ligne-identique', 'heures-prevues-contradictoires', 'marche-absent', 'personne-sans-identite', 'personnes-par-nom', 'attribut-contradictoire',
  // rows
  'ligne-total', 'ligne-entete-repetee', 'ligne-sans-donnee', 'ligne-de-note', 'enregistrement-illisible', 'doublon', 'ligne-trop-longue',
  // between sources
  'numero-deja-connu', 'heures-deja-connues', 'hors-perimetre', 'hors-annees', 'acheteur-inconnu', 'acheteur-absent',
  // sheets and tables of a source
  'feuille-sans-tableau', 'tableau-vide', 'zone-non-lue', 'mois-en-colonnes', 'valeur-du-titre', 'annee-inconnue', 'ligne-somme', 'ligne-de-titre',
  // running totals, other hours
  'cumul-en-differences', 'cumul-reconnu', 'cumul-seul', 'clause-formation', 'heures-non-reprises',
  // source
  'guillemet-mal-place', 'encodage-douteux', 'encodage-windows', 'encodage-mixte', 'donnee-personnelle-ecartee', 'point-milliers', 'jour-mois-inverse', 'json-nan',
] as const;
export type AnomalyCode = (typeof ANOMALY_CODES)[number];

/** Every reason for which a source is refused whole. */
// prettier-ignore
export const FAILURE_CODES = [
  'fichier-vide', 'json-tronque', 'json-invalide', 'json-sans-marche', 'zip-bombe', 'fichier-illisible', 'type-inconnu', 'ancien-tableur', 'aucune-colonne-reconnue',
  'aucune-ligne', 'tableur-protege', 'tableur-illisible', 'annule', 'guillemet-ouvert', 'fichier-trop-gros', 'format-xml',
  // the disk's, for the command line
  'fichier-introuvable', 'fichier-dossier', 'fichier-refuse',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];
