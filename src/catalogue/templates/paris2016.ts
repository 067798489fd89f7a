import type { Template } from '../../scheme/scheme';
import { action, aim, at, axis, deduced, follow, noted, objective, proposed, read } from './build';

/** The only Paris scheme whose targets were found. */
export const paris2016: Template = {
  id: 'paris-2016-2020',
  title: 'Inspiré du 1er schéma parisien de la commande publique responsable (2016)',
  place: 'Ville de Paris',
  warning:
    "Le schéma de 2021 (2021 DFA 72) n'a pas été retrouvé ; piliers et cibles sont ceux de 2016. Codes et découpage en objectifs : déduits.",
  period: [2016, 2020],
  sources: ['S51', 'S52', 'S53', 'N06'],
  axes: [
    axis('1', 'Insertion', read('S53'), [
      objective('1.1', "Doubler l'effort d'insertion par la commande publique", deduced('S51', 'S52'), {
        actions: [
          action("Mobiliser les facilitateurs de l'EPEC", read('S51', 'S52')),
          action("Réunir une commission d'anticipation des achats", read('S51', 'S52')),
        ],
        indicators: [
          follow(
            'soc-part-marches-clause-insertion',
            noted(
              read('S51', 'S52', 'S53'),
              'Une élue écrit « un marché sur quatre » (N06) ; trois sources disent 20 %.',
            ),
            {
              baseline: at(2014, 10, noted(read('S51', 'S52'), 'Environ 10 %.')),
              targets: { 2020: 20 },
            },
          ),
          follow('soc-nb-marches-clause-insertion', read('S51', 'S52'), { targets: { 2020: 600 } }),
          follow('ins-heures-realisees', read('S51', 'S52'), {
            baseline: at(2014, 500_000, noted(read('S51', 'S52'), 'Environ 500 000 h.')),
            targets: { 2020: 1_000_000 },
          }),
        ],
      }),
      objective(
        '1.2',
        "Développer les marchés d'insertion et les marchés réservés",
        deduced('S51', 'S52', 'S53'),
        {
          actions: [
            action("Identifier les segments réservables avec le secteur adapté et l'IAE", proposed()),
          ],
          indicators: [
            follow(
              'soc-nb-marches-reserves',
              noted(read('S51', 'S52', 'S53'), "100 marchés d'insertion ou réservés par an."),
              { targets: { 2020: 100 } },
            ),
            follow(
              'soc-nb-marches-reserves-handicap',
              noted(
                read('S51', 'S52', 'S53'),
                'Les sources ne disent pas si ces 25 marchés sont compris dans les 100.',
              ),
              { targets: { 2020: 25 } },
            ),
          ],
        },
      ),
    ]),
    axis('2', 'Économie circulaire', read('S53'), [
      objective('2.1', 'Supprimer le jetable et généraliser le papier recyclé', deduced('S53'), {
        actions: [action('Supprimer la vaisselle jetable', read('S53'))],
        indicators: [
          follow('env-agec-recycle', read('S53'), {
            label: 'Part du papier recyclé',
            targets: { 2020: 100 },
          }),
        ],
        aims: [aim('Plus de vaisselle jetable en 2020', read('S53'), 2020)],
      }),
    ]),
    axis('3', 'Lutte contre les discriminations', read('S53'), [
      objective('3.1', "Faire de la commande publique un levier d'égalité", proposed(), {
        actions: [action('Insérer une clause de lutte contre les discriminations', proposed())],
        indicators: [follow('soc-part-marches-egalite', proposed())],
      }),
    ]),
    axis('4', 'Méthodes de passation', read('S53'), [
      objective('4.1', "Adapter les méthodes de passation à l'achat responsable", proposed(), {
        actions: [action('Allotir, sourcer, simplifier', proposed())],
        indicators: [follow('eco-part-pme-nb', proposed())],
      }),
    ]),
  ],
};
