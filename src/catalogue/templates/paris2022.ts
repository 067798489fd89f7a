import type { Template } from '../../scheme/scheme';
import { action, axis, deduced, follow, noted, objective, proposed } from './build';

/** Themes debated in the council: the adopted scheme itself was not found. */
export const paris2022: Template = {
  id: 'paris-2022-2026',
  title: 'Inspiré des débats sur le 2e schéma parisien de la commande publique responsable (2021 DFA 72)',
  place: 'Ville de Paris',
  warning:
    "Axes, objectifs et cibles du schéma adopté NON retrouvés. Seuls les thèmes débattus au Conseil de Paris sont sourcés ; tout le reste est proposé. Pas d'objectif chiffré ESS dans le schéma, selon une élue. Période déduite : les sources se contredisent.",
  period: [2022, 2026],
  sources: ['N01', 'N02', 'N03', 'N04', 'N05'],
  axes: [
    axis('1', 'Insertion, handicap et égalité', deduced('N03'), [
      objective('1.1', "Insérer les personnes éloignées de l'emploi", deduced('N03'), {
        actions: [
          action(
            "Rédiger une fiche action par thème, au sein d'un groupe de travail réunissant plusieurs directions",
            deduced('N04'),
          ),
        ],
        indicators: [
          follow('soc-part-marches-clause-insertion', proposed()),
          follow('ins-heures-realisees', proposed()),
        ],
      }),
      objective('1.2', "Favoriser l'emploi des personnes en situation de handicap", deduced('N03'), {
        actions: [action('Réserver des marchés aux EA et ESAT', proposed())],
        indicators: [follow('soc-nb-marches-reserves-handicap', proposed())],
      }),
      objective('1.3', "Promouvoir l'égalité entre les femmes et les hommes", deduced('N03'), {
        actions: [action('Insérer une clause égalité', proposed())],
        indicators: [follow('soc-part-marches-egalite', proposed())],
      }),
    ]),
    axis('2', 'Biodiversité', deduced('N03'), [
      objective(
        '2.1',
        'Intégrer des dispositions favorables à la biodiversité',
        noted(
          deduced('N03'),
          'Aucun indicateur du catalogue ne compte ces dispositions à part : la part des marchés qui en comportent reste à définir.',
        ),
        { actions: [action('Annexer des clauses types précises pour les acheteurs', deduced('N03'))] },
      ),
    ]),
    axis('3', 'Économie circulaire', deduced('N03'), [
      objective('3.1', "Intégrer des dispositions favorables à l'économie circulaire", deduced('N03'), {
        actions: [action('Annexer des clauses types précises pour les acheteurs', deduced('N03'))],
        indicators: [follow('env-agec-reemploi', proposed()), follow('leg-part-considenv-nb', proposed())],
      }),
    ]),
    axis('4', 'TPE, PME, artisans et économie sociale et solidaire', deduced('N02'), [
      objective('4.1', "Faciliter l'accès des TPE, PME, artisans et structures de l'ESS", deduced('N02'), {
        actions: [action('Allotir et sourcer', proposed())],
        indicators: [
          follow('eco-part-pme-nb', proposed()),
          follow('leg-part-depenses-ess', proposed('Une élue regrette l’absence d’objectif chiffré (N02).')),
        ],
      }),
    ]),
  ],
};
