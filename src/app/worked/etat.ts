import { read } from '../../catalogue/templates/build';
import type { DataRow } from '../../scheme/values';
import type { Template } from '../../scheme/scheme';
import { makeScheme } from '../makeScheme';
import { contractsOf, firstOnes } from './rows';
import type { WorkedExample } from './types';

const lineage = read('N32', 'N33');

const template: Template = {
  id: 'exemple-etat',
  title: "Considérations de l'État",
  warning: 'Marchés de plus de 40 000 € HT.',
  period: [2022, 2024],
  sources: ['N32', 'N33'],
  axes: [
    {
      code: '1',
      title: 'Considérations environnementales et sociales',
      provenance: 'deduit',
      objectives: [
        {
          code: '1.1',
          title: 'Généraliser la considération environnementale',
          provenance: 'deduit',
          actions: [],
          indicators: [
            {
              ref: 'leg-part-considenv-nb',
              ...lineage,
              baseline: null,
              targets: { 2022: 40, 2023: 60, 2024: 80 },
            },
            { ref: 'leg-part-considsoc-nb', ...lineage, baseline: null, targets: {} },
          ],
        },
      ],
    },
  ],
};

/** A year of contracts, so many of which have an environmental clause and a social one; null = the source does not say. */
const yearOf = (year: number, length: number, env: number, social: number | null): readonly DataRow[] =>
  contractsOf(year, length, (rank) => ({
    clause_env: firstOnes(env, rank),
    ...(social === null ? {} : { clause_sociale: firstOnes(social, rank) }),
  }));

/** The State's environmental and social considerations, 2022 to 2024. Sources: N32, N33. */
export const etat2022: WorkedExample = {
  id: 'etat-2022-2024',
  title: 'L’État, 2022-2024 : trois cibles manquées',
  sources: ['N32', 'N33'],
  scheme: makeScheme({
    templateId: template.id,
    template,
    buyer: 'État (exemple)',
    years: [2022, 2023, 2024],
  }),
  rows: {
    MARCHES: [
      ...yearOf(2022, 100, 21, null),
      ...yearOf(2023, 1000, 547, 250),
      ...yearOf(2024, 500, 358, 205),
    ],
  },
  closed: null,
  published: [
    { key: 'leg-part-considenv-nb', year: 2022, actual: 21, status: 'en-ecart' }, // 40 × 0,80 = 32
    { key: 'leg-part-considenv-nb', year: 2023, actual: 54.7, status: 'vigilance' }, // 60 × 0,80 = 48, 60 × 0,95 = 57
    { key: 'leg-part-considenv-nb', year: 2024, actual: 71.6, status: 'vigilance' }, // 80 × 0,80 = 64, 80 × 0,95 = 76
    { key: 'leg-part-considsoc-nb', year: 2022, actual: null, status: 'non-calculable' },
    { key: 'leg-part-considsoc-nb', year: 2023, actual: 25, status: 'sans-cible' },
    { key: 'leg-part-considsoc-nb', year: 2024, actual: 41, status: 'sans-cible' },
  ],
  made: [
    'La source donne des taux, pas le nombre de marchés. Chaque année a le plus petit nombre de lignes dont les taux font des comptes entiers : 100 lignes en 2022 (21), 1 000 en 2023 (547 et 250), 500 en 2024 (358 et 205).',
    'Rien n’est publié de la considération sociale en 2022 : les cases restent vides, ni oui ni non. Celle de 2023 est « environ 25 % ».',
  ],
  left: [
    'Les taux propres à la DAE et aux plateformes régionales (93,8 % et 94,3 % en 2024) n’ont pas de cible.',
  ],
};
