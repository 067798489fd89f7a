import type { IndicatorYear, Review, ReviewedIndicator } from '../../src/app/contracts';
import { nextStep } from '../../src/taskpane/accueil/nextStep';
import { worstOf } from '../../src/scheme/rollUp';
import { gapWords, neededWords } from '../../src/taskpane/suivi/indicateurs/gapWords';
import { whyNot } from '../../src/taskpane/suivi/indicateurs/whyNot';
import { en } from '../../src/locales/en/pane';
import { fr } from '../../src/locales/fr/pane';
import { STATUSES, STATUS_WORDS } from '../../src/scheme/status';

const plain = (words: string | null): string | null => words?.replace(/[\u202f\u00a0]/g, ' ') ?? null;

const figure = (extra: Partial<IndicatorYear> = {}): IndicatorYear => ({
  id: 'x',
  year: 2026,
  value: 19,
  numerator: 41,
  denominator: 216,
  unknown: 0,
  rows: 216,
  target: null,
  expected: 30,
  gap: -11,
  status: 'en-ecart',
  pace: null,
  ...extra,
});

const indicator = (extra: Partial<ReviewedIndicator> = {}): ReviewedIndicator => ({
  id: 'x',
  label: 'Part des femmes',
  definition: '',
  unit: '%',
  direction: 'hausse',
  provenance: 'propose',
  axis: { code: '1', title: '' },
  objective: { code: '1.1', title: '' },
  words: '',
  origin: 'computed',
  baseline: null,
  finalTarget: null,
  years: [figure()],
  ...extra,
});

const review = (extra: Partial<Review> = {}): Review => ({
  buyer: 'Ville',
  title: '',
  warning: '',
  years: [2026],
  year: 2026,
  indicators: [indicator()],
  counts: { ...(Object.fromEntries(STATUSES.map((status) => [status, 0])) as Review['counts']) },
  data: [{ table: 'MARCHES', rows: 3 }],
  setAside: 0,
  anomalies: 0,
  lastCommand: null,
  ...extra,
});

describe('gaps as plain arithmetic', () => {
  it('counts points for percentages and the unit elsewhere', () => {
    expect(plain(gapWords(fr, indicator(), figure()))).toBe('30 % attendus − 19 % = 11 points manquants');
    const hours = indicator({ unit: 'h' });
    expect(plain(gapWords(fr, hours, figure({ value: 64_180, expected: 72_000, gap: -7_820 })))).toBe(
      '72 000 h attendus − 64 180 h = 7 820 h manquants',
    );
  });

  it('turns round for what must go down', () => {
    const down = indicator({ direction: 'baisse', unit: 'jours' });
    expect(plain(gapWords(fr, down, figure({ value: 40, expected: 30, gap: 10 })))).toBe(
      '40 jours − 30 jours au plus = 10 jours de trop',
    );
    expect(plain(gapWords(fr, down, figure({ value: 25, expected: 30, gap: -5 })))).toBe(
      '30 jours au plus − 25 jours = 5 jours de marge',
    );
  });

  it('says how many more rows would do, only where rows are counted', () => {
    // 30 % of 216 = 64.8, so 65 rows, 24 more than 41.
    expect(plain(neededWords(fr, indicator(), figure()))).toBe('Pour y être : 65 sur 216, soit 24 de plus.');
    expect(neededWords(fr, indicator(), figure({ denominator: 1_000_000 }))).toBeNull();
  });

  it('has nothing to say without a value, an expectation or a direction', () => {
    expect(gapWords(fr, indicator(), figure({ value: null }))).toBeNull();
    expect(gapWords(fr, indicator({ direction: 'neutre' }), figure())).toBeNull();
  });
});

describe('why there is no verdict', () => {
  const none = { status: 'non-calculable', value: null } as const;
  it.each([
    [indicator({ origin: 'typed' }), figure(none), 'typed'],
    [indicator(), figure({ ...none, rows: 0, unknown: 0 }), 'data'],
    [indicator(), figure({ ...none, rows: 430, unknown: 430 }), null],
    [indicator(), figure({ status: 'non-calculable', denominator: 2 }), null],
  ])('gives a remedy', (which, when, remedy) => {
    const reason = whyNot(fr, which, when);
    expect(reason?.remedy).toBe(remedy);
    expect(reason?.fix).not.toBe('');
  });
  it('is silent when there is one', () => expect(whyNot(fr, indicator(), figure())).toBeNull());
});

describe('what to do next', () => {
  it.each([
    [null, 'noScheme'],
    [review({ data: [{ table: 'MARCHES', rows: 0 }] }), 'noData'],
    [review({ counts: { ...review().counts, vigilance: 1 } }), 'gaps'],
    [review({ indicators: [indicator({ years: [figure({ status: 'non-calculable' })] })] }), 'missing'],
    [review(), 'fine'],
  ])('is one thing', (state, kind) => expect(nextStep(state).kind).toBe(kind));
});

it('shows the worst verdict of an axis, not what cannot be judged', () => {
  expect(worstOf(['atteint', 'non-calculable', 'vigilance'])).toBe('vigilance');
  expect(worstOf(['non-calculable', 'sans-cible'])).toBe('non-calculable');
  expect(worstOf([])).toBeNull();
});

it('says states as the sheets do', () => {
  for (const status of STATUSES) expect(fr.status[status]).toBe(STATUS_WORDS[status].word);
});

it('never breaks a figure from its unit', () => {
  expect(fr.format.value(1234.5, '%')).toBe('1\u202f234,5\u202f%');
  expect(fr.format.value(96_412, 'h')).toBe('96\u202f412\u202fh');
  expect(en.format.value(96_412, 'h')).toBe('96,412\u202fh');
});
