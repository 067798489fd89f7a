import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { AGGREGATES } from './indicators/rows.mjs';

/**
 * The same aggregates over contracts and hour lines, by our engine, arquero and DuckDB (one thread), and every indicator of the
 * library by ours. One process for each engine and run, runs interleaved; user CPU is what is compared.
 * `node bench/indicators.mjs [rows] [runs]`
 */
const ROWS = Number(process.argv[2] ?? 100_000);
const RUNS = Number(process.argv[3] ?? 5);
const NAMES = ['spaser', 'arquero', 'duckdb'];
const root = resolve(fileURLToPath(import.meta.url), '../..');
const folder = mkdtempSync(join(tmpdir(), 'spaser-indicateurs-'));
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const same = (a, b) =>
  a.every((line, at) => line.every((value, year) => Math.abs(value - b[at][year]) < 0.01));

try {
  const code = pathToFileURL(await bundle('bench/indicators/ours.ts', folder)).href;
  const runs = new Map(NAMES.map((name) => [name, []]));
  for (let run = 0; run < RUNS; run += 1)
    for (const name of NAMES) {
      const { stdout, status } = spawnSync(
        process.execPath,
        [join(root, 'bench/indicators/one.mjs'), name, String(ROWS), code],
        { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
      );
      if (status !== 0) throw new Error(`${name} : ${status}`);
      runs.get(name).push(JSON.parse(stdout));
    }
  const ours = runs.get('spaser');
  console.log(
    `${ROWS} marchés et ${ROWS} lignes d’heures, ${AGGREGATES.length} agrégats × 5 ans, ${RUNS} passages alternés`,
  );
  console.log('moteur      charger (ms)   agréger (ms)   mêmes réponses');
  for (const [name, all] of runs)
    console.log(
      `${name.padEnd(10)}${String(Math.round(median(all.map(({ load }) => load)))).padStart(14)}${String(Math.round(median(all.map(({ ask }) => ask)))).padStart(15)}   ${all.every(({ answers }) => same(answers, ours[0].answers)) ? 'oui' : 'NON'}`,
    );
  for (const name of NAMES.slice(1)) {
    const other = runs.get(name);
    console.log(
      `spaser / ${name} : agréger ${median(ours.map(({ ask }, run) => ask / other[run].ask)).toFixed(2)}, charger et agréger ${median(ours.map(({ load, ask }, run) => (load + ask) / (other[run].load + other[run].ask))).toFixed(2)} (médianes, passage par passage)`,
    );
  }
  const every = ours.map((one) => one.every);
  console.log(
    `tous les indicateurs de la bibliothèque : ${Math.round(median(every.map(({ ms }) => ms)))} ms de CPU utilisateur (${Math.round(Math.min(...every.map(({ ms }) => ms)))}-${Math.round(Math.max(...every.map(({ ms }) => ms)))}), ${every[0].figures} chiffres`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
