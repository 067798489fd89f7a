/** Seed of this run: given by SPASER_SEED to see a failure again, else drawn, and printed either way. */
const seed = Number(process.env['SPASER_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

/** As many runs as CI makes, or another number for a property that takes long. */
export const runs = (numRuns = 1_000): { readonly numRuns: number; readonly seed: number } => ({
  numRuns,
  seed,
});

beforeAll(() => console.info(`fast-check: seed ${seed}`));
jest.setTimeout(120_000);
