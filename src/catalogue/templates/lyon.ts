import type { Template } from '../../scheme/scheme';
import { action, aim, at, axis, deduced, follow, noted, objective, proposed, read } from './build';

const YEAR_DEDUCED = 'La source ne date pas la cible : 2026, fin du schéma, est déduit.';
const ELECTED = "Site d'élus, pas celui de la Ville.";

/** Each published target is an objective of its own, in the words of the City. */
export const lyon: Template = {
  id: 'lyon-2021-2026',
  title: 'Inspiré du SPASER Ville de Lyon 2021-2026',
  place: 'Ville de Lyon',
  warning:
    'Axes et cibles : libellés publiés par la Ville. Codes, découpage en objectifs et rattachement handicap : déduits. Cibles handicap et ESS : site d’élus. Aucun bilan publié 2022-2024 retrouvé.',
  period: [2021, 2026],
  sources: ['S56', 'S57', 'N20', 'N21', 'N22', 'N23', 'N24'],
  axes: [
    axis('1', 'Transition écologique', read('S56', 'N20'), [
      objective(
        '1.1',
        "100 % des consultations soumises au questionnement de leur impact carbone / consommation d'énergie en 2024",
        read('N20'),
        {
          actions: [
            action(
              "Soumettre chaque consultation au questionnement de son impact carbone / consommation d'énergie",
              read('S56', 'N20'),
            ),
          ],
          indicators: [
            follow('env-part-questionnement-carbone', read('S56', 'N20'), {
              label:
                "Part des consultations soumises au questionnement de leur impact carbone / consommation d'énergie",
              targets: { 2024: 100 },
            }),
          ],
        },
      ),
      objective(
        '1.2',
        "100 % des marchés de prestation événementielle incluant une démarche de progrès pour atteindre l'objectif zéro déchet en 2024",
        read('N20'),
        {
          actions: [
            action(
              'Inclure une démarche de progrès zéro déchet dans les marchés de prestation événementielle',
              read('S56', 'N20'),
            ),
          ],
          indicators: [
            follow('env-part-evenementiel-zero-dechet', read('S56', 'N20'), {
              label:
                "Part des marchés de prestation événementielle incluant une démarche de progrès pour atteindre l'objectif zéro déchet",
              targets: { 2024: 100 },
            }),
          ],
        },
      ),
    ]),
    axis('2', 'Ville inclusive', read('S56', 'N20'), [
      objective(
        '2.1',
        "À partir d'un minimum annuel de 80 000 heures d'insertion réalisées au titre des marchés de la Ville, viser la réalisation de 150 000 heures par an",
        read('N20'),
        {
          actions: [action('Étendre la clause sociale aux fournitures et services', deduced('N20'))],
          indicators: [
            follow('ins-heures-realisees', noted(read('S56', 'N20', 'N22'), YEAR_DEDUCED), {
              baseline: at(
                2020,
                75_000,
                noted(deduced('S57', 'N23'), `${ELECTED} Année supposée : celle qui précède le schéma.`),
              ),
              targets: { 2026: 150_000 },
              aims: [aim('Au moins 80 000 heures par an', read('N20'))],
              known: [
                at(
                  2016,
                  87_000,
                  noted(read('N21'), 'Plus de 87 000 heures ; 396 personnes, 56 entreprises.'),
                ),
              ],
            }),
          ],
        },
      ),
      objective(
        '2.2',
        "Porter la part des marchés de fournitures et services dans l'ensemble des marchés intégrant un dispositif d'insertion à 30 % en 2023, puis 50 % en 2026",
        read('N20'),
        {
          actions: [action('Prévoir un dispositif d’insertion hors des seuls travaux', proposed())],
          indicators: [
            follow('soc-part-fs-marches-insertion', read('S56', 'N20'), {
              targets: { 2023: 30, 2026: 50 },
            }),
          ],
        },
      ),
      objective(
        '2.3',
        'Ouvrir la commande publique au handicap et lutter contre les discriminations',
        deduced('N23', 'N24'),
        {
          actions: [action('Recenser les marchés réservables au secteur adapté et protégé', proposed())],
          indicators: [
            follow('soc-nb-marches-reserves-handicap', noted(read('S57', 'N23'), ELECTED), {
              aims: [
                aim(
                  'Doubler le nombre de marchés réservés au secteur du handicap',
                  noted(read('S57', 'N23'), ELECTED),
                ),
              ],
            }),
            follow('soc-part-marches-egalite', proposed()),
          ],
        },
      ),
    ]),
    axis('3', 'Santé et alimentation', read('S56', 'N20'), [
      objective(
        '3.1',
        "Atteindre en 2026 […] au moins 75 % en montants d'acquisition de produits de qualité et durables (labellisés, AOP, AOC, AB, conversion AB…) dans les cantines scolaires",
        read('N20'),
        {
          actions: [action('Allotir et sourcer les denrées de qualité et durables', proposed())],
          indicators: [
            follow(
              'env-egalim-qualite',
              noted(read('S56', 'N20'), 'Le site d’élus écrit « 75 % bio » (S57).'),
              { targets: { 2026: 75 } },
            ),
          ],
        },
      ),
      objective(
        '3.2',
        'Réduire les perturbateurs endocriniens dans les équipements « enfance »',
        noted(
          deduced('N23', 'N24'),
          'Aucun indicateur du catalogue ne la mesure : la part des marchés « enfance » avec une exigence sur ces substances reste à définir.',
        ),
        {
          actions: [action('Exclure les perturbateurs endocriniens dans les marchés concernés', proposed())],
        },
      ),
    ]),
    axis('4', 'Développement économique', read('S56', 'N20'), [
      objective(
        '4.1',
        'Attribuer 50 % des marchés annuels aux TPE et PME du territoire (cercles concentriques Ville-Métropole-Région-voire France)',
        read('N20'),
        {
          actions: [action('Allotir et publier la programmation des achats', proposed())],
          indicators: [
            follow('eco-part-pme-nb', noted(read('S56', 'N20'), `Cible annuelle. ${YEAR_DEDUCED}`), {
              label:
                'Part annuelle des marchés attribués à des TPE/PME du territoire (cercles Ville-Métropole-Région-France)',
              targets: { 2026: 50 },
            }),
          ],
        },
      ),
      objective('4.2', "Ouvrir un plus de marchés aux acteurs de l'ESS", noted(read('N20'), 'Mot à mot.'), {
        actions: [action("Recenser les marchés réservables à l'ESS", proposed())],
        indicators: [
          follow('soc-part-ess-reservables', noted(read('S57', 'N23'), `${ELECTED} ${YEAR_DEDUCED}`), {
            targets: { 2026: 50 },
          }),
        ],
      }),
      objective('4.3', 'Obtenir le label Relations Fournisseurs & Achats Responsables', read('N20'), {
        actions: [
          action(
            'Préparer la candidature au label (délais de paiement, rencontres fournisseurs)',
            proposed(),
          ),
        ],
        aims: [aim('Label Relations Fournisseurs & Achats Responsables obtenu', read('S56', 'N20'))],
      }),
    ]),
  ],
};
