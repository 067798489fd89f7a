import { TEMPLATES } from '../../src/catalogue/templates';
import { attainment, EXAMPLES } from '../../src/catalogue/templates/examples';
import { placedIndicators, type Objective, type SchemeIndicator } from '../../src/scheme/scheme';

/** What the sources say, written here a second time: a template that drifts from them fails. */
type Fact = readonly [ref: string, targets: Readonly<Record<number, number>>, source: string];

const PUBLISHED: Readonly<Record<string, readonly Fact[]>> = {
  'amp-2021-2026': [
    ['leg-part-considenv-nb', { 2025: 100 }, 'S40'],
    ['leg-part-considsoc-nb', { 2025: 30 }, 'S40'],
    ['leg-part-achats-esus', { 2025: 5 }, 'S40'],
  ],
  'paris-2016-2020': [
    ['soc-part-marches-clause-insertion', { 2020: 20 }, 'S51'],
    ['soc-nb-marches-clause-insertion', { 2020: 600 }, 'S51'],
    ['ins-heures-realisees', { 2020: 1_000_000 }, 'S51'],
    ['soc-nb-marches-reserves', { 2020: 100 }, 'S51'],
    ['soc-nb-marches-reserves-handicap', { 2020: 25 }, 'S51'],
    ['env-agec-recycle', { 2020: 100 }, 'S53'],
  ],
  'paris-2022-2026': [],
  'lyon-2021-2026': [
    ['env-part-questionnement-carbone', { 2024: 100 }, 'N20'],
    ['env-part-evenementiel-zero-dechet', { 2024: 100 }, 'N20'],
    ['ins-heures-realisees', { 2026: 150_000 }, 'N20'],
    ['soc-part-fs-marches-insertion', { 2023: 30, 2026: 50 }, 'N20'],
    ['env-egalim-qualite', { 2026: 75 }, 'N20'],
    ['eco-part-pme-nb', { 2026: 50 }, 'N20'],
    ['soc-part-ess-reservables', { 2026: 50 }, 'N23'],
  ],
  'toulouse-2022': [],
  'marseille-2021-2026': [
    ['soc-part-marches-clause-insertion', { 2026: 20 }, 'N19'],
    ['env-part-clause-env', { 2026: 30 }, 'N19'],
  ],
  'nantes-2022-2026': [],
  'brest-2027': [
    ['soc-part-marches-egalite', { 2027: 30 }, 'S62'],
    ['env-part-critere-env', { 2027: 100 }, 'S62'],
  ],
  'rennes-2018-2020': [['leg-part-fournisseurs-inclusifs', { 2020: 5 }, 'N34']],
  'bordeaux-2021-2026': [],
  'toulon-tpm': [],
  'cinor-2017': [
    ['soc-part-marches-clause-insertion', { 2020: 20 }, 'S61'],
    ['ins-heures-prevues', { 2020: 30_000 }, 'S61'],
    ['ins-heures-realisees', { 2020: 70_000 }, 'S61'],
    ['ins-nb-beneficiaires', { 2020: 80 }, 'S61'],
  ],
  'etat-2025-2027': [
    ['gov-part-acheteurs-formes', { 2027: 100 }, 'S60'],
    ['env-poids-moyen-critere-env', { 2027: 10 }, 'S60'],
    ['leg-part-depenses-ess', { 2027: 2.5 }, 'S60'],
  ],
};

const templateNamed = (id: string) => {
  const found = TEMPLATES.find((template) => template.id === id);
  if (!found) throw new Error(id);
  return found;
};
const objectivesOf = (id: string): readonly Objective[] =>
  templateNamed(id).axes.flatMap(({ objectives }) => objectives);
const titlesOf = (id: string): readonly string[] => objectivesOf(id).map(({ title }) => title);
const entryOf = (id: string, ref: string): SchemeIndicator => {
  const found = placedIndicators(templateNamed(id)).find(({ entry }) => entry.ref === ref);
  if (!found) throw new Error(`${id} ${ref}`);
  return found.entry;
};
const wordsOf = (id: string): readonly string[] =>
  objectivesOf(id).flatMap(({ aims = [], indicators }) =>
    [...aims, ...indicators.flatMap((entry) => entry.aims ?? [])].map(({ text }) => text),
  );

