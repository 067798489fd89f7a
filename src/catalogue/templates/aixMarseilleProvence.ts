import type { Template } from '../../scheme/scheme';
import { action, at, axis, deduced, follow, noted, objective, proposed, read } from './build';

/** Published for the whole scheme: which objective carries it is our reading. */
const ATTACHED = 'Cible publiée pour tout le schéma ; son rattachement à cet objectif est déduit.';
const CHARTER = "Fiche 1 — Mise en place d'un processus d'achats responsables";
const CONTRACTS = 'Fiche 2 — Promouvoir la RSE dans les contrats publics';
const PUBLICS =
  "Fiche 3 — Élargir et accompagner les publics concernés par l'insertion via l'activité économique ou via le secteur protégé/adapté";
const EQUALITY = "Fiche 4 — Promouvoir l'égalité femmes/hommes et lutter contre les discriminations";

/** Titles as printed in the table of contents of the scheme. */
const published = (sheet: string) => noted(read('S42', 'N15'), sheet);

export const aixMarseilleProvence: Template = {
  id: 'amp-2021-2026',
  title: 'Inspiré du SPASER Métropole Aix-Marseille-Provence 2021-2026',
  place: "Métropole d'Aix-Marseille-Provence",
  warning:
    'Axes 1-2 et objectifs 1-10 : libellés exacts. Trois cibles 2025 publiées pour tout le schéma. Actions, indicateurs par objectif et axes 3-4 : proposition.',
  period: [2021, 2026],
  sources: ['S40', 'S42', 'S44', 'S45', 'S47', 'N15', 'N16', 'N17'],
  axes: [
    axis('1', 'Gouvernance et promotion des achats responsables', read('S42'), [
      objective(
        '1',
        "En interne intégrer et fédérer l'ensemble des agents participants au processus d'achat",
        published(CHARTER),
        {
          actions: [action('Former et sensibiliser les agents', read('N17'))],
          indicators: [follow('gov-part-acheteurs-formes', proposed(), { targets: { 2025: 100 } })],
        },
      ),
      objective(
        '2',
        'Mettre en place un processus et des outils permettant le déploiement et le suivi de la performance achat durable',
        published(CHARTER),
        {
          actions: [
            action(
              'Renseigner les considérations sociales et environnementales à la notification de chaque marché',
              proposed(),
            ),
          ],
          indicators: [
            follow('gov-completude-donnees', proposed(), { targets: { 2025: 100 } }),
            follow('gov-taux-indicateurs-renseignes', proposed(), { targets: { 2025: 100 } }),
          ],
        },
      ),
      objective(
        '3',
        'En externe mettre en place une politique « fournisseurs responsables »',
        published(CHARTER),
        {
          actions: [
            action('Rechercher de nouveaux prestataires (sourcing)', read('N17')),
            action(
              'Organiser des rencontres fournisseurs et publier la programmation des achats',
              proposed(),
            ),
          ],
          indicators: [follow('gov-nb-sourcing', proposed())],
        },
      ),
      objective('4', 'Rédiger des contrats publics incitatifs', published(CONTRACTS), {
        actions: [action("Intégrer des clauses de progrès et des critères RSE liés à l'objet", proposed())],
        indicators: [
          follow('soc-part-marches-critere-social', proposed()),
          follow('leg-part-considenv-nb', noted(read('S40'), ATTACHED), { targets: { 2025: 100 } }),
        ],
      }),
      objective('5', 'Privilégier une approche en cycle de vie et en coût complet', published(CONTRACTS), {
        actions: [action('Diffuser une méthode de coût du cycle de vie par segment', proposed())],
        indicators: [follow('env-part-cout-cycle-vie', proposed())],
      }),
    ]),
    axis('2', 'Des achats inclusifs et équitables', read('S42'), [
      objective(
        '6',
        "Faciliter et encourager la démarche d'insertion sur toutes les étapes du processus achat",
        published(PUBLICS),
        {
          actions: [action('Saisir le guichet clause sociale dès la définition du besoin', proposed())],
          indicators: [
            follow('leg-part-considsoc-nb', noted(read('S40'), ATTACHED), { targets: { 2025: 30 } }),
            follow('ins-heures-realisees', read('S47'), {
              baseline: at(
                2022,
                216_000,
                noted(deduced('S47'), 'Calculée : 356 000 h en 2023, soit environ 65 % de plus qu’en 2022.'),
              ),
              known: [at(2023, 356_000, read('S47'))],
            }),
          ],
        },
      ),
      objective(
        '7',
        "Encourager et valoriser les partenaires économiques portant une démarche en faveur de l'insertion",
        published(PUBLICS),
        {
          actions: [
            action(
              'Réserver des lots aux SIAE et aux EA/ESAT (ex. fournitures de bureau)',
              read('S44', 'N17'),
            ),
          ],
          indicators: [
            follow('leg-part-achats-esus', noted(read('S40'), ATTACHED), {
              label: "Part des achats réalisés auprès d'entreprises solidaires",
              targets: { 2025: 5 },
            }),
            follow('soc-nb-marches-reserves', proposed()),
          ],
        },
      ),
      objective('8', 'Élargir les publics', published(PUBLICS), {
        actions: [
          action("Ouvrir la clause aux fournitures et services pour toucher d'autres publics", proposed()),
        ],
        indicators: [
          follow('ins-part-femmes', proposed()),
          follow('soc-part-fs-marches-insertion', proposed()),
        ],
      }),
      objective('9', "Œuvrer pour l'égalité femmes/hommes", published(EQUALITY), {
        actions: [
          action('Insérer une clause égalité professionnelle dans les marchés de services', proposed()),
        ],
        indicators: [follow('soc-part-marches-egalite', proposed())],
      }),
      objective('10', 'Lutter contre les discriminations', published(EQUALITY), {
        actions: [
          action("Demander aux titulaires leurs engagements de non-discrimination à l'embauche", proposed()),
        ],
        indicators: [
          follow(
            'soc-part-marches-egalite',
            proposed(
              "Même compte qu'à l'objectif 9 : une seule colonne dit égalité ou lutte contre les discriminations.",
            ),
            { label: 'Part des contrats avec clause de lutte contre les discriminations' },
          ),
        ],
      }),
    ]),
    axis(
      '3',
      'Des achats écologiquement responsables',
      noted(deduced('S42', 'N15'), 'Le titre est coupé dans la source : « Des achats écologiquem… ».'),
      [
        objective(
          '11',
          "Réduire l'impact environnemental des achats (énergie, biodiversité, qualité de l'air)",
          noted(proposed(), 'Thèmes publiés (S40), objectif rédigé par nous.'),
          {
            actions: [action('Généraliser clauses et critères environnementaux', proposed())],
            indicators: [follow('env-part-clause-env', proposed(), { targets: { 2025: 100 } })],
          },
        ),
      ],
    ),
    axis(
      '4',
      "Des achats au service de l'économie locale et de l'innovation",
      proposed('Titre non retrouvé ; il y a bien quatre axes (S45).'),
      [
        objective(
          '12',
          "Faciliter l'accès des PME à la commande publique et stimuler l'innovation locale",
          noted(
            deduced('S40', 'N16'),
            'La Métropole annonce 60 % de ses achats auprès de fournisseurs locaux (N16, février 2024).',
          ),
          {
            actions: [action('Allotir et simplifier les dossiers de consultation', proposed())],
            indicators: [follow('eco-part-pme-nb', proposed())],
          },
        ),
      ],
    ),
  ],
};
