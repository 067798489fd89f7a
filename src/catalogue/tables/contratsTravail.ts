import type { Table } from '../../scheme/fields';
import { buyerField, field, imprintField, sourceField, tri, yearOf } from './field';
import { EMPLOYER_TYPES } from './heures';

/** Kinds of employment contract met in facilitators' files. */
export const WORK_CONTRACTS = [
  'CDI',
  'CDD',
  'CDDI',
  "CTT ou mission d'intérim",
  'Mission ETTI',
  'Contrat de professionnalisation',
  "Contrat d'apprentissage",
  'Contrat de mise à disposition AI',
  'CUI-PEC',
  "Contrat de soutien et d'aide par le travail (ESAT)",
  'Stage ou PMSMP',
  'Autre',
] as const;

export const contratsTravail: Table = {
  id: 'CONTRATS_TRAVAIL',
  sheet: 'Contrats de travail',
  tableName: 'ContratsTravail',
  rowMeaning: "un contrat de travail ou une mission signés au titre d'une clause",
  words: { plural: 'contrats de travail', inYear: 'signés en' },
  period: { field: 'annee', kind: 'year' },
  buyer: { field: 'acheteur', kind: 'one', marks: {} },
  fields: [
    field('contrat_id', 'Numéro de contrat', 'text', 'Numéro du contrat ou de la mission.'),
    field('beneficiaire_id', 'Bénéficiaire', 'pseudonym', 'Pseudonyme de la personne, jamais son nom.'),
    field('marche_id', 'Numéro de marché', 'text', 'Marché qui porte la clause.'),
    field('employeur_siret', 'SIRET employeur', 'siret', "Les 14 chiffres de l'employeur."),
    field('type_employeur', 'Type employeur', 'code', 'Entreprise, SIAE, secteur adapté…', {
      values: [...EMPLOYER_TYPES],
    }),
    field('type_contrat', 'Type de contrat', 'code', 'Nature du contrat de travail.', {
      values: [...WORK_CONTRACTS],
    }),
    field('date_debut', 'Date de début', 'date', 'Premier jour du contrat.'),
    field('date_fin', 'Date de fin', 'date', 'Dernier jour prévu ; vide pour un CDI.'),
    field('duree_mois', 'Durée en mois', 'number', 'Durée prévue, en mois ; vide pour un CDI.'),
    buyerField,
    yearOf('date_debut', 'Année de début : celle à laquelle le contrat compte.'),
    tri(
      'contrat_durable',
      'Contrat durable',
      'OUI pour un CDI ou un CDD plus long que la borne des Paramètres ; NON pour les autres types.',
      {
        kind: 'cases',
        cases: [
          { when: [{ field: 'type_contrat', op: 'eq', value: 'CDI' }], then: 'OUI' },
          {
            when: [
              { field: 'type_contrat', op: 'eq', value: 'CDD' },
              { field: 'duree_mois', op: 'above', parameter: 'borne_emploi_durable_mois' },
            ],
            then: 'OUI',
          },
          {
            when: [
              { field: 'type_contrat', op: 'eq', value: 'CDD' },
              { field: 'duree_mois', op: 'filled' },
            ],
            then: 'NON',
          },
          { when: [{ field: 'type_contrat', op: 'ne', value: 'CDD' }], then: 'NON' },
        ],
      },
    ),
    sourceField,
    imprintField,
  ],
};
