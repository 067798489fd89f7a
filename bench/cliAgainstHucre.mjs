import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readXlsx } from 'hucre';
import { contracts, toCsv } from './rows.mjs';

/**
 * 20,000 contracts from CSV to a finished .xlsx on disk, beside hucre writing the same cells that it is handed in memory.
 * The product's time is that of its whole process; the peer's is that of the writing alone. Runs alternate.
 */
const ROWS = Number(process.argv[2] ?? 20_000);
const RUNS = Number(process.argv[3] ?? 5);
const root = resolve(fileURLToPath(import.meta.url), '../..');
const folder = mkdtempSync(join(tmpdir(), 'spaser-bench-'));
const at = (name) => join(folder, name);
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Wall time and peak memory of a process (peak from the kernel's own count, Linux only). */
function timed(args) {
  return new Promise((done, fail) => {
    const started = performance.now();
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let peak = 0;
    let printed = '';
    const poll = setInterval(() => {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
        peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
      } catch {
        // The process ended between two looks.
      }
    }, 10);
    child.stdout.on('data', (chunk) => (printed += chunk));
    child.on('exit', (code) => {
      clearInterval(poll);
      if (code === 0) done({ ms: performance.now() - started, peak, printed });
      else fail(new Error(`${args.join(' ')} : ${code}`));
    });
  });
}

try {
  spawnSync(process.execPath, ['scripts/build.mjs', 'cli'], { cwd: root, stdio: 'inherit' });
  writeFileSync(at('marches.csv'), toCsv(contracts(ROWS)));
  const product = [
    join(root, 'dist/cli/spaser.cjs'),
    'build',
    '--template',
    'generique-4-axes',
    '--acheteur',
    'Ville',
    '--annees',
    '2022-2026',
    '--data',
    at('marches.csv'),
    '--out',
    at('c.xlsx'),
  ];
  await timed(product);

  const book = await readXlsx(new Uint8Array(readFileSync(at('c.xlsx'))));
  const cells = book.sheets.map((sheet) => ({
    name: sheet.name,
    rows: sheet.rows.map((row) =>
      row.map((value) => (value instanceof Date ? value.getTime() / 86_400_000 + 25_569 : value)),
    ),
    formulas: [...(sheet.cells ?? [])].flatMap(([key, cell]) =>
      cell.formula ? [[...key.split(',').map(Number), cell.formula, cell.formulaResult ?? null]] : [],
    ),
  }));
  writeFileSync(at('cells.json'), JSON.stringify(cells));
  const peer = [join(root, 'bench/hucreSameCells.mjs'), at('cells.json'), at('peer.xlsx')];
  await timed(peer);

  const ours = [];
  const theirs = [];
  for (let run = 0; run < RUNS; run += 1) {
    ours.push(await timed(product));
    theirs.push(JSON.parse((await timed(peer)).printed).ms);
  }
  const time = median(ours.map(({ ms }) => ms));
  const ratios = ours.map(({ ms }, run) => ms / theirs[run]);
  const count = cells.reduce((sum, { rows }) => sum + rows.reduce((total, row) => total + row.length, 0), 0);
  console.log(`${ROWS} contrats, ${count} cellules, ${RUNS} passages alternés`);
  console.log(
    `spaser build, processus entier : ${Math.round(time)} ms (médiane), mémoire maximale ${Math.round(Math.max(...ours.map(({ peak }) => peak)))} Mio`,
  );
  console.log(`hucre, écriture des mêmes cellules : ${Math.round(median(theirs))} ms (médiane)`);
  console.log(
    `rapport passage par passage : ${median(ratios).toFixed(2)} (médiane), de ${Math.min(...ratios).toFixed(2)} à ${Math.max(...ratios).toFixed(2)}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
