import type { Axis, Template } from '../../scheme/scheme';
import { action, axis, follow, objective, proposed } from './build';

const insertion: Axis = axis(
  '1',
  "Insérer les personnes éloignées de l'emploi",
  proposed('Premier objectif social que nomme la fiche AVE (S00).'),
  [
    objective(
      '1.1',
      'Généraliser la clause sociale',
      proposed('Sans marchés clausés, aucune heure : tout commence là.'),
      {
        actions: [
          action(
            'Associer la structure porteuse du guichet clause sociale à la concertation',
            proposed('Phase d’élaboration de la fiche AVE (S00).'),
          ),
          action(
            'Motiver toute absence de clause sociale au-dessus des seuils européens',
            proposed('Obligation d’août 2026 (S18).'),
          ),
        ],
        indicators: [
          follow('leg-part-considsoc-nb', proposed('Demandé par L2111-3. Repère : 30 % (PNAD, S26).'), {
            targets: { 2028: 30, 2030: 40 },
          }),
          follow(
            'leg-part-considsoc-montant',
            proposed('Le même taux en valeur : un gros marché sans clause s’y voit.'),
            { targets: { 2028: 30, 2030: 40 } },
          ),
          follow('soc-couverture-seuil-ue', proposed('Obligation d’août 2026 (S18).'), {
            targets: { 2027: 100 },
          }),
          follow(
            'soc-part-marches-clause-insertion',
            proposed('La clause qui crée des heures, à part des autres. Repère : 20 % (Paris 2020, S51).'),
            { targets: { 2030: 20 } },
          ),
          follow(
            'soc-part-fs-marches-insertion',
            proposed('Sortir du seul BTP. Repère : 30 % puis 50 % (Lyon, N20).'),
            { targets: { 2028: 30, 2030: 50 } },
          ),
        ],
      },
    ),
    objective(
      '1.2',
      "Prévoir, réaliser et contrôler les heures d'insertion",
      proposed('Prévu et réalisé se suivent à part : leur écart est ce que le guichet peut corriger.'),
      {
        actions: [
          action(
            "Calibrer les heures d'insertion avec le facilitateur",
            proposed('Une cible trop haute ne sera pas tenue, trop basse ne sert à personne.'),
          ),
        ],
        indicators: [
          follow('ins-heures-prevues', proposed('Ce que les marchés notifiés promettent.')),
          follow('ins-heures-realisees', proposed('La cible se fixe avec le facilitateur, sur vos marchés.')),
          follow('ins-taux-realisation', proposed('Un engagement tenu vaut 100 %.'), {
            targets: { 2027: 100, 2030: 100 },
          }),
          follow('ins-etp', proposed('Les mêmes heures en emplois, pour les élus et le public.')),
        ],
      },
    ),
    objective(
      '1.3',
      'Toucher tous les publics éloignés de l’emploi',
      proposed('Les heures ne disent pas qui les a travaillées.'),
      {
        actions: [
          action(
            'Suivre les parcours et les sorties avec les partenaires de l’emploi',
            proposed('France Travail, Missions locales et Cap emploi orientent les publics.'),
          ),
        ],
        indicators: [
          follow('ins-nb-beneficiaires', proposed('Des personnes, pas seulement des heures.')),
          follow(
            'ins-part-deld',
            proposed('À suivre, sans cible. Repère : 40,8 % (ouvrages olympiques, N30).'),
          ),
          follow('ins-part-brsa', proposed('Lien avec le pacte territorial d’insertion (S00).')),
          follow('ins-part-jeunes', proposed('Public que les Missions locales orientent.')),
          follow('ins-part-qpv', proposed('Lien avec la politique de la ville.')),
          follow('ins-emploi-6m', proposed('Ce qui reste après la clause (N10).')),
        ],
      },
    ),
  ],
);

