import { templates } from '../../src/app/templates';
import { INDICATORS } from '../../src/catalogue/indicators';
import { TEMPLATES } from '../../src/catalogue/templates';
import { THEMES, themesOf } from '../../src/catalogue/templates/themes';

describe('what a picker shows', () => {
  const cards = templates();
  const cardOf = (id: string) => cards.find((card) => card.id === id);

  it('is every template, in the order of the list', () => {
    expect(cards.map(({ id }) => id)).toEqual(TEMPLATES.map(({ id }) => id));
  });

  it('counts what the template holds', () => {
    // Lyon: 2 + 1 + 2 + 1 + 1 + 1 targets in figures; a floor, a doubling and a label in words.
    expect(cardOf('lyon-2021-2026')).toMatchObject({
      place: 'Ville de Lyon',
      founding: true,
      period: [2021, 2026],
      axes: 4,
      objectives: 10,
      actions: 10,
      targets: 8,
      aims: 3,
    });
    expect(cardOf('generique-4-axes')).toMatchObject({
      place: null,
      founding: false,
      lines: { source: 0, deduit: 0 },
    });
    for (const card of cards) {
      const { axes } = TEMPLATES.find(({ id }) => id === card.id) ?? { axes: [] };
      // Baselines and published results are not lines of the scheme.
      const told = JSON.stringify(axes, (key, value: unknown) =>
        key === 'baseline' || key === 'known' ? undefined : value,
      );
      for (const provenance of ['source', 'deduit', 'propose'] as const)
        expect([card.id, card.lines[provenance]]).toEqual([
          card.id,
          told.split(`"provenance":"${provenance}"`).length - 1,
        ]);
    }
  });

  it('tags themes from the indicators', () => {
    expect(cardOf('cinor-2017')?.themes).toEqual([{ id: 'insertion', label: 'Insertion' }]);
    expect(cardOf('lyon-2021-2026')?.themes.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['insertion', 'handicap', 'alimentation', 'carbone', 'economie']),
    );
    for (const card of cards) expect([card.id, card.themes.length > 0]).toEqual([card.id, true]);
  });

  it('has a theme for every indicator but the volume of purchases', () => {
    const alone = ({ id }: { readonly id: string }) => ({
      axes: [
        {
          code: '1',
          title: '',
          provenance: 'propose' as const,
          objectives: [
            {
              code: '1',
              title: '',
              provenance: 'propose' as const,
              actions: [],
              indicators: [{ ref: id, baseline: null, targets: {}, provenance: 'propose' as const }],
            },
          ],
        },
      ],
    });
    const untagged = INDICATORS.filter((indicator) => themesOf(alone(indicator)).length === 0);
    expect(untagged.map(({ id }) => id)).toEqual(['leg-volume-achats']);
    const known = INDICATORS.map(({ id }) => id);
    const dead = THEMES.flatMap(({ refs }) => refs).filter(
      (ref) => !known.some((id) => (ref.endsWith('-') ? id.startsWith(ref) : id === ref)),
    );
    expect(dead).toEqual([]);
  });
});
