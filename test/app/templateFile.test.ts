import {
  currentTemplate,
  insertTemplate,
  openSession,
  readTemplateFile,
  writeTemplateFile,
} from '../../src/app';
import { templateOfScheme } from '../../src/app/templateFile';
import { makeScheme } from '../../src/app/makeScheme';
import { TEMPLATES } from '../../src/catalogue/templates';
import { templateProblemWords } from '../../src/locales/fr/templateFile';
import type { Template } from '../../src/scheme/scheme';
import { SHEETS } from '../../src/workbook/layout';
import { environment, fileHost, filled, REQUEST } from '../support/sessions';

type Edited = Record<string, unknown>;

const generic = TEMPLATES.find(({ id }) => id === REQUEST.templateId) as Template;

/** The generic template as a file, changed by hand. */
function edited(change: (file: { format: string; version: number; template: Edited }) => void): string {
  const file = JSON.parse(writeTemplateFile(generic));
  change(file);
  return JSON.stringify(file);
}

const problemsOf = (text: string) => {
  const read = readTemplateFile(text);
  return read.ok ? [] : read.problems;
};

/** The first indicator of a file, to be spoilt. */
const first = (template: Edited): Edited =>
  (template as unknown as Template).axes[0]?.objectives[0]?.indicators[0] as unknown as Edited;

describe('a template file', () => {
  it.each(TEMPLATES.map((template) => [template.id, template] as const))(
    '%s comes back as it went',
    (_, template) => {
      expect(readTemplateFile(writeTemplateFile(template))).toEqual({ ok: true, template });
    },
  );

  it('is read with the mark that some editors put first', () => {
    expect(readTemplateFile(`\uFEFF${writeTemplateFile(generic)}`).ok).toBe(true);
  });

  it.each([
    ['a text', 'bonjour', 'pas-json', ''],
    ['other JSON', '[1, 2]', 'pas-modele', ''],
    ['a later form', edited((file) => (file.version = 2)), 'version-plus-recente', 'version'],
    ['no title', edited(({ template }) => delete template['title']), 'champ-manquant', 'title'],
    ['a stranger', edited(({ template }) => (template['colour'] = 'blue')), 'champ-inconnu', ''],
    [
      'a wrong year',
      edited(({ template }) => (template['period'] = [26, 2030])),
      'valeur-invalide',
      'period[0]',
    ],
    [
      'a target that is no number',
      edited(({ template }) => (first(template)['targets'] = { 2026: '30 %' })),
      'valeur-invalide',
      'axes[0].objectives[0].indicators[0].targets.2026',
    ],
    [
      'an indicator that the library does not hold',
      edited(({ template }) => (first(template)['ref'] = 'soc-inconnu')),
      'indicateur-inconnu',
      '1.1 ',
    ],
  ])('says what is wrong with %s, where, and how to put it right', (_, text, code, path) => {
    const [problem] = problemsOf(text);
    expect(problem?.code).toBe(code);
    expect(problem?.path.startsWith(path)).toBe(true);
    const words = templateProblemWords(problem as NonNullable<typeof problem>);
    expect(words.message).toMatch(/\.$/);
    expect(words.fix.length).toBeGreaterThan(20);
  });

  it('carries the declarations of the buyer, and refuses those that name nothing here', () => {
    const own = (field: string) =>
      edited(({ template }) => {
        const entry = first(template);
        entry['ref'] = 'own-heures';
        entry['own'] = {
          id: 'own-heures',
          label: 'Heures de formation',
          definition: 'Heures de formation de toutes les lignes.',
          unit: 'h',
          direction: 'hausse',
          measure: {
            kind: 'aggregate',
            aggregate: { kind: 'sum', table: 'HEURES', field, where: [], span: 'year' },
          },
          additivity: { time: 'sum', place: 'sum', category: 'sum' },
          breakdowns: [],
          disclosure: 'libre',
          frequency: 'annuelle',
          sources: 'Heures',
          targetSeen: '',
          status: 'propre',
        };
      });
    expect(problemsOf(own('heures_formation'))).toEqual([]);
    expect(problemsOf(own('heures_de_vol'))).toMatchObject([
      { code: 'mesure-inconnue', detail: 'HEURES.heures_de_vol' },
    ]);
  });

  it('refuses a declaration that takes the name of another', () => {
    const text = edited(({ template }) => {
      const entry = first(template);
      entry['own'] = { ...(JSON.parse(JSON.stringify(ownOf(entry))) as Edited) };
    });
    expect(problemsOf(text)).toMatchObject([{ code: 'indicateur-en-double' }]);
  });

  it('tells at most twenty problems', () => {
    const text = edited(({ template }) => {
      for (let index = 0; index < 30; index += 1) template[`surplus${index}`] = true;
    });
    expect(problemsOf(text)).toHaveLength(20);
  });
});

/** A declaration under the name of a catalogue's indicator. */
const ownOf = (entry: Edited): Edited => ({
  id: entry['ref'],
  label: 'Autre chose',
  definition: 'Autre chose.',
  unit: 'nb',
  direction: 'hausse',
  measure: { kind: 'informed' },
  additivity: { time: 'none', place: 'none', category: 'none' },
  disclosure: 'libre',
  frequency: 'annuelle',
  sources: '',
  targetSeen: '',
  status: 'propre',
});

describe('a scheme as a template', () => {
  it('keeps the targets typed in the workbook, and gives the same scheme to another buyer', async () => {
    const { host, session } = await filled(fileHost(), []);
    await host.writeCells(SHEETS.cibles, 4, 6, [[0.11]]);
    const template = await currentTemplate(session);
    const read = readTemplateFile(writeTemplateFile(template));
    expect(read).toEqual({ ok: true, template });
    expect(template.axes[0]?.objectives[0]?.indicators[0]?.targets['2022']).toBe(11);

    const other = openSession(fileHost(), environment);
    await insertTemplate(other, { ...REQUEST, template, buyer: "Département d'Exemple" });
    expect(await currentTemplate(other)).toEqual(template);
  });

  it('says nothing of its buyer', () => {
    const scheme = makeScheme({ ...REQUEST, buyer: 'Acheteur Discret' });
    expect(writeTemplateFile(templateOfScheme(scheme))).not.toContain('Discret');
  });

  it('is refused when the workbook holds none', async () => {
    await expect(currentTemplate(openSession(fileHost(), environment))).rejects.toMatchObject({
      code: 'classeur-sans-schema',
    });
  });
});
