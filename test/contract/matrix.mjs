import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tableOf, textOf } from './matrixTable.mjs';

/**
 * `npm run test:contract`: every operation of the port and every use case, on every host, as one table. It is read from
 * what jest ran; a case that one host did not run fails it, unless columns.mjs says why.
 */
const folder = '.cache';
const file = `${folder}/contract.json`;
mkdirSync(folder, { recursive: true });
rmSync(file, { force: true });
const start = performance.now();
const run = spawnSync(
  'npx',
  ['jest', '--maxWorkers=2', 'test/contract', '--json', `--outputFile=${file}`, ...process.argv.slice(2)],
  // Jest writes its JSON to the standard output too, which is the table's.
  { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, SPASER_CONTRACT: 'every' } },
);
if (!existsSync(file)) {
  console.error(`jest s'est arrêté sans rendre de résultat (${run.signal ?? run.status}).`);
  process.exit(1);
}
const table = tableOf(JSON.parse(readFileSync(file, 'utf8')));
console.log(textOf(table));
console.log(`${Math.round((performance.now() - start) / 1000)} s`);
process.exitCode = table.faults.length > 0 || run.status !== 0 ? 1 : 0;
