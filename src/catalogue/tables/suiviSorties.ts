import type { Table } from '../../scheme/fields';
import { field, tri, yearOf } from './field';

export const ECHEANCES = ['3 mois', '6 mois', '12 mois'] as const;

export const SITUATIONS = [
  'Emploi durable',
  'Emploi de transition',
  'Formation',
  'En parcours',
  "Recherche d'emploi",
  'Autre',
] as const;

export const suiviSorties: Table = {
  id: 'SUIVI_SORTIES',
  sheet: 'Suivi des sorties',
  tableName: 'SuiviSorties',
  rowMeaning: 'une personne interrogée à une échéance',
  words: { plural: 'personnes interrogées', inYear: 'suivies en' },
  period: { field: 'annee', kind: 'year' },
  fields: [
    field('beneficiaire_id', 'Bénéficiaire', 'pseudonym', 'Pseudonyme de la personne, jamais son nom.'),
    field('echeance', 'Échéance', 'code', '3, 6 ou 12 mois après la sortie.', { values: [...ECHEANCES] }),
    field(
      'date_suivi',
      'Date du suivi',
      'date',
      'Jour où la personne a été interrogée, ou aurait dû l’être.',
    ),
    tri('joint', 'Personne jointe', 'La personne a répondu.'),
    field(
      'situation',
      'Situation',
      'code',
      "Situation à l'échéance ; vide si la personne n'a pas été jointe.",
      {
        values: [...SITUATIONS],
      },
    ),
    yearOf('date_suivi', 'Année du suivi.'),
  ],
};
