import type { Table } from '../../scheme/fields';
import { field, prose, tri, yearOf } from './field';

export const DECISIONS = ['Retenue', 'Retenue en partie', 'Écartée', "À l'étude"] as const;

/** The decision that settles nothing: the proposal still waits, as does one without decision. */
export const PENDING_DECISION = "À l'étude";

export const PROPOSERS = [
  'Service acheteur',
  'Guichet clause sociale',
  'SIAE',
  'EA ou ESAT',
  "Autre structure de l'ESS",
  'Chambre consulaire',
  'Élu·e référent·e',
  'AMO',
  'Autre',
] as const;

/** Élaboration: what is heard while the scheme is written (ateliers, services, partners), and what becomes of it. */
export const concertation: Table = {
  id: 'CONCERTATION',
  sheet: 'Concertation',
  tableName: 'Concertation',
  rowMeaning: "une proposition reçue pendant l'élaboration ou la révision du schéma",
  words: { plural: 'propositions', inYear: 'reçues en' },
  phase: 'elaboration',
  period: { field: 'annee', kind: 'year' },
  fields: [
    field('proposition_id', 'Code', 'text', 'Numéro ou code de la proposition.'),
    field(
      'date_proposition',
      'Date',
      'date',
      'Jour où la proposition est faite (atelier, réunion, courrier).',
    ),
    field(
      'organisme',
      'Organisme ou service',
      'text',
      "Qui propose : un organisme, un service ou une fonction, jamais le nom d'une personne.",
    ),
    field('qualite', 'Qualité', 'code', 'À quel titre.', { values: [...PROPOSERS] }),
    field('objectif', 'Objectif concerné', 'text', "Code de l'objectif du schéma, s'il existe déjà."),
    prose('proposition', 'Proposition', 'Ce qui est proposé, en une phrase.'),
    field('type_proposition', 'Porte sur', 'code', 'Ce que la proposition ajoute ou change.', {
      values: ['Objectif', 'Indicateur', 'Cible', 'Action', 'Gouvernance'],
    }),
    tri(
      'preconisation_guichet',
      'Préconisation du guichet',
      'OUI quand le guichet de la clause sociale la préconise.',
    ),
    field('decision', 'Décision', 'code', "Vide ou « À l'étude » : elle attend encore.", {
      values: [...DECISIONS],
    }),
    prose('motif', 'Motif', 'Pourquoi : à dire à qui a proposé.'),
    yearOf('date_proposition', 'Année de la proposition.'),
  ],
};
