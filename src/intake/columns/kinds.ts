import type { SourceField } from '../../catalogue/synonyms';
import type { SourceKind } from '../types';

// prettier-ignore
const CONTRACT_FIELDS: readonly SourceField[] = [
  'marche_id', 'lot', 'acheteur_siret', 'acheteur_nom', 'objet', 'date_notification', 'montant_ht', 'categorie', 'nature', 'techniques', 'code_cpv', 'procedure', 'duree_mois',
  'nb_offres', 'titulaire_siret', 'titulaire_type', 'titulaire_nom', 'titulaire_2', 'titulaire_3', 'considerations_sociales', 'considerations_env', 'clause_sociale',
  'clause_insertion', 'critere_social', 'poids_critere_social', 'marche_reserve', 'reservable_ess', 'clause_egalite', 'clause_ethique_equitable', 'clause_env', 'critere_env',
  'est_pme', 'est_ess', 'est_esus', 'est_siae', 'est_ea_esat', 'motif_derogation_social', 'heures_prevues', 'date_publication', 'uid', 'modification_id', 'modification_montant',
  'donnees_actuelles', 'annee', 'consultation_id', 'alloti', 'poids_critere_env', 'cout_cycle_vie', 'questionnement_carbone', 'evenementiel', 'zero_dechet',
  'operation_batiment', 'biosource_bas_carbone', 'est_local', 'mode_obligation', 'heures_par_tranche', 'montant_tranche', 'seuil_obligation', 'heures_travail_marche',
  'part_heures_insertion', 'date_debut_execution', 'date_fin_execution', 'marche_global', 'part_pme',
];
// prettier-ignore
const PERSON_FIELDS: readonly SourceField[] = [
  'personne_code', 'personne_nom', 'personne_prenom', 'date_naissance', 'sexe', 'age_entree', 'qpv', 'niveau_formation', 'criteres', 'date_entree',
];
// prettier-ignore
const HOURS_FIELDS: readonly SourceField[] = [
  'periode', 'mois', 'annee', 'marche_id', 'lot', 'acheteur_siret', 'acheteur_nom', 'titulaire_siret', 'titulaire_nom', 'objet', 'date_notification', 'heures_prevues',
  'heures_declarees', 'heures_validees', 'heures_formation', 'employeur_siret', 'employeur_nom', 'type_employeur', 'modalite',
];

// prettier-ignore
const SPENDING_FIELDS: readonly SourceField[] = [
  'annee', 'date_depense', 'fournisseur_siret', 'fournisseur_nom', 'segment', 'montant_mandate_ht', 'type_depense', 'est_ess', 'delai_paiement_jours', 'acheteur_nom', 'acheteur_siret',
];
// prettier-ignore
const FOOD_FIELDS: readonly SourceField[] = [
  'annee', 'date_depense', 'libelle', 'valeur_achat_ht', 'famille_produits', 'categories_egalim', 'categories_egalim_2', 'egalim', 'bio', 'acheteur_nom', 'acheteur_siret', 'cantine_siret',
];
// prettier-ignore
const WORK_FIELDS: readonly SourceField[] = [
  ...PERSON_FIELDS, 'contrat_id', 'contrat_travail', 'date_debut_contrat', 'date_fin_contrat', 'duree_contrat_mois', 'marche_id', 'employeur_siret', 'employeur_nom', 'type_employeur',
  'acheteur_nom', 'acheteur_siret',
];
// prettier-ignore
const STRUCTURE_FIELDS: readonly SourceField[] = [
  'structure_siret', 'structure_siren', 'structure_type', 'structure_nom', 'est_siae', 'est_ea_esat', 'est_esus', 'est_ess',
];

