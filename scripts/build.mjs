import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureDependencies } from './setup.mjs';

const root = resolve(fileURLToPath(import.meta.url), '../..');

/** What each bundle is known by once built. */
const OUTPUTS = { embedded: 'dist/embedded/index.html', cli: 'dist/cli/spaser.cjs' };
const SOURCES = ['src', 'webpack.config.js', 'package-lock.json'];

/** Date of the newest file under a path. */
function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Builds a bundle (`embedded` or `cli`) when its sources are newer than it. */
export function ensureBuilt(name) {
  const output = resolve(root, OUTPUTS[name]);
  const changed = Math.max(...SOURCES.map((source) => newest(resolve(root, source))));
  if (existsSync(output) && statSync(output).mtimeMs >= changed) return;
  console.error(`Construction (${name})…`);
  const webpack = resolve(root, 'node_modules/webpack/bin/webpack.js');
  const { status } = spawnSync(process.execPath, [webpack, '--config-name', name], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (status !== 0) {
    console.error(`La construction de ${name} a échoué.`);
    process.exit(1);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensureDependencies();
  const asked = process.argv.slice(2);
  for (const name of Object.keys(OUTPUTS)) {
    if (asked.length === 0 || asked.includes('all') || asked.includes(name)) ensureBuilt(name);
  }
}