const economy: Axis = axis(
  '2',
  "Ouvrir la commande publique à l'ESS et au handicap",
  proposed("L2111-3 nomme les deux familles ; la fiche AVE (S00) nomme l'accès de l'ESS."),
  [
    objective(
      '2.1',
      "Acheter aux structures de l'ESS et de l'insertion",
      proposed('Cible demandée par L2111-3.'),
      {
        actions: [
          action(
            'Cartographier les besoins réservables',
            proposed('On ne réserve que ce que l’on a repéré avant de publier.'),
          ),
        ],
        indicators: [
          follow('leg-part-achats-esus', proposed('Demandé par L2111-3. Repère : 5 % (AMP 2025, S40).'), {
            targets: { 2030: 5 },
          }),
          follow(
            'leg-part-fournisseurs-inclusifs',
            proposed('Demandé par L2111-3. Repère : 5 % (Rennes 2020, N34, en nombre).'),
            { targets: { 2030: 5 } },
          ),
          follow('leg-part-depenses-ess', proposed('La dépense réelle. Repère : 2,5 % (État 2027, S60).'), {
            targets: { 2030: 2.5 },
          }),
          follow('soc-nb-marches-reserves', proposed('L’outil le plus direct ; une cible après inventaire.')),
        ],
      },
    ),
    objective(
      '2.2',
      'Favoriser l’emploi des personnes en situation de handicap',
      proposed('Les EA et ESAT ne sont pas l’insertion : à suivre à part.'),
      {
        actions: [
          action(
            'Rencontrer les EA et ESAT du territoire avant de publier',
            proposed('Ce qu’elles savent faire décide de ce qui se réserve.'),
          ),
        ],
        indicators: [
          follow(
            'soc-nb-marches-reserves-handicap',
            proposed('Repères : 25 par an (Paris 2020, S51), doubler (Lyon, N23).'),
          ),
          follow('ins-part-th', proposed('La part du handicap dans les heures de tous les marchés.')),
        ],
      },
    ),
  ],
);

const fairness: Axis = axis(
  '3',
  'Égalité et commerce équitable',
  proposed('Deux autres considérations sociales que nomme la fiche AVE (S00).'),
  [
    objective(
      '3.1',
      "Promouvoir l'égalité entre les femmes et les hommes",
      proposed('La fiche AVE (S00) la cite parmi les offres du guichet.'),
      {
        actions: [
          action(
            'Insérer une clause égalité professionnelle dans les marchés de services',
            proposed('Temps partiel et horaires fractionnés y sont des sujets de clause.'),
          ),
        ],
        indicators: [
          follow('soc-part-marches-egalite', proposed('Repère : 30 % (Brest 2027, S62).'), {
            targets: { 2030: 30 },
          }),
          follow('ins-part-femmes', proposed('Repère : 16,6 % (grands projets franciliens 2021, N38).')),
        ],
      },
    ),
    objective(
      '3.2',
      'Acheter équitable',
      proposed('La fiche AVE (S00) cite le recours au commerce équitable.'),
      {
        actions: [
          action(
            'Commencer par le café, le textile et les réceptions',
            proposed('Des labels y existent : l’exigence se vérifie sans enquête.'),
          ),
        ],
        indicators: [
          follow('soc-nb-marches-equitables', proposed('Aucune cible publiée : un nombre suffit.')),
        ],
      },
    ),
  ],
);

const buyers: Axis = axis(
  '4',
  'Des acheteurs formés, un suivi partagé',
  proposed('Les clauses ne s’écrivent pas seules, ni ne se suivent.'),
  [
    objective(
      '4.1',
      'Former et accompagner les acheteurs',
      proposed('La fiche AVE (S00) signale une offre de formation dédiée.'),
      {
        actions: [
          action(
            'Former les acheteurs et les prescripteurs aux considérations sociales',
            proposed('Le prescripteur décide du besoin avant l’acheteur.'),
          ),
        ],
        indicators: [
          follow('gov-part-acheteurs-formes', proposed('Repère : 100 % (État 2027, S60).'), {
            targets: { 2028: 100 },
          }),
        ],
      },
    ),
    objective(
      '4.2',
      'Suivre chaque année avec le guichet, publier tous les deux ans',
      proposed('L2111-3, et phase d’évaluation de la fiche AVE (S00).'),
      {
        actions: [
          action(
            'Consolider les résultats avec le facilitateur',
            proposed('Il participe à la consolidation, avec son logiciel (S00).'),
          ),
        ],
        indicators: [
          follow('gov-completude-donnees', proposed('Sans réponse au marché, aucun taux ne tient.'), {
            targets: { 2027: 100 },
          }),
          follow('gov-publication-bisannuelle', proposed('L2111-3 : 24 mois au plus.'), {
            targets: { 2028: 24 },
          }),
        ],
      },
    ),
  ],
);

/** Our own social set: the considerations of the founding document, without the environmental half of a SPASER. */
export const voletSocial: Template = {
  id: 'volet-social',
  title: 'Volet social : insertion, ESS, handicap, égalité, commerce équitable',
  warning:
    'Entièrement proposé, et social seulement : un SPASER doit aussi porter des objectifs écologiques (L2111-3). Les cibles sont des points de départ à adapter.',
  period: [2026, 2030],
  sources: [
    'S00',
    'S02',
    'S06',
    'S18',
    'S26',
    'S40',
    'S51',
    'S60',
    'S62',
    'N10',
    'N20',
    'N23',
    'N30',
    'N34',
    'N38',
  ],
  axes: [insertion, economy, fairness, buyers],
};
