/**
 * Where a share stands before the minimum that a law or a buyer sets for it. Source: « proposition » for the words; the
 * minimums are those of the AGEC and EGalim laws, typed by the buyer where no table of them was read.
 * The symbol comes first, so that no colour is needed.
 */
export const MINIMUM_WORDS = {
  met: '✓ Atteint',
  /** Followed by the points that are missing. */
  short: '▼ Manque ',
  noMinimum: '◇ Minimum à écrire',
  noWhole: '◇ Dépense à écrire',
  noPart: '◇ Montant à écrire',
} as const;
export type MinimumState = keyof typeof MINIMUM_WORDS;

/** Less than this is said as this: a minimum that is missed is never missed by « 0 point ». A tenth of a point. */
export const LEAST_MISSING = 0.001;

/** `4,2 points`, from a share (0.042), as the workbook's formulas write it whatever the language of the spreadsheet. */
export function pointsText(share: number): string {
  const tenths = Math.floor(share * 1000 + 0.5);
  const number = tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)},${tenths % 10}`;
  return `${number}\u00a0points`;
}

/** Words of a share against its minimum; both between 0 and 1. */
export const minimumText = (share: number, minimum: number, isMet = share >= minimum): string =>
  isMet ? MINIMUM_WORDS.met : `${MINIMUM_WORDS.short}${pointsText(Math.max(LEAST_MISSING, minimum - share))}`;
