import type { Template } from '../../scheme/scheme';
import { action, axis, follow, objective, proposed } from './build';

const BY_LAW =
  "L2111-3 demande des taux réels, en nombre ou en valeur, pour chaque catégorie d'achat responsable.";
const FROM_AUGUST_2026 = "Obligation d'août 2026 : première année entière, 2027.";

/** Our own light set: what the law asks for, and what the essential data already say. */
export const premierSchema: Template = {
  id: 'premier-schema',
  title: 'Premier schéma : les indicateurs de la loi, et ce qui s’obtient sans effort',
  warning:
    'Entièrement proposé. Les cibles sont des points de départ à adapter à vos premiers résultats ; celles du PNAD 2022-2025 sont échues.',
  period: [2026, 2028],
  sources: ['S00', 'S02', 'S06', 'S18', 'S26', 'S33', 'S34', 'S40', 'N10', 'N34'],
  axes: [
    axis('1', 'Acheter responsable : les taux que la loi demande', proposed(BY_LAW), [
      objective('1.1', 'Intégrer une considération sociale', proposed(BY_LAW), {
        actions: [
          action(
            'Consulter le guichet clause sociale dès la programmation des achats',
            proposed('La fiche AVE (S00) associe la structure porteuse du guichet dès l’élaboration.'),
          ),
        ],
        indicators: [
          follow('leg-part-considsoc-nb', proposed(`${BY_LAW} Repère : 30 % (PNAD 2022-2025, S26).`), {
            targets: { 2028: 30 },
          }),
          follow(
            'leg-part-considsoc-montant',
            proposed(`${BY_LAW} Aucune cible publiée : la même qu'en nombre, au moins.`),
            { targets: { 2028: 30 } },
          ),
          follow('soc-couverture-seuil-ue', proposed(`${FROM_AUGUST_2026} (S18)`), {
            targets: { 2027: 100 },
          }),
        ],
      }),
      objective('1.2', 'Intégrer une considération environnementale', proposed(BY_LAW), {
        actions: [
          action(
            'Prévoir une clause et un critère environnemental dans chaque dossier type',
            proposed('Le dossier type règle d’un coup tous les marchés qui en partent.'),
          ),
        ],
        indicators: [
          follow('leg-part-considenv-nb', proposed(`${BY_LAW} ${FROM_AUGUST_2026}`), {
            targets: { 2027: 100 },
          }),
          follow('leg-part-considenv-montant', proposed(`${BY_LAW} ${FROM_AUGUST_2026}`), {
            targets: { 2027: 100 },
          }),
          follow('env-part-critere-env', proposed(FROM_AUGUST_2026), { targets: { 2027: 100 } }),
        ],
      }),
      objective(
        '1.3',
        "Acheter aux entreprises solidaires et à celles de l'insertion et du handicap",
        proposed('L2111-3 nomme ces deux familles : chacune a sa cible.'),
        {
          actions: [
            action(
              'Repérer trois besoins à réserver',
              proposed('Un premier pas que tout service peut faire, sans étude préalable.'),
            ),
          ],
          indicators: [
            follow('leg-part-achats-esus', proposed('Demandé par L2111-3. Repère : 5 % (AMP 2025, S40).'), {
              targets: { 2028: 5 },
            }),
            follow(
              'leg-part-fournisseurs-inclusifs',
              proposed('Demandé par L2111-3. Repère : 5 % (Rennes 2020, N34, en nombre).'),
              { targets: { 2028: 5 } },
            ),
            follow(
              'soc-nb-marches-reserves',
              proposed('Les données essentielles le disent déjà (« Marché réservé », S33).'),
            ),
          ],
        },
      ),
    ]),
    axis('2', 'Insertion et suivi', proposed('Ce que le guichet et vos données donnent déjà.'), [
      objective(
        '2.1',
        "Compter les heures d'insertion",
        proposed('La mesure la plus partagée des clauses sociales.'),
        {
          actions: [
            action(
              'Recevoir chaque année le tableau du facilitateur',
              proposed('Le facilitateur consolide les résultats (S00).'),
            ),
          ],
          indicators: [
            follow(
              'ins-heures-realisees',
              proposed('Le facilitateur la tient. La cible se fixe avec lui, après une année de mesure.'),
            ),
          ],
        },
      ),
      objective(
        '2.2',
        'Publier des chiffres sûrs',
        proposed('L2111-3 : indicateurs publiés tous les deux ans.'),
        {
          actions: [
            action(
              'Renseigner les deux considérations à chaque notification',
              proposed('« Quantifiable et facilement obtenu » (N10) : au moment où l’on sait.'),
            ),
          ],
          indicators: [
            follow('gov-completude-donnees', proposed('Un taux calculé sur la moitié des marchés trompe.'), {
              targets: { 2027: 100 },
            }),
            follow('gov-publication-bisannuelle', proposed('L2111-3 : 24 mois au plus.'), {
              targets: { 2028: 24 },
            }),
          ],
        },
      ),
    ]),
  ],
};
