import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureDependencies } from './setup.mjs';

/** Runs the command line from the sources: installs and builds first when something is missing or older. */
const root = resolve(fileURLToPath(import.meta.url), '../..');
ensureDependencies();
ensureBuilt('cli');
const bundle = resolve(root, 'dist/cli/spaser.cjs');
if (!existsSync(bundle)) throw new Error(`${bundle} manque : la construction a échoué.`);
const { status } = spawnSync(process.execPath, [bundle, ...process.argv.slice(2)], {
  stdio: 'inherit',
  cwd: process.env.INIT_CWD ?? process.cwd(),
});
process.exitCode = status ?? 1;
