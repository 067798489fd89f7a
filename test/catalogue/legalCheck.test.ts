import { indicatorOf, INDICATORS } from '../../src/catalogue/indicators';
import { CERTAINTIES, LEGAL_REQUIREMENTS } from '../../src/catalogue/legalRequirements';
import { PARAMETERS } from '../../src/catalogue/parameters';
import { generique4Axes } from '../../src/catalogue/templates/generique4Axes';
import { legalCheck, type Checked, type LegalResult } from '../../src/engine/legalCheck';
import type { LegalState } from '../../src/scheme/legal';
import type { Objective, SchemeIndicator } from '../../src/scheme/scheme';

const entry = (ref: string, extra: Partial<SchemeIndicator> = {}): SchemeIndicator => ({
  ref,
  baseline: null,
  targets: {},
  provenance: 'propose',
  ...extra,
});

const scheme = (extra: Partial<Objective> = {}): Checked => ({
  axes: [
    {
      code: '1',
      title: 'Axe',
      provenance: 'propose',
      objectives: [
        { code: '1.1', title: 'Objectif', provenance: 'propose', actions: [], indicators: [], ...extra },
      ],
    },
  ],
});

const resultOf = (id: string, checked: Checked, parameters = {}): LegalResult => {
  const found = legalCheck(checked, parameters).results.find(({ requirement }) => requirement.id === id);
  if (!found) throw new Error(id);
  return found;
};

const aimed = { targets: { 2026: 5 } };
const said = { aims: [{ text: 'doubler', provenance: 'source' as const }] };

/** Requirement, objective of the scheme, state expected, ids that one click would add. */
const TRUTH: readonly (readonly [string, Partial<Objective>, LegalState, readonly string[]])[] = [
  ['taux-social', {}, 'manquant', ['leg-part-considsoc-nb', 'leg-part-considsoc-montant']],
  // In number or in value: one is enough.
  ['taux-social', { indicators: [entry('leg-part-considsoc-montant')] }, 'couvert', []],
  [
    'taux-social',
    { title: 'Clauses sociales' },
    'manquant',
    ['leg-part-considsoc-nb', 'leg-part-considsoc-montant'],
  ],
  ['taux-ecologique', { indicators: [entry('leg-part-considenv-nb')] }, 'couvert', []],
  ['cibles-categories', {}, 'manquant', ['leg-part-considsoc-nb', 'leg-part-considenv-nb']],
  [
    'cibles-categories',
    { indicators: [entry('leg-part-considsoc-nb', aimed)] },
    'manquant',
    ['leg-part-considenv-nb'],
  ],
  [
    'cibles-categories',
    { indicators: [entry('leg-part-considsoc-nb', aimed), entry('leg-part-considenv-montant')] },
    'sans-cible',
    [],
  ],
  [
    'cibles-categories',
    { indicators: [entry('leg-part-considsoc-nb', aimed), entry('leg-part-considenv-montant', said)] },
    'a-verifier',
    [],
  ],
  [
    'cibles-categories',
    { indicators: [entry('leg-part-considsoc-nb', aimed), entry('leg-part-considenv-montant', aimed)] },
    'couvert',
    [],
  ],
  ['cible-esus', {}, 'manquant', ['leg-part-achats-esus']],
  ['cible-esus', { indicators: [entry('leg-part-achats-esus')] }, 'sans-cible', []],
  ['cible-esus', { indicators: [entry('leg-part-achats-esus', aimed)] }, 'couvert', []],
  // The same indicator twice: a target on either one is a target.
  [
    'cible-esus',
    { indicators: [entry('leg-part-achats-esus'), entry('leg-part-achats-esus', aimed)] },
    'couvert',
    [],
  ],
  [
    'cible-employeurs',
    { indicators: [entry('leg-part-achats-esus', aimed)] },
    'manquant',
    ['leg-part-fournisseurs-inclusifs'],
  ],
  ['objectifs-sociaux', {}, 'manquant', ['soc-part-marches-clause-insertion', 'ins-heures-realisees']],
  [
    'objectifs-sociaux',
    { title: 'Soutenir le HANDICAP' },
    'a-verifier',
    ['soc-part-marches-clause-insertion', 'ins-heures-realisees'],
  ],
  ['objectifs-sociaux', { indicators: [entry('ins-heures-realisees')] }, 'couvert', []],
  [
    'gaz-effet-serre',
    { title: 'Adaptation au changement climatique' },
    'a-verifier',
    ['env-ges-achats', 'env-part-questionnement-carbone'],
  ],
  ['gaz-effet-serre', { indicators: [entry('env-ges-achats')] }, 'couvert', []],
  ['eau', { title: 'Équiper les bureaux, le réseau et les bateaux' }, 'manquant', []],
  ['eau', { title: "Économiser l'eau" }, 'a-verifier', []],
  ['eau', { actions: [{ title: 'Compter l’eau', provenance: 'propose' }] }, 'a-verifier', []],
  [
    'sobriete-numerique',
    { aims: [{ text: 'Numérique responsable', provenance: 'propose' }] },
    'a-verifier',
    [],
  ],
  ['suivi-annuel', {}, 'manquant', ['gov-taux-avancement-actions', 'gov-taux-indicateurs-renseignes']],
  [
    'suivi-annuel',
    { actions: [{ title: 'Agir', provenance: 'propose' }] },
    'a-verifier',
    ['gov-taux-avancement-actions', 'gov-taux-indicateurs-renseignes'],
  ],
  ['suivi-annuel', { indicators: [entry('gov-taux-avancement-actions')] }, 'couvert', []],
  ['publication', {}, 'manquant', ['gov-publication-bisannuelle']],
  ['publication', { indicators: [entry('gov-publication-bisannuelle')] }, 'couvert', []],
  ['rendu-public', {}, 'a-verifier', []],
  ['par-acheteur', {}, 'sans-objet', []],
];

