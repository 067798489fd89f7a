import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { clauses, clausesCsv } from './clauses.mjs';
import { PARSERS } from './intake/parsers.mjs';

/**
 * Parse, type and map 100,000 rows of 12 columns, beside PapaParse, arquero, d3-dsv and SheetJS. One process for each parser and run,
 * runs interleaved: first of each, then second of each, so that a busy computer weighs on all alike. Each process reads six files of
 * six seeds: the first (a paste in a pane just opened) apart from those after it (a folder of files). User CPU is what is compared.
 * `node bench/intake.mjs [rows] [runs] [parser …]`
 */
const ROWS = Number(process.argv[2] ?? 100_000);
const RUNS = Number(process.argv[3] ?? 7);
const SEEDS = [7, 8, 9, 10, 11, 12];
const asked = process.argv.slice(4);
const names = Object.keys(PARSERS).filter((name) => asked.length === 0 || asked.includes(name));
const root = resolve(fileURLToPath(import.meta.url), '../..');
const folder = mkdtempSync(join(tmpdir(), 'spaser-intake-'));
const LINES = ', en lignes';
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const range = (values) =>
  `${Math.round(median(values))} (${Math.round(Math.min(...values))}-${Math.round(Math.max(...values))})`;

function once(name, code, files) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(root, 'bench/intake/one.mjs'), name, code, ...files], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.on('data', (chunk) => (printed += chunk));
    child.on('exit', (status) => {
      if (status !== 0) return fail(new Error(`${name} : ${status}`));
      const [first, ...others] = JSON.parse(printed);
      done({ first, others, ms: first.ms, next: median(others.map(({ ms }) => ms)) });
    });
  });
}

/** What the generator knows of its own rows. */
function truthOf(rows) {
  const EPOCH = Date.UTC(1899, 11, 30);
  const sum = (value) => rows.reduce((total, row) => total + value(row), 0);
  return {
    rows: rows.length,
    cents: sum(({ cents }) => cents),
    hours: sum(({ halfHours }) => halfHours / 2),
    days: sum(({ year, month, day }) => (Date.UTC(year, month - 1, day) - EPOCH) / 86_400_000),
    months: sum(({ months }) => months),
    social: sum(({ criterion }) => Number(criterion === 'Oui')),
    sirets: sum(({ siret }) => Number(siret) % 97),
  };
}

try {
  const code = pathToFileURL(await bundle('bench/intake/ours.ts', folder)).href;
  let bytes = 0;
  const truths = [];
  const files = SEEDS.map((seed) => {
    const rows = clauses(ROWS, seed);
    const text = clausesCsv(rows);
    const file = join(folder, `clauses-${seed}.csv`);
    writeFileSync(file, text);
    bytes += Buffer.byteLength(text);
    truths.push(truthOf(rows));
    return file;
  });

  const runs = new Map(names.map((name) => [name, []]));
  for (let run = 0; run < RUNS; run += 1)
    for (const name of names) runs.get(name).push(await once(name, code, files));

  console.log(
    `${ROWS} lignes × 12 colonnes, ${(bytes / SEEDS.length / 1_048_576).toFixed(1)} Mio par fichier, ${RUNS} passages alternés ; un processus par passage, qui lit ${SEEDS.length} fichiers`,
  );
  console.log(
    'analyseur                 CPU du 1er fichier (ms)   des suivants (ms)   durée (ms)  mémoire (Mio)  exact',
  );
  for (const [name, all] of runs) {
    const wrong = Object.keys(truths[0]).filter((key) =>
      all.some(({ first, others }) =>
        [first, ...others].some(({ facts }, rank) => facts[key] !== truths[rank][key]),
      ),
    );
    console.log(
      [
        name.padEnd(26),
        range(all.map(({ ms }) => ms)).padStart(23),
        range(all.map(({ next }) => next)).padStart(20),
        String(Math.round(median(all.map(({ first }) => first.wall)))).padStart(13),
        String(Math.round(Math.max(...all.map(({ first }) => first.peak)))).padStart(14),
        `  ${wrong.length === 0 ? 'oui' : `non : ${wrong.join(', ')}`}`,
      ].join(''),
    );
  }
  for (const [name, all] of runs) {
    // Rows beside rows, columns beside columns.
    const own = name.endsWith(LINES) ? `spaser${LINES}` : 'spaser';
    const ours = runs.get(own);
    if (name === own || !ours) continue;
    const said = (figure) => {
      const ratios = ours.map((one, run) => one[figure] / all[run][figure]);
      return `${median(ratios).toFixed(2)} (de ${Math.min(...ratios).toFixed(2)} à ${Math.max(...ratios).toFixed(2)})`;
    };
    console.log(
      `${own} / ${name} : premier fichier ${said('ms')} ; suivants ${said('next')} (médianes, passage par passage)`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
