import type { Table } from '../../scheme/fields';
import { field, prose, tri, yearOf } from './field';

export const ACTION_STATES = ['Non démarrée', 'En cours', 'Réalisée', 'Abandonnée'] as const;

/** What an action is about. The first five are what a guichet clause sociale can carry (AVE, fiche SPASER). */
export const ACTION_THEMES = [
  'Insertion',
  "Accès de l'ESS",
  'Égalité femmes-hommes',
  'Commerce équitable',
  'Formation des acheteurs',
  'Environnement',
  'Gouvernance',
] as const;

/** States that ask for nothing more. */
export const CLOSED_STATES: readonly string[] = ['Réalisée', 'Abandonnée'];

export const actions: Table = {
  id: 'ACTIONS',
  sheet: 'Actions',
  tableName: 'SuiviActions',
  rowMeaning: "l'état d'une action du schéma, à une date",
  words: { plural: "points d'avancement", inYear: 'faits en' },
  phase: 'deploiement',
  period: { field: 'annee', kind: 'year' },
  fields: [
    field('action_id', 'Code action', 'text', "Code de l'action, le même à chaque point d'avancement."),
    field('objectif', 'Objectif', 'text', "Code de l'objectif du schéma."),
    prose('titre', 'Action', "Titre de l'action."),
    field(
      'volet',
      'Volet',
      'code',
      "Ce dont l'action relève ; les cinq premiers sont ceux que le guichet de la clause sociale peut porter.",
      {
        values: [...ACTION_THEMES],
      },
    ),
    field('pilote', 'Pilote', 'text', 'Service qui pilote.'),
    field('echeance', 'Échéance', 'date', "Date prévue de fin de l'action."),
    field(
      'date_point',
      'Date du point',
      'date',
      "Jour du point d'avancement ; une ligne par action et par point.",
    ),
    field('statut', 'Statut', 'code', "État de l'action ce jour-là.", { values: [...ACTION_STATES] }),
    field('avancement', 'Avancement', 'fraction', 'Part réalisée (50 % = 0,50).'),
    yearOf('date_point', "Année du point d'avancement."),
    tri('dernier_point', 'Dernier point', "OUI sur le dernier point de l'action dans l'année.", {
      kind: 'latest',
      key: 'action_id',
      date: 'date_point',
      year: 'annee',
    }),
  ],
};
