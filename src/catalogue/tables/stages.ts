import type { Table } from '../../scheme/fields';
import { buyerField, field, yearOf } from './field';

export const TRAINEES = ['Lycéen', 'Étudiant', "Demandeur d'emploi"] as const;

export const stages: Table = {
  id: 'STAGES',
  sheet: 'Stages',
  tableName: 'Stages',
  rowMeaning: "un stage accueilli au titre d'une clause",
  words: { plural: 'stages', inYear: 'commencés en' },
  period: { field: 'annee', kind: 'year' },
  buyer: { field: 'acheteur', kind: 'one', marks: {} },
  fields: [
    field('stage_id', 'Numéro de stage', 'text', 'Numéro ou code du stage, jamais un nom.'),
    field('marche_id', 'Numéro de marché', 'text', 'Marché qui porte la clause.'),
    field('type_stagiaire', 'Type de stagiaire', 'code', "Lycéen, étudiant ou demandeur d'emploi.", {
      values: [...TRAINEES],
    }),
    field('date_debut', 'Date de début', 'date', 'Premier jour du stage.'),
    field('duree_mois', 'Durée en mois', 'number', 'Durée du stage, en mois.'),
    field('heures', 'Heures de stage', 'hours', 'Heures de stage réalisées.'),
    buyerField,
    yearOf('date_debut', 'Année de début du stage.'),
  ],
};
