import type { RowRule, Table } from '../../scheme/fields';
import { PUBLICS, SEXES } from './beneficiaires';
import { buyerField, field, imprintField, sourceField, tri } from './field';

/** How the hours are worked (vocabulary of facilitateurs). */
export const MODALITES = [
  'Embauche directe',
  'Mise à disposition de personnel (ETTI, AI, ETT, GEIQ)',
  'Sous-traitance ou cotraitance avec une SIAE, EA ou ESAT',
] as const;

export const EMPLOYER_TYPES = [
  'Entreprise titulaire',
  'Entreprise sous-traitante',
  'EI',
  'ETTI',
  'ACI',
  'AI',
  'EITI',
  'GEIQ',
  'ETT',
  'EA',
  'EATT',
  'ESAT',
  'Régie de quartier',
  'Autre',
] as const;

/** What is known of the person who worked: hours can then be split as people are. */
const ofPerson = (of: string): RowRule => ({
  kind: 'lookup',
  table: 'BENEFICIAIRES',
  key: 'beneficiaire_id',
  field: of,
});

export const heures: Table = {
  id: 'HEURES',
  sheet: 'Heures',
  tableName: 'Heures',
  rowMeaning: "des heures d'insertion d'une période, pour un marché et, si connue, une personne",
  words: { plural: "lignes d'heures", inYear: 'travaillées en' },
  period: { field: 'annee', kind: 'year' },
  buyer: {
    field: 'acheteur',
    kind: 'one',
    marks: { employeur_compte: 'employeur_compte_acheteur' },
  },
  fields: [
    field('periode', 'Période', 'month', 'Premier jour du mois (ou de la période) travaillé.'),
    field('marche_id', 'Numéro de marché', 'text', 'Marché qui porte la clause.'),
    field('beneficiaire_id', 'Bénéficiaire', 'pseudonym', 'Pseudonyme de la personne, jamais son nom.'),
    field('employeur_siret', 'SIRET employeur', 'siret', "Les 14 chiffres de l'employeur."),
    field('employeur_nom', 'Employeur', 'text', "Raison sociale de l'employeur."),
    field('type_employeur', 'Type employeur', 'code', 'Entreprise, SIAE, secteur adapté…', {
      values: [...EMPLOYER_TYPES],
    }),
    field('modalite', 'Modalité', 'code', 'Embauche directe, mise à disposition, sous-traitance.', {
      values: [...MODALITES],
    }),
    field(
      'heures_declarees',
      'Heures réalisées',
      'hours',
      'Heures réellement travaillées ; une correction peut être négative.',
    ),
    field(
      'heures_validees',
      'Heures validées',
      'hours',
      'Heures contrôlées et acceptées par le facilitateur.',
    ),
    field(
      'heures_formation',
      'Heures de formation',
      'hours',
      'Heures de formation suivies dans le cadre de la clause.',
    ),
    buyerField,
    sourceField,
    field('annee', 'Année', 'integer', 'Année de la période.', {
      origin: 'calcule',
      rule: { kind: 'year', date: 'periode' },
    }),
    field(
      'employeur_compte',
      'Employeur compté',
      'integer',
      "1 sur la première ligne d'un employeur dans l'année : sert à compter des entreprises distinctes.",
      {
        origin: 'repere',
      },
    ),
    field(
      'employeur_compte_acheteur',
      'Employeur compté par acheteur',
      'integer',
      "1 sur la première ligne d'un employeur pour un acheteur dans l'année : sert à compter les entreprises de chaque acheteur.",
      { origin: 'repere' },
    ),
    field('sexe', 'Sexe', 'code', "Sexe de la personne, d'après l'onglet Bénéficiaires.", {
      values: [...SEXES],
      origin: 'calcule',
      rule: ofPerson('sexe'),
    }),
    tri(
      'qpv',
      'Réside en QPV',
      "Résidence de la personne en quartier prioritaire, d'après l'onglet Bénéficiaires.",
      ofPerson('qpv'),
    ),
    field(
      'publics',
      'Publics de la personne',
      'codes',
      "Publics éligibles de la personne, d'après l'onglet Bénéficiaires ; écrits à chaque import. Une personne compte dans chacun.",
      { values: [...PUBLICS], origin: 'repere' },
    ),
    imprintField,
  ],
};
