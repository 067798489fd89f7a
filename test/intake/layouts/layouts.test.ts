import { readSource } from '../../../src/intake';
import { CONTEXT } from '../support';
import { serial } from './forms';
import { AS_IS, type Variant } from './grid';
import { LAYOUTS } from './layouts';
import { expected, read, summaryOf } from './summary';
import { randomOf, truthOf } from './truth';

const SEEDS = [1, 2, 3, 4, 5, 6];

/** Accents and case are typed as each likes. */
const unaccented = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();

const VARIANTS: readonly (readonly [string, (seed: number) => Variant])[] = [
  ['as it is', () => AS_IS],
  ['columns and sheets in another order', (seed) => ({ ...AS_IS, random: randomOf(seed * 7919) })],
  ['headers without accents, in capitals', () => ({ ...AS_IS, header: unaccented })],
];

describe.each(LAYOUTS.map((layout) => [layout.name, layout] as const))('%s', (_, layout) => {
  it.each(VARIANTS)('gives back the hidden truth, %s', async (_name, variant) => {
    for (const seed of SEEDS) {
      const truth = truthOf(seed);
      const { input, aside } = await layout.write(truth, variant(seed));
      const parts = read(await readSource(input, CONTEXT));
      expect({ seed, ...summaryOf(parts) }).toEqual({ seed, ...expected(truth, layout.told, serial) });
      expect({ seed, aside: parts.reduce((sum, { report }) => sum + report.setAside, 0) }).toEqual({
        seed,
        aside,
      });
      expect(parts.reduce((sum, { report }) => sum + report.duplicates, 0)).toBe(0);
    }
  });
});
