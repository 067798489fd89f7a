import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { templatePage, type Declared } from '../../scripts/templatePages.mjs';
import { templates } from '../../src/app/templates';
import { indicatorOf } from '../../src/catalogue/indicators';
import { TEMPLATES } from '../../src/catalogue/templates';
import { attainment, EXAMPLES } from '../../src/catalogue/templates/examples';
import { SOURCES } from '../../src/catalogue/templates/sources';
import { placedIndicators } from '../../src/scheme/scheme';

jest.setTimeout(60_000);

const ROOT = resolve(__dirname, '../..');
const PAGE = join(ROOT, 'docs/modeles.md');
const check = (file: string) =>
  spawnSync('node', [join(ROOT, 'scripts/templatePages.mjs'), '--check', file], { encoding: 'utf8' });

const declared: Declared = {
  templates: TEMPLATES,
  cards: templates(),
  examples: EXAMPLES,
  sources: SOURCES,
  indicatorOf,
  attainment,
};

describe('docs/modeles.md', () => {
  it('is what the declarations say', () => {
    expect(check(PAGE)).toMatchObject({ status: 0, stderr: '' });
  });

  it('is refused as soon as one figure differs', () => {
    const folder = mkdtempSync(join(tmpdir(), 'modeles-'));
    const stale = join(folder, 'modeles.md');
    writeFileSync(stale, readFileSync(PAGE, 'utf8').replace(/30(?=\s% \(2023\))/, '31'));
    expect(check(stale)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('node scripts/templatePages.mjs'),
    });
    rmSync(folder, { recursive: true });
  });

  it('tells every objective, every target of the four cities, every source used', () => {
    const page = templatePage(declared);
    for (const { title, warning, axes } of TEMPLATES) {
      expect(page).toContain(`### ${title}\n\n> ${warning}`);
      for (const { objectives } of axes)
        for (const objective of objectives) expect(page).toContain(objective.title);
    }
    for (const template of TEMPLATES.slice(0, 5))
      for (const { entry } of placedIndicators(template))
        expect(page).toContain(entry.label ?? indicatorOf(entry.ref).label);
    for (const { ref, what } of SOURCES) expect(page).toContain(`| ${ref} | ${what} |`);
  });

  it('follows the declarations', () => {
    const [first, ...rest] = TEMPLATES;
    const renamed = {
      ...declared,
      templates: [{ ...first, warning: 'Un autre avertissement.' }, ...rest],
    } as Declared;
    expect(templatePage(renamed)).toContain('> Un autre avertissement.');
    expect(templatePage(declared)).not.toContain('> Un autre avertissement.');
  });
});
