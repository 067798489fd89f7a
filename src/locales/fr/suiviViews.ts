/** Names of the views of Suivi. */
export const suiviViews = {
  label: 'Vues du suivi',
  obligations: 'Obligations',
  simulation: 'Simulation',
  indicateurs: 'Indicateurs',
  seuils: 'Seuils',
};
