import type { ThresholdCount } from '../../engine/thresholds/counts';
import type { Obligation } from '../../engine/thresholds/volumes';

const OBLIGATIONS: Readonly<Record<Obligation, string>> = {
  oblige: 'obligé',
  approche: 'approche du seuil',
  volontaire: 'volontaire',
  inconnue: 'seuil inconnu',
};
export const obligationWords = (obligation: Obligation): string => OBLIGATIONS[obligation];

const THRESHOLDS: Readonly<Record<ThresholdCount['threshold'], string>> = {
  europeen: 'seuil européen',
  dispense: 'seuil de dispense',
  publicite: 'seuil de publicité (90 000 €)',
  'donnees-essentielles': 'seuil des données essentielles (40 000 €)',
};
export const thresholdWords = (threshold: ThresholdCount['threshold']): string => THRESHOLDS[threshold];

const euros = (value: number): string =>
  value.toLocaleString('fr-FR', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });

/** « Ville d'Exemple, 2024 : 52 000 000 € (dépenses), obligé : seuil de 50 000 000 €. » */
export const volumeLine = (volume: {
  readonly acheteur: string | null;
  readonly year: number;
  readonly volume_ht: number;
  readonly basis: 'depenses' | 'marches';
  readonly threshold: number | null;
  readonly obligation: Obligation;
}): string =>
  `${volume.acheteur ?? '(acheteur inconnu)'}, ${volume.year} : ${euros(volume.volume_ht)} HT ${
    volume.basis === 'depenses' ? 'dépensés' : "attribués, faute de dépenses : c'est une estimation"
  } ; ${obligationWords(volume.obligation)} (${volume.threshold === null ? "ligne de l'année à corriger dans Paramètres" : `seuil de ${euros(volume.threshold)}, Paramètres`}).`;
