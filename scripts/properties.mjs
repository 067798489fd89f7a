import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every property with another seed than the suite's, to look for what nobody thought of: `npm run properties [runs]`.
 * A failure prints its seed: `SPASER_SEED=… npx jest <file>` shows it again.
 */
const runs = process.argv[2] ?? '1000';
const seed = process.env['SPASER_SEED'] ?? String(Math.floor(Math.random() * 2 ** 31));
const suites = readdirSync('test', { recursive: true })
  .map((name) => join('test', String(name)))
  .filter((name) => /\.test\.tsx?$/.test(name) && /\/support\/property'/.test(readFileSync(name, 'utf8')));
console.log(`Graine ${seed}, ${runs} tirages, ${suites.length} fichiers`);
const { status } = spawnSync('npx', ['jest', '--maxWorkers=2', ...suites], {
  stdio: 'inherit',
  env: { ...process.env, SPASER_SEED: seed, SPASER_RUNS: runs },
});
process.exitCode = status ?? 1;
