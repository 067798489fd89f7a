import { readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(fileURLToPath(import.meta.url), '../..');

/** Microsoft's package: its licence lets an add-in carry these files, unmodified. */
export const OFFICE_PACKAGE = join(root, 'node_modules/@microsoft/office-js');
const DIST = join(OFFICE_PACKAGE, 'dist');

/** What office.js loads beside itself for Excel, one client for each platform that still exists. */
const AT_THE_TOP = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-web-16.00.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-ios-16.00.js',
  'telemetry/oteljs_agave.js',
];

const slashes = (path) => path.split(sep).join('/');

const filesUnder = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => slashes(relative(DIST, join(entry.parentPath, entry.name))));

/** One folder per language of Excel; office.js falls back on en-us only when the file it asked for is missing. */
const languages = () =>
  readdirSync(DIST, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[a-z]{2,3}-/.test(entry.name))
    .map((entry) => `${entry.name}/office_strings.js`);

/**
 * The page that refuses an unknown host is asked for as AgaveErrorUX/… and shipped in lower case. The spelling asked for
 * serves every server: Linux tells the two apart, Windows could not hold both.
 */
const asAsked = (path) => path.replaceAll('agaveerrorux', 'AgaveErrorUX');

/** Every file of the self-hosted build: `from` on disk, `to` under office/. */
export function officeFiles() {
  return [
    ...[...AT_THE_TOP, ...languages(), ...filesUnder(join(DIST, 'agaveerrorux'))].map((path) => ({
      from: join(DIST, path),
      to: asAsked(path),
    })),
    { from: join(OFFICE_PACKAGE, 'LICENSE.md'), to: 'LICENSE.md' },
  ];
}