describe('published targets', () => {
  it('are told for every template drawn from a place', () => {
    const places = TEMPLATES.filter(({ place }) => place !== undefined).map(({ id }) => id);
    expect(Object.keys(PUBLISHED).sort()).toEqual([...places].sort());
  });

  it.each(Object.entries(PUBLISHED))(
    'of %s are the ones, and all the ones, that its template calls read',
    (id, facts) => {
      const sourced = placedIndicators(templateNamed(id))
        .map(({ entry }) => entry)
        .filter(({ provenance, targets }) => provenance === 'source' && Object.keys(targets).length > 0);
      expect(sourced.map(({ ref, targets }) => [ref, targets])).toEqual(
        facts.map(([ref, targets]) => [ref, targets]),
      );
      for (const [ref, , source] of facts)
        expect([ref, entryOf(id, ref).sources]).toEqual([ref, expect.arrayContaining([source])]);
    },
  );

  it('that no number can hold are kept in words', () => {
    expect(wordsOf('lyon-2021-2026')).toEqual([
      'Au moins 80 000 heures par an',
      'Doubler le nombre de marchés réservés au secteur du handicap',
      'Label Relations Fournisseurs & Achats Responsables obtenu',
    ]);
    expect(wordsOf('paris-2016-2020')).toEqual(['Plus de vaisselle jetable en 2020']);
    expect(wordsOf('nantes-2022-2026').join()).toMatch(/100 % .*2026.*600 000 heures/);
    expect(wordsOf('rennes-2018-2020').join()).toMatch(/80 % .*2020/);
    expect(wordsOf('brest-2027').join()).toContain('3 M€');
    expect(wordsOf('etat-2025-2027').join()).toMatch(/−22 %.*\+10 %/);
  });
});

describe('Aix-Marseille-Provence', () => {
  it('has the ten published objectives in their order and words (S42)', () => {
    expect(titlesOf('amp-2021-2026').slice(0, 10)).toEqual([
      "En interne intégrer et fédérer l'ensemble des agents participants au processus d'achat",
      'Mettre en place un processus et des outils permettant le déploiement et le suivi de la performance achat durable',
      'En externe mettre en place une politique « fournisseurs responsables »',
      'Rédiger des contrats publics incitatifs',
      'Privilégier une approche en cycle de vie et en coût complet',
      "Faciliter et encourager la démarche d'insertion sur toutes les étapes du processus achat",
      "Encourager et valoriser les partenaires économiques portant une démarche en faveur de l'insertion",
      'Élargir les publics',
      "Œuvrer pour l'égalité femmes/hommes",
      'Lutter contre les discriminations',
    ]);
  });

  it('tells the hours of 2023, and those of 2022 as deduced from them (S47: about 65 % more)', () => {
    const hours = entryOf('amp-2021-2026', 'ins-heures-realisees');
    const [known] = hours.known ?? [];
    expect(known).toMatchObject({ year: 2023, value: 356_000, provenance: 'source', sources: ['S47'] });
    expect(hours.baseline).toMatchObject({ year: 2022, value: 216_000, provenance: 'deduit' });
    expect((known?.value ?? 0) / (hours.baseline?.value ?? 1)).toBeCloseTo(1.65, 2);
  });

  it('does not call read the axes that were not found', () => {
    expect(templateNamed('amp-2021-2026').axes.map(({ provenance }) => provenance)).toEqual([
      'source',
      'source',
      'deduit',
      'propose',
    ]);
  });
});

describe('Paris', () => {
  it('starts in 2014 from 10 % and 500 000 hours (S51, S52)', () => {
    expect(entryOf('paris-2016-2020', 'soc-part-marches-clause-insertion').baseline).toMatchObject({
      year: 2014,
      value: 10,
    });
    expect(entryOf('paris-2016-2020', 'ins-heures-realisees').baseline).toMatchObject({
      year: 2014,
      value: 500_000,
    });
  });

  it('invents no target for the scheme of 2021, and calls nothing of it read', () => {
    const second = templateNamed('paris-2022-2026');
    expect(placedIndicators(second).flatMap(({ entry }) => Object.keys(entry.targets))).toEqual([]);
    expect(JSON.stringify(second)).not.toContain('"provenance":"source"');
    expect(second.warning).toContain('NON retrouvés');
  });
});

