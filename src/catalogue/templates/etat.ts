import type { Template } from '../../scheme/scheme';
import { action, aim, at, axis, deduced, follow, noted, objective, read } from './build';

export const etat: Template = {
  id: 'etat-2025-2027',
  title: "Inspiré du SPASER de l'État 2025-2027",
  place: 'État',
  warning:
    '3 axes exacts ; 13 objectifs non retrouvés un par un. Pondération 10 % : source secondaire (blog).',
  period: [2025, 2027],
  sources: ['S60'],
  axes: [
    axis('1', "L'État acheteur responsable", read('S60'), [
      objective('1.1', 'Professionnaliser la fonction achat', deduced('S60'), {
        actions: [action('Former 100 % des acheteurs ; label RFAR', read('S60'))],
        indicators: [follow('gov-part-acheteurs-formes', read('S60'), { targets: { 2027: 100 } })],
        aims: [aim('Label Relations fournisseurs et achats responsables', read('S60'))],
      }),
    ]),
    axis('2', 'Des achats engagés pour la transition écologique', read('S60'), [
      objective('2.1', 'Réduire les émissions liées aux achats', deduced('S60'), {
        actions: [action('Pondérer le critère environnemental à 10 % minimum', read('S60'))],
        indicators: [
          follow(
            'env-ges-achats',
            noted(read('S60'), 'La cible est une évolution ; l’année de départ n’a pas été trouvée.'),
            { aims: [aim('−22 % d’émissions de GES des achats en 2027', read('S60'), 2027)] },
          ),
          follow('leg-part-considenv-nb', read('S60'), { baseline: at(2024, 72, read('S60')) }),
          follow('env-poids-moyen-critere-env', noted(read('S60'), 'Source secondaire (blog).'), {
            targets: { 2027: 10 },
          }),
        ],
      }),
    ]),
    axis('3', 'Des achats au service des politiques sociales', read('S60'), [
      objective('3.1', "Développer l'achat socialement responsable", deduced('S60'), {
        actions: [action("Accroître les heures d'insertion et la dépense ESS", read('S60'))],
        indicators: [
          follow('leg-part-considsoc-nb', read('S60'), { baseline: at(2024, 41, read('S60')) }),
          follow(
            'ins-heures-prevues',
            noted(read('S60'), 'La cible est une évolution ; l’année de départ n’a pas été trouvée.'),
            { aims: [aim("+10 % d'heures d'insertion prévues", read('S60'), 2027)] },
          ),
          follow('leg-part-depenses-ess', noted(read('S60'), 'Doublement annoncé.'), {
            targets: { 2027: 2.5 },
          }),
        ],
      }),
    ]),
  ],
};
