import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { indicatorOf, INDICATORS } from '../../src/catalogue/indicators';
import { INDICATOR_SOURCES, noteOf, TABLE_NOTES } from '../../src/catalogue/notes';
import { SHEET_TABLES } from '../../src/catalogue/tables';
import { SOURCES } from '../../src/catalogue/templates/sources';
import { exampleOf, EXAMPLE_YEAR } from '../../src/engine/example';

jest.setTimeout(120_000);

const ROOT = resolve(__dirname, '../..');
const FOLDER = join(ROOT, 'docs/indicateurs');
const check = (folder: string) =>
  spawnSync('node', [join(ROOT, 'scripts/indicatorPages.mjs'), '--check', folder], { encoding: 'utf8' });
const page = (id: string): string => readFileSync(join(FOLDER, `${id}.md`), 'utf8');

describe('docs/indicateurs', () => {
  it('is what the declarations say', () => {
    expect(check(FOLDER)).toMatchObject({ status: 0, stderr: '' });
  });

  it('is refused as soon as one figure differs, or a page is one too many', () => {
    const folder = mkdtempSync(join(tmpdir(), 'indicateurs-'));
    cpSync(FOLDER, folder, { recursive: true });
    const stale = join(folder, 'env-egalim-bio.md');
    writeFileSync(stale, readFileSync(stale, 'utf8').replace(/(Résultat pour 2025 : )\d/, '$19'));
    writeFileSync(join(folder, 'disparu.md'), '# Un indicateur disparu\n');
    const { status, stderr } = check(folder);
    expect(status).toBe(1);
    expect(stderr).toContain('(env-egalim-bio.md, disparu.md)');
    rmSync(folder, { recursive: true });
  });

  it.each(INDICATORS.map(({ id }) => id))('%s has its page, with a computed example', (id) => {
    const text = page(id);
    const { label } = indicatorOf(id);
    expect(text.startsWith(`# ${label}\n`)).toBe(true);
    const sections = [...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
    expect(sections).toEqual([
      'Définition',
      'Calcul',
      'Exemple chiffré',
      'Pourquoi',
      'Exclusions',
      'Hypothèses',
      'Sources',
      'Provenance',
    ]);
    expect(text).not.toMatch(/undefined|NaN|\bnull\b|nombre de [aeiouéè]/);
    expect(text).not.toContain('adresse non gardée');
    expect(readFileSync(join(FOLDER, 'README.md'), 'utf8')).toContain(`(${id}.md)`);
  });
});

describe('examples', () => {
  it.each(INDICATORS.map(({ id }) => id))('%s: a figure that is neither nothing nor everything', (id) => {
    const { figure } = exampleOf(id);
    expect(figure).toMatchObject({ year: EXAMPLE_YEAR, origin: 'donnees' });
    expect(figure.value).toBeGreaterThan(0);
    if (indicatorOf(id).unit === '%') expect(figure.value).toBeLessThan(1);
  });

  it('hold a row that counts, one that does not, one that says nothing and one of another year', () => {
    const { tables, figure } = exampleOf('leg-part-considsoc-nb');
    expect(tables[0]?.rows.map((row) => [row['exercice'], row['consideration_sociale']])).toEqual([
      [2025, 'OUI'],
      [2025, 'OUI'],
      [2025, 'OUI'],
      [2025, 'NON'],
      [2025, 'NON'],
      [2025, null],
      [2024, 'OUI'],
    ]);
    expect(figure).toMatchObject({ numerator: 3, denominator: 6, value: 0.5, rows: 6, unknown: 1 });
  });
});

describe('notes', () => {
  it('cover every indicator and every table', () => {
    for (const { id } of INDICATORS) expect(noteOf(id).why).toMatch(/[.?]$/);
    expect(Object.keys(TABLE_NOTES).sort()).toEqual(SHEET_TABLES.map(({ id }) => id).sort());
  });

  it('explain every reference that an indicator quotes', () => {
    const known = new Set([...Object.keys(INDICATOR_SOURCES), ...SOURCES.map(({ ref }) => ref)]);
    const quoted = INDICATORS.flatMap(({ sources }) =>
      [...sources.matchAll(/\[(S\d+)\]/g)].map(([, ref]) => ref ?? ''),
    );
    expect(quoted.length).toBeGreaterThan(80);
    expect(quoted.filter((ref) => !known.has(ref))).toEqual([]);
  });
});
