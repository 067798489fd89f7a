import type { Template } from '../../scheme/scheme';

/** A theme by which a buyer looks for a template; the indicators say which themes it has, so the tags cannot lie. */
export interface Theme {
  readonly id: string;
  readonly label: string;
  /** Ids of indicators, or beginnings of ids ending with a hyphen. */
  readonly refs: readonly string[];
}

export const THEMES: readonly Theme[] = [
  {
    id: 'social',
    label: 'Clauses sociales',
    refs: [
      'leg-part-considsoc-nb',
      'leg-part-considsoc-montant',
      'soc-couverture-seuil-ue',
      'soc-part-marches-critere-social',
      'soc-poids-moyen-critere-social',
    ],
  },
  {
    id: 'insertion',
    label: 'Insertion',
    refs: [
      'ins-',
      'soc-nb-marches-clause-insertion',
      'soc-part-marches-clause-insertion',
      'soc-part-fs-marches-insertion',
      'soc-nb-stagiaires',
    ],
  },
  {
    id: 'ess',
    label: 'ESS et marchés réservés',
    refs: [
      'leg-part-achats-esus',
      'leg-part-fournisseurs-inclusifs',
      'leg-part-depenses-ess',
      'soc-part-ess-reservables',
      'soc-nb-marches-reserves',
      'soc-montant-marches-reserves',
    ],
  },
  { id: 'handicap', label: 'Handicap', refs: ['soc-nb-marches-reserves-handicap', 'ins-part-th'] },
  { id: 'egalite', label: 'Égalité', refs: ['soc-part-marches-egalite', 'ins-part-femmes'] },
  { id: 'equitable', label: 'Commerce équitable', refs: ['soc-nb-marches-equitables'] },
  {
    id: 'environnement',
    label: 'Environnement',
    refs: ['env-', 'leg-part-considenv-nb', 'leg-part-considenv-montant'],
  },
  { id: 'circulaire', label: 'Économie circulaire', refs: ['env-agec-'] },
  { id: 'alimentation', label: 'Alimentation', refs: ['env-egalim-'] },
  { id: 'carbone', label: 'Climat', refs: ['env-ges-achats', 'env-part-questionnement-carbone'] },
  { id: 'economie', label: 'TPE, PME et territoire', refs: ['eco-'] },
  { id: 'gouvernance', label: 'Gouvernance', refs: ['gov-'] },
];

const holds = (theme: Theme, ref: string): boolean =>
  theme.refs.some((one) => (one.endsWith('-') ? ref.startsWith(one) : ref === one));

/** Themes of one indicator, in the order of the list. */
export const themesOfIndicator = (ref: string): readonly Theme[] =>
  THEMES.filter((theme) => holds(theme, ref));

/** Themes of a template, in the order of the list. */
export const themesOf = ({ axes }: Pick<Template, 'axes'>): readonly Theme[] =>
  THEMES.filter((theme) =>
    axes.some((axis) =>
      axis.objectives.some((objective) => objective.indicators.some(({ ref }) => holds(theme, ref))),
    ),
  );
