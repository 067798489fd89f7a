import type { Template } from '../../scheme/scheme';
import { action, aim, axis, deduced, follow, noted, objective, proposed, read } from './build';

const BROAD = 'Le catalogue ne distingue pas ce thème : il compte toutes les conditions environnementales.';

export const nantes: Template = {
  id: 'nantes-2022-2026',
  title: 'Inspiré du SPAR de Nantes Ville et Métropole 2022-2026',
  place: 'Nantes Ville et Métropole',
  warning:
    'Deux cibles issues de la presse et des élus ; axes reformulés d’après les priorités publiées. Les sources divergent sur « clause sociale ET / OU environnementale » : lecture « ou », déduite.',
  period: [2022, 2026],
  sources: ['N35'],
  axes: [
    axis('1', 'Clauses responsables', deduced('N35'), [
      objective(
        '1.1',
        '100 % des marchés avec une clause sociale ou environnementale',
        noted(
          deduced('N35'),
          'Un tiers en 2022. Le catalogue compte chaque famille à part : la cible, qui porte sur l’une ou l’autre, est écrite en mots.',
        ),
        {
          actions: [action('Questionner chaque besoin avec les prescripteurs', proposed())],
          indicators: [
            follow('leg-part-considsoc-nb', deduced('N35')),
            follow('leg-part-considenv-nb', deduced('N35')),
          ],
          aims: [
            aim('100 % des marchés avec une clause sociale ou environnementale en 2026', read('N35'), 2026),
          ],
        },
      ),
      objective('1.2', "Développer l'insertion professionnelle", deduced('N35'), {
        actions: [action("Étendre la clause à la maîtrise d'œuvre et aux services", deduced('N35'))],
        indicators: [
          follow('ins-heures-realisees', read('N35'), {
            aims: [
              aim(
                "Près de 600 000 heures d'insertion",
                noted(read('N35'), 'La source ne dit pas si c’est par an ou sur la période.'),
              ),
            ],
          }),
        ],
      }),
    ]),
    axis('2', 'Priorités thématiques', deduced('N35'), [
      objective('2.1', 'Environnement favorable à la santé', read('N35'), {
        actions: [action('Exclure les substances à risque', proposed())],
        indicators: [follow('env-part-clause-env', proposed(BROAD))],
      }),
      objective(
        '2.2',
        'Nature et biodiversité',
        noted(read('N35'), `${BROAD} Voir l'indicateur de l'objectif 2.1.`),
        { actions: [action('Clauses biodiversité', proposed())] },
      ),
      objective('2.3', 'Numérique responsable', read('N35'), {
        actions: [action('Matériel reconditionné, durée de vie', proposed())],
        indicators: [follow('env-agec-reemploi', proposed())],
      }),
    ]),
  ],
};
