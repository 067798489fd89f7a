import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { ensureBuilt } from './build.mjs';
import { ensureDependencies } from './setup.mjs';
import { ensureSystemTools } from './systemTools.mjs';

/**
 * `npm test`: everything, from a clean clone. Installs what is missing, checks types and style, builds, runs every test.
 * `--quick` (npm run check) leaves out what needs LibreOffice, Chromium, a build or whole workbooks; `--thorough` thins no long series.
 */
const quick = process.argv.includes('--quick');
if (process.argv.includes('--thorough')) process.env['SPASER_THOROUGH'] = '1';
const run = (command, args) => spawnSync(command, args, { stdio: 'inherit' }).status ?? 1;

function step(name, command, args) {
  console.log(`\n— ${name}`);
  if (run(command, args) !== 0) {
    console.error(`${name} : échec.`);
    process.exit(1);
  }
}

ensureDependencies();
step('Types', 'npx', ['tsc', '--noEmit']);
step('Règles', 'npx', ['eslint', '--max-warnings', '0', '--cache', '--cache-location', '.cache/eslint', '.']);
step('Mise en forme', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']);
if (!quick) {
  ensureSystemTools();
  ensureBuilt('cli');
  ensureBuilt('embedded');
  ensureBuilt('excel');
  ensureBuilt('excel-self-hosted');
}

console.log('\n— Tests');
const report = '.cache/jest-report.json';
rmSync(report, { force: true });
const slow = [
  '--testPathIgnorePatterns',
  '/node_modules/',
  'test/e2e/',
  'test/engines/',
  'test/cli/',
  'test/packaging/',
  'test/contract/',
  'test/hosts/',
  'test/app/',
  'test/privacy/canary',
  'test/intake/properties/',
  'test/intake/layouts/',
];
// One worker less than cores, jest's own choice, leaves one of two cores idle.
const status = run('npx', [
  'jest',
  '--maxWorkers=2',
  '--json',
  `--outputFile=${report}`,
  ...(quick ? slow : []),
]);
const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
console.log(`\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
process.exitCode = status;
