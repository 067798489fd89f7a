import type { Table } from '../../scheme/fields';
import { field, prose, yearOf } from './field';

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
    prose('role', 'Rôle', 'Ce qu’elle décide ou suit.'),
    prose('composition', 'Composition', 'Fonctions et services, jamais des noms de personnes.'),
    field('frequence', 'Fréquence', 'text', 'Par exemple : 2 fois par an.'),
    field('date_reunion', 'Prochaine réunion', 'date', 'Jour de la prochaine réunion.'),
    prose('decisions', 'Décisions attendues', 'Ce qui doit y être tranché.'),
    field('provenance', 'Provenance', 'text', '« proposé » : à adapter à votre organisation.'),
    yearOf('date_reunion', 'Année de la prochaine réunion.'),
  ],
};