/** Fields that a table of each kind may hold. What is not listed is ignored, or dropped when it is about people. */
export const FIELDS_OF_KIND: Readonly<Record<SourceKind, readonly SourceField[]>> = {
  'decp-json-2022': CONTRACT_FIELDS,
  'decp-json-2022-concessions': CONTRACT_FIELDS,
  'decp-json-2019': CONTRACT_FIELDS,
  'decp-json-2019-concessions': CONTRACT_FIELDS,
  'decp-xml-2022': CONTRACT_FIELDS,
  'decp-xml-2022-concessions': CONTRACT_FIELDS,
  'decp-xml-2019': CONTRACT_FIELDS,
  'decp-xml-2019-concessions': CONTRACT_FIELDS,
  'decp-csv-decp-processing': CONTRACT_FIELDS,
  'decp-csv-data-economie': CONTRACT_FIELDS,
  marches: CONTRACT_FIELDS,
  'heures-marche': HOURS_FIELDS,
  'heures-personne': [...HOURS_FIELDS, ...PERSON_FIELDS],
  beneficiaires: PERSON_FIELDS,
  'contrats-travail': WORK_FIELDS,
  depenses: SPENDING_FIELDS,
  denrees: FOOD_FIELDS,
  fournisseurs: STRUCTURE_FIELDS,
  'classeur-spaser': [],
};

/** Header words that mean something else in a table of hours: a bare « Date » is the period, a bare « Id » is a line. */
const NOT_IN_HOURS: readonly (readonly [SourceField, readonly string[]])[] = [
  ['date_notification', ['date']],
  ['personne_code', ['id', 'identifiant', 'code']],
  ['marche_id', ['id', 'identifiant']],
];

/** True when this header word may stand for this field in this kind of table. */
export function isAllowed(kind: SourceKind, field: SourceField, key: string): boolean {
  if (!FIELDS_OF_KIND[kind].includes(field)) return false;
  return (
    !kind.startsWith('heures') ||
    !NOT_IN_HOURS.some(([blocked, keys]) => blocked === field && keys.includes(key))
  );
}

export const isHours = (kind: SourceKind): boolean => kind === 'heures-marche' || kind === 'heures-personne';
/** Kinds whose rows are about people: their cells are echoed nowhere unless they are bare figures. */
export const isAboutPeople = (kind: SourceKind): boolean =>
  kind === 'heures-personne' || kind === 'beneficiaires' || kind === 'contrats-travail';

/** Fields that only contracts have. */
// prettier-ignore
const CONTRACT_CORE: readonly SourceField[] = [
  'marche_id', 'objet', 'procedure', 'code_cpv', 'considerations_sociales', 'nature', 'clause_sociale', 'clause_insertion', 'critere_social', 'marche_reserve', 'clause_env',
  'critere_env', 'heures_prevues',
];
/** Fields that contracts share with ledgers of purchases: alone, they make no table of contracts. */
// prettier-ignore
const CONTRACT_COMMON: readonly SourceField[] = ['montant_ht', 'date_notification', 'titulaire_nom', 'titulaire_siret', 'duree_mois', 'acheteur_siret', 'acheteur_nom', 'categorie'];
const PERSON_ATTRIBUTES: readonly SourceField[] = [
  'sexe',
  'age_entree',
  'date_naissance',
  'qpv',
  'niveau_formation',
  'criteres',
  'date_entree',
];

/** Headers by which public contracts are known, whatever else they share with ledgers. */
// prettier-ignore
const PUBLIC_CONTRACT: readonly SourceField[] = ['procedure', 'code_cpv', 'considerations_sociales', 'considerations_env', 'clause_sociale', 'clause_insertion', 'heures_prevues', 'duree_mois', 'nb_offres'];
/** Words of accounting: a table of suppliers and amounts that has one is a ledger, though its lines may have an object or quote a contract. */
const LEDGER_WORD =
  /\b(mandat|mandate|mandatement|mandats|facture|factures|depense|depenses|purchase|paye|paiement|liquidation|ecriture|bordereau|supplier|creancier|livre v)\b/;
const STRUCTURE_MARK = /\b(kind|siae|esat|esus|ess|siren|dispositif|structure|agrement|conventionnement)\b/;

