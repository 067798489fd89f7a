import type { Table } from '../../scheme/fields';
import { field, imprintField, sourceField, tri } from './field';

/** Codes of eligible publics. No code may be part of another: « contient » is tested on the joined text. */
export const PUBLICS = [
  'DELD',
  'DETLD',
  'BRSA',
  'MINIMA',
  'TH',
  'JEUNE',
  'SENIOR',
  'QPV',
  'ZRR',
  'PJ',
  'ASE',
  'PARENT',
  'HEBERG',
  'REFUGIE',
  'LICENC',
  'IAE',
  'GEIQ',
  'EPIDE',
  'E2C',
  'AUTRE',
] as const;

export const NIVEAUX = ['Sans diplôme', 'CAP/BEP', 'Baccalauréat', 'Bac +'] as const;
export const SEXES = ['F', 'H'] as const;

export const beneficiaires: Table = {
  id: 'BENEFICIAIRES',
  sheet: 'Bénéficiaires',
  tableName: 'Beneficiaires',
  rowMeaning: 'une personne, sous pseudonyme',
  words: { plural: 'bénéficiaires', inYear: 'ayant travaillé en' },
  period: { field: 'annees', kind: 'years' },
  buyer: { field: 'annees_acheteurs', kind: 'yearly', marks: {} },
  fields: [
    field('beneficiaire_id', 'Bénéficiaire', 'pseudonym', 'Pseudonyme de la personne, jamais son nom.'),
    field('sexe', 'Sexe', 'code', 'F ou H.', { values: [...SEXES] }),
    field('age_entree', 'Âge entrée', 'integer', "Âge à l'entrée dans le dispositif, en années révolues."),
    tri('qpv', 'Réside en QPV', "Résidence en quartier prioritaire de la politique de la ville, à l'entrée."),
    field('niveau_formation', 'Niveau de formation', 'code', "Niveau à l'entrée.", { values: [...NIVEAUX] }),
    field(
      'criteres',
      'Publics',
      'codes',
      'Codes des publics éligibles, séparés par « ; » : une personne peut en cumuler plusieurs.',
      {
        values: [...PUBLICS],
      },
    ),
    sourceField,
    field(
      'annees',
      'Années de présence',
      'years',
      "Années où la personne a travaillé au moins une heure, d'après l'onglet Heures.",
      { origin: 'repere' },
    ),
    field(
      'annees_acheteurs',
      'Années par acheteur',
      'text',
      "Schéma mutualisé : années où la personne a travaillé pour chaque acheteur, d'après l'onglet Heures.",
      { origin: 'repere' },
    ),
    imprintField,
  ],
};
