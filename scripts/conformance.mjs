import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './setup.mjs';

/**
 * `npm run conformance`: how much of Microsoft's corpus of samples for Excel the emulated Excel of the tests runs.
 * The corpus comes from `--corpus DIR` or SPASER_SNIPPETS, else it is cloned into .cache; it is read and never kept here.
 * `--markdown` prints the block of docs/excel.md, `--only TEXT` takes some samples, `--handlers` lists the failures.
 */
const CORPUS = 'https://github.com/OfficeDev/office-js-snippets';
const THRESHOLD = 45;
const root = resolve(fileURLToPath(import.meta.url), '../..');
const flag = (name) => process.argv.includes(name);
const option = (name) => (flag(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);

/** Folder of the samples for Excel, fetched when nobody names one. */
function corpusFolder() {
  const named = option('--corpus') ?? process.env.SPASER_SNIPPETS;
  const clone = resolve(root, '.cache/office-js-snippets');
  if (named === undefined && !existsSync(resolve(clone, 'samples/excel'))) {
    console.error('Téléchargement des exemples de Microsoft (une seule fois)…');
    const { status } = spawnSync('git', ['clone', '--quiet', '--depth', '1', CORPUS, clone], {
      stdio: 'inherit',
    });
    if (status !== 0) {
      console.error(
        `Les exemples n'ont pas pu être téléchargés. Pour corriger : vérifier l'accès de cet ordinateur à ${CORPUS}, ` +
          'ou télécharger ce dépôt autrement, puis relancer avec --corpus DOSSIER ' +
          '(ou la variable SPASER_SNIPPETS), DOSSIER contenant samples/excel.',
      );
      process.exit(2);
    }
  }
  const folder = resolve(named ?? clone);
  const samples = existsSync(resolve(folder, 'samples/excel')) ? resolve(folder, 'samples/excel') : folder;
  if (existsSync(resolve(samples, '42-range'))) return samples;
  console.error(
    `${folder} ne contient pas samples/excel. Pour corriger : indiquer le dossier du dépôt ${CORPUS}.`,
  );
  process.exit(2);
}

/** Lets Node load the TypeScript of the tests, and the one package that is only published as modules. */
function loadTypeScript() {
  const require = createRequire(import.meta.url);
  const { transformSync } = require('@swc/core');
  const compile = (module, file) => {
    const { code } = transformSync(readFileSync(file, 'utf8'), {
      filename: file,
      jsc: { target: 'es2022', parser: { syntax: file.endsWith('.ts') ? 'typescript' : 'ecmascript' } },
      module: { type: 'commonjs' },
      isModule: true,
    });
    module._compile(code, file);
  };
  const asUsual = Module._extensions['.js'];
  Module._extensions['.ts'] = compile;
  Module._extensions['.js'] = (module, file) =>
    file.includes(`${sep}@ironcalc${sep}`) ? compile(module, file) : asUsual(module, file);
  return require('../test/excel-host/conformance/index.ts');
}

const counted = (texts) => {
  const counts = new Map();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
};
const percent = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(1).replace('.', ',')} %`;
const done = ({ outcome }) => outcome === 'completed';
const reasons = (results, wanted) =>
  counted(results.filter(({ outcome }) => outcome === wanted).map(({ reason }) => reason));

const OUTCOMES = {
  completed: 'aboutis',
  notEmulated: 'membre non émulé (ApiNotFound)',
  absentFromClient: 'membre absent du client npm (au-delà de ExcelApi 1.15)',
  error: "autre erreur (de l'hôte, de la page ou de l'exemple)",
  timeout: 'sans fin',
};

function summary(results) {
  const rows = Object.entries(OUTCOMES).map(([outcome, label]) => {
    const count = results.filter((one) => one.outcome === outcome).length;
    return [label, count, percent(count, results.length)];
  });
  const folders = [...new Set(results.map(({ folder }) => folder))].map((folder) => {
    const own = results.filter((one) => one.folder === folder);
    return [folder, own.length, own.filter(done).length, percent(own.filter(done).length, own.length)];
  });
  return { rows, folders };
}

function asText({ samples, results }) {
  const { rows, folders } = summary(results);
  const talking = results.filter(({ requests }) => requests > 0);
  const line = (cells) => console.log(`  ${cells.join('  ')}`);
  console.log(
    `\n${samples} exemples, ${results.length} boutons, ${percent(results.filter(done).length, results.length)} aboutis`,
  );
  console.log(
    `dont ${talking.length} boutons qui interrogent le classeur, ${percent(talking.filter(done).length, talking.length)} aboutis\n`,
  );
  for (const [label, count, share] of rows) line([String(count).padStart(4), share.padStart(7), label]);
  console.log('\nPar dossier');
  for (const [folder, all, ok, share] of folders)
    line([`${ok}/${all}`.padStart(8), share.padStart(8), folder]);
  for (const outcome of ['notEmulated', 'absentFromClient', 'error', 'timeout']) {
    const found = reasons(results, outcome);
    if (found.length > 0) console.log(`\n${OUTCOMES[outcome]} : ${found.length} motifs`);
    for (const [reason, count] of found) line([String(count).padStart(4), reason]);
  }
}

function asMarkdown({ samples, results }) {
  const { rows, folders } = summary(results);
  const table = (head, lines) =>
    [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...lines]
      .map((cells) => `| ${cells.join(' | ')} |`)
      .join('\n');
  const missing = reasons(results, 'notEmulated');
  const talking = results.filter(({ requests }) => requests > 0);
  console.log(
    `${samples} exemples, ${results.length} boutons, dont ${talking.length} interrogent le classeur ` +
      `(${percent(talking.filter(done).length, talking.length)} de ceux-ci aboutissent).\n`,
  );
  console.log(table(['Résultat', 'Boutons', 'Part'], rows));
  console.log(`\n${table(['Dossier', 'Boutons', 'Aboutis', 'Part'], folders)}`);
  console.log(
    `\nMembres non émulés les plus demandés : ${missing
      .slice(0, 20)
      .map(([name, count]) => `\`${name}\` (${count})`)
      .join(', ')}.`,
  );
}

ensureDependencies();
const folder = corpusFolder();
const { measure } = loadTypeScript();
const measured = await measure(folder, option('--only'));
if (flag('--markdown')) asMarkdown(measured);
else asText(measured);
if (flag('--handlers')) {
  console.log('');
  for (const { sample, handler, reason, ...one } of measured.results)
    if (!done(one)) console.log(`${sample} ${handler} : ${reason}`);
}
const share = (100 * measured.results.filter(done).length) / Math.max(1, measured.results.length);
if (share < THRESHOLD) console.error(`\nMoins de ${THRESHOLD} % des boutons aboutissent.`);
// Samples leave timers behind them: nothing is waited for.
process.exit(share < THRESHOLD ? 1 : 0);
