/**
 * `npm test` runs the oldest Excel in French and the newest in English, between which nothing differs but what those two
 * show; `npm run test:contract` runs them all.
 */
export const everyColumn = (always: string, others: readonly string[]): readonly string[] =>
  process.env['SPASER_CONTRACT'] === 'every' ? [always, ...others] : [always];
