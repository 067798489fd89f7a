import type { suiviViews as fr } from '../fr/suiviViews';

export const suiviViews: typeof fr = {
  label: 'Views of the follow-up',
  obligations: 'Obligations',
  simulation: 'What-if',
  indicateurs: 'Indicators',
  seuils: 'Thresholds',
};
