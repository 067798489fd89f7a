import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readXlsx } from 'hucre';
import { ensureSystemTools } from '../scripts/systemTools.mjs';
import { clauses, clausesCsv } from './clauses.mjs';
import { timesOf } from './recalculation/libreoffice.mjs';
import { plainSheet } from './recalculation/plainSheet.mjs';
import { hoursCsv } from './recalculation/rows.mjs';

/**
 * What LibreOffice takes to recalculate all of an exported workbook (Ctrl+Maj+F9), apart from opening it, beside a plain sheet:
 * as many COUNTIFS and SUMIFS of one criterion as the workbook has formulas that look over its rows, over the same number of rows.
 * `node bench/recalculation.mjs [rows] [runs]`
 */
const ROWS = Number(process.argv[2] ?? 20_000);
const RUNS = Number(process.argv[3] ?? 3);
const root = resolve(fileURLToPath(import.meta.url), '../..');
const folder = mkdtempSync(join(tmpdir(), 'spaser-recalculation-'));
const at = (name) => join(folder, name);
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const seconds = (ms) => `${(ms / 1000).toFixed(1).replace('.', ',')} s`;
const OVER_ROWS = /COUNTIF|SUMIF|AVERAGEIF|MATCH\(/;

/** A fifth of contracts, seven tenths of hours, and a tenth of people who worked them: all the rows that look one another up. */
function mixed() {
  const contracts = clauses(Math.round(ROWS * 0.2));
  const worked = contracts.filter(({ halfHours }) => halfHours > 0).map(({ id }) => id);
  const people = Math.round(ROWS * 0.1);
  return {
    'marches.csv': clausesCsv(contracts),
    'heures.csv': hoursCsv(worked, Math.round(ROWS * 0.7), people),
  };
}

function build(name, sources) {
  const data = Object.entries(sources).flatMap(([file, text]) => {
    writeFileSync(at(`${name}-${file}`), text);
    return ['--data', at(`${name}-${file}`)];
  });
  const out = at(`${name}.xlsx`);
  const asked = ['--template', 'generique-4-axes', '--acheteur', 'Ville', '--annees', '2022-2026'];
  const cli = [join(root, 'dist/cli/spaser.cjs'), 'build', ...asked, ...data, '--out', out];
  const run = spawnSync(process.execPath, cli, { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr + run.stdout);
  return out;
}

/** Formulas of the workbook, and those of its reports that look over rows: formulas of data tables look at their own row. */
async function counted(path) {
  const { sheets } = await readXlsx(new Uint8Array(readFileSync(path)));
  const all = sheets.map(({ name, cells }) => ({
    isReport: !['Marchés', 'Heures'].includes(name),
    formulas: [...(cells ?? [])].flatMap(([, { formula }]) => (formula ? [formula] : [])),
  }));
  return {
    formulas: all.reduce((sum, { formulas }) => sum + formulas.length, 0),
    looking: all
      .filter(({ isReport }) => isReport)
      .flatMap(({ formulas }) => formulas.filter((formula) => OVER_ROWS.test(formula))).length,
  };
}

const said = ({ load, recalculations }) =>
  `ouverture sans recalcul ${seconds(load.ms)} (CPU ${seconds(load.cpu)}) ; recalcul complet seul ${seconds(median(recalculations.map(({ ms }) => ms)))} (médiane de ${RUNS} ; CPU ${seconds(median(recalculations.map(({ cpu }) => cpu)))})`;

try {
  ensureSystemTools();
  spawnSync(process.execPath, ['scripts/build.mjs', 'cli'], { cwd: root, stdio: 'inherit' });
  const variants = {
    marchés: { 'marches.csv': clausesCsv(clauses(ROWS)) },
    'marchés, heures et personnes': mixed(),
  };
  for (const [name, sources] of Object.entries(variants)) {
    const path = build(String(Object.keys(variants).indexOf(name)), sources);
    const { formulas, looking } = await counted(path);
    const plain = at('plain.xlsx');
    writeFileSync(plain, await plainSheet(ROWS, looking));
    // The plain sheet first: opening the first file takes what starting takes.
    const [theirs, ours] = await timesOf([plain, path], RUNS);
    const ratio = (of) => median(ours.recalculations.map(of)) / median(theirs.recalculations.map(of));
    console.log(
      `${ROWS} lignes (${name}), ${formulas} formules, dont ${looking} qui parcourent ou cherchent des lignes`,
    );
    console.log(`  classeur exporté : ${said(ours)}`);
    console.log(
      `  feuille simple, ${looking} NB.SI.ENS et SOMME.SI.ENS à un critère sur ${ROWS} lignes : ${said(theirs)}`,
    );
    const byCpu = theirs.recalculations.every(({ cpu }) => cpu > 0);
    console.log(
      `  rapport des recalculs : ${ratio(({ ms }) => ms).toFixed(2)}${byCpu ? ` (CPU : ${ratio(({ cpu }) => cpu).toFixed(2)})` : ''}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
