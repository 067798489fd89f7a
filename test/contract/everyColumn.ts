import { isThorough } from '../support/thorough';

export const isEvery = process.env['SPASER_CONTRACT'] === 'every' || isThorough;

/**
 * `npm test` runs the oldest Excel in French and the newest in English, between which nothing differs but what those two
 * show; `npm run test:contract` runs them all.
 */
export const everyColumn = (always: string, others: readonly string[]): readonly string[] =>
  isEvery ? [always, ...others] : [always];

/** Hosts that are one and the same code share the cases in `npm test`: each case is played by one of the two. */
const TURNS: Readonly<Record<string, number>> = {
  'Excel latest en': 0,
  'Excel 1.14 fr': 1,
  file: 0,
  'file reopened': 1,
};

export const isShareOf = (column: string, index: number): boolean =>
  isEvery || TURNS[column] === undefined || index % 2 === TURNS[column];
