import type { Table } from '../../scheme/fields';
import { field, yearOf } from './field';

/** Who decides, who follows, how often. Proposals: `catalogue/governance`. */
export const instances: Table = {
  id: 'INSTANCES',
  sheet: 'Gouvernance',
  tableName: 'Instances',
  rowMeaning: 'une instance qui pilote ou suit le schéma',
  words: { plural: 'instances', inYear: 'à réunir en' },
  phase: 'deploiement',
  period: { field: 'annee', kind: 'year' },
  fields: [
    field('instance', 'Instance', 'text', 'Nom de l’instance.'),
    field('role', 'Rôle', 'text', 'Ce qu’elle décide ou suit.'),
    field('composition', 'Composition', 'text', 'Fonctions et services, jamais des noms de personnes.'),
    field('frequence', 'Fréquence', 'text', 'Par exemple : 2 fois par an.'),
    field('date_reunion', 'Prochaine réunion', 'date', 'Jour de la prochaine réunion.'),
    field('decisions', 'Décisions attendues', 'text', 'Ce qui doit y être tranché.'),
    field('provenance', 'Provenance', 'text', '« proposé » : à adapter à votre organisation.'),
    yearOf('date_reunion', 'Année de la prochaine réunion.'),
  ],
};
