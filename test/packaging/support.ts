import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

export const ROOT = resolve(__dirname, '../..');

/** Builds of the tests stay apart from the one that a user may be serving. */
export const DIST = join(ROOT, '.cache/test-dist');

/** The port that the tests serve the pane on, hence the address that its manifest is built for. */
export const PORT = 3443;
export const LOCAL_HOST = `https://localhost:${PORT}`;

/** The build for closed networks is tested at an address with a path. */
export const FAR_HOST = 'https://outils.exemple.fr/spaser';

export type Bundle = 'excel' | 'excel-self-hosted';

const HOSTS: Readonly<Record<Bundle, string>> = { excel: LOCAL_HOST, 'excel-self-hosted': FAR_HOST };

/** Builds when something changed since the last run, as a user would; gives the folder. */
export function built(bundle: Bundle): string {
  const { status, stderr } = spawnSync('node', ['scripts/build.mjs', bundle], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, SPASER_DIST: DIST, SPASER_HOST: `${HOSTS[bundle]}/` },
  });
  if (status !== 0) throw new Error(stderr);
  return join(DIST, bundle);
}

/** Every file under a folder, by its path with slashes. */
export const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();

export const textIn = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

export const isThere = (folder: string, file: string): boolean => existsSync(join(folder, file));
