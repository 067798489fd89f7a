import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { hostFrom, hostOfManifest } from './host.mjs';
import { withLock } from './lock.mjs';
import { ensureDependencies } from './setup.mjs';

const root = resolve(fileURLToPath(import.meta.url), '../..');

/** Where bundles go (webpack.config.js reads the same variable). */
const dist = () => resolve(root, process.env.SPASER_DIST || 'dist');

const SOURCES = ['src', 'webpack.config.js', 'package-lock.json'];

/** What goes around the pane, besides its own sources. */
const EXCEL = [
  'manifest.xml',
  'assets',
  'scripts/excelPackage.mjs',
  'scripts/officeFiles.mjs',
  'scripts/host.mjs',
];

/** What each bundle is known by once built, and what it is built from besides SOURCES. */
const BUNDLES = {
  embedded: { output: 'embedded/index.html', from: [] },
  cli: { output: 'cli/spaser.cjs', from: [] },
  excel: { output: 'excel/taskpane.html', manifest: 'excel/manifest.xml', from: EXCEL },
  'excel-self-hosted': {
    output: 'excel-self-hosted/taskpane.html',
    manifest: 'excel-self-hosted/manifest.xml',
    from: EXCEL,
  },
};

/** `all` leaves out the build for closed networks, whose copies of Microsoft's files few need. */
const ALL = ['embedded', 'cli', 'excel'];

/** Date of the newest file under a path. */
function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** A manifest names the address it was built for: another one asked for means another build. */
function isForHost(manifest) {
  const path = join(dist(), manifest);
  return existsSync(path) && hostOfManifest(readFileSync(path, 'utf8')) === hostFrom(process.env.SPASER_HOST);
}

/** Whether a bundle is newer than all it is made from, and made for the address asked for. */
export function isUpToDate(name) {
  const { output, manifest, from } = BUNDLES[name];
  const path = join(dist(), output);
  if (!existsSync(path) || (manifest && !isForHost(manifest))) return false;
  const changed = Math.max(...[...SOURCES, ...from].map((source) => newest(resolve(root, source))));
  return statSync(path).mtimeMs >= changed;
}

/** @returns whether the bundle is there and up to date at the end. */
function build(name) {
  if (isUpToDate(name)) return true;
  console.error(`Construction (${name})…`);
  const started = new Date();
  const webpack = resolve(root, 'node_modules/webpack/bin/webpack.js');
  const { status } = spawnSync(process.execPath, [webpack, '--config-name', name], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (status !== 0) return false;
  // webpack leaves alone a file that comes out the same; what was changed while it worked must still count as newer.
  utimesSync(join(dist(), BUNDLES[name].output), started, started);
  return true;
}

/** Builds a bundle when its sources, or the address asked for, are not those it was made from. */
export function ensureBuilt(name) {
  try {
    hostFrom(process.env.SPASER_HOST);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
  // One at a time: builds share a cache, and each takes the whole computer anyway.
  if (withLock(resolve(root, '.cache/build.lock'), () => build(name))) return;
  console.error(`La construction de ${name} a échoué.`);
  process.exit(1);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => name !== 'all' && !Object.hasOwn(BUNDLES, name));
  if (unknown !== undefined) {
    console.error(
      `« ${unknown} » n'est pas une construction. Au choix : all, ${Object.keys(BUNDLES).join(', ')}.`,
    );
    process.exit(1);
  }
  ensureDependencies();
  const names = asked.length === 0 || asked.includes('all') ? [...ALL, ...asked] : asked;
  for (const name of new Set(names)) if (name !== 'all') ensureBuilt(name);
}
