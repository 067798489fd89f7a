import type { MinimumVerdict } from '../../engine/minimumRow';
import type { GlobalCount, GlobalState } from '../../engine/thresholds/globals';
import { LEAST_MISSING } from '../../scheme/minimum';
import { n, plural } from './figures';

/** A share in points, one decimal at most. */
const points = (share: number): string => (Math.round(share * 1000) / 10).toLocaleString('fr-FR');

const GLOBAL: Readonly<Record<GlobalState, string>> = {
  aucun: '○ Aucun connu',
  'sous-minimum': '▼ Sous le minimum',
  'a-completer': '◇ Parts à écrire',
  tenu: '✓ Tenu',
};

function verdict({ state, share, minimum }: MinimumVerdict): string {
  const measured =
    share === null ? '' : ` : ${points(share)} %${minimum === null ? '' : `, minimum ${points(minimum)} %`}`;
  switch (state) {
    case 'met':
      return `✓ Atteint${measured}`;
    case 'short': {
      const missing = Math.max(LEAST_MISSING, (minimum ?? 0) - (share ?? 0));
      return `▼ Manque ${points(missing)} ${missing >= 0.0195 ? 'points' : 'point'}${measured}`;
    }
    case 'noMinimum':
      return `◇ Minimum à écrire${measured}`;
    case 'noPart':
      return '◇ Montant à écrire';
    case 'noWhole':
      return '◇ Dépense à écrire';
  }
}

/** Words of the minimums, in the view « Seuils ». */
export const minimums = {
  title: 'Minimums à tenir',
  globals: 'marchés globaux, part des PME',
  globalState: (state: GlobalState) => GLOBAL[state],
  globalsNone: 'Écrivez OUI dans « Marché global » de l’onglet Marchés, et la « Part confiée aux PME ».',
  globalsCount: ({ all, told, below }: GlobalCount) =>
    `${plural(all, 'marché global', 'marchés globaux')}, ${n(told)} avec une part écrite, ${n(below)} sous le minimum.`,
  globalsMinimum: (minimum: number | null) =>
    minimum === null
      ? 'Aucun minimum dans Paramètres.'
      : `Minimum en fin d’année : ${points(minimum)} % (décret 2024-1251, Paramètres).`,
  globalsUnknown: (count: number) => `${plural(count, 'marché')} sans réponse.`,
  agec: (count: number, year: number) => `${plural(count, 'famille')} AGEC en ${year}`,
  agecNone: (year: number) =>
    `Aucune famille AGEC pour ${year} : écrivez dans l’onglet Catégories AGEC la dépense, les montants et les minimums du décret.`,
  agecSource: 'Minimums saisis par vous : le tableau complet du décret 2024-134 n’a pas été lu, à vérifier.',
  noFamily: 'Famille à préciser',
  reuse: 'Réemploi',
  recycled: 'Recyclé',
  verdict,
  rowOf: (row: number, family: string) => `Ligne ${n(row)} de Catégories AGEC : ${family}`,
};
