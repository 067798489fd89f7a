import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { indicatorOf } from '../../src/catalogue/indicators';
import { isFounding, TEMPLATES } from '../../src/catalogue/templates';
import { EXAMPLES } from '../../src/catalogue/templates/examples';
import { SOURCES, sourceOf } from '../../src/catalogue/templates/sources';
import { themesOf } from '../../src/catalogue/templates/themes';
import type { Provenance } from '../../src/scheme/indicator';
import { placedIndicators, type Template } from '../../src/scheme/scheme';

interface Line {
  readonly where: string;
  readonly provenance: Provenance;
  readonly sources?: readonly string[] | undefined;
  readonly note?: string | undefined;
}

/** Everything that says where it comes from: axes, objectives, actions, indicators, aims, baselines, published results. */
function linesOf(template: Template): readonly Line[] {
  const named = (where: string, line: Omit<Line, 'where'>): Line => ({ ...line, where });
  return template.axes.flatMap((axis) => [
    named(`${template.id} axe ${axis.code}`, axis),
    ...axis.objectives.flatMap((objective) => {
      const where = `${template.id} ${objective.code}`;
      return [
        named(where, objective),
        ...objective.actions.map((action) => named(`${where} ${action.title}`, action)),
        ...(objective.aims ?? []).map((aim) => named(`${where} ${aim.text}`, aim)),
        ...objective.indicators.flatMap((entry) => [
          named(`${where} ${entry.ref}`, entry),
          ...(entry.aims ?? []).map((aim) => named(`${where} ${entry.ref} ${aim.text}`, aim)),
          ...(entry.known ?? []).map((known) => named(`${where} ${entry.ref} publié`, known)),
          ...(entry.baseline
            ? [
                named(`${where} ${entry.ref} référence`, {
                  ...entry.baseline,
                  provenance: entry.baseline.provenance ?? entry.provenance,
                }),
              ]
            : []),
        ]),
      ];
    }),
  ]);
}

const FOLDER = resolve(__dirname, '../../src/catalogue/templates');
/** Files that hold no template. */
const TOOLS = ['build.ts', 'index.ts', 'sources.ts', 'themes.ts'];
const OWN_SETS = ['premier-schema', 'volet-social'];
const drawnFromAPlace = TEMPLATES.filter(({ place }) => place !== undefined);
const REFERENCE = /\b[SN]\d\d\b/g;

describe('the templates', () => {
  it('are one file each, every file in the list, every id its own', () => {
    const files = readdirSync(FOLDER).filter((file) => file.endsWith('.ts') && !TOOLS.includes(file));
    expect(TEMPLATES).toHaveLength(files.length);
    expect(TEMPLATES).toHaveLength(14 + OWN_SETS.length);
    expect(new Set(TEMPLATES.map(({ id }) => id)).size).toBe(TEMPLATES.length);
  });

  it('begin with the four cities of the founding document, then the generic one', () => {
    const founding = TEMPLATES.filter(({ id }) => isFounding(id));
    expect(TEMPLATES.slice(0, founding.length)).toEqual(founding);
    expect([...new Set(founding.map(({ place }) => place))]).toEqual([
      "Métropole d'Aix-Marseille-Provence",
      'Ville de Paris',
      'Ville de Lyon',
      'Toulouse Ville et Métropole',
    ]);
    expect(TEMPLATES[founding.length]?.id).toBe('generique-4-axes');
  });

  it('claim to be nobody’s own document, and warn of what they are', () => {
    for (const { id, title, warning } of TEMPLATES) {
      expect([id, /officiel/i.test(`${title} ${warning}`)]).toEqual([id, false]);
      expect([id, warning.length > 30]).toEqual([id, true]);
    }
    for (const { id, title } of drawnFromAPlace)
      expect([id, title]).toEqual([id, expect.stringMatching(/^Inspiré d/)]);
    for (const { id, warning, place } of TEMPLATES)
      if (place === undefined)
        expect([id, warning]).toEqual([id, expect.stringMatching(/^Entièrement proposé/)]);
  });

  it('follow indicators of the catalogue, each once or under a label of its own', () => {
    for (const template of TEMPLATES) {
      const names = placedIndicators(template).map(({ entry }) => {
        expect(indicatorOf(entry.ref).id).toBe(entry.ref);
        return `${entry.ref} ${entry.label ?? ''}`;
      });
      expect([template.id, names.filter((name, index) => names.indexOf(name) !== index)]).toEqual([
        template.id,
        [],
      ]);
    }
  });

  it('use a code once', () => {
    for (const { id, axes } of TEMPLATES) {
      const codes = [
        axes.map(({ code }) => code),
        axes.flatMap(({ objectives }) => objectives.map(({ code }) => code)),
      ];
      for (const list of codes) expect([id, new Set(list).size]).toEqual([id, list.length]);
    }
  });

  it('aim at years of their period or later, from a baseline that comes before', () => {
    for (const template of TEMPLATES) {
      const [from, to] = template.period;
      expect([template.id, from <= to]).toEqual([template.id, true]);
      for (const { objective, entry } of placedIndicators(template)) {
        const years = Object.keys(entry.targets).map(Number);
        const aims = [...(objective.aims ?? []), ...(entry.aims ?? [])].flatMap(({ year }) => year ?? []);
        for (const year of [...years, ...aims])
          expect([template.id, entry.ref, year >= from]).toEqual([template.id, entry.ref, true]);
        for (const year of years)
          if (entry.baseline) expect([entry.ref, entry.baseline.year < year]).toEqual([entry.ref, true]);
      }
    }
  });

  it('aim at what the unit can hold, and never at a figure that is only observed', () => {
    for (const template of TEMPLATES) {
      for (const { entry } of placedIndicators(template)) {
        const { unit, direction } = indicatorOf(entry.ref);
        const targets = Object.values(entry.targets);
        const shares = [
          ...targets,
          ...(entry.known ?? []).map(({ value }) => value),
          entry.baseline?.value ?? 0,
        ];
        if (unit === '%')
          for (const share of shares)
            expect([entry.ref, share >= 0 && share <= 100]).toEqual([entry.ref, true]);
        if (direction === 'neutre')
          expect([template.id, entry.ref, targets]).toEqual([template.id, entry.ref, []]);
      }
    }
  });

  it('say why an objective has no indicator', () => {
    for (const { id, axes } of TEMPLATES) {
      for (const { code, indicators, aims, note } of axes.flatMap(({ objectives }) => objectives)) {
        if (indicators.length > 0) continue;
        expect([id, code, (aims ?? []).length > 0 || (note ?? '').length > 0]).toEqual([id, code, true]);
      }
    }
  });
});

