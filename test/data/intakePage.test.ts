import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { SOURCE_KINDS } from '../../src/intake';
import { sourceKindWords } from '../../src/locales/fr/sources';
import { describeRealData } from './realData';

jest.setTimeout(240_000);

const ROOT = resolve(__dirname, '../..');
const PAGE = join(ROOT, 'docs/intake.md');
const text = readFileSync(PAGE, 'utf8');
const check = (page: string, env: NodeJS.ProcessEnv = process.env) =>
  spawnSync('node', [join(ROOT, 'scripts/intakePage.mjs'), '--check', page], { encoding: 'utf8', env });

function altered(change: (page: string) => string): { readonly page: string; readonly forget: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'intake-'));
  const page = join(folder, 'intake.md');
  const other = change(text);
  expect(other).not.toBe(text);
  writeFileSync(page, other);
  return { page, forget: () => rmSync(folder, { recursive: true }) };
}

describe('docs/intake.md', () => {
  it('names every kind of source as the product does', () => {
    for (const kind of SOURCE_KINDS) {
      expect(text).toContain(`\`${kind}\``);
      expect(text).toContain(sourceKindWords(kind));
    }
    expect(text).not.toMatch(/undefined|NaN/);
  });

  it('is refused when its list of kinds is not the one of the product, with or without the real files', () => {
    const { page, forget } = altered((all) =>
      all.replace('Tableau de bénéficiaires', 'Tableau de personnes'),
    );
    const { status, stderr } = check(page, { ...process.env, SPASER_REAL_DATA: 'nulle-part' });
    expect([status, stderr]).toEqual([1, expect.stringContaining('docs/intake.md retarde')]);
    forget();
  });
});

describeRealData('docs/intake.md over the real files', () => {
  it('is what the product reads of them today', () => {
    expect(check(PAGE)).toMatchObject({ status: 0, stderr: '' });
  });

  it('is refused as soon as one figure differs', () => {
    const { page, forget } = altered((all) =>
      all.replace(/(pes_2019-04-05[^|]*\|[^|]*\| *)1\s148/, '$11 149'),
    );
    expect(check(page).status).toBe(1);
    forget();
  });
});
