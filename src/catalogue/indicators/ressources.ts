import type { Indicator } from '../../scheme/indicator';
import { count, eq, flow, gte, percent, rate, single, sum } from './build';

/** What is bought, whatever the contract: circular economy (AGEC), food (EGalim), emissions. */
export const ressources: readonly Indicator[] = [
  rate(
    {
      id: 'env-agec-reemploi',
      label: 'Taux de réemploi / réutilisation par catégorie AGEC',
      definition:
        'Dépense HT annuelle issue du réemploi ou de la réutilisation (dons valorisés inclus) par catégorie.',
      unit: '%',
      direction: 'hausse',
      measure: percent(sum('CATEGORIES_AGEC', 'montant_reemploi_ht'), sum('CATEGORIES_AGEC', 'depense_ht')),
      frequency: 'annuelle (année civile)',
      sources: '[S28]',
      targetSeen: 'par catégorie : textile 8 % (2024) → 15 % (2030)',
      status: 'légal',
    },
    ['categorie_agec'],
  ),
  rate(
    {
      id: 'env-agec-recycle',
      label: 'Taux de matières recyclées par catégorie AGEC',
      definition: 'Dépense HT annuelle de biens intégrant des matières recyclées par catégorie.',
      unit: '%',
      direction: 'hausse',
      measure: percent(sum('CATEGORIES_AGEC', 'montant_recycle_ht'), sum('CATEGORIES_AGEC', 'depense_ht')),
      frequency: 'annuelle (année civile)',
      sources: '[S28]',
      targetSeen: 'par catégorie : textile 20 % (2024) → 30 % (2030)',
      status: 'légal',
    },
    ['categorie_agec'],
  ),
  rate({
    id: 'env-agec-categories-conformes',
    label: 'Part des catégories AGEC conformes',
    definition: "Catégories où les deux taux atteignent le minimum de l'année (sur 17).",
    unit: '%',
    direction: 'hausse',
    measure: percent(
      count('CATEGORIES_AGEC', gte('depense_ht', 1), eq('conforme', 'OUI')),
      count('CATEGORIES_AGEC', gte('depense_ht', 1)),
    ),
    frequency: 'annuelle (année civile)',
    sources: '[S28] ★',
    targetSeen: '100 %',
    status: 'proposé',
  }),
  rate({
    id: 'env-egalim-qualite',
    label: 'Part des produits de qualité et durables en restauration collective',
    definition: "Valeur d'achat HT des produits EGalim / total denrées.",
    unit: '%',
    direction: 'hausse',
    measure: percent(sum('DENREES', 'montant_ht', eq('durable', 'OUI')), sum('DENREES', 'montant_ht')),
    sources: '[S29][S56][S63]',
    targetSeen: '50 % (loi) ; 75 % en 2026 (Lyon) ; 65 % (Bretagne ◐)',
    status: 'légal',
  }),
  rate({
    id: 'env-egalim-bio',
    label: 'Part des produits biologiques en restauration collective',
    definition: "Valeur d'achat HT bio / total denrées.",
    unit: '%',
    direction: 'hausse',
    measure: percent(sum('DENREES', 'montant_ht', eq('bio', 'OUI')), sum('DENREES', 'montant_ht')),
    sources: '[S29][S63]',
    targetSeen: '20 % (loi) ; 40 % (Bretagne ◐)',
    status: 'légal',
  }),
  flow(
    {
      id: 'env-ges-achats',
      label: 'Émissions de GES liées aux achats',
      definition: 'Estimation annuelle (ratios monétaires ou physiques) ; publier méthode et incertitude.',
      unit: 'tCO2e',
      direction: 'baisse',
      measure: single(sum('GES', 'emissions_tco2e')),
      sources: '[S60][S04]',
      targetSeen: "−22 % d'ici 2027 (État)",
      status: 'observé',
    },
    ['methode'],
  ),
];
