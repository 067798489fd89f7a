import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

/** JavaScript on the start path of the pane, gzipped: what a user waits for before seeing it. */
const BUDGET = 230 * 1000;
const ROOT = resolve(__dirname, '../..');
const PAGE = join(ROOT, 'dist/embedded');

jest.setTimeout(240_000);
beforeAll(() => {
  expect(spawnSync('node', ['scripts/build.mjs', 'embedded'], { cwd: ROOT }).status).toBe(0);
});

const startScripts = (): string[] => {
  const html = readFileSync(join(PAGE, 'index.html'), 'utf8');
  return [...html.matchAll(/(?:src|href)="?([^"\s>]+\.js)/g)].map(([, file = '']) => file);
};

it('starts within its budget', () => {
  const scripts = startScripts();
  const size = scripts.reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(PAGE, file)), { level: 9 }).length,
    0,
  );
  console.info(
    `start path: ${scripts.length} script(s), ${(size / 1000).toFixed(1)} kB gz of ${BUDGET / 1000}`,
  );
  expect(scripts.length).toBeGreaterThan(0);
  expect(size).toBeLessThanOrEqual(BUDGET);
});

it('leaves the spreadsheet engine and the .xlsx writer for later', () => {
  const start = startScripts().map((file) => readFileSync(join(PAGE, file), 'utf8'));
  // A name that each keeps in its minified code.
  const marks = { ironcalc: '__wbindgen', hucre: 'xl/worksheets/sheet', papaparse: 'MissingQuotes' };
  const all = readdirSync(PAGE)
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(PAGE, file), 'utf8'));
  for (const [name, mark] of Object.entries(marks)) {
    expect([name, all.some((code) => code.includes(mark))]).toEqual([name, true]);
    expect([name, start.some((code) => code.includes(mark))]).toEqual([name, false]);
  }
});
