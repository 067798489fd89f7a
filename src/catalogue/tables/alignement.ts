import type { Table } from '../../scheme/fields';
import { field, prose, yearOf } from './field';

/** Which other plans the scheme serves, objective by objective. Proposals: `catalogue/plans`. */
export const alignement: Table = {
  id: 'ALIGNEMENT',
  sheet: 'Alignement',
  tableName: 'Alignement',
  rowMeaning: 'un objectif du schéma qui sert un autre plan ou label',
  words: { plural: 'correspondances', inYear: 'revues en' },
  phase: 'elaboration',
  period: { field: 'annee', kind: 'year' },
  fields: [
    field('plan', 'Plan ou label', 'text', 'Sigle du plan, du schéma ou du label.'),
    prose('nom_plan', 'Nom complet', 'Nom complet du plan.'),
    field('objectif', 'Objectif', 'text', "Code de l'objectif du schéma."),
    prose('titre_objectif', 'Intitulé', "Titre de l'objectif."),
    prose('indicateurs', 'Indicateurs liés', 'Indicateurs du schéma qui renseignent ce plan.'),
    prose('contribution', 'Contribution', 'Ce que le schéma apporte à ce plan, en une phrase.'),
    field(
      'date_revue',
      'Revu le',
      'date',
      'Jour où la correspondance a été vérifiée avec le pilote du plan.',
    ),
    field('provenance', 'Provenance', 'text', '« proposé » : à vérifier avec le pilote du plan.'),
    yearOf('date_revue', 'Année de la dernière vérification.'),
  ],
};
