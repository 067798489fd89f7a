import type { Table } from '../../scheme/fields';
import { buyerField, field, yearOf } from './field';

export const MEETINGS = ['SIAE', 'EA ou ESAT', 'Autre structure de l’ESS', 'TPE ou PME', 'Autre'] as const;

export const sourcing: Table = {
  id: 'SOURCING',
  sheet: 'Sourcing',
  tableName: 'Sourcing',
  rowMeaning: 'une rencontre avec des fournisseurs avant consultation',
  words: { plural: 'rencontres', inYear: 'tenues en' },
  period: { field: 'annee', kind: 'year' },
  buyer: { field: 'acheteur', kind: 'one', marks: {} },
  fields: [
    field('rencontre_id', 'Rencontre', 'text', 'Numéro ou titre de la rencontre.'),
    field('date_rencontre', 'Date de la rencontre', 'date', 'Jour de la rencontre.'),
    field('theme', 'Thème', 'text', "Famille d'achat ou projet de consultation."),
    field('public', 'Fournisseurs rencontrés', 'code', 'Type de fournisseurs rencontrés.', {
      values: [...MEETINGS],
    }),
    buyerField,
    yearOf('date_rencontre', 'Année de la rencontre.'),
  ],
};
