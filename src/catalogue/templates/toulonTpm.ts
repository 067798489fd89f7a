import type { Template } from '../../scheme/scheme';
import { action, axis, deduced, follow, objective, proposed, read } from './build';

export const toulonTpm: Template = {
  id: 'toulon-tpm',
  title: 'Inspiré du SPASER de la Métropole Toulon Provence Méditerranée',
  place: 'Métropole Toulon Provence Méditerranée',
  warning:
    "Trois ambitions : libellés exacts. Objectifs et indicateurs : proposition. Période non retrouvée (valeur d'exemple).",
  period: [2024, 2028],
  sources: ['N46'],
  axes: [
    axis(
      '1',
      'Un achat public au service de la transition écologique pour une Métropole écoresponsable',
      read('N46'),
      [
        objective('1.1', "Réduire les impacts de la consommation sur l'environnement", deduced('N46'), {
          actions: [action('Généraliser clauses et critères environnementaux', proposed())],
          indicators: [follow('leg-part-considenv-nb', proposed())],
        }),
      ],
    ),
    axis('2', "Un achat public au service de l'inclusion sociale pour une Métropole solidaire", read('N46'), [
      objective(
        '2.1',
        "Favoriser la création d'emplois locaux pérennes et réduire l'emploi précaire",
        deduced('N46'),
        {
          actions: [action("Développer la clause sociale d'insertion", proposed())],
          indicators: [
            follow('ins-heures-realisees', proposed()),
            follow('ins-part-contrats-durables', proposed()),
          ],
        },
      ),
    ]),
    axis(
      '3',
      'Un achat public au service de la performance économique pour une Métropole compétitive et innovante',
      read('N46'),
      [
        objective('3.1', "Soutenir les TPE et les PME et promouvoir l'innovation", deduced('N46'), {
          actions: [action('Allotir et sourcer', proposed())],
          indicators: [follow('eco-part-pme-nb', proposed())],
        }),
      ],
    ),
  ],
};
