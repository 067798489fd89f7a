import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian packages that the tests need, and the program by which each is known to be there. */
const TOOLS = [
  { program: 'chromium', packages: ['chromium'] },
  { program: 'soffice', packages: ['libreoffice-calc', 'fonts-dejavu', 'fonts-liberation'] },
  { program: 'pdftoppm', packages: ['poppler-utils'] },
];

const isThere = (program) =>
  (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/${program}`));

/** Installs what is missing where that can be done (Debian, as root); says what to install elsewhere. */
export function ensureSystemTools() {
  const missing = TOOLS.filter(({ program }) => !isThere(program));
  if (missing.length === 0) return;
  const packages = missing.flatMap((tool) => tool.packages);
  const canInstall = isThere('apt-get') && process.getuid?.() === 0;
  if (!canInstall) {
    console.error(
      `Il manque ${missing.map(({ program }) => program).join(', ')}. Pour corriger : sudo apt-get install ${packages.join(' ')}`,
    );
    return;
  }
  console.log(`Installation de ${packages.join(', ')}…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status;
  apt('update', '-qq');
  if (apt('install', '-y', '-qq', '--no-install-recommends', ...packages) !== 0) {
    throw new Error(`apt-get n'a pas pu installer ${packages.join(', ')}`);
  }
  for (const { program } of missing) execFileSync('which', [program], { stdio: 'ignore' });
}
