import { LEGAL_REQUIREMENTS } from '../../src/catalogue/legalRequirements';
import { TEMPLATES } from '../../src/catalogue/templates';
import { generique4Axes } from '../../src/catalogue/templates/generique4Axes';
import { addMissing, LEGAL_AXIS_TITLE } from '../../src/engine/legalAdd';
import { legalCheck } from '../../src/engine/legalCheck';
import { placedIndicators, templateSchema, type Template } from '../../src/scheme/scheme';

const bare: Template = {
  ...generique4Axes,
  axes: [
    {
      code: '1',
      title: 'Axe',
      provenance: 'propose',
      objectives: [
        { code: '1.1', title: 'Acheter autrement', provenance: 'propose', actions: [], indicators: [] },
        { code: '1.2', title: 'Économiser l’eau', provenance: 'propose', actions: [], indicators: [] },
      ],
    },
  ],
};

const stateOf = (template: Template, id: string) =>
  legalCheck(template).results.find(({ requirement }) => requirement.id === id)?.state;

const placesOf = (template: Template) =>
  placedIndicators(template).map(({ axis, objective, entry }) => [axis.title, objective.code, entry.ref]);

describe('adding what a requirement lacks', () => {
  it('goes to the objective asked', () => {
    const next = addMissing(bare, 'cible-esus', '1.2');
    expect(placesOf(next)).toEqual([['Axe', '1.2', 'leg-part-achats-esus']]);
    expect(placedIndicators(next)[0]?.entry).toEqual({
      ref: 'leg-part-achats-esus',
      baseline: null,
      targets: {},
      provenance: 'propose',
    });
    expect(stateOf(next, 'cible-esus')).toBe('sans-cible');
  });

  it('goes to an objective that holds a like indicator, or speaks of it', () => {
    const social = addMissing(bare, 'taux-social', '1.1');
    expect(placesOf(addMissing(social, 'suivi-annuel')).slice(2)).toEqual([
      [LEGAL_AXIS_TITLE, '2.1', 'gov-taux-avancement-actions'],
      [LEGAL_AXIS_TITLE, '2.1', 'gov-taux-indicateurs-renseignes'],
    ]);
    // Published results go with what follows the scheme, once something does.
    const followed = addMissing(addMissing(bare, 'suivi-annuel', '1.1'), 'publication');
    expect(placesOf(followed).at(-1)).toEqual(['Axe', '1.1', 'gov-publication-bisannuelle']);
    const speaking = {
      ...bare,
      axes: bare.axes.map((axis) => ({
        ...axis,
        objectives: axis.objectives.map((objective) => ({ ...objective, title: `Climat ${objective.code}` })),
      })),
    };
    expect(placesOf(addMissing(speaking, 'gaz-effet-serre'))[0]).toEqual(['Axe', '1.1', 'env-ges-achats']);
  });

  it('else makes the axis of legal obligations, once, with an objective for each requirement', () => {
    const next = addMissing(addMissing(bare, 'cible-esus'), 'cible-employeurs');
    expect(next.axes.map(({ code, title }) => [code, title])).toEqual([
      ['1', 'Axe'],
      ['2', LEGAL_AXIS_TITLE],
    ]);
    expect(placesOf(next)).toEqual([
      [LEGAL_AXIS_TITLE, '2.1', 'leg-part-achats-esus'],
      [LEGAL_AXIS_TITLE, '2.2', 'leg-part-fournisseurs-inclusifs'],
    ]);
  });

  it('writes an objective where the catalogue has no indicator', () => {
    const dry: Template = {
      ...bare,
      axes: bare.axes.map((axis) => ({ ...axis, objectives: axis.objectives.slice(0, 1) })),
    };
    const next = addMissing(dry, 'eau');
    expect(next.axes.at(-1)?.objectives).toEqual([
      {
        code: '2.1',
        title: 'Réduire la consommation d’eau liée aux achats',
        provenance: 'propose',
        actions: [],
        indicators: [],
      },
    ]);
    expect(stateOf(next, 'eau')).toBe('a-verifier');
  });

  it('takes no code that is taken', () => {
    const taken: Template = {
      ...bare,
      axes: bare.axes.map((axis) => ({
        ...axis,
        code: '2',
        objectives: axis.objectives.map((objective, index) => ({ ...objective, code: `3.${index + 1}` })),
      })),
    };
    const next = addMissing(taken, 'cible-esus');
    expect(next.axes.at(-1)?.code).toBe('3');
    expect(next.axes.at(-1)?.objectives[0]?.code).toBe('3.3');
  });

  it('changes nothing where nothing can be added', () => {
    expect(addMissing(bare, 'rendu-public')).toBe(bare);
    expect(addMissing(bare, 'unknown')).toBe(bare);
    expect(addMissing(generique4Axes, 'cible-esus')).toBe(generique4Axes);
  });

  it.each(TEMPLATES.map((template) => [template.id, template] as const))(
    'leaves %s valid, with all that it held and nothing missing that can be added',
    (_id, template) => {
      const full = LEGAL_REQUIREMENTS.reduce((next, { id }) => addMissing(next, id), template);
      templateSchema.parse(full);
      expect(placesOf(full)).toEqual(expect.arrayContaining(placesOf(template)));
      const codes = full.axes.flatMap(({ objectives }) => objectives.map(({ code }) => code));
      expect(new Set(codes).size).toBe(codes.length);
      const left = legalCheck(full).results.filter((result) => result.state === 'manquant' && result.canAdd);
      expect(left).toEqual([]);
    },
  );
});
