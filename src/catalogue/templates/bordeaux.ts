import type { Template } from '../../scheme/scheme';
import { action, axis, follow, noted, objective, proposed, read } from './build';

/** Its figures add up several years: they are told, never put beside the figure of one year. */
export const bordeaux: Template = {
  id: 'bordeaux-2021-2026',
  title: 'Inspiré du 2e SPASER de Bordeaux (2021-2026), résultats publiés en 2024',
  place: 'Bordeaux',
  warning:
    'Résultats : presse (juillet 2024), cumul depuis 2021. Axes et cibles non retrouvés ; objectifs proposés.',
  period: [2021, 2026],
  sources: ['N36'],
  axes: [
    axis('1', 'Insertion et économie sociale et solidaire', proposed(), [
      objective('1.1', "Développer les heures d'insertion", proposed(), {
        actions: [action('Poursuivre la clause sociale', proposed())],
        indicators: [
          follow(
            'ins-heures-realisees',
            noted(read('N36'), "Plus de 1,3 million d'heures depuis 2021 : un cumul, pas une année."),
          ),
        ],
      }),
      objective('1.2', "Développer l'achat auprès de l'ESS", proposed(), {
        actions: [action("Sourcer les structures de l'ESS", proposed())],
        indicators: [
          follow(
            'leg-part-depenses-ess',
            proposed(
              "Publié (N36) : 497 marchés attribués à l'ESS, plus de 60 M€, en trois ans ; la part n'est pas donnée.",
            ),
          ),
        ],
      }),
    ]),
    axis('2', 'Tissu économique', proposed(), [
      objective('2.1', "Faciliter l'accès des TPE et PME", proposed(), {
        actions: [action('Allotir', proposed())],
        indicators: [
          follow(
            'eco-part-pme-nb',
            proposed(
              'Publié (N36) : 3 705 TPE/PME, la moitié des fournisseurs ; une part de fournisseurs, pas de marchés.',
            ),
          ),
        ],
      }),
    ]),
  ],
};
