import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(fileURLToPath(import.meta.url), '../..');

/** npm writes this file at the end of an installation: its date says what node_modules was made from. */
const installed = resolve(root, 'node_modules/.package-lock.json');
const wanted = resolve(root, 'package-lock.json');

const upToDate = () => existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs;

/** Installs the dependencies of package-lock.json when they are missing or older than it. Quiet when there is nothing to do. */
export function ensureDependencies() {
  if (upToDate()) return;
  console.error('Installation des dépendances (une seule fois, environ une minute)…');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel', 'error'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    // npm is a .cmd file on Windows.
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(
      "L'installation a échoué. Pour corriger : vérifier l'accès de cet ordinateur au registre npm, puis relancer la commande.",
    );
    process.exit(1);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) ensureDependencies();
