import { readSource } from '../../../src/intake';
import { CONTEXT } from '../support';
import { bytesOf, judgeOurs } from './judge.mjs';
import { TRAPS } from './traps.mjs';

/** The same corpus as `npm run bench:traps`, which prints what other parsers make of it. */
describe('French traps', () => {
  it('are at least forty, each with a name of its own', () => {
    expect(TRAPS.length).toBeGreaterThanOrEqual(40);
    expect(new Set(TRAPS.map(({ id }) => id)).size).toBe(TRAPS.length);
  });

  it('say that a file is read as Windows-1252, and nothing of the sort of others', async () => {
    const notes = async (id: string): Promise<boolean> => {
      const trap = TRAPS.find((one) => one.id === id);
      const [result] = trap ? await readSource({ name: 'piège.csv', bytes: bytesOf(trap) }, CONTEXT) : [];
      return result?.ok === true && result.anomalies.some(({ code }) => code === 'encodage-windows');
    };
    expect(await notes('Windows-1252')).toBe(true);
    expect(await notes('BOM')).toBe(false);
  });

  it.each(TRAPS.map((trap) => [trap.id, trap] as const))('%s', async (_id, trap) => {
    const results = await readSource({ name: 'piège.csv', bytes: bytesOf(trap) }, CONTEXT);
    if (!judgeOurs(trap, results)) throw new Error(JSON.stringify(results, null, 1).slice(0, 3_000));
  });
});
