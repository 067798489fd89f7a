import type { NationalThreshold } from '../../catalogue/nationalThresholds';
import type { Situation } from '../../catalogue/tables/marches';
import type { SplitQuestion } from '../../engine/thresholds/splits';
import type { Obligation } from '../../engine/thresholds/volumes';
import { n, plural } from './figures';
import { minimums } from './minimums';

const euro = (value: number): string => `${n(value)} €`;

const STATES: Readonly<Record<Obligation, string>> = {
  oblige: '● Obligé',
  approche: '◐ Approche du seuil',
  volontaire: '○ Volontaire',
  inconnue: '✘ Seuil à corriger',
};

const SITUATIONS: Readonly<Partial<Record<Situation, string>>> = {
  'Clause absente': '✘ Ni clause ni dérogation',
  'Dérogation à revoir': '✘ Ce motif ne vaut pas pour ce contrat',
  'Clause à renseigner': '△ Clause sociale à renseigner',
};

const NATIONAL: Readonly<Record<NationalThreshold['id'], string>> = {
  dispense: 'Dispense de publicité et de concurrence',
  publicite: 'Publicité formelle',
  'donnees-essentielles': 'Données essentielles',
};

const SPLIT: Readonly<Record<SplitQuestion['kind'], string>> = {
  europeen: 'seuil européen',
  publicite: 'seuil de publicité',
  dispense: 'seuil de dispense',
};

/** Words of the view « Seuils » of Suivi. */
export const thresholdsPane = {
  minimums,
  year: 'Année civile',
  euro,
  loading: 'Lecture des seuils…',
  volume: 'Volume annuel d’achats',
  share: (share: string) => `${share} du seuil`,
  state: (obligation: Obligation) => STATES[obligation],
  noBuyer: 'Sans acheteur',
  basis: { depenses: 'dépensés', marches: 'notifiés : une estimation, faute de dépenses' },
  threshold: (year: number, amount: string) => `Seuil de ${year} : ${amount} HT, Paramètres (D2111-3)`,
  thresholdWrong: (year: number) =>
    `La ligne ${year} du tableau des seuils ne peut pas servir : corrigez-la dans Paramètres.`,
  outside: (amount: string) => `${amount} hors du seuil : concessions, marchés du livre V`,
  frameworks: (count: number, amount: string) =>
    `${plural(count, 'accord-cadre', 'accords-cadres')} (maximum ${amount}) ${count < 2 ? 'compte' : 'comptent'} par ${count < 2 ? 'ses' : 'leurs'} commandes`,
  unknown: (count: number) => `${plural(count, 'ligne')} sans montant : le volume est au moins celui-là`,
  noData: (year: number) => `Aucune dépense ni marché pour ${year}.`,
  importSpending: 'Importer un grand livre de dépenses',
  openSheet: 'Ouvrir l’onglet Seuils',
  openParameters: 'Modifier les seuils',
  social: 'Condition sociale au-dessus des seuils',
  socialCount: (required: number, present: number, excused: number, lacking: number) =>
    `Exigée pour ${plural(required, 'contrat')} : ${plural(present, 'clause')}, ${plural(excused, 'dérogation')}, ${n(lacking)} à corriger.`,
  socialSince: (day: string) => `Notifiés depuis le ${day} (Paramètres ; L2112-2-1, L3114-2-1).`,
  socialNone: (year: number) => `Aucun contrat de ${year} ne la doit.`,
  socialUndated: 'Écrivez dans Paramètres la date depuis laquelle elle est obligatoire.',
  socialAll: 'Tous ont une clause ou un motif admis.',
  lacking: (count: number) => `${plural(count, 'contrat')} à corriger`,
  situation: (situation: Situation) => SITUATIONS[situation] ?? situation,
  contractThreshold: (amount: string, year: number, threshold: string) =>
    `${amount}, seuil de ${year} : ${threshold} HT, Paramètres`,
  concession: 'Concession',
  row: (row: number) => `Ligne ${n(row)}`,
  rowOf: (row: number, what: string) => `Ligne ${n(row)} de Marchés : ${what}`,
  first: (count: number) => `Les ${n(count)} premiers, du plus gros au plus petit.`,
  derogations: 'Motifs de dérogation',
  derogationCount: (reason: string, count: number) => `${reason} : ${n(count)}`,
  derogationNone: 'Aucun motif écrit pour cette année.',
  derogationKinds:
    'Quatre motifs pour un marché (à vérifier : le texte de L2112-2-1 n’a pas été lu), deux pour une concession (L3114-2-1).',
  splits: 'Achats à rapprocher',
  splitQuestion: (count: number, total: string) =>
    `Même fournisseur, même famille CPV, 12 mois : ${plural(count, 'achat')}, ${total} : un même besoin ?`,
  splitThreshold: (kind: SplitQuestion['kind'], amount: string) =>
    `Chacun est sous le ${SPLIT[kind]} (${amount}), leur somme l’atteint.`,
  splitWho: (supplier: string, family: string) => `${supplier} · CPV ${family}`,
  splitNote: 'Une question, pas un verdict : des lots ou un besoin imprévu se ressemblent.',
  splitNone: 'Rien à rapprocher cette année.',
  siren: (siren: string) => `SIREN ${siren}`,
  national: 'Seuils nationaux',
  nationalLabel: (id: NationalThreshold['id']) => NATIONAL[id],
  nationalAbove: (count: number) => `${plural(count, 'marché')} au-dessus`,
  nationalAll: 'toutes catégories',
  nationalDays: (from: string | null, to: string | null) =>
    [from === null ? '' : `du ${from}`, to === null ? '' : `au ${to}`].filter(Boolean).join(' '),
  toCheck: 'à vérifier',
};