describe('Lyon', () => {
  it('has the published words as objectives (N20)', () => {
    expect(titlesOf('lyon-2021-2026')).toEqual(
      expect.arrayContaining([
        "100 % des consultations soumises au questionnement de leur impact carbone / consommation d'énergie en 2024",
        "100 % des marchés de prestation événementielle incluant une démarche de progrès pour atteindre l'objectif zéro déchet en 2024",
        "À partir d'un minimum annuel de 80 000 heures d'insertion réalisées au titre des marchés de la Ville, viser la réalisation de 150 000 heures par an",
        "Porter la part des marchés de fournitures et services dans l'ensemble des marchés intégrant un dispositif d'insertion à 30 % en 2023, puis 50 % en 2026",
        "Ouvrir un plus de marchés aux acteurs de l'ESS",
        'Attribuer 50 % des marchés annuels aux TPE et PME du territoire (cercles concentriques Ville-Métropole-Région-voire France)',
        'Obtenir le label Relations Fournisseurs & Achats Responsables',
      ]),
    );
  });

  it('puts the ESS and the label under economic development, disability under the inclusive city (spaser-2, 4 and 5)', () => {
    const titleOfAxisOf = (title: RegExp): string | undefined =>
      templateNamed('lyon-2021-2026').axes.find(({ objectives }) =>
        objectives.some((one) => title.test(one.title)),
      )?.title;
    expect(titleOfAxisOf(/ESS/)).toBe('Développement économique');
    expect(titleOfAxisOf(/Obtenir le label/)).toBe('Développement économique');
    expect(titleOfAxisOf(/handicap/)).toBe('Ville inclusive');
  });

  it('starts from 75 000 hours, deduced, and tells the 87 000 of 2016 (spaser-2, 6)', () => {
    const hours = entryOf('lyon-2021-2026', 'ins-heures-realisees');
    expect(hours.baseline).toMatchObject({ value: 75_000, provenance: 'deduit' });
    expect(hours.known).toEqual([expect.objectContaining({ year: 2016, value: 87_000, sources: ['N21'] })]);
    expect(hours.note).toContain('déduit');
  });
});

describe('Toulouse', () => {
  it('has one published engagement, and objectives that are all ours', () => {
    const { axes } = templateNamed('toulouse-2022');
    expect(axes).toEqual([
      expect.objectContaining({
        title: "Continuer de développer l'inclusion sociale par nos achats",
        provenance: 'source',
        sources: ['S00'],
      }),
    ]);
    expect(new Set(objectivesOf('toulouse-2022').map(({ provenance }) => provenance))).toEqual(
      new Set(['propose']),
    );
  });

  it('starts from the published results of 2015 (S59), and deduces 35 h and 10 % from one contract (S58)', () => {
    const baselines = [
      'ins-heures-realisees',
      'ins-nb-beneficiaires',
      'ins-nb-contrats',
      'ins-nb-entreprises',
    ].map((ref) => entryOf('toulouse-2022', ref).baseline);
    expect(baselines.map((baseline) => [baseline?.year, baseline?.value])).toEqual([
      [2015, 170_000],
      [2015, 353],
      [2015, 407],
      [2015, 253],
    ]);
    for (const [ref, value] of [
      ['ins-intensite-10k', 35],
      ['soc-poids-moyen-critere-social', 10],
    ] as const)
      expect(entryOf('toulouse-2022', ref)).toMatchObject({
        targets: { 2026: value },
        provenance: 'deduit',
        sources: ['S58'],
      });
  });
});

describe('published results', () => {
  it('of CINOR pass its targets: 44 contracts of 175 make 25.14 % (S61)', () => {
    const known = placedIndicators(templateNamed('cinor-2017')).map(({ entry }) => [
      entry.ref,
      entry.known?.[0]?.value,
    ]);
    expect(known).toEqual([
      ['soc-part-marches-clause-insertion', 25.14],
      ['ins-heures-prevues', 41_190],
      ['ins-heures-realisees', 91_478],
      ['ins-nb-beneficiaires', 184],
    ]);
    expect((44 / 175) * 100).toBeCloseTo(25.14, 2);
  });

  it('of Brest and the State are where they start (S62, S60)', () => {
    const start = (id: string, ref: string) => entryOf(id, ref).baseline;
    expect(start('brest-2027', 'soc-part-marches-egalite')).toMatchObject({ year: 2023, value: 1.2 });
    expect(start('brest-2027', 'env-part-critere-env')).toMatchObject({ year: 2023, value: 21 });
    expect(start('etat-2025-2027', 'leg-part-considenv-nb')).toMatchObject({ year: 2024, value: 72 });
    expect(start('etat-2025-2027', 'leg-part-considsoc-nb')).toMatchObject({ year: 2024, value: 41 });
  });

  it('of the worked examples reach what their sources say', () => {
    const [solideo, state] = EXAMPLES;
    // As printed by N30 and N31; exactly 100.55, 116.15 and 129.29, so that their rounding differs from ours.
    const printed = [100.6, 116.2, 129];
    const shares = solideo?.lines.map(attainment) ?? [];
    printed.forEach((share, index) => expect(Math.abs((shares[index] ?? 0) - share)).toBeLessThan(0.3));
    expect(shares.slice(printed.length)).toEqual([null, null, null, null]);
    // Targets of 40, 60 and 80 %: missed by 19, 5.3 and 8.4 points.
    expect(state?.lines.map(({ target, actual }) => ((target ?? 0) - actual).toFixed(1))).toEqual([
      '19.0',
      '5.3',
      '8.4',
    ]);
  });
});
