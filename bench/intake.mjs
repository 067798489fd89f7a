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
 * runs interleaved: first of each, then second of each, so that a busy computer weighs on all alike. User CPU is what is compared.
 * `node bench/intake.mjs [rows] [runs] [parser …]`
 */
const ROWS = Number(process.argv[2] ?? 100_000);
const RUNS = Number(process.argv[3] ?? 7);
const asked = process.argv.slice(4);
const names = Object.keys(PARSERS).filter((name) => asked.length === 0 || asked.includes(name));
const root = resolve(fileURLToPath(import.meta.url), '../..');
const folder = mkdtempSync(join(tmpdir(), 'spaser-intake-'));
const LINES = ', en lignes';
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function once(name, file, code) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(root, 'bench/intake/one.mjs'), name, file, code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.on('data', (chunk) => (printed += chunk));
    child.on('exit', (status) =>
      status === 0 ? done(JSON.parse(printed)) : fail(new Error(`${name} : ${status}`)),
    );
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
  const rows = clauses(ROWS);
  const truth = truthOf(rows);
  const text = clausesCsv(rows);
  const file = join(folder, 'clauses.csv');
  writeFileSync(file, text);

  const runs = new Map(names.map((name) => [name, []]));
  for (let run = 0; run < RUNS; run += 1)
    for (const name of names) runs.get(name).push(await once(name, file, code));

  const size = (Buffer.byteLength(text) / 1_048_576).toFixed(1);
  console.log(
    `${ROWS} lignes × 12 colonnes, ${size} Mio, ${RUNS} passages alternés, un processus par passage`,
  );
  console.log(
    'analyseur                  CPU utilisateur (ms)    lignes/s     durée (ms)  mémoire (Mio)  exact',
  );
  for (const [name, all] of runs) {
    const ms = median(all.map((one) => one.ms));
    const wrong = Object.keys(truth).filter((key) => all.some(({ facts }) => facts[key] !== truth[key]));
    console.log(
      [
        name.padEnd(26),
        `${Math.round(ms)} (${Math.round(Math.min(...all.map((one) => one.ms)))}-${Math.round(Math.max(...all.map((one) => one.ms)))})`.padStart(
          20,
        ),
        String(Math.round((ROWS / ms) * 1000)).padStart(11),
        String(Math.round(median(all.map((one) => one.wall)))).padStart(14),
        String(Math.round(Math.max(...all.map((one) => one.peak)))).padStart(14),
        `  ${wrong.length === 0 ? 'oui' : `non : ${wrong.join(', ')}`}`,
      ].join(''),
    );
  }
  for (const [name, all] of runs) {
    // Rows beside rows, columns beside columns.
    const own = name.endsWith(LINES) ? `spaser${LINES}` : 'spaser';
    const ours = runs.get(own);
    if (name === own || !ours) continue;
    const ratios = ours.map(({ ms }, run) => ms / all[run].ms);
    console.log(
      `${own} / ${name} : ${median(ratios).toFixed(2)} (médiane, passage par passage ; de ${Math.min(...ratios).toFixed(2)} à ${Math.max(...ratios).toFixed(2)})`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
