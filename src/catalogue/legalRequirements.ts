/**
 * How sure a statement of law is: `lu` = read in a public source; `partiel` = read in part, in a preparatory text or in
 * the press; `a-verifier` = from memory. Only what is `lu` may be shown without a reserve.
 */
export const CERTAINTIES = ['lu', 'partiel', 'a-verifier'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** What in a scheme answers a requirement. */
export type LegalTest =
  /** One of these indicators; `words` found in a title are a sign, to be checked by a reader. */
  | { readonly kind: 'content'; readonly indicators: readonly string[]; readonly words: readonly string[] }
  /** Every category has one of its indicators with a target. */
  | { readonly kind: 'targets'; readonly categories: readonly (readonly string[])[] }
  /** One of these indicators, or a date in Paramètres. */
  | { readonly kind: 'dated'; readonly indicators: readonly string[]; readonly parameter: string }
  /** One of these indicators, or actions. */
  | { readonly kind: 'followed'; readonly indicators: readonly string[] }
  /** Only for a scheme of several buyers. */
  | { readonly kind: 'buyers' }
  /** Nothing in a scheme says it: somebody must look. */
  | { readonly kind: 'outside' };

export interface LegalRequirement {
  readonly id: string;
  /** Short name of the requirement (French). */
  readonly title: string;
  /** Words of the article. The consolidated text was put together from several sources. */
  readonly words: string;
  readonly article: string;
  readonly sources: readonly string[];
  readonly certainty: Certainty;
  readonly test: LegalTest;
  /** Indicators of the catalogue that would answer it, and the title of the objective that would hold them. */
  readonly proposal: { readonly indicators: readonly string[]; readonly objective: string };
}

const SOCIAL = ['leg-part-considsoc-nb', 'leg-part-considsoc-montant'];
const ENVIRONMENT = ['leg-part-considenv-nb', 'leg-part-considenv-montant'];
const ESUS = ['leg-part-achats-esus'];
const INCLUSIVE = ['leg-part-fournisseurs-inclusifs'];

const SECOND = 'L2111-3, 2e alinéa';
const THIRD = 'L2111-3, 3e alinéa';

const content = (
  id: string,
  title: string,
  words: string,
  signs: readonly string[],
  indicators: readonly string[],
  objective: string,
): LegalRequirement => ({
  id,
  title,
  words,
  article: SECOND,
  sources: ['S04', 'S05'],
  certainty: 'partiel',
  test: { kind: 'content', indicators, words: signs },
  proposal: { indicators, objective },
});

/**
 * What article L2111-3 of the Code de la commande publique asks of a SPASER. Its words come from the text after the loi
 * Climat (read) and from the preparatory texts of the loi industrie verte (read in part): the consolidated text in force
 * was not opened, so that nothing here stands for legal advice.
 */
export const LEGAL_REQUIREMENTS: readonly LegalRequirement[] = [
  {
    id: 'objectifs-sociaux',
    title: 'Objectifs à caractère social',
    words:
      'des éléments à caractère social visant à concourir à l’intégration sociale et professionnelle de travailleurs handicapés ou défavorisés',
    article: SECOND,
    sources: ['S01', 'S02'],
    certainty: 'lu',
    test: {
      kind: 'content',
      indicators: [
        ...SOCIAL,
        ...INCLUSIVE,
        'ins-heures-realisees',
        'ins-heures-prevues',
        'soc-nb-marches-clause-insertion',
        'soc-part-marches-clause-insertion',
        'soc-nb-marches-reserves',
        'soc-nb-marches-reserves-handicap',
      ],
      words: ['insertion', 'handicap', 'défavorisé', 'inclusi', 'social'],
    },
    proposal: {
      indicators: ['soc-part-marches-clause-insertion', 'ins-heures-realisees'],
      objective: 'Favoriser l’insertion des personnes éloignées de l’emploi et le handicap',
    },
  },
  {
    id: 'objectifs-ecologiques',
    title: 'Objectifs à caractère écologique',
    words: 'des éléments à caractère écologique',
    article: SECOND,
    sources: ['S01', 'S02'],
    certainty: 'lu',
    test: {
      kind: 'content',
      indicators: [...ENVIRONMENT, 'env-part-critere-env', 'env-part-clause-env'],
      words: ['écologi', 'environnement', 'climat', 'carbone', 'circulaire'],
    },
    proposal: {
      indicators: ['leg-part-considenv-nb', 'env-part-critere-env'],
      objective: 'Généraliser les considérations environnementales',
    },
  },
  content(
    'gaz-effet-serre',
    'Émissions de gaz à effet de serre',
    'visant notamment à réduire les émissions de gaz à effet de serre',
    ['gaz à effet de serre', 'carbone', 'climat'],
    ['env-ges-achats', 'env-part-questionnement-carbone'],
    'Réduire les émissions de gaz à effet de serre des achats',
  ),
  content(
    'energie',
    'Consommation d’énergie',
    'visant notamment à réduire […] la consommation d’énergie',
    ['énergie', 'énergétique'],
    ['env-part-questionnement-carbone'],
    'Réduire la consommation d’énergie liée aux achats',
  ),
  content(
    'eau',
    'Consommation d’eau',
    'visant notamment à réduire […] la consommation […] d’eau',
    ['eau', 'hydrique'],
    [],
    'Réduire la consommation d’eau liée aux achats',
  ),
  content(
    'materiaux',
    'Consommation de matériaux',
    'visant notamment à réduire […] la consommation […] de matériaux',
    ['matériaux', 'matières', 'biosourcé'],
    ['env-agec-recycle', 'env-part-operations-biosourcees'],
    'Réduire la consommation de matériaux',
  ),
  content(
    'durabilite',
    'Durabilité des produits',
    'contribue également à la promotion de la durabilité des produits',
    ['durabilité', 'durée de vie', 'réparab', 'réemploi', 'cycle de vie'],
    ['env-agec-reemploi', 'env-part-cout-cycle-vie'],
    'Promouvoir la durabilité des produits achetés',
  ),
  content(
    'sobriete-numerique',
    'Sobriété numérique',
    'contribue également à la promotion […] de la sobriété numérique',
    ['numérique'],
    [],
    'Promouvoir la sobriété numérique dans les achats',
  ),
  content(
    'economie-circulaire',
    'Économie circulaire',
    'contribue également à la promotion […] d’une économie circulaire',
    ['circulaire', 'réemploi', 'recycl'],
    ['env-agec-reemploi', 'env-agec-recycle', 'env-agec-categories-conformes'],
    'Développer l’économie circulaire',
  ),
  {
    id: 'taux-social',
    title: 'Taux réel des achats socialement responsables',
    words:
      'des indicateurs précis, exprimés en nombre de contrats ou en valeur […], sur les taux réels d’achats publics relevant des catégories de l’achat socialement et écologiquement responsable',
    article: THIRD,
    sources: ['S02', 'S03'],
    certainty: 'lu',
    test: { kind: 'content', indicators: SOCIAL, words: [] },
    proposal: { indicators: SOCIAL, objective: 'Généraliser les considérations sociales' },
  },
  {
    id: 'taux-ecologique',
    title: 'Taux réel des achats écologiquement responsables',
    words:
      'des indicateurs précis, exprimés en nombre de contrats ou en valeur […], sur les taux réels d’achats publics relevant des catégories de l’achat socialement et écologiquement responsable',
    article: THIRD,
    sources: ['S02', 'S03'],
    certainty: 'lu',
    test: { kind: 'content', indicators: ENVIRONMENT, words: [] },
    proposal: { indicators: ENVIRONMENT, objective: 'Généraliser les considérations environnementales' },
  },
  {
    id: 'cibles-categories',
    title: 'Une cible pour chaque catégorie',
    words: 'Il précise les objectifs cibles à atteindre pour chacune de ces catégories',
    article: THIRD,
    sources: ['S02', 'S09'],
    certainty: 'lu',
    test: { kind: 'targets', categories: [SOCIAL, ENVIRONMENT] },
    proposal: {
      indicators: ['leg-part-considsoc-nb', 'leg-part-considenv-nb'],
      objective: 'Fixer une cible à chaque catégorie d’achat responsable',
    },
  },
  {
    id: 'cible-esus',
    title: 'Entreprises solidaires d’utilité sociale (ESUS)',
    words:
      'notamment ceux relatifs aux achats réalisés auprès des entreprises solidaires d’utilité sociale agréées au sens de l’article L. 3332-17-1 du code du travail',
    article: THIRD,
    sources: ['S02', 'S09'],
    certainty: 'lu',
    test: { kind: 'targets', categories: [ESUS] },
    proposal: { indicators: ESUS, objective: 'Acheter aux entreprises solidaires d’utilité sociale' },
  },
  {
    id: 'cible-employeurs',
    title: 'Employeurs de personnes défavorisées (SIAE, EA, ESAT)',
    words:
      'd’autre part, [auprès d’]entreprises employant des personnes défavorisées ou appartenant à des groupes vulnérables',
    article: THIRD,
    sources: ['S02', 'S09'],
    certainty: 'lu',
    test: { kind: 'targets', categories: [INCLUSIVE] },
    proposal: { indicators: INCLUSIVE, objective: 'Acheter aux SIAE, aux EA et aux ESAT' },
  },
  {
    id: 'suivi-annuel',
    title: 'Mise en œuvre et suivi annuel',
    words: 'les modalités de mise en œuvre et de suivi annuel de ces objectifs',
    article: SECOND,
    sources: ['S01', 'S02'],
    certainty: 'lu',
    test: {
      kind: 'followed',
      indicators: ['gov-taux-avancement-actions', 'gov-taux-indicateurs-renseignes'],
    },
    proposal: {
      indicators: ['gov-taux-avancement-actions', 'gov-taux-indicateurs-renseignes'],
      objective: 'Suivre chaque année les actions et les indicateurs',
    },
  },
  {
    id: 'publication',
    title: 'Indicateurs publiés tous les deux ans',
    words: 'publiés tous les deux ans',
    article: THIRD,
    sources: ['S02', 'S03'],
    certainty: 'lu',
    test: {
      kind: 'dated',
      indicators: ['gov-publication-bisannuelle'],
      parameter: 'date_derniere_publication',
    },
    proposal: {
      indicators: ['gov-publication-bisannuelle'],
      objective: 'Publier les résultats tous les deux ans',
    },
  },
  {
    id: 'rendu-public',
    title: 'Schéma rendu public',
    words: 'Il est rendu public notamment par une mise en ligne sur le site internet, lorsqu’il existe',
    article: SECOND,
    sources: ['S02'],
    certainty: 'lu',
    test: { kind: 'outside' },
    proposal: { indicators: [], objective: 'Rendre le schéma public' },
  },
  {
    id: 'par-acheteur',
    title: 'Schéma mutualisé : des indicateurs par acheteur',
    words: 'les indicateurs mentionnés au troisième alinéa sont établis pour chaque acheteur public',
    article: 'L2111-3, 4e alinéa',
    sources: ['S04', 'S05'],
    certainty: 'partiel',
    test: { kind: 'buyers' },
    proposal: { indicators: [], objective: 'Établir les indicateurs de chaque acheteur' },
  },
];
