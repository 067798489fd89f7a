import type { Template } from '../../scheme/scheme';
import { action, at, axis, deduced, follow, noted, objective, proposed, read } from './build';

/** One engagement title in the founding document; the rest leans on practices that Toulouse published. */
export const toulouse: Template = {
  id: 'toulouse-2022',
  title:
    "Inspiré de l'engagement « Continuer de développer l'inclusion sociale par nos achats » (Toulouse Ville et Métropole)",
  place: 'Toulouse Ville et Métropole',
  warning:
    "Seul le titre de l'engagement est sourcé (document AVE). Objectifs : proposition appuyée sur les pratiques publiées de Toulouse.",
  period: [2022, 2026],
  sources: ['S00', 'S58', 'S59', 'N10', 'N11', 'N12'],
  axes: [
    axis(
      'E1',
      "Continuer de développer l'inclusion sociale par nos achats",
      noted(
        read('S00'),
        'Le directeur de la commande publique : « un indicateur ne peut être pertinent que s’il est quantifiable et facilement obtenu » (N10).',
      ),
      [
        objective('E1.1', "Renforcer la clause sociale d'insertion dans les marchés", proposed(), {
          actions: [
            action("Fixer un minimum d'heures d'insertion par tranche de 10 000 € HT commandés", read('S58')),
          ],
          indicators: [
            follow('ins-heures-realisees', read('S59'), {
              baseline: at(2015, 170_000, noted(read('S59'), 'Plus de 170 000 heures.')),
            }),
            follow(
              'ins-intensite-10k',
              noted(
                deduced('S58'),
                'Au moins 35 heures par tranche de 10 000 € HT dans un marché de 2022, étendu ici à tous ; année déduite.',
              ),
              { targets: { 2026: 35 } },
            ),
            follow('ins-nb-beneficiaires', read('S59'), {
              baseline: at(2015, 353, read('S59')),
              known: [at(2013, 618, read('S59', 'N12'))],
            }),
            follow('ins-nb-contrats', read('S59'), {
              baseline: at(2015, 407, read('S59')),
              known: [at(2013, 784, read('S59', 'N12'))],
            }),
            follow('ins-nb-entreprises', read('S59'), { baseline: at(2015, 253, read('S59')) }),
          ],
        }),
        objective('E1.2', "Valoriser la performance d'insertion des candidats", proposed(), {
          actions: [
            action(
              'Noter tutorat, formation et prévention des ruptures via un cadre de mémoire social',
              read('S58', 'N11'),
            ),
            action(
              'Exiger un plan de progrès et des données annuelles du titulaire',
              noted(read('N11'), 'Volet environnemental du même marché.'),
            ),
          ],
          indicators: [
            follow(
              'soc-poids-moyen-critere-social',
              noted(deduced('S58'), '10 % dans un marché de 2022, étendu ici à tous ; année déduite.'),
              { targets: { 2026: 10 } },
            ),
            follow('soc-part-marches-critere-social', proposed()),
          ],
        }),
        objective(
          'E1.3',
          "Développer les marchés réservés et les marchés de services d'insertion",
          proposed(),
          {
            actions: [action('Recourir aux marchés réservés EA/ESAT et SIAE', read('S59'))],
            indicators: [follow('soc-nb-marches-reserves', proposed())],
          },
        ),
        objective('E1.4', 'Diversifier les publics et les secteurs au-delà du BTP', proposed(), {
          actions: [action('Cibler services et fournitures', proposed())],
          indicators: [
            follow('soc-part-fs-marches-insertion', proposed()),
            follow('ins-part-femmes', proposed()),
            follow('ins-part-qpv', proposed()),
          ],
        }),
      ],
    ),
  ],
};
