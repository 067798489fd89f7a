import fc from 'fast-check';

/**
 * Seed of every property: one for all runs of the suite, so that a change is judged on what it changes; `npm run properties`
 * draws another, and SPASER_SEED gives back one that it printed.
 */
export const SEED = Number(process.env['SPASER_SEED'] ?? 20_261_124);

fc.configureGlobal({ seed: SEED });

/** Runs of each property, unless SPASER_RUNS asks for another number. */
export const runs = (numRuns = 1_000): { readonly numRuns: number } => ({
  numRuns: Number(process.env['SPASER_RUNS'] ?? numRuns),
});

jest.setTimeout(120_000);
beforeAll(() => console.info(`fast-check: seed ${SEED}`));

export default fc;