/** Kinds that are neither contracts, nor hours, nor lists of people: told first where their own headers are there. */
function otherKindOf({ fields, keys }: Offer, aboutPeople: boolean, hoursDone: boolean): SourceKind | null {
  const has = (field: SourceField): boolean => fields.has(field);
  const contract = PUBLIC_CONTRACT.some((field) => field !== 'duree_mois' && has(field));
  if (hoursDone || contract) return null;
  const said = [...keys];
  const dated = has('date_debut_contrat') && (has('date_fin_contrat') || has('duree_contrat_mois'));
  if (
    aboutPeople &&
    has('contrat_travail') &&
    (dated || has('date_debut_contrat')) &&
    !has('montant_mandate_ht')
  )
    return 'contrats-travail';
  const quality = has('categories_egalim') || has('egalim') || keys.has('bio') || has('famille_produits');
  if (quality && has('valeur_achat_ht') && (has('libelle') || has('date_depense') || has('annee')))
    return 'denrees';
  const supplier = has('fournisseur_nom') || has('fournisseur_siret');
  const core = CONTRACT_CORE.some(has);
  if (supplier && has('montant_mandate_ht') && (!core || said.some((key) => LEDGER_WORD.test(key))))
    return 'depenses';
  const numbered = has('structure_siret') || has('structure_siren');
  const listed =
    has('structure_type') ||
    has('structure_nom') ||
    has('est_esus') ||
    has('est_siae') ||
    has('est_ea_esat') ||
    has('est_ess');
  const other =
    (core && has('objet')) ||
    has('montant_ht') ||
    has('date_notification') ||
    (has('marche_id') && !said.some((key) => STRUCTURE_MARK.test(key)));
  return numbered && listed && !other && said.some((key) => STRUCTURE_MARK.test(key)) ? 'fournisseurs' : null;
}

/** What the headers offer: the fields each may fill, and the header words themselves. */
export interface Offer {
  readonly fields: ReadonlySet<SourceField>;
  readonly keys: ReadonlySet<string>;
}

/**
 * Recognises a table by what its headers offer, or null.
 * Hours done make a table of hours, except on a line that also carries an amount and no month: that is a contract with
 * a running total, which belongs to no period.
 */
export function kindOf({ fields, keys }: Offer): SourceKind | null {
  const has = (...wanted: SourceField[]): boolean => wanted.every((field) => fields.has(field));
  const count = (wanted: readonly SourceField[]): number =>
    wanted.filter((field) => fields.has(field)).length;
  if (has('uid', 'modification_id') && keys.has('titulaire id') && has('considerations_sociales'))
    return 'decp-csv-decp-processing';
  if (keys.has('titulaire id 1') && has('acheteur_siret', 'marche_id', 'montant_ht'))
    return 'decp-csv-data-economie';

  const codes = ['id', 'identifiant', 'code'];
  const onlyBareCode =
    has('personne_code') && !has('personne_nom') && [...keys].some((key) => codes.includes(key));
  const named = has('personne_nom') || has('personne_prenom') || (has('personne_code') && !onlyBareCode);
  const hoursDone = has('heures_declarees') || has('heures_validees') || has('heures_formation');
  const amount = fields.has('montant_ht');
  const monthly =
    keys.has('mois') ||
    [...keys].some((key) => key.startsWith('periode') || key === 'mois annee' || key === 'trimestre');
  const other = otherKindOf({ fields, keys }, named || onlyBareCode, hoursDone);
  if (other !== null) return other;
  if (hoursDone && named) return 'heures-personne';
  if (hoursDone && (monthly || !amount)) return 'heures-marche';
  if (named && has('heures_prevues') && !amount) return 'heures-personne';
  if (
    (named || onlyBareCode) &&
    count(PERSON_ATTRIBUTES) >= 1 &&
    !amount &&
    !fields.has('considerations_sociales')
  )
    return 'beneficiaires';
  const own = count(CONTRACT_CORE);
  if (own >= 2 || (own === 1 && count(CONTRACT_COMMON) >= 1)) return 'marches';
  // Numbers and names of companies, and no figure: a list, whose file or sheet must say of what.
  const numbered = has('structure_siret') || has('structure_siren');
  return own === 0 && numbered && has('structure_nom') && !amount && !has('montant_mandate_ht')
    ? 'fournisseurs'
    : null;
}
