import type { Template } from '../../scheme/scheme';
import { action, aim, at, axis, deduced, follow, noted, objective, proposed, read } from './build';

export const brest: Template = {
  id: 'brest-2027',
  title: 'Inspiré du SPASER Brest Ville et Métropole',
  place: 'Brest Ville et Métropole',
  warning:
    'Valeurs Métropole ; la Ville a ses propres références (égalité 1 %, env. 47,1 %, ESS 1 M€). Première année déduite.',
  period: [2024, 2027],
  sources: ['S62'],
  axes: [
    axis('1', 'Social et ESS', deduced('S62'), [
      objective(
        '1.1',
        "Promouvoir l'égalité et lutter contre les discriminations dans les contrats",
        deduced('S62'),
        {
          actions: [
            action(
              'Intégrer une considération égalité/discrimination (marchés et concessions)',
              deduced('S62'),
            ),
          ],
          indicators: [
            follow('soc-part-marches-egalite', read('S62'), {
              baseline: at(2023, 1.2, read('S62')),
              targets: { 2027: 30 },
            }),
          ],
        },
      ),
      objective('1.2', "Développer l'achat auprès de l'ESS", deduced('S62'), {
        actions: [action('Sourcer les structures ESS', proposed())],
        indicators: [
          follow(
            'leg-part-depenses-ess',
            noted(deduced('S62'), 'La cible publiée est un montant ; le catalogue mesure une part.'),
            { aims: [aim("Au moins 3 M€ d'achats par an auprès de l'ESS (Métropole)", read('S62'), 2027)] },
          ),
        ],
      }),
    ]),
    axis('2', 'Environnement', deduced('S62'), [
      objective('2.1', 'Généraliser le critère environnemental', deduced('S62'), {
        actions: [action('Prévoir un critère environnemental dans chaque consultation', deduced('S62'))],
        indicators: [
          follow('env-part-critere-env', read('S62'), {
            baseline: at(2023, 21, read('S62')),
            targets: { 2027: 100 },
          }),
        ],
      }),
    ]),
  ],
};
