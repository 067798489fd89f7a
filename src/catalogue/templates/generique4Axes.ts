import type { Template } from '../../scheme/scheme';

/** Entirely proposed: a scheme that covers the minimal content of L2111-3, to be adapted. */
export const generique4Axes: Template = {
  id: 'generique-4-axes',
  title: 'Modèle générique SPASER (4 axes)',
  warning:
    "Entièrement proposé. Les cibles sont des points de départ à adapter : PNAD, obligations d'août 2026, pratiques publiées.",
  period: [2026, 2030],
  sources: ['S02', 'S26', 'S69'],
  axes: [
    {
      code: '1',
      title: 'Un achat public socialement responsable',
      provenance: 'propose',
      objectives: [
        {
          code: '1.1',
          title: 'Généraliser les considérations sociales',
          provenance: 'propose',
          actions: [
            {
              title: 'Associer le guichet clause sociale dès la programmation des achats',
              provenance: 'propose',
            },
            {
              title: 'Motiver toute absence de clause sociale au-dessus des seuils européens',
              provenance: 'propose',
            },
          ],
          indicators: [
            {
              ref: 'leg-part-considsoc-nb',
              baseline: null,
              targets: { 2026: 30, 2028: 40, 2030: 50 },
              provenance: 'propose',
            },
            {
              ref: 'leg-part-considsoc-montant',
              baseline: null,
              targets: { 2026: 30, 2028: 40, 2030: 50 },
              provenance: 'propose',
            },
            {
              ref: 'soc-couverture-seuil-ue',
              baseline: null,
              targets: { 2026: 100, 2028: 100, 2030: 100 },
              provenance: 'propose',
            },
          ],
        },
        {
          code: '1.2',
          title: "Favoriser l'insertion des personnes éloignées de l'emploi",
          provenance: 'propose',
          actions: [
            { title: "Calibrer les heures d'insertion avec le facilitateur", provenance: 'propose' },
            { title: 'Suivre les parcours et les sorties', provenance: 'propose' },
          ],
          indicators: [
            { ref: 'ins-heures-prevues', baseline: null, targets: {}, provenance: 'propose' },
            { ref: 'ins-heures-realisees', baseline: null, targets: {}, provenance: 'propose' },
            { ref: 'ins-taux-realisation', baseline: null, targets: { 2026: 100 }, provenance: 'propose' },
            { ref: 'ins-etp', baseline: null, targets: {}, provenance: 'propose' },
            { ref: 'ins-nb-beneficiaires', baseline: null, targets: {}, provenance: 'propose' },
            { ref: 'ins-part-qpv', baseline: null, targets: {}, provenance: 'propose' },
            { ref: 'ins-part-femmes', baseline: null, targets: {}, provenance: 'propose' },
            { ref: 'ins-emploi-6m', baseline: null, targets: {}, provenance: 'propose' },
          ],
        },
        {
          code: '1.3',
          title: "Ouvrir la commande publique à l'ESS, à l'IAE et au handicap",
          provenance: 'propose',
          actions: [{ title: 'Cartographier les segments réservables', provenance: 'propose' }],
          indicators: [
            { ref: 'leg-part-achats-esus', baseline: null, targets: { 2030: 5 }, provenance: 'propose' },
            { ref: 'leg-part-fournisseurs-inclusifs', baseline: null, targets: {}, provenance: 'propose' },
            { ref: 'soc-nb-marches-reserves', baseline: null, targets: {}, provenance: 'propose' },
          ],
        },
        {
          code: '1.4',
          title: "Promouvoir l'égalité femmes-hommes, l'éthique et le commerce équitable",
          provenance: 'propose',
          actions: [{ title: 'Diffuser des clauses types', provenance: 'propose' }],
          indicators: [
            { ref: 'soc-part-marches-egalite', baseline: null, targets: { 2030: 30 }, provenance: 'propose' },
            { ref: 'soc-nb-marches-equitables', baseline: null, targets: {}, provenance: 'propose' },
          ],
        },
      ],
    },
    {
      code: '2',
      title: 'Un achat public écologiquement responsable',
      provenance: 'propose',
      objectives: [
        {
          code: '2.1',
          title: 'Généraliser les considérations environnementales',
          provenance: 'propose',
          actions: [
            {
              title: 'Prévoir clause et critère environnemental dans chaque consultation',
              provenance: 'propose',
            },
          ],
          indicators: [
            { ref: 'leg-part-considenv-nb', baseline: null, targets: { 2026: 100 }, provenance: 'propose' },
            { ref: 'env-part-critere-env', baseline: null, targets: { 2027: 100 }, provenance: 'propose' },
            {
              ref: 'env-poids-moyen-critere-env',
              baseline: null,
              targets: { 2030: 15 },
              provenance: 'propose',
            },
          ],
        },
        {
          code: '2.2',
          title: "Développer l'économie circulaire",
          provenance: 'propose',
          actions: [{ title: 'Qualifier la dépense par catégorie AGEC', provenance: 'propose' }],
          indicators: [
            { ref: 'env-agec-reemploi', baseline: null, targets: {}, provenance: 'propose' },
            { ref: 'env-agec-recycle', baseline: null, targets: {}, provenance: 'propose' },
            {
              ref: 'env-agec-categories-conformes',
              baseline: null,
              targets: { 2027: 100 },
              provenance: 'propose',
            },
          ],
        },
        {
          code: '2.3',
          title: 'Servir une alimentation durable',
          provenance: 'propose',
          actions: [{ title: 'Sourcer les filières locales de qualité (PAT)', provenance: 'propose' }],
          indicators: [
            { ref: 'env-egalim-qualite', baseline: null, targets: { 2026: 50 }, provenance: 'propose' },
            { ref: 'env-egalim-bio', baseline: null, targets: { 2026: 20 }, provenance: 'propose' },
          ],
        },
        {
          code: '2.4',
          title: "Réduire l'empreinte carbone des achats (PCAET)",
          provenance: 'propose',
          actions: [{ title: 'Réaliser un bilan GES des achats', provenance: 'propose' }],
          indicators: [{ ref: 'env-ges-achats', baseline: null, targets: {}, provenance: 'propose' }],
        },
      ],
    },
    {
      code: '3',
      title: 'Une économie équitable et de proximité',
      provenance: 'propose',
      objectives: [
        {
          code: '3.1',
          title: "Faciliter l'accès des TPE/PME",
          provenance: 'propose',
          actions: [{ title: 'Allotir, publier la programmation, simplifier', provenance: 'propose' }],
          indicators: [
            { ref: 'eco-part-pme-nb', baseline: null, targets: { 2030: 65 }, provenance: 'propose' },
            { ref: 'eco-nb-moyen-offres', baseline: null, targets: {}, provenance: 'propose' },
            { ref: 'eco-delai-paiement', baseline: null, targets: { 2026: 30 }, provenance: 'propose' },
          ],
        },
      ],
    },
    {
      code: '4',
      title: 'Gouvernance, pilotage et évaluation',
      provenance: 'propose',
      objectives: [
        {
          code: '4.1',
          title: 'Former et outiller les acheteurs',
          provenance: 'propose',
          actions: [{ title: 'Plan de formation achats responsables', provenance: 'propose' }],
          indicators: [
            {
              ref: 'gov-part-acheteurs-formes',
              baseline: null,
              targets: { 2028: 100 },
              provenance: 'propose',
            },
          ],
        },
        {
          code: '4.2',
          title: 'Suivre et publier les résultats',
          provenance: 'propose',
          actions: [{ title: 'Tableau de bord annuel et publication bisannuelle', provenance: 'propose' }],
          indicators: [
            {
              ref: 'gov-taux-avancement-actions',
              baseline: null,
              targets: { 2030: 100 },
              provenance: 'propose',
            },
            { ref: 'gov-completude-donnees', baseline: null, targets: { 2026: 100 }, provenance: 'propose' },
            { ref: 'gov-publication-bisannuelle', baseline: null, targets: {}, provenance: 'propose' },
          ],
        },
      ],
    },
  ],
};
