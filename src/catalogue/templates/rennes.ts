import type { Template } from '../../scheme/scheme';
import { action, aim, axis, deduced, follow, noted, objective, proposed, read } from './build';

export const rennes: Template = {
  id: 'rennes-2018-2020',
  title: 'Inspiré du SPAR de Rennes Ville et Métropole (2018)',
  place: 'Rennes Ville et Métropole',
  warning: "Deux cibles 2020 : sources élus et presse. Les 8 fiches actions n'ont pas été retrouvées.",
  period: [2018, 2020],
  sources: ['N34'],
  axes: [
    axis('1', 'Achats socialement et écologiquement responsables', deduced('N34'), [
      objective(
        '1.1',
        '80 % des marchés avec des éléments environnementaux ou sociaux',
        noted(
          read('N34'),
          'Le catalogue compte chaque famille à part : la cible, qui porte sur l’une ou l’autre, est écrite en mots.',
        ),
        {
          actions: [action('Décliner le schéma en fiches actions', read('N34'))],
          indicators: [
            follow('leg-part-considsoc-nb', deduced('N34')),
            follow('leg-part-considenv-nb', deduced('N34')),
          ],
          aims: [
            aim(
              '80 % des marchés comportant des éléments environnementaux ou sociaux en 2020',
              read('N34'),
              2020,
            ),
          ],
        },
      ),
      objective(
        '1.2',
        "Développer l'achat auprès d'entreprises employant des personnes handicapées ou en insertion",
        deduced('N34'),
        {
          actions: [action('Réserver des marchés', proposed())],
          indicators: [
            follow(
              'leg-part-fournisseurs-inclusifs',
              noted(
                read('N34'),
                'La source parle d’une part des marchés ; le catalogue mesure une part du montant.',
              ),
              {
                label:
                  'Part des marchés passés avec des entreprises employant des personnes handicapées ou en insertion',
                targets: { 2020: 5 },
              },
            ),
          ],
        },
      ),
    ]),
  ],
};