describe('the provenance of the templates', () => {
  it('names a source wherever something was read or deduced, and nowhere else', () => {
    for (const { where, provenance, sources } of TEMPLATES.flatMap(linesOf)) {
      expect([where, (sources ?? []).length > 0]).toEqual([where, provenance !== 'propose']);
    }
  });

  it('cites, line by line and note by note, only sources that the template lists and the bibliography explains', () => {
    for (const template of TEMPLATES) {
      const cited = linesOf(template).flatMap(({ sources, note }) => [
        ...(sources ?? []),
        ...(note?.match(REFERENCE) ?? []),
      ]);
      expect([template.id, cited.filter((ref) => !template.sources.includes(ref))]).toEqual([
        template.id,
        [],
      ]);
      for (const ref of template.sources) expect(sourceOf(ref).ref).toBe(ref);
    }
  });

  it('has no source that nothing uses', () => {
    const used = new Set([...TEMPLATES, ...EXAMPLES].flatMap(({ sources }) => sources));
    expect(SOURCES.map(({ ref }) => ref).filter((ref) => !used.has(ref))).toEqual([]);
    expect(new Set(SOURCES.map(({ ref }) => ref)).size).toBe(SOURCES.length);
    expect(() => sourceOf('S99')).toThrow('S99');
  });

  it('is ours on every line of our own sets, and each line says why', () => {
    for (const template of TEMPLATES.filter(({ id }) => OWN_SETS.includes(id))) {
      for (const { where, provenance, note } of linesOf(template))
        expect([where, provenance, (note ?? '').length > 10]).toEqual([where, 'propose', true]);
    }
  });
});

describe('our own sets', () => {
  const refsOf = (id: string): string[] =>
    placedIndicators(TEMPLATES.find((template) => template.id === id) ?? { axes: [] }).map(
      ({ entry }) => entry.ref,
    );

  it('start small, with a target for each family that L2111-3 names', () => {
    const refs = refsOf('premier-schema');
    expect(refs).toHaveLength(12);
    const [template] = TEMPLATES.filter(({ id }) => id === 'premier-schema');
    const aimed = placedIndicators(template ?? { axes: [] }).filter(
      ({ entry }) => Object.keys(entry.targets).length > 0,
    );
    expect(aimed.map(({ entry }) => entry.ref)).toEqual(
      expect.arrayContaining([
        'leg-part-considsoc-nb',
        'leg-part-considsoc-montant',
        'leg-part-considenv-nb',
        'leg-part-considenv-montant',
        'leg-part-achats-esus',
        'leg-part-fournisseurs-inclusifs',
        'gov-publication-bisannuelle',
      ]),
    );
  });

  it('keep the social set social', () => {
    const refs = refsOf('volet-social');
    expect(refs.filter((ref) => /^env-|considenv/.test(ref))).toEqual([]);
    expect(
      themesOf(TEMPLATES.find(({ id }) => id === 'volet-social') ?? { axes: [] }).map(({ id }) => id),
    ).toEqual(
      expect.arrayContaining([
        'social',
        'insertion',
        'ess',
        'handicap',
        'egalite',
        'equitable',
        'gouvernance',
      ]),
    );
    expect(refs).toContain('gov-part-acheteurs-formes');
  });
});
