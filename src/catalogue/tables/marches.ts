import type { Table } from '../../scheme/fields';
import { field, imprintField, sourceField, tri } from './field';
import { obligationFields } from './obligationFields';

/** Bases of reservation, Code de la commande publique L2113-12 to L2113-16. */
export const RESERVATIONS = [
  'Non réservé',
  'Réservé EA/ESAT (L2113-12)',
  'Réservé SIAE (L2113-13)',
  'Réservé EA/ESAT + SIAE (L2113-14)',
  'Réservé ESS (L2113-15)',
  'Réservé pénitentiaire (L2113-13-1)',
  'Réservé (fondement à préciser)',
] as const;

export const CATEGORIES = ['Travaux', 'Fournitures', 'Services'] as const;
export const CONTRACT_TYPES = ['Marché', 'Accord-cadre', 'Marché subséquent', 'Concession'] as const;

/** Cases in which L2112-2-1 lets a contract above the thresholds go without a social condition (four; two for concessions). */
export const DEROGATIONS = [
  'Solution immédiatement disponible',
  "Lien insuffisant avec l'objet",
  "Restriction de concurrence ou difficulté d'exécution",
  'Travaux de moins de six mois',
] as const;

/** The only two that a concession may invoke (L3114-2-1). */
export const CONCESSION_DEROGATIONS: readonly string[] = [DEROGATIONS[1], DEROGATIONS[2]];

/** Where a contract stands before the European threshold of its year and the social condition due above it. */
export const SITUATIONS = [
  'Sous le seuil',
  'Atteint avant l’obligation',
  'Clause présente',
  'Dérogation',
  'Dérogation à revoir',
  'Clause absente',
  'Clause à renseigner',
  'Date d’obligation absente',
] as const;
export type Situation = (typeof SITUATIONS)[number];

