import { ENGINES } from './engines.mjs';
import { rows } from './rows.mjs';

/** One engine, once, in a process of its own: user CPU to load rows, to answer the aggregates, and to compute every indicator. */
const [name, count, bundle] = process.argv.slice(2);
const engine = await ENGINES[name](bundle);
const data = rows(Number(count));
const timed = async (work) => {
  const before = process.cpuUsage();
  const value = await work();
  return { value, ms: process.cpuUsage(before).user / 1000 };
};
const load = await timed(() => engine.load(data));
const ask = await timed(() => engine.ask(load.value));
const fresh = engine.every ? await engine.load(data) : null;
const every = engine.every ? await timed(() => engine.every(fresh)) : null;
process.stdout.write(
  JSON.stringify({
    load: load.ms,
    ask: ask.ms,
    every: every && { ms: every.ms, figures: every.value },
    answers: ask.value,
  }),
);
process.exit(0);
