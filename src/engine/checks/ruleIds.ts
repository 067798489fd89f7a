/** Every rule over the rows of a workbook. The locales must give words to each: the compiler checks it. */
// prettier-ignore
export const RULE_IDS = [
  // completeness
  'contrat-sans-numero', 'contrat-sans-date', 'contrat-sans-montant', 'contrat-sans-acheteur', 'heures-sans-periode', 'heures-sans-marche', 'heures-sans-volume',
  'employeur-sans-type', 'reponse-manquante',
  // hours
  'heures-au-dela-du-prevu', 'heures-personne-annee', 'heures-hors-contrat', 'heures-marche-inconnu', 'validees-superieures', 'total-negatif',
  // clauses
  'insertion-sans-heures', 'heures-sans-clause', 'insertion-sans-clause-sociale',
  // amounts and durations
  'montant-hors-bornes', 'montant-fictif', 'montant-ttc-probable', 'marche-et-lots', 'duree-hors-bornes', 'duree-en-jours',
  // identities
  'siret-faux', 'contrat-en-double', 'personne-en-double', 'heures-en-double',
  // values
  'valeur-hors-liste', 'part-hors-bornes', 'age-hors-bornes', 'notification-hors-bornes',
  // distributions
  'montant-atypique', 'heures-atypiques',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** Why a rule judged nothing. */
export const SKIP_REASONS = [
  'un-seul-acheteur',
  'trop-peu-de-lignes',
  'dispersion-nulle',
  'aucune-ligne',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];
