import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

jest.setTimeout(60_000);

const ROOT = resolve(__dirname, '../..');
const BUNDLE = resolve(ROOT, 'dist/cli/spaser.cjs');
const DOC = readFileSync(resolve(ROOT, 'docs/origine.md'), 'utf8');
let folder = '';
beforeAll(() => {
  spawnSync('node', ['scripts/build.mjs', 'cli'], { cwd: ROOT });
  folder = mkdtempSync(join(tmpdir(), 'spaser-explain-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const spaser = (line: string) =>
  spawnSync('node', [BUNDLE, ...line.split(' ')], { cwd: folder, encoding: 'utf8' });

describe('docs/origine.md', () => {
  it('shows what its commands print', () => {
    const [commands = '', shown] = [...DOC.matchAll(/```\n([\s\S]*?)```/g)].map(([, block]) => block);
    const runs = commands
      .trim()
      .split('\n')
      .map((line) => spaser(line.replace(/^spaser /, '')));
    expect(runs.map(({ status, stderr }) => [status, stderr])).toEqual(runs.map(() => [0, '']));
    expect(shown).toBe(runs.at(-1)?.stdout);
  });
});

describe('spaser explain', () => {
  const DATA =
    '--data exemple/heures-donnees-inventees.csv --template generique-4-axes --annees 2024-2028 --annee 2025';

  it('writes the figure as JSON, with row numbers and nothing of what rows say', () => {
    const run = spaser(`explain ${DATA} --indicateur ins-nb-beneficiaires --par public --json o.json`);
    expect(run.status).toBe(0);
    const json = readFileSync(join(folder, 'o.json'), 'utf8');
    const { terms, breakdowns, value } = JSON.parse(json);
    expect(terms[0].data.rows).toHaveLength(terms[0].data.account.counted);
    expect(Object.keys(terms[0].data.rows[0])).toEqual(['number', 'answer']);
    const [split] = breakdowns;
    expect(split).toMatchObject({ dimension: 'public', reasons: ['publics-multiples'], reconciled: false });
    expect(split.numerator.sum - split.numerator.repeated).toBe(value);
    expect(`${json}${run.stdout}`).not.toMatch(/P-[0-9A-Z]{6}/);
  });

  it.each([
    ['explain', 'Il manque --indicateur'],
    [`explain ${DATA} --indicateur rien`, '--indicateur rien'],
    [`explain ${DATA} --indicateur ins-etp --par ville`, '--par ville'],
    ['explain --indicateur ins-etp --annee 2025', 'Il manque --data'],
  ])('refuses « %s » with what is missing', (line, said) => {
    const run = spaser(line);
    expect([run.status, run.stderr.includes(said)]).toEqual([2, true]);
  });

  it('says which workbook it cannot read', () => {
    const run = spaser('explain absent.xlsx --indicateur ins-etp --annee 2025');
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('absent.xlsx');
    expect(existsSync(join(folder, 'absent.xlsx'))).toBe(false);
  });
});