describe('what L2111-3 asks and what a scheme answers', () => {
  it.each(TRUTH)('%s of %j is %s', (id, objective, state, suggestions) => {
    const result = resultOf(id, scheme(objective));
    expect([result.state, result.suggestions.map(({ ref }) => ref)]).toEqual([state, suggestions]);
  });

  it('takes the date of the last publication as a sign, to be checked', () => {
    expect(resultOf('publication', scheme(), { date_derniere_publication: 46_022 }).state).toBe('a-verifier');
    expect(resultOf('publication', scheme(), { date_derniere_publication: null }).state).toBe('manquant');
  });

  it('asks a mutualised scheme for the indicators of each buyer', () => {
    const buyers = ['Ville', 'Métropole'];
    expect(resultOf('par-acheteur', { ...scheme(), buyers }).state).toBe('couvert');
  });

  it('names what answers in the words of the scheme', () => {
    const checked = scheme({ indicators: [entry('leg-part-considenv-nb', { label: 'Marchés verts' })] });
    expect(resultOf('taux-ecologique', checked).indicators).toEqual([
      { ref: 'leg-part-considenv-nb', label: 'Marchés verts' },
    ]);
    expect(resultOf('eau', scheme({ title: 'Protéger l’eau' })).objectives).toEqual([
      { code: '1.1', title: 'Protéger l’eau' },
    ]);
  });

  it('does not take for the indicator of the catalogue one that the buyer built', () => {
    const own = indicatorOf('leg-part-considsoc-nb');
    const checked = scheme({ indicators: [entry(own.id, { own })] });
    expect(resultOf('taux-social', checked).state).toBe('manquant');
  });

  it('counts every requirement once', () => {
    const { results, counts } = legalCheck(generique4Axes);
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(results.length);
    expect(results.map(({ requirement }) => requirement.id)).toEqual(LEGAL_REQUIREMENTS.map(({ id }) => id));
    // The founding generic scheme: its inclusive suppliers have no target, nothing speaks of water.
    expect(resultOf('cible-employeurs', generique4Axes).state).toBe('sans-cible');
    expect(resultOf('eau', generique4Axes).state).toBe('manquant');
    expect(resultOf('cible-esus', generique4Axes).state).toBe('couvert');
  });
});

describe('the declarations', () => {
  it('name indicators and parameters that exist, once each, with their proof', () => {
    const known = new Set(INDICATORS.map(({ id }) => id));
    const ids = LEGAL_REQUIREMENTS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { test, proposal, sources, certainty, article } of LEGAL_REQUIREMENTS) {
      const named = [
        ...('indicators' in test ? test.indicators : []),
        ...(test.kind === 'targets' ? test.categories.flat() : []),
        ...proposal.indicators,
      ];
      expect(named.filter((id) => !known.has(id))).toEqual([]);
      if (test.kind === 'dated') expect(PARAMETERS.map(({ id }) => id)).toContain(test.parameter);
      expect(sources.length).toBeGreaterThan(0);
      expect(CERTAINTIES).toContain(certainty);
      expect(article).toMatch(/^L2111-3, /);
    }
  });
});
