import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { ENGINES } from './engines.mjs';
import { YEARS, rows } from './rows.mjs';

/**
 * One engine, once, in a process of its own: user CPU to load rows, to answer the aggregates, to answer them again once a row
 * has changed, and for ours to compute every indicator, then again after each of fifty edits.
 */
const [name, count, bundle] = process.argv.slice(2);
const engine = await ENGINES[name](bundle);
const code = createRequire(import.meta.url)(fileURLToPath(bundle));
const data = code.prepared(rows(Number(count)));
const timed = async (work) => {
  const before = process.cpuUsage();
  const value = await work();
  return { value, ms: process.cpuUsage(before).user / 1000 };
};
const load = await timed(() => engine.load(data));
const ask = await timed(() => engine.ask(load.value));
const again = await timed(() => engine.askAgain(load.value));
const fresh = engine.every ? await engine.load(data) : null;
const every = engine.every ? await timed(() => engine.every(fresh)) : null;
process.stdout.write(
  JSON.stringify({
    load: load.ms,
    ask: ask.ms,
    every: every && { ms: every.ms, figures: every.value },
    again: again.ms,
    edits: engine.every ? code.recalculations(data, YEARS, 50) : [],
    answers: ask.value,
  }),
);
process.exit(0);
