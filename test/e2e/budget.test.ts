import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

/** JavaScript on the start path of the pane, gzipped: what a user waits for before seeing it. */
const BUDGET = 230 * 1000;
const ROOT = resolve(__dirname, '../..');

/** Each page, and for each thing that must come later a name that it keeps in its minified code. */
const PAGES = [
  {
    name: 'embedded',
    html: 'index.html',
    later: { ironcalc: '__wbindgen', hucre: 'xl/worksheets/sheet', papaparse: 'MissingQuotes' },
  },
  {
    name: 'excel',
    html: 'taskpane.html',
    later: { helpers: 'forceCreateSheet', papaparse: 'MissingQuotes' },
  },
] as const;

jest.setTimeout(240_000);

describe.each(PAGES)('the start of $name', ({ name, html, later }) => {
  const page = join(ROOT, 'dist', name);
  beforeAll(() => {
    expect(spawnSync('node', ['scripts/build.mjs', name], { cwd: ROOT }).status).toBe(0);
  });

  /** Our own scripts in the page: Microsoft's, which Excel keeps for all add-ins, is at an address of its own. */
  const startScripts = (): string[] =>
    [...readFileSync(join(page, html), 'utf8').matchAll(/(?:src|href)="?([^"\s>]+\.js)/g)]
      .map(([, file = '']) => file)
      .filter((file) => !file.startsWith('https:'));

  it('is within its budget', () => {
    const scripts = startScripts();
    const size = scripts.reduce(
      (sum, file) => sum + gzipSync(readFileSync(join(page, file)), { level: 9 }).length,
      0,
    );
    console.info(
      `start path of ${name}: ${scripts.length} script(s), ${(size / 1000).toFixed(1)} kB gz of ${BUDGET / 1000}`,
    );
    expect(scripts.length).toBeGreaterThan(0);
    expect(size).toBeLessThanOrEqual(BUDGET);
  });

  it('leaves for later what the first look does not need', () => {
    const start = startScripts().map((file) => readFileSync(join(page, file), 'utf8'));
    const all = readdirSync(page)
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(join(page, file), 'utf8'));
    for (const [what, mark] of Object.entries(later)) {
      expect([what, all.some((code) => code.includes(mark))]).toEqual([what, true]);
      expect([what, start.some((code) => code.includes(mark))]).toEqual([what, false]);
    }
  });
});
