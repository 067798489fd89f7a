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
 * `node bench/indicators.mjs [rows] [runs] [names]`: `spaser` alone for the edits.
 */
const ROWS = Number(process.argv[2] ?? 100_000);
const RUNS = Number(process.argv[3] ?? 5);
const NAMES = process.argv[4]?.split(',') ?? ['spaser', 'arquero', 'duckdb'];
const root = resolve(fileURLToPath(import.meta.url), '../..');
const folder = mkdtempSync(join(tmpdir(), 'spaser-indicateurs-'));
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const share95 = (values) => [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1];
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
  const of = (all, what) => String(Math.round(median(all.map((one) => one[what]))));
  console.log('moteur      charger (ms)   agréger (ms)   après un changement (ms)   mêmes réponses');
  for (const [name, all] of runs)
    console.log(
      `${name.padEnd(10)}${of(all, 'load').padStart(14)}${of(all, 'ask').padStart(15)}${of(all, 'again').padStart(27)}   ${all.every(({ answers }) => same(answers, ours[0].answers)) ? 'oui' : 'NON'}`,
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
  const edits = ours.flatMap((one) => one.edits);
  const slowest = edits.reduce((a, b) => (b.wall > a.wall ? b : a));
  const afterEdit = median(edits.map(({ user }) => user));
  const tenths = (value) => value.toFixed(1).replace('.', ',');
  // To the clock: what the user waits. User CPU counts besides what is compiled and collected meanwhile on another core.
  const told = (own) =>
    `${tenths(median(own.map(({ wall }) => wall)))} ms (médiane), ${tenths(share95(own.map(({ wall }) => wall)))} ms (95 %) ; CPU utilisateur ${tenths(median(own.map(({ user }) => user)))} ms, ${tenths(share95(own.map(({ user }) => user)))} ms`;
  console.log(
    `tous les indicateurs après une ligne changée, ${edits.length} modifications : ${told(edits)} ; au pire ${tenths(slowest.wall)} ms (${slowest.what})`,
  );
  for (const what of new Set(edits.map((one) => one.what)))
    console.log(`  ${what.padEnd(32)}${told(edits.filter((one) => one.what === what))}`);
  for (const name of NAMES.slice(1))
    console.log(
      `spaser, tous les indicateurs / ${name}, les ${AGGREGATES.length} agrégats, après une ligne changée : ${(afterEdit / median(runs.get(name).map(({ again }) => again))).toFixed(3)}`,
    );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
