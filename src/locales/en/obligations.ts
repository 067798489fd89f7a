import type { obligations as french } from '../fr/obligations';

const some = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

export const obligations: typeof french = {
  intro: (date) => `Hours as at ${date}.`,
  introHours: (date) => `Hours as at ${date}, the end of the last month of hours received.`,
  noDate: 'Cut-off date unknown: write it in Paramètres, or import dated hours.',
  penalty: (euros) => `At stake: hours left × ${euros} an hour. This penalty is an example: write your own.`,
  penaltyEdit: 'Change it in Paramètres',
  filter: 'Show',
  every: 'Every contract',
  atRisk: 'At risk or late',
  late: 'Late or ended',
  shown: (shown, all) =>
    shown === all ? some(all, 'contract', 'contracts') : `${shown} of ${some(all, 'contract', 'contracts')}`,
  more: (count) => `And ${some(count, 'other', 'others')}, in the sheet Obligations.`,
  openSheet: 'See the sheet Obligations',
  states: {
    tenue: 'Fulfilled',
    'a-jour': 'On track',
    'a-risque': 'At risk',
    'en-retard': 'Late',
    'non-tenue': 'Ended, not fulfilled',
    'a-venir': 'To come',
    'non-calculable': 'Cannot be computed',
  },
  show: (contract) => `See contract ${contract}`,
  bar: (done, due, total) => `${done} done, ${due} due to date, ${total} in all`,
  barTotal: (done, total) => `${done} done of ${total}`,
  legend: { done: 'done', due: 'due to date', total: 'in all' },
  done: (done, total) => `${done} done of ${total}`,
  lateBy: (late, due) => `${late} missing of the ${due} due to date.`,
  rest: (rest, end, pace) => `${rest} left until ${end}: ${pace} a month.`,
  ended: (rest, end) => `Ended on ${end} with ${rest} not done.`,
  training: (hours) => `Plus ${hours} of training, apart.`,
  stake: (euros) => `At stake ${euros}`,
  missing: {
    heures: 'Hours due unknown: the amount, tranche or share is missing in Marchés.',
    dates: 'Duration unknown: fill in “Durée en mois” or “Fin exécution” in Marchés.',
    arrete: 'Cut-off date unknown: write it in Paramètres.',
  },
  emptyFilter: 'No contract in this state.',
  empty:
    'No contract asks for insertion hours. Import a table of contracts that does, or fill in “Heures prévues” in Marchés.',
  emptyAction: 'Import contracts',
};
