import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import type { IndicatorYear, ReviewedIndicator } from '../../src/app/contracts';
import { en } from '../../src/locales/en/pane';
import { fr } from '../../src/locales/fr/pane';
import type { Pace } from '../../src/scheme/pace';
import { RollUpChips } from '../../src/taskpane/suivi/indicateurs/RollUpChips';
import {
  byGap,
  countWith,
  filtered,
  grouped,
  isFiltered,
  NO_FILTER,
  type Shown,
} from '../../src/taskpane/suivi/indicateurs/filters';
import { paceWords } from '../../src/taskpane/suivi/indicateurs/paceWords';

const item = (
  id: string,
  axis: string,
  figure: Partial<IndicatorYear>,
  indicator: Partial<ReviewedIndicator> = {},
): Shown => ({
  indicator: {
    id,
    label: id,
    definition: '',
    unit: 'h',
    direction: 'hausse',
    provenance: 'propose',
    axis: { code: axis, title: `Axe ${axis}` },
    objective: { code: `${axis}.1`, title: 'Objectif' },
    words: '',
    origin: 'computed',
    baseline: null,
    finalTarget: null,
    years: [],
    ...indicator,
  },
  figure: {
    id,
    year: 2026,
    value: 1,
    numerator: null,
    denominator: null,
    unknown: 0,
    rows: 1,
    target: null,
    expected: 100,
    gap: 0,
    status: 'en-trajectoire',
    pace: null,
    ...figure,
  },
});

const ITEMS: readonly Shown[] = [
  item('juste', '1', { gap: 0 }),
  item('loin', '1', { gap: -50, status: 'en-ecart' }), // 50 % short
  // Less is better: 30 % over the limit.
  item('trop', '2', { gap: 30, status: 'en-ecart' }, { direction: 'baisse' }),
  item('sans', '2', { expected: null, gap: null, status: 'sans-cible' }),
  item('avance', '2', { gap: 20, status: 'en-avance' }),
  item('vu', '2', { gap: -90, status: 'suivi-simple' }, { direction: 'neutre' }),
];
const ids = (items: readonly Shown[]): readonly string[] => items.map(({ indicator }) => indicator.id);

describe('filters of the indicators', () => {
  it('keep what answers every choice', () => {
    expect(ids(filtered(ITEMS, NO_FILTER))).toHaveLength(6);
    expect(ids(filtered(ITEMS, { axis: '2', status: 'en-ecart', direction: null }))).toEqual(['trop']);
    expect(ids(filtered(ITEMS, { axis: '1', status: null, direction: 'baisse' }))).toEqual([]);
    expect([isFiltered(NO_FILTER), isFiltered({ ...NO_FILTER, axis: '1' })]).toEqual([false, true]);
  });

  it('say beforehand how many would answer', () => {
    const filters = { ...NO_FILTER, status: 'en-ecart' as const };
    expect(countWith(ITEMS, filters, { axis: '1' })).toBe(1);
    expect(countWith(ITEMS, filters, { status: null })).toBe(6);
  });

  it('order by gap as a share of what is expected, without verdict last', () => {
    expect(ids(byGap(ITEMS))).toEqual(['loin', 'trop', 'juste', 'avance', 'sans', 'vu']);
  });

  it('group in the order of the scheme', () => {
    expect(grouped(ITEMS, 'axis').map(({ code, items }) => [code, items.length])).toEqual([
      ['1', 2],
      ['2', 4],
    ]);
  });
});

describe('the pace in words', () => {
  const pace = (extra: Partial<Pace>): Pace => ({
    goal: { year: 2028, value: 40_000 },
    missing: 12_400,
    per: 'an',
    left: 2,
    needed: 6_200,
    realised: 4_800,
    since: 2023,
    ...extra,
  });
  const words = (of: Pace | null, indicator: Partial<ReviewedIndicator> = {}, text = fr): string | null => {
    const one = item('x', '1', { pace: of }, indicator);
    return paceWords(text, one.indicator, one.figure)?.replace(/[\u202f\u00a0]/g, ' ') ?? null;
  };

  it.each([
    [
      {},
      'Il manque 12 400 h pour 2028 (40 000 h) : 6 200 h de plus par an, contre 4 800 h par an depuis 2023.',
    ],
    [{ realised: null, since: null }, 'Il manque 12 400 h pour 2028 (40 000 h) : 6 200 h de plus par an.'],
    [{ left: 0, needed: null }, 'Il manque 12 400 h pour 2028 (40 000 h).'],
    [
      { realised: -800 },
      'Il manque 12 400 h pour 2028 (40 000 h) : 6 200 h de plus par an ; recul de 800 h par an depuis 2023.',
    ],
    [
      { per: 'mois' as const },
      'Il manque 12 400 h pour 2028 (40 000 h) : 6 200 h par mois, contre 4 800 h par mois jusqu’ici.',
    ],
  ])('%j', (extra, sentence) => expect(words(pace(extra))).toBe(sentence));

  it('speaks of points for a rate, and of what to take off where less is better', () => {
    const rate = pace({ goal: { year: 2028, value: 30 }, missing: 9.11, needed: 4.555, realised: 3.63 });
    expect(words(rate, { unit: '%' })).toBe(
      'Il manque 9,1 points pour 2028 (30 %) : 4,6 points de plus par an, contre 3,6 points par an depuis 2023.',
    );
    expect(words(pace({}), { direction: 'baisse' })).toContain('à retirer pour 2028');
    expect(words(null)).toBeNull();
    expect(words(pace({}), {}, en)).toContain('12,400 h short for 2028');
  });
});

it('the roll-up says each state in words, the worst first', () => {
  const html = renderToStaticMarkup(
    <FluentProvider theme={webLightTheme}>
      <RollUpChips statuses={['atteint', 'en-ecart', 'atteint']} of="Axe 1" />
    </FluentProvider>,
  );
  const items = [...html.matchAll(/<li[^>]*>(.*?)<\/li>/g)].map(([, inner = '']) =>
    inner.replace(/<[^>]*>/g, '').replace(/\s+/g, ' '),
  );
  expect(items).toEqual(['▼En écart : 1', '✓Atteint : 2']);
  expect(html).toContain('aria-label="Indicateurs par état : Axe 1"');
});
