/** Words of the view « Indicateurs » of Suivi. */
export const followUp = {
  order: 'Trier par',
  orders: { plan: 'Axes', ecart: 'Écarts' },
  filters: (made: number) => (made === 0 ? 'Filtrer' : `Filtres (${made})`),
  axis: 'Axe',
  everyAxis: 'Tous les axes',
  direction: 'Sens',
  everyDirection: 'Tous les sens',
  directions: { hausse: 'À la hausse', baisse: 'À la baisse', neutre: 'Sans sens' },
  reset: 'Effacer les filtres',
  nothing: 'Aucun indicateur ne répond à ces filtres.',
  counts: (group: string) => `Indicateurs par état : ${group}`,
  legend: { realised: 'réalisé', expected: 'attendu à la date', target: 'dernière cible' },
  bar: {
    realised: (value: string) => `Réalisé ${value}`,
    expected: (value: string) => `attendu ${value}`,
    target: (year: number, value: string) => `cible ${year} ${value}`,
  },
  pace: {
    hausse: {
      lack: (missing: string, year: number, goal: string) => `Il manque ${missing} pour ${year} (${goal})`,
      yearly: (needed: string) => ` : ${needed} de plus par an`,
    },
    baisse: {
      lack: (missing: string, year: number, goal: string) =>
        `Il reste ${missing} à retirer pour ${year} (${goal})`,
      yearly: (needed: string) => ` : ${needed} de moins par an`,
    },
    monthly: (needed: string, realised: string) =>
      ` : ${needed} par mois, contre ${realised} par mois jusqu’ici.`,
    against: (realised: string, since: number) => `, contre ${realised} par an depuis ${since}.`,
    back: (lost: string, since: number) => ` ; recul de ${lost} par an depuis ${since}.`,
  },
};
