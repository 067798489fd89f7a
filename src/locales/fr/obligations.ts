import { some } from './commands';

/** Words of the view « Obligations »: hours of insertion, contract by contract. */
export const obligations = {
  intro: (date: string) => `Heures arrêtées au ${date}.`,
  introHours: (date: string) => `Heures arrêtées au ${date}, fin du dernier mois d’heures reçu.`,
  noDate: 'Date d’arrêté inconnue : écrivez-la dans Paramètres, ou importez des heures datées.',
  penalty: (euros: string) =>
    `Enjeu : heures qui restent × ${euros} par heure. Cette pénalité est un exemple : mettez la vôtre.`,
  penaltyEdit: 'Changer dans Paramètres',
  filter: 'Montrer',
  every: 'Tous les marchés',
  atRisk: 'À risque ou en retard',
  late: 'En retard ou échus',
  shown: (shown: number, all: number) =>
    shown === all ? some(all, 'marché', 'marchés') : `${shown} sur ${some(all, 'marché', 'marchés')}`,
  more: (count: number) => `Et ${some(count, 'autre', 'autres')}, dans l’onglet Obligations.`,
  openSheet: 'Voir l’onglet Obligations',
  states: {
    tenue: 'Tenue',
    'a-jour': 'À jour',
    'a-risque': 'À risque',
    'en-retard': 'En retard',
    'non-tenue': 'Échue, non tenue',
    'a-venir': 'À venir',
    'non-calculable': 'Non calculable',
  },
  show: (contract: string) => `Voir le marché ${contract}`,
  bar: (done: string, due: string, total: string) =>
    `${done} faites, ${due} dues à ce jour, ${total} en tout`,
  barTotal: (done: string, total: string) => `${done} faites sur ${total}`,
  legend: { done: 'faites', due: 'dues à ce jour', total: 'en tout' },
  done: (done: string, total: string) => `${done} faites sur ${total}`,
  lateBy: (late: string, due: string) => `Il manque ${late} sur les ${due} dues à ce jour.`,
  rest: (rest: string, end: string, pace: string) => `Reste ${rest} jusqu’au ${end} : ${pace} par mois.`,
  ended: (rest: string, end: string) => `Fini le ${end} avec ${rest} non faites.`,
  training: (hours: string) => `Plus ${hours} de formation, à part.`,
  stake: (euros: string) => `Enjeu ${euros}`,
  missing: {
    heures: 'Heures dues inconnues : il manque le montant, la tranche ou la part dans Marchés.',
    dates: 'Durée inconnue : remplissez « Durée en mois » ou « Fin exécution » dans Marchés.',
    arrete: 'Date d’arrêté inconnue : écrivez-la dans Paramètres.',
  },
  emptyFilter: 'Aucun marché dans cet état.',
  empty:
    'Aucun marché n’a d’heures d’insertion. Importez un tableau de marchés qui en donne, ou remplissez « Heures prévues » dans Marchés.',
  emptyAction: 'Importer des marchés',
};