export const marches: Table = {
  id: 'MARCHES',
  sheet: 'Marchés',
  tableName: 'Marches',
  rowMeaning: 'un marché ou un lot notifié',
  words: { plural: 'marchés', inYear: 'notifiés en' },
  period: { field: 'exercice', kind: 'year' },
  buyer: {
    field: 'acheteur_nom',
    kind: 'one',
    marks: { consultation_comptee: 'consultation_comptee_acheteur' },
  },
  fields: [
    field('marche_id', 'Numéro de marché', 'text', "Numéro du marché ou du lot, tel que l'acheteur l'écrit."),
    field('acheteur_siret', 'SIRET acheteur', 'siret', "Les 14 chiffres de l'acheteur."),
    field('acheteur_nom', 'Acheteur', 'text', "Nom de l'acheteur."),
    field('objet', 'Objet', 'text', 'Objet du marché.'),
    field(
      'date_notification',
      'Date de notification',
      'date',
      'Date de notification, ou de signature pour une concession.',
    ),
    field(
      'montant_ht',
      'Montant HT',
      'amount',
      "Montant HT forfaitaire ou maximum estimé à l'attribution, en euros.",
    ),
    field('categorie', 'Catégorie', 'code', 'Travaux, fournitures ou services.', { values: [...CATEGORIES] }),
    field(
      'type_contrat',
      'Type de contrat',
      'code',
      'Un marché subséquent ne se compte pas en plus de son accord-cadre.',
      {
        values: [...CONTRACT_TYPES],
      },
    ),
    field('code_cpv', 'Code CPV', 'text', 'Code CPV à 8 chiffres.'),
    field('procedure', 'Procédure', 'text', 'Procédure de passation.'),
    field('duree_mois', 'Durée en mois', 'integer', 'Durée en mois, reconductions comprises.'),
    field('nb_offres', 'Offres reçues', 'integer', "Nombre d'offres reçues."),
    field('titulaire_siret', 'SIRET titulaire', 'siret', 'Premier titulaire (mandataire).'),
    field('titulaire_nom', 'Titulaire', 'text', 'Raison sociale du titulaire.'),
    tri('clause_sociale', 'Clause sociale', "Condition d'exécution sociale (L2112-2)."),
    tri(
      'clause_insertion',
      'Clause insertion',
      "Condition d'exécution d'insertion : implique une clause sociale.",
    ),
    tri('critere_social', 'Critère social', "Critère ou sous-critère social d'attribution."),
    field('poids_critere_social', 'Poids du critère social', 'fraction', 'Part de la note (10 % = 0,10).'),
    field('marche_reserve', 'Marché réservé', 'code', 'Fondement de la réservation (L2113-12 à L2113-16).', {
      values: [...RESERVATIONS],
      vague: 'Réservé (fondement à préciser)',
    }),
    tri('reservable_ess', 'Réservable ESS', 'Service de santé, social ou culturel réservable (L2113-15).'),
    tri(
      'clause_egalite',
      'Égalité et discriminations',
      "Clause, critère ou demande sur l'égalité femmes-hommes ou les discriminations.",
    ),
    tri(
      'clause_ethique_equitable',
      'Éthique et commerce équitable',
      'Exigence éthique ou de commerce équitable.',
    ),
    tri('clause_env', 'Clause environnementale', "Condition d'exécution environnementale."),
    tri('critere_env', 'Critère environnemental', "Critère d'attribution environnemental."),
    tri('est_pme', 'Titulaire PME', 'Titulaire TPE ou PME.'),
    tri('est_ess', 'Titulaire ESS', "Titulaire de l'économie sociale et solidaire."),
    tri('est_esus', 'Titulaire ESUS', 'Agrément ESUS (L3332-17-1 du code du travail) valide.'),
    tri('est_siae', 'Titulaire SIAE', "Structure de l'insertion par l'activité économique."),
    tri(
      'est_ea_esat',
      'Titulaire EA ou ESAT',
      "Entreprise adaptée ou établissement et service d'aide par le travail.",
    ),
    field(
      'heures_prevues',
      'Heures prévues',
      'hours',
      "Heures d'insertion inscrites au marché, sur toute sa durée.",
    ),
    field(
      'motif_derogation_social',
      'Motif de dérogation sociale',
      'code',
      'À vérifier : cas de dérogation à la clause sociale (L2112-2-1).',
      {
        values: [...DEROGATIONS],
      },
    ),
    // Added after the others: what is pasted by position in an older workbook still lands where it should.
    field(
      'consultation_id',
      'Numéro de consultation',
      'text',
      "Consultation dont vient le marché : les lots d'une même consultation portent le même numéro.",
    ),
    tri('alloti', 'Consultation allotie', 'La consultation comporte plusieurs lots.'),
    field(
      'poids_critere_env',
      'Poids du critère environnemental',
      'fraction',
      'Part de la note (10 % = 0,10).',
    ),
    tri(
      'cout_cycle_vie',
      'Coût du cycle de vie',
      'Critère de coût fondé sur le cycle de vie ou le coût complet.',
    ),
    tri(
      'questionnement_carbone',
      'Questionnement carbone',
      "Consultation précédée d'un questionnement sur son impact carbone et sa consommation d'énergie.",
    ),
    tri('evenementiel', 'Marché événementiel', "Marché de prestations pour l'organisation d'événements."),
    tri('zero_dechet', 'Démarche zéro déchet', "Démarche de progrès vers l'objectif zéro déchet."),
    tri('operation_batiment', 'Opération de bâtiment', 'Construction ou rénovation lourde.'),
    tri(
      'biosource_bas_carbone',
      'Biosourcé ou bas carbone',
      "Matériaux biosourcés ou bas carbone intégrés à l'opération.",
    ),
    tri(
      'est_local',
      'Titulaire du territoire',
      "Entreprise du territoire : un constat après attribution, jamais un critère d'attribution.",
    ),
    ...obligationFields,
    tri(
      'marche_global',
      'Marché global',
      'Marché global (conception-réalisation, performance, sectoriel) ou de partenariat.',
    ),
    field(
      'part_pme',
      'Part confiée aux PME',
      'fraction',
      "Part du montant que le titulaire s'engage à confier à des PME ou artisans.",
    ),
    sourceField,
    field(
      'exercice',
      'Exercice',
      'integer',
      'Année de notification ; vide hors du périmètre (voir Paramètres).',
      {
        origin: 'calcule',
        rule: { kind: 'exercice', date: 'date_notification' },
      },
    ),
    tri(
      'consideration_sociale',
      'Considération sociale',
      'OUI si une clause, un critère ou une réservation ; NON si la clause sociale est NON.',
      {
        kind: 'anyOf',
        positives: [
          { field: 'clause_sociale', op: 'eq', value: 'OUI' },
          { field: 'clause_insertion', op: 'eq', value: 'OUI' },
          { field: 'critere_social', op: 'eq', value: 'OUI' },
          { field: 'marche_reserve', op: 'ne', value: 'Non réservé' },
          { field: 'clause_egalite', op: 'eq', value: 'OUI' },
          { field: 'clause_ethique_equitable', op: 'eq', value: 'OUI' },
        ],
        negatives: ['clause_sociale'],
      },
    ),
    tri(
      'consideration_env',
      'Considération environnementale',
      'OUI si une clause ou un critère ; NON si la clause est NON.',
      {
        kind: 'anyOf',
        positives: [
          { field: 'clause_env', op: 'eq', value: 'OUI' },
          { field: 'critere_env', op: 'eq', value: 'OUI' },
        ],
        negatives: ['clause_env'],
      },
    ),
    tri(
      'fournisseur_inclusif',
      'Fournisseur inclusif',
      'OUI si SIAE, EA ou ESAT ; NON si les deux sont NON.',
      {
        kind: 'anyOf',
        positives: [
          { field: 'est_siae', op: 'eq', value: 'OUI' },
          { field: 'est_ea_esat', op: 'eq', value: 'OUI' },
        ],
        negatives: ['est_siae', 'est_ea_esat'],
      },
    ),
    tri(
      'seuil_europeen_atteint',
      'Seuil européen atteint',
      'Montant au moins égal au seuil de procédure formalisée de son année.',
      {
        kind: 'europeanThreshold',
      },
    ),
    tri(
      'couverture_sociale',
      'Couverture sociale',
      'Au-dessus du seuil : clause sociale ou motif de dérogation (L2112-2-1 ; deux motifs pour une concession, L3114-2-1).',
      {
        kind: 'europeanCoverage',
      },
    ),
    field(
      'situation_seuil',
      'Situation au seuil européen',
      'code',
      "Seuil européen de l'année, et condition sociale exigée au-dessus (L2112-2-1, L3114-2-1) ; tous les marchés, hors périmètre compris.",
      { values: [...SITUATIONS], origin: 'calcule', rule: { kind: 'thresholdSituation' } },
    ),
    field(
      'heures_obligation',
      'Heures obligation',
      'hours',
      "Heures d'insertion dues sur toute la durée du marché, d'après son mode.",
      { origin: 'calcule', rule: { kind: 'obligationHours' } },
    ),
    field(
      'consultation_comptee',
      'Consultation comptée',
      'integer',
      "1 sur une seule ligne de chaque consultation dans l'année : sert à compter des consultations distinctes.",
      { origin: 'repere' },
    ),
    field(
      'consultation_comptee_acheteur',
      'Consultation comptée par acheteur',
      'integer',
      "1 sur une seule ligne de chaque consultation d'un acheteur dans l'année : sert à compter celles de chaque acheteur.",
      { origin: 'repere' },
    ),
    imprintField,
  ],
};
