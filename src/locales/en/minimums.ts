import type { MinimumVerdict } from '../../engine/minimumRow';
import type { GlobalState } from '../../engine/thresholds/globals';
import { LEAST_MISSING } from '../../scheme/minimum';
import type { minimums as french } from '../fr/minimums';

const number = (value: number): string => value.toLocaleString('en-GB');
/** A share in points, one decimal at most. */
const points = (share: number): string => number(Math.round(share * 1000) / 10);

const GLOBAL: Readonly<Record<GlobalState, string>> = {
  aucun: '○ None known',
  'sous-minimum': '▼ Under the minimum',
  'a-completer': '◇ Shares to write',
  tenu: '✓ Met',
};

function verdict({ state, share, minimum }: MinimumVerdict): string {
  const measured =
    share === null ? '' : `: ${points(share)}%${minimum === null ? '' : `, minimum ${points(minimum)}%`}`;
  switch (state) {
    case 'met':
      return `✓ Met${measured}`;
    case 'short':
      return `▼ ${points(Math.max(LEAST_MISSING, (minimum ?? 0) - (share ?? 0)))} points short${measured}`;
    case 'noMinimum':
      return `◇ Minimum to write${measured}`;
    case 'noPart':
      return '◇ Amount to write';
    case 'noWhole':
      return '◇ Spending to write';
  }
}

/** Words of the minimums, in the view « Seuils ». */
export const minimums: typeof french = {
  title: 'Minimums to meet',
  globals: 'comprehensive contracts (marchés globaux), SME share',
  globalState: (state) => GLOBAL[state],
  globalsNone: 'Write OUI under « Marché global » in the sheet Marchés, and the « Part confiée aux PME ».',
  globalsCount: ({ all, told, below }) =>
    `Marchés globaux: ${number(all)}; with a share written: ${number(told)}; under the minimum: ${number(below)}.`,
  globalsMinimum: (minimum) =>
    minimum === null
      ? 'No minimum in Paramètres.'
      : `Minimum at the end of the year: ${points(minimum)}% (décret 2024-1251, Paramètres).`,
  globalsUnknown: (count) => `Contracts without an answer: ${number(count)}.`,
  agec: (count, year) => `AGEC families in ${year}: ${number(count)}`,
  agecNone: (year) =>
    `No AGEC family for ${year}: write its spending, amounts and minimums of the decree in the sheet Catégories AGEC.`,
  agecSource: 'Minimums typed by you: the full table of décret 2024-134 was not read, to be checked.',
  noFamily: 'Family to be named',
  reuse: 'Reuse',
  recycled: 'Recycled',
  verdict,
  rowOf: (row, family) => `Row ${number(row)} of Catégories AGEC: ${family}`,
};
