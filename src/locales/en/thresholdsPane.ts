import { createFormat } from '../format';
import type { thresholdsPane as fr } from '../fr/thresholdsPane';
import { minimums } from './minimums';

const n = createFormat('en-GB', 'points').number;
const euro = (value: number): string => `€${n(value)}`;
const plural = (count: number, one: string, many = `${one}s`): string =>
  `${n(count)} ${count === 1 ? one : many}`;

const STATES: Readonly<Record<Parameters<typeof fr.state>[0], string>> = {
  oblige: '● Scheme due',
  approche: '◐ Near the threshold',
  volontaire: '○ Voluntary',
  inconnue: '✘ Threshold to correct',
};

const SITUATIONS: Readonly<Partial<Record<Parameters<typeof fr.situation>[0], string>>> = {
  'Clause absente': '✘ Neither condition nor derogation',
  'Dérogation à revoir': '✘ This ground does not hold for this contract',
  'Clause à renseigner': '△ Social condition to be filled in',
};

const NATIONAL: Readonly<Record<Parameters<typeof fr.nationalLabel>[0], string>> = {
  dispense: 'No publicity nor competition below',
  publicite: 'Formal publicity',
  'donnees-essentielles': 'Essential data',
};

const SPLIT: Readonly<Record<Parameters<typeof fr.splitThreshold>[0], string>> = {
  europeen: 'European threshold',
  publicite: 'threshold of publicity',
  dispense: 'threshold of dispense',
};

export const thresholdsPane: typeof fr = {
  minimums,
  year: 'Calendar year',
  euro,
  loading: 'Reading thresholds…',
  volume: 'Annual volume of purchases',
  share: (share) => `${share} of the threshold`,
  state: (obligation) => STATES[obligation],
  noBuyer: 'Without buyer',
  basis: { depenses: 'spent', marches: 'awarded: an estimate, for want of spending' },
  threshold: (year, amount) => `Threshold of ${year}: ${amount} excl. VAT, Paramètres (D2111-3)`,
  thresholdWrong: (year) =>
    `The line ${year} of the table of thresholds cannot be used: correct it in Paramètres.`,
  outside: (amount) => `${amount} out of the threshold: concessions, livre V`,
  frameworks: (count, amount) =>
    `${plural(count, 'framework agreement')} (maximum ${amount}) ${count === 1 ? 'counts' : 'count'} by orders`,
  unknown: (count) => `${plural(count, 'row')} without amount: the volume is at least this`,
  noData: (year) => `Neither spending nor contract for ${year}.`,
  importSpending: 'Import a ledger of spending',
  openSheet: 'Open the sheet Seuils',
  openParameters: 'Edit the thresholds',
  social: 'Social condition above the thresholds',
  socialCount: (required, present, excused, lacking) =>
    `Due for ${plural(required, 'contract')}: ${plural(present, 'condition')}, ${plural(excused, 'derogation')}, ${n(lacking)} to correct.`,
  socialSince: (day) => `Notified since ${day} (Paramètres; L2112-2-1, L3114-2-1).`,
  socialNone: (year) => `No contract of ${year} owes it.`,
  socialUndated: 'Write in Paramètres the date from which it is due.',
  socialAll: 'All have a condition, or a ground that the law admits.',
  lacking: (count) => `${plural(count, 'contract')} to correct`,
  situation: (situation) => SITUATIONS[situation] ?? situation,
  contractThreshold: (amount, year, threshold) =>
    `${amount}, threshold of ${year}: ${threshold} excl. VAT, Paramètres`,
  concession: 'Concession',
  row: (row) => `Row ${n(row)}`,
  rowOf: (row, what) => `Row ${n(row)} of Marchés: ${what}`,
  first: (count) => `The first ${n(count)}, largest first.`,
  derogations: 'Grounds of derogation',
  derogationCount: (reason, count) => `${reason}: ${n(count)}`,
  derogationNone: 'No ground written for this year.',
  derogationKinds:
    'Four grounds for a contract (to be checked: the text of L2112-2-1 was not read), two for a concession (L3114-2-1).',
  splits: 'Purchases to look at together',
  splitQuestion: (count, total) =>
    `Same supplier, same CPV group, 12 months: ${plural(count, 'purchase')}, ${total}: one and the same need?`,
  splitThreshold: (kind, amount) => `Each is under the ${SPLIT[kind]} (${amount}); together they reach it.`,
  splitWho: (supplier, family) => `${supplier} · CPV ${family}`,
  splitNote: 'A question, not a verdict: lots or an unforeseen need look alike.',
  splitNone: 'Nothing to look at together this year.',
  siren: (siren) => `SIREN ${siren}`,
  national: 'National thresholds',
  nationalLabel: (id) => NATIONAL[id],
  nationalAbove: (count) => `${plural(count, 'contract')} above`,
  nationalAll: 'all categories',
  nationalDays: (from, to) =>
    [from === null ? '' : `from ${from}`, to === null ? '' : `to ${to}`].filter(Boolean).join(' '),
  toCheck: 'to be checked',
};
