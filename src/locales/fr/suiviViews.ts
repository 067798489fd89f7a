/** Names of the views of Suivi. */
export const suiviViews = {
  label: 'Vues du suivi',
  indicateurs: 'Indicateurs',
};
