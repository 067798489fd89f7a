import type { Table } from '../../scheme/fields';
import { field, yearOf } from './field';

/** Buyers of the organisation, under a code: the plan of training needs no name. */
export const agentsAchat: Table = {
  id: 'AGENTS_ACHAT',
  sheet: 'Agents acheteurs',
  tableName: 'AgentsAchat',
  rowMeaning: 'un agent qui achète ou prescrit, sous un code',
  words: { plural: 'agents acheteurs ou prescripteurs', inYear: 'arrivés en' },
  period: { field: 'annee', kind: 'year' },
  fields: [
    field('agent_id', 'Agent', 'pseudonym', "Code de l'agent, jamais son nom."),
    field('service', 'Service', 'text', "Service ou direction de l'agent."),
    field('date_arrivee', 'Date arrivée', 'date', "Arrivée dans une fonction d'achat ou de prescription."),
    yearOf('date_arrivee', "Année d'arrivée."),
  ],
};

export const formations: Table = {
  id: 'FORMATIONS',
  sheet: 'Formations',
  tableName: 'FormationsAchat',
  rowMeaning: "une formation à l'achat responsable suivie par un agent",
  words: { plural: 'formations', inYear: 'suivies en' },
  period: { field: 'annee', kind: 'year' },
  fields: [
    field('agent_id', 'Agent', 'pseudonym', "Code de l'agent, le même que dans Agents acheteurs."),
    field(
      'date_formation',
      'Date de la formation',
      'date',
      'Jour de la formation (le premier, si elle en compte plusieurs).',
    ),
    field('theme', 'Thème', 'text', 'Thème de la formation.'),
    field('heures', 'Durée en heures', 'hours', 'Durée de la formation.'),
    yearOf('date_formation', 'Année de la formation.'),
    field(
      'agent_compte',
      'Agent compté',
      'number',
      "1 sur la première formation d'un agent (partagé si deux ont la même date), 0 ensuite : la somme compte des agents distincts.",
      { origin: 'calcule', rule: { kind: 'firstShare', key: 'agent_id', date: 'date_formation' } },
    ),
  ],
};
